using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Pages.Maps;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Ranking;

/// <summary>A ranking by an index, with what to choose from.</summary>
public sealed record RankingView
{
    /// <summary>Most rows that the table shows.</summary>
    public const int MostRows = 300;

    private const double Sure = 0.9;

    /// <summary>The index; null when the release has none.</summary>
    public required IndexRecipe? Recipe { get; init; }

    /// <summary>The period; null when no period can be ranked.</summary>
    public required Period? Period { get; init; }

    /// <summary>Periods in which some area is ranked, the latest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>Number of the area to stay within.</summary>
    public required int Within { get; init; }

    /// <summary>Areas that hold two or more of the ranked ones.</summary>
    public required IReadOnlyList<int> Around { get; init; }

    /// <summary>The ranking; null when there is nothing to rank.</summary>
    public required IndexResult? Result { get; init; }

    /// <summary>Its rows, unranked areas last.</summary>
    public IReadOnlyList<RankedArea> Rows => Result?.Rows ?? [];

    /// <summary>Pillars in the recipe's order.</summary>
    public required IReadOnlyList<Text> Pillars { get; init; }

    /// <summary>The weights; null without an index.</summary>
    public required WeightChoice? Weights { get; init; }

    /// <summary>The ranking by the weights of the catalogue; the same as the ranking where no other weights are asked for.</summary>
    public required IndexResult? Own { get; init; }

    /// <summary>Why one area is where it is; null when none is asked for.</summary>
    public (RankedArea Row, IndexExplanation Explanation)? Why { get; init; }

    /// <summary>How many the first areas are: those of the recipe, or all where fewer are ranked.</summary>
    public int First => Math.Min(Recipe?.FirstCount ?? 0, RankedCount);

    /// <summary>How many of the first areas are among them in nine tenths of the draws.</summary>
    public int FirmFirst => Rows.Count(row => row.Rank > 0 && row.Rank <= First && row.FirstProbability >= Sure);

    /// <summary>How many of the first areas are first by the weights of the catalogue too.</summary>
    public int StillFirst => Rows.Where(row => row.Rank > 0 && row.Rank <= First).Select(row => row.Area).Intersect(Own?.Rows.Where(row => row.Rank > 0 && row.Rank <= First).Select(row => row.Area) ?? []).Count();

    /// <summary>The map; null when there is nothing to show.</summary>
    public required MapView? Map { get; init; }

    /// <summary>Number of ranked areas.</summary>
    public int RankedCount => Rows.Count(row => row.Rank > 0);

    /// <summary>Reads the view that the address asks for.</summary>
    /// <param name="context">The page.</param>
    public static RankingView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        var stated = ReadRecipe(context);
        var weights = stated is null ? null : WeightChoice.Read(context, stated);
        var recipe = weights?.Recipe;
        var candidates = recipe is null ? [] : IndexRanking.Candidates(recipe, snapshot.Areas);
        var around = candidates.SelectMany(area => snapshot.Areas.Ancestors(area)).GroupBy(area => area).Where(group => group.Count() > 1).Select(group => group.Key).Order().ToArray();
        var within = ReadWithin(context, around);
        var periods = recipe is null ? [] : PeriodsOf(context, recipe);
        var period = stated is null ? null : ReadPeriod(context, stated, periods);
        var own = stated is not null && period is { } at ? snapshot.Rank(stated, at, within) : null;
        var result = own is not null && weights!.Asked.Length > 0 ? snapshot.RankAnew(recipe!, period!.Value, within) : own;
        var rows = result?.Rows ?? [];
        return new RankingView
        {
            Recipe = recipe,
            Period = period,
            Periods = [.. periods.Reverse()],
            Within = within,
            Around = around,
            Result = result,
            Weights = weights,
            Own = own,
            Why = ReadWhy(context, result),
            Pillars = recipe is null ? [] : [.. recipe.Components.Select(component => component.Pillar).Distinct()],
            Map = rows.Count > 0 ? MapView.OfRanking(context, recipe!, rows, within) : null,
        };
    }

    /// <summary>What each pillar adds to an area's score, in the order of <see cref="Pillars"/>.</summary>
    /// <param name="row">The area.</param>
    public IReadOnlyList<double> PillarShares(RankedArea row) =>
        [.. Pillars.Select(pillar => Recipe!.Components.Select((component, at) => component.Pillar == pillar ? row.Contributions[at] : 0).Sum())];

    /// <summary>Periods in which an index can rank: those of the component that has the most of one kind.</summary>
    /// <param name="context">The page.</param>
    /// <param name="recipe">The index.</param>
    internal static IReadOnlyList<Period> PeriodsOf(PageContext context, IndexRecipe recipe)
    {
        var snapshot = context.Snapshot;
        var components = recipe.Components.Where(component => snapshot.Catalogue.Indicators.ContainsKey(component.Indicator)).ToArray();
        return [.. components.SelectMany(component => snapshot.PeriodsOf(snapshot.Catalogue.Indicators[component.Indicator])).Distinct().Order()];
    }

    /// <summary>The latest period with a ranked area.</summary>
    /// <param name="context">The page.</param>
    /// <param name="recipe">The index.</param>
    /// <param name="periods">Periods to choose from.</param>
    internal static Period? Latest(PageContext context, IndexRecipe recipe, IReadOnlyList<Period> periods)
    {
        var left = periods.ToList();
        while (Schedule.Latest(left, context.Snapshot.Manifest.AsOf) is { } period)
        {
            if (context.Snapshot.Rank(recipe, period).Rows.Any(row => row.Rank > 0))
            {
                return period;
            }

            left.Remove(period);
        }

        return null;
    }

    private static IndexRecipe? ReadRecipe(PageContext context)
    {
        var indices = context.Snapshot.Catalogue.Indices;
        var first = indices.Values.FirstOrDefault();
        if (context.Asked("index") is not { } code || first is null)
        {
            return first;
        }

        if (indices.TryGetValue(code, out var asked))
        {
            return asked;
        }

        context.Fault(RankingWords.BadIndex, code, context.Say(first.Name));
        return first;
    }

    private static (RankedArea, IndexExplanation)? ReadWhy(PageContext context, IndexResult? result)
    {
        if (context.Asked("why") is not { } code || !context.Snapshot.Areas.TryGetNumber(code, out var area))
        {
            return null;
        }

        return result?.Index is { } index && index.PlaceOf(area) is >= 0 and var place ? (result.Rows.First(row => row.Area == area), index.Explain(place)) : null;
    }

    private static int ReadWithin(PageContext context, int[] around)
    {
        if (context.Asked("within") is not { } code)
        {
            return 0;
        }

        if (context.Snapshot.Areas.TryGetNumber(code, out var area) && (area == 0 || around.Contains(area)))
        {
            return area;
        }

        context.Fault(RankingWords.BadWithin, code, context.AreaName(0));
        return 0;
    }

    private static Period? ReadPeriod(PageContext context, IndexRecipe recipe, IReadOnlyList<Period> periods)
    {
        var asked = context.Asked("period");
        if (asked is not null && Mahalleh.Indicators.Periods.Period.TryParse(asked, null, out var period) && periods.Contains(period))
        {
            return period;
        }

        var latest = Latest(context, recipe, periods);
        if (asked is not null)
        {
            context.Fault(RankingWords.BadPeriod, asked, latest is { } shown ? context.PeriodName(shown) : "–");
        }

        return latest;
    }
}
