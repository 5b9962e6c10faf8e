using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Pages.Comparisons;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages.Profiles;

/// <summary>One indicator of an area's profile.</summary>
public sealed record ProfileLine
{
    /// <summary>The indicator.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Period of the figures.</summary>
    public required Period Period { get; init; }

    /// <summary>Why there is or is not a value.</summary>
    public required ObservationStatus Status { get; init; }

    /// <summary>Value; NaN when there is none.</summary>
    public required double Value { get; init; }

    /// <summary>Lower end of the 95 % interval; NaN when there is none.</summary>
    public required double Low { get; init; }

    /// <summary>Upper end of the 95 % interval; NaN when there is none.</summary>
    public required double High { get; init; }

    /// <summary>What is published near a protected value; null where there is none, and for all other lines.</summary>
    public required StandIn? StandIn { get; init; }

    /// <summary>Share of expected reports that came, 0–1; NaN when not watched.</summary>
    public required double Completeness { get; init; }

    /// <summary>Value of the parent; NaN when there is none.</summary>
    public required double Reference { get; init; }

    /// <summary>Against the parent; null when it cannot be told.</summary>
    public required Difference? AgainstReference { get; init; }

    /// <summary>Baseline, target, change and trend.</summary>
    public required AreaProgress Progress { get; init; }

    /// <summary>Change since the period before; null when it cannot be told.</summary>
    public Difference? Change => Progress.SinceBefore is { } change ? Difference.Of(Indicator, change) : null;

    /// <summary>Change since the baseline; null when it cannot be told.</summary>
    public Difference? SinceBaseline => Progress.SinceBaseline is { } change ? Difference.Of(Indicator, change) : null;

    /// <summary>Digits after the point that the figures need.</summary>
    public int Decimals => Precision.Of(Indicator.Decimals, [Value, Reference]);

    /// <summary>Place among the peers; null when there are too few.</summary>
    public required SpineReading? Spine { get; init; }

    /// <summary>The series up to the period.</summary>
    public required Series Trend { get; init; }
}
