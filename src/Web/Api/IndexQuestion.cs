using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>What is asked of an index.</summary>
/// <param name="Reader">The parameters.</param>
/// <param name="Recipe">The recipe, with other weights where they are asked for; null with a fault.</param>
/// <param name="Period">The period.</param>
/// <param name="Within">Number of the area to stay within.</param>
/// <param name="Refusal">Why it is not answered; null where it is.</param>
internal sealed record IndexQuestion(QuestionReader Reader, IndexRecipe? Recipe, Period Period, int Within, ProblemHttpResult? Refusal)
{
    public ProblemHttpResult? Fault => Refusal ?? Reader.Fault;

    /// <summary>The periods in which any indicator of the index has values.</summary>
    public IReadOnlyList<Period> Periods { get; private init; } = [];

    public static IndexQuestion Read(string index, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var (reader, snapshot) = (new QuestionReader(request, release), release.Snapshot);
        if (!snapshot.Catalogue.Indices.TryGetValue(index, out var recipe))
        {
            return new IndexQuestion(reader, null, default, 0, Problem.NotFound("index", "شاخص ترکیبی", index));
        }

        if (!release.Shows(recipe))
        {
            return new IndexQuestion(reader, null, default, 0, Problem.OutOfScope("index", "شاخص ترکیبی", index));
        }

        var known = indexes.Of(snapshot);
        var periods = recipe.Indicators.SelectMany(code => known.Of(snapshot.Catalogue.Indicators[code]).Periods).Distinct().Order().ToArray();
        var period = reader.OnePeriod(Parameters.Period, periods);
        return new IndexQuestion(reader, reader.Weighted(Parameters.Weights, recipe), period, Math.Max(reader.Area(Parameters.Within), 0), null) { Periods = periods };
    }

    /// <summary>The periods in which the index ranks an area, as the catalogue defines it.</summary>
    public IEnumerable<Period> RankedPeriods() => Recipe is null ? [] : Periods.Where(period => Reader.Snapshot.Rank(Reader.Snapshot.Catalogue.Indices[Recipe.Code], period, Within).Index is not null);

    /// <summary>The ranking; what the catalogue defines is remembered, what other weights make of it is computed each time.</summary>
    public IndexResult Rank()
    {
        var recipe = Recipe ?? throw new InvalidOperationException("A question with a fault has no ranking.");
        return Reader.Snapshot.Catalogue.Indices[recipe.Code] == recipe
            ? Reader.Snapshot.Rank(recipe, Period, Within)
            : Reader.Snapshot.RankAnew(recipe, Period, Within);
    }
}
