using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Pages.Ranking;

namespace Mahalleh.Web.Pages.Profiles;

/// <summary>An area's rank by an index.</summary>
/// <param name="Recipe">The index.</param>
/// <param name="Period">The period.</param>
/// <param name="Row">The rank with its range.</param>
/// <param name="Count">Number of ranked areas.</param>
public sealed record ProfileRank(IndexRecipe Recipe, Period Period, RankedArea Row, int Count)
{
    /// <summary>The rank by the first index that ranks the area; null when none does.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Area number.</param>
    /// <param name="wanted">Period of the profile, used when the index can rank in it.</param>
    public static ProfileRank? Find(PageContext context, int area, Period? wanted)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        foreach (var recipe in snapshot.Catalogue.Indices.Values.Where(recipe => recipe.Level == snapshot.Areas.Areas[area].Level))
        {
            var periods = RankingView.PeriodsOf(context, recipe);
            var period = wanted is { } asked && periods.Contains(asked) && RowOf(context, recipe, asked, area) is not null ? asked : RankingView.Latest(context, recipe, periods);
            if (period is { } at && RowOf(context, recipe, at, area) is { } row)
            {
                return new ProfileRank(recipe, at, row, snapshot.Rank(recipe, at).Rows.Count(other => other.Rank > 0));
            }
        }

        return null;
    }

    /// <summary>The first areas of a ranking inside an area, by the first index that ranks any there; null when none does.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Area number.</param>
    /// <param name="most">How many at most.</param>
    public static (IndexRecipe Recipe, IReadOnlyList<RankedArea> Rows)? Inside(PageContext context, int area, int most)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        foreach (var recipe in snapshot.Catalogue.Indices.Values)
        {
            if (RankingView.Latest(context, recipe, RankingView.PeriodsOf(context, recipe)) is { } period)
            {
                var rows = snapshot.Rank(recipe, period).Rows.Where(row => row.Rank > 0 && row.Area != area && snapshot.Areas.Contains(area, row.Area)).Take(most).ToArray();
                if (rows.Length > 0)
                {
                    return (recipe, rows);
                }
            }
        }

        return null;
    }

    private static RankedArea? RowOf(PageContext context, IndexRecipe recipe, Period period, int area) =>
        context.Snapshot.Rank(recipe, period).Rows.FirstOrDefault(row => row.Area == area && row.Rank > 0);
}
