using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Indicators.Composites;

/// <summary>A ranking by an index: its rows, and what they rest on or why there is none.</summary>
/// <param name="Recipe">The index.</param>
/// <param name="Rows">One row per area: ranked ones by rank, then the rest by code.</param>
/// <param name="Fault">Why no area could be ranked; null when nothing is wrong, even where no area has enough figures.</param>
public sealed record IndexResult(IndexRecipe Recipe, IReadOnlyList<RankedArea> Rows, IndexFault? Fault)
{
    /// <summary>The ranked areas; null when there are none.</summary>
    public RankedIndex? Index { get; private init; }

    internal static IndexResult Empty(IndexRecipe recipe) => new(recipe, [], null);

    internal static IndexResult Unranked(IndexRecipe recipe, AreaTree tree, IEnumerable<IndexRow> rows, IndexFault? fault) =>
        new(recipe, Ordered(tree, rows.Select(row => Unranked(recipe, row))), fault);

    internal static IndexResult Ranked(IndexRecipe recipe, AreaTree tree, IReadOnlyList<IndexRow> rows, RankedIndex index)
    {
        var places = index.Areas.Select((area, at) => (area, at)).ToDictionary(pair => pair.area, pair => pair.at);
        var ranked = rows.Select(row => places.TryGetValue(row.Area, out var at) ? index.Row(at, row.Availability, row.LeftOut) : Unranked(recipe, row));
        return new IndexResult(recipe, Ordered(tree, ranked), null) { Index = index };
    }

    private static RankedArea[] Ordered(AreaTree tree, IEnumerable<RankedArea> rows) =>
        [.. rows.OrderBy(row => row.Rank == 0 ? int.MaxValue : row.Rank).ThenBy(row => tree.Areas[row.Area].Code, StringComparer.Ordinal)];

    private static RankedArea Unranked(IndexRecipe recipe, IndexRow row) => new()
    {
        Area = row.Area,
        Rank = 0,
        Score = double.NaN,
        Availability = row.Availability,
        Contributions = new double[recipe.Components.Count],
        Pillars = [.. recipe.Pillars.Select(_ => double.NaN)],
        LeftOut = row.LeftOut,
    };
}

/// <summary>An area that may be ranked.</summary>
internal readonly record struct IndexRow(int Area, double Availability, IReadOnlyList<string> LeftOut);
