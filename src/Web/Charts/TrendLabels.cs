using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts;

/// <summary>Writes the values of a trend that matter — last, first, highest, lowest — where they touch no other.</summary>
/// <param name="series">The periods.</param>
/// <param name="area">Area number.</param>
/// <param name="above">Number of the area whose line is beside it; −1 for none.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="words">The language.</param>
/// <param name="place">Place of a value in a period.</param>
internal sealed class TrendLabels(TrendSeries series, int area, int above, Indicator indicator, ChartWords words, Func<int, double, (double X, double Y)> place)
{
    private const double Size = 12.5;

    /// <summary>The labels.</summary>
    public IEnumerable<Mark> Draw()
    {
        int[] known = [.. Enumerable.Range(0, series.Periods.Length).Where(at => series.HasValue(area, at))];
        if (known.Length == 0)
        {
            yield break;
        }

        var (lowest, highest) = (known.MinBy(Value), known.MaxBy(Value));
        List<(double Left, double Right, double Y)> taken = [];
        foreach (var at in new[] { known[^1], known[0], highest, lowest }.Distinct())
        {
            var (x, y) = Baseline(at, known.Length > 1 && IsBelow(at, at == lowest && at != highest));
            var half = (TextWidth.Of(Text(at), Size) / 2) + 3;
            if (!taken.Exists(box => x - half < box.Right && x + half > box.Left && Math.Abs(y - box.Y) < Size + 3))
            {
                taken.Add((x - half, x + half, y));
                yield return Typesetter.Number(x, y, Text(at), Size, Anchor.Middle) with { IsStrong = true, HasHalo = true };
            }
        }
    }

    private double Value(int at) => series[at].Values[area];

    private string Text(int at) => words.Number(Value(at), indicator);

    // On the side away from the other line where that is near, else outside the bend.
    private bool IsBelow(int at, bool isLow) =>
        above >= 0 && series.HasValue(above, at) && Math.Abs(place(at, series[at].Values[above]).Y - place(at, Value(at)).Y) < 2 * Size
            ? series[at].Values[above] > Value(at)
            : isLow;

    private (double X, double Y) Baseline(int at, bool isBelow)
    {
        var (x, y) = place(at, Value(at));
        return (x, isBelow ? y + 20 : y - 10);
    }
}
