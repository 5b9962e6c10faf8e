using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>One area between two periods.</summary>
/// <param name="Area">Area number.</param>
/// <param name="Verdict">What its move means; null when it has no value in one of the periods.</param>
internal sealed record SlopeLine(int Area, Verdict? Verdict);

/// <summary>An indicator of some areas in two periods of a kind.</summary>
internal sealed class SlopeSelection
{
    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="indicator">An indicator of its catalogue.</param>
    /// <param name="areas">Numbers of the areas, one to six.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period, of the same kind.</param>
    public SlopeSelection(Snapshot snapshot, Indicator indicator, IReadOnlyList<int> areas, Period from, Period to)
    {
        (Indicator, From, To, Before, After) = (indicator, from, to, snapshot.Observe(indicator, from), snapshot.Observe(indicator, to));
        Lines = [.. areas.Select(area => new SlopeLine(area, Judge(area)))];
        Decimals = Precision.Of(indicator.Decimals, areas.SelectMany(area => new[] { Before.Values[area], After.Values[area] }));
    }

    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; }

    /// <summary>The earlier period.</summary>
    public Period From { get; }

    /// <summary>The later period.</summary>
    public Period To { get; }

    /// <summary>Observations of the earlier period.</summary>
    public ObservationColumn Before { get; }

    /// <summary>Observations of the later period.</summary>
    public ObservationColumn After { get; }

    /// <summary>The areas, in the order that was asked for.</summary>
    public IReadOnlyList<SlopeLine> Lines { get; }

    /// <summary>Digits after the point that the figures need.</summary>
    public int Decimals { get; }

    /// <summary>The change of an area.</summary>
    /// <param name="area">Area number.</param>
    public Change Change(int area) => Indicators.Progress.Change.Of(EstimateSeries.Of(Indicator, Before, area), EstimateSeries.Of(Indicator, After, area));

    private Verdict? Judge(int area) => Before.Status[area].HasValue() && After.Status[area].HasValue() ? Verdicts.Of(Indicator.Direction, Change(area)) : null;
}
