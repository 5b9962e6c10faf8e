using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Web.Api;

/// <summary>What became of an observation from one release to a later one.</summary>
internal enum RevisionKind
{
    /// <summary>It is published as it was.</summary>
    None,

    /// <summary>A value where there was none.</summary>
    Added,

    /// <summary>No value where there was one.</summary>
    Withdrawn,

    /// <summary>Another value.</summary>
    Revised,

    /// <summary>The same value, or none again, with another interval or status.</summary>
    Status,
}

/// <summary>One observation in two releases.</summary>
/// <param name="After">As the later release has it.</param>
/// <param name="Before">As the earlier one had it; null when it had no such area, indicator, period or breakdown.</param>
internal readonly record struct RevisionRow(ObservationRow After, ObservationRow? Before)
{
    /// <summary>What became of it, as far as it is published.</summary>
    public RevisionKind Kind => (Before is { } before && before.Status.HasValue(), After.Status.HasValue()) switch
    {
        (false, true) => RevisionKind.Added,
        (true, false) => RevisionKind.Withdrawn,
        (true, true) when !Same(static column => column.Values) => RevisionKind.Revised,
        (true, true) when !Same(static column => column.Low) || !Same(static column => column.High) => RevisionKind.Status,
        _ => BeforeStatus == After.Status ? RevisionKind.None : RevisionKind.Status,
    };

    /// <summary>Status in the earlier release; of what it did not have, that nobody had collected it.</summary>
    public ObservationStatus BeforeStatus => Before?.Status ?? ObservationStatus.NotCollected;

    // Not a number is the same as not a number.
    private bool Same(Func<ObservationColumn, double[]> numbers) => numbers(After.Series.Column)[After.Number].Equals(numbers(Before!.Value.Series.Column)[Before.Value.Number]);
}
