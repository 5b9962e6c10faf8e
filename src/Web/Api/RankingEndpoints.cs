using Mahalleh.Indicators.Composites;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Areas ranked by a composite index, and what the ranks rest on.</summary>
internal static class RankingEndpoints
{
    public static void MapRankings(this RouteGroupBuilder api)
    {
        api.MapAnswer("/rankings/{index}", AccessPolicy.Scoped, GetRanking, new AnswerForm(
            "GetRanking", "Rankings", "Areas ranked by a composite index, with how sure the ranks are.",
            Parameters.Period, Parameters.Within, Parameters.Weights, Parameters.RankLimit)
        {
            Description = "Ranked areas by rank, then the others by code. An area is left unranked when too little of its index is published: status is Q when all that is missing is protected, else L.",
            PathCode = "Index code, e.g. intervention-priority.",
            Formats = AnswerFormats.Cubes,
            Key = ["area_code"],
            Columns = RankingRows.Columns,
        });
        api.MapAnswer("/summaries/{index}", AccessPolicy.Scoped, GetSummaries, new AnswerForm(
            "GetSummaries", "Rankings", "A ranking summed up for larger areas, so that provinces and cities can be compared.",
            Parameters.WiderLevel, Parameters.Period, Parameters.Within, Parameters.Weights)
        {
            Description = "Areas of the level that hold ranked ones. The extent counts the persons of the first three tenths, with weights that slide from 1 to 0.05.",
            PathCode = "Index code, e.g. intervention-priority.",
            Formats = AnswerFormats.Tables,
            Key = ["area_code"],
            Columns = SummaryTable.Columns,
        });
        api.MapAnswer("/sensitivity/{index}", AccessPolicy.Scoped, GetSensitivity, new AnswerForm(
            "GetSensitivity", "Rankings", "Which assumption of an index moves its ranks, as Sobol indices with intervals.", Parameters.Period, Parameters.Within, Parameters.Weights)
        {
            Description = "The result looked at is the mean distance between drawn and published rank. An assumption with a small total index is not worth an argument.",
            PathCode = "Index code, e.g. intervention-priority.",
        });
        api.MapAnswer("/explanations/{index}", AccessPolicy.Scoped, GetExplanation, new AnswerForm(
            "GetExplanation", "Rankings", "Why an area has its score, and what would change its level.", Parameters.RankedArea, Parameters.Period, Parameters.Within, Parameters.Weights)
        {
            Description = "What each component adds to the score and to its distance from the mean of the ranked areas, the components that stand out beyond their error, and the smallest changes into the next level.",
            PathCode = "Index code, e.g. intervention-priority.",
        });
    }

    private static Results<Answer, ProblemHttpResult> GetRanking(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var question = IndexQuestion.Read(index, request, release, indexes);
        var limit = question.Reader.Count(Parameters.RankLimit);
        if (question.Fault is { } fault)
        {
            return fault;
        }

        var ranked = new RankingTable(release, question.Rank(), question.Period, question.Within);
        return TableAnswer.Of(question.Reader, ranked.Page(limit));
    }

    private static Results<Answer, ProblemHttpResult> GetSummaries(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var question = IndexQuestion.Read(index, request, release, indexes);
        var level = question.Reader.OneLevel(Parameters.WiderLevel);
        return question.Fault is { } fault ? fault
            : TableAnswer.Of(question.Reader, SummaryTable.Page(release, question.Rank(), level, question.Period));
    }

    private static Results<Answer, ProblemHttpResult> GetSensitivity(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var question = IndexQuestion.Read(index, request, release, indexes);
        if (question.Fault is { } fault)
        {
            return fault;
        }

        var result = question.Rank();
        return Envelope.Of(request, release.Snapshot, json => RankingJson.WriteSensitivity(json, result, question.Period));
    }

    private static Results<Answer, ProblemHttpResult> GetExplanation(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var question = IndexQuestion.Read(index, request, release, indexes);
        var area = question.Reader.Area(Parameters.RankedArea);
        var result = question.Fault is null ? question.Rank() : null;
        var place = result?.Index?.PlaceOf(area) ?? -1;
        if (result is not null && place < 0)
        {
            RefuseArea(question, result);
        }

        return question.Fault is { } fault ? fault
            : Envelope.Of(request, release.Snapshot, json => RankingJson.WriteExplanation(json, result?.Index?.Explain(place), question.Period, release.Snapshot.Areas.Areas[area]));
    }

    // Where nothing is ranked, no area is wrong but the period.
    private static void RefuseArea(IndexQuestion question, IndexResult result)
    {
        var (reader, tree) = (question.Reader, question.Reader.Snapshot.Areas);
        string[] ranked = [.. (result.Index?.Areas ?? []).Where(reader.Release.Shows).Select(number => tree.Areas[number].Code)];
        if (ranked.Length == 0)
        {
            reader.Refuse(Parameters.Period, question.Period.ToString(), [.. question.RankedPeriods().Select(period => Hint.Value(period.ToString())), Hint.RankedPeriod]);
        }
        else if (reader.Word(Parameters.RankedArea) is { } code)
        {
            reader.Refuse(Parameters.RankedArea, code, ranked);
        }
        else
        {
            reader.Miss(Parameters.RankedArea, ranked);
        }
    }
}
