using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Areas ranked by a composite index.</summary>
internal static class RankingEndpoints
{
    public static void MapRankings(this RouteGroupBuilder api) => api.MapAnswer("/rankings/{index}", AccessPolicy.Scoped, GetRanking, new AnswerForm(
        "GetRanking", "Rankings", "Areas ranked by a composite index, with how sure the ranks are.",
        Parameters.Period, Parameters.Within, Parameters.RankLimit)
    {
        Description = "Ranked areas by rank, then the others by code. An area is left unranked when too little of its index is published: status is Q when all that is missing is protected, else L.",
        PathCode = "Index code, e.g. intervention-priority.",
        Formats = [AnswerFormat.Json, AnswerFormat.Csv],
        Columns = RankingRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetRanking(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var snapshot = reader.Snapshot;
        if (!snapshot.Catalogue.Indices.TryGetValue(index, out var recipe))
        {
            return Problem.NotFound("index", "شاخص ترکیبی", index);
        }

        if (!release.Shows(recipe))
        {
            return Problem.OutOfScope("index", "شاخص ترکیبی", index);
        }

        var period = reader.OnePeriod(Parameters.Period, PeriodsOf(recipe, snapshot, indexes.Of(snapshot)));
        var (within, limit) = (reader.Area(Parameters.Within), reader.Count(Parameters.RankLimit));
        if (reader.Fault is { } fault)
        {
            return fault;
        }

        var ranked = new RankingTable(release, recipe, period, Math.Max(within, 0));
        return TableAnswer.Of(reader, ranked.Page(limit));
    }

    private static Period[] PeriodsOf(IndexRecipe recipe, Snapshot snapshot, SnapshotIndex index) =>
        [.. recipe.Components.SelectMany(component => index.Of(snapshot.Catalogue.Indicators[component.Indicator]).Periods).Distinct().Order()];
}
