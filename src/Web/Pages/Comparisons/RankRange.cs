using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Web.Pages.Comparisons;

/// <summary>Rank of an area by one indicator, with the ranks its interval leaves open.</summary>
/// <param name="Rank">Rank, 1 best; ties share the lower rank; 0 when the area has no value.</param>
/// <param name="Low">Best rank left open: one more than the areas that are clearly better.</param>
/// <param name="High">Worst rank left open: all but the areas that are clearly worse.</param>
public readonly record struct RankRange(int Rank, int Low, int High)
{
    /// <summary>Ranks areas; where neither way is better, the highest is first.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="column">Its observations.</param>
    /// <param name="areas">Numbers of the areas to rank.</param>
    /// <returns>One entry per area, in the given order.</returns>
    public static RankRange[] Of(Indicator indicator, ObservationColumn column, IReadOnlyList<int> areas)
    {
        var sign = indicator.Direction == Direction.Down ? 1 : -1;
        var present = areas.Where(area => !double.IsNaN(column.Values[area])).ToArray();

        // Signed so that lower is better; sorted ends turn each count into one search.
        var values = present.Select(area => sign * column.Values[area]).Order().ToArray();
        var bests = present.Select(area => Signed(column, area, sign).Best).Order().ToArray();
        var worsts = present.Select(area => Signed(column, area, sign).Worst).Order().ToArray();
        return [.. areas.Select(area => double.IsNaN(column.Values[area]) ? default : new RankRange(
            1 + Below(values, sign * column.Values[area]),
            1 + Below(worsts, Signed(column, area, sign).Best),
            present.Length - Above(bests, Signed(column, area, sign).Worst)))];
    }

    private static (double Best, double Worst) Signed(ObservationColumn column, int area, int sign)
    {
        var (low, high) = Difference.Ends(column, area);
        return sign > 0 ? (low, high) : (-high, -low);
    }

    private static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int Above(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return sorted.Length - low;
    }
}
