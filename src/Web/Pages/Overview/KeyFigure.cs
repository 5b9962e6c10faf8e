using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Pages.Comparisons;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Overview;

/// <summary>One headline figure of an area.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Period of the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Low">Lower end of the 95 % interval; NaN when there is none.</param>
/// <param name="High">Upper end of the 95 % interval; NaN when there is none.</param>
/// <param name="Change">Change since the period before; null when it cannot be told.</param>
/// <param name="Trend">The series up to the period.</param>
/// <param name="Reading">How it stands between baseline and target; null without one of them.</param>
public sealed record KeyFigure(Indicator Indicator, Period Period, double Value, double Low, double High, Difference? Change, Series Trend, ProgressReading? Reading)
{
    private const int Most = 5;

    /// <summary>The first five indicators of the catalogue that the area has a value of; the chosen one is always among them.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    /// <param name="chosen">The indicator that the page shows.</param>
    /// <param name="period">The period that the page shows.</param>
    public static IReadOnlyList<KeyFigure> Choose(Snapshot snapshot, int area, Indicator? chosen, Period? period)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var found = new List<KeyFigure>();
        foreach (var indicator in snapshot.Catalogue.Indicators.Values)
        {
            if (found.Count < Most && Of(snapshot, indicator, area, period) is { } figure)
            {
                found.Add(figure);
            }
        }

        if (chosen is not null && found.All(figure => figure.Indicator.Code != chosen.Code) && Of(snapshot, chosen, area, period) is { } own)
        {
            found.Insert(0, own);
        }

        return [.. found.Take(Most)];
    }

    private static KeyFigure? Of(Snapshot snapshot, Indicator indicator, int area, Period? wanted)
    {
        var periods = Schedule.WithValue(snapshot, indicator, area);
        var chosen = wanted is { } asked && periods.Contains(asked) ? asked : Schedule.Latest(periods, snapshot.Manifest.AsOf);
        if (chosen is not { } period)
        {
            return null;
        }

        var column = snapshot.Observe(indicator, period);
        var progress = AreaProgress.Read(snapshot, indicator, area, period);
        var change = progress.SinceBefore is { } since ? Difference.Of(indicator, since) : null;
        return new KeyFigure(
            indicator, period, column.Values[area], column.Low[area], column.High[area], change, Series.Read(snapshot, indicator, area, period), progress.Reading);
    }
}
