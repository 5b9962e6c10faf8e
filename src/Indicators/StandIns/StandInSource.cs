using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.StandIns;

/// <summary>Where a stand-in is looked for: what is published of one indicator in one breakdown.</summary>
public sealed record StandInSource
{
    /// <summary>The areas.</summary>
    public required AreaTree Areas { get; init; }

    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Published observations of a period; null for a period without any.</summary>
    public required Func<Period, ObservationColumn?> Observe { get; init; }

    /// <summary>Breaks of the legend at a level for a kind of period; without classes where no legend is drawn.</summary>
    public required Func<int, PeriodKind, ClassBreaks> Breaks { get; init; }

    /// <summary>Whether the indicator is an amount that grows with the size of an area.</summary>
    public required bool IsAmount { get; init; }

    /// <summary>Whether periods of the indicator may be added.</summary>
    public required bool CanPool { get; init; }
}
