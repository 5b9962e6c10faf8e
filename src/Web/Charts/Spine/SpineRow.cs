using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>Why an indicator has no place on the spine although its value is published.</summary>
internal enum SpineSilence
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>It is an amount, which grows with the size of the area.</summary>
    Amount,

    /// <summary>Neither way is better.</summary>
    NoDirection,

    /// <summary>Too few peers have a value, or all have the same.</summary>
    FewPeers,

    /// <summary>Not all peers may be seen.</summary>
    PeersShut,
}

/// <summary>One indicator of an area on its spine.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">Period of all its figures.</param>
/// <param name="Column">The observations.</param>
/// <param name="Area">Area number.</param>
/// <param name="Parent">Number of the parent; −1 when it may not be seen.</param>
internal sealed record SpineRow(Indicator Indicator, Period Period, ObservationColumn Column, int Area, int Parent)
{
    /// <summary>The peers around the reference; null when there is no place.</summary>
    public SpineReading? Reading { get; init; }

    /// <summary>Why there is none.</summary>
    public SpineSilence Silence { get; init; }

    /// <summary>Against the reference; null when it cannot be told.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Status of the area's value.</summary>
    public ObservationStatus Status => Column.Status[Area];

    /// <summary>Value of the area; NaN when there is none.</summary>
    public double Value => Column.Values[Area];

    /// <summary>Value of the parent; NaN when there is none or it may not be seen.</summary>
    public double ParentValue => Parent < 0 ? double.NaN : Column.Values[Parent];

    /// <summary>Digits after the point that the figures need.</summary>
    public int Decimals => Precision.Of(Indicator.Decimals, [Value, ParentValue]);

    /// <summary>Whether the value is too uncertain to be read without care.</summary>
    public bool IsPale => Status == ObservationStatus.LowReliability || (Status.HasValue() && Column.Reliability[Area] == 'C');
}
