namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>How records become the amount of a cell.</summary>
internal enum TwinRollUp
{
    /// <summary>All records are added.</summary>
    Sum,

    /// <summary>Each subject counts once.</summary>
    Distinct,

    /// <summary>The last record of each subject in the period is added.</summary>
    Last,
}

/// <summary>A measure counted apart from the program's own roll-up.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Table">Its table.</param>
/// <param name="RollUp">How records become an amount.</param>
/// <param name="Least">Fewest cases that are published.</param>
internal sealed record TwinMeasure(string Code, string Table, TwinRollUp RollUp, int Least)
{
    public Func<TwinRow, bool> Counts { get; init; } = static _ => true;

    public Func<TwinRow, decimal> Amount { get; init; } = static _ => 1;

    public Func<TwinRow, decimal> Weight { get; init; } = static _ => 1;

    public Func<TwinRow, long> Cases { get; init; } = static _ => 1;

    /// <summary>Field that names the subject; −1 where each record is its own.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>Whether the squares are published too.</summary>
    public bool HasMoments { get; init; }

    /// <summary>Fields that break the measure down.</summary>
    public int[] Breakdowns { get; init; } = [];

    /// <summary>Measure of which this one is a share; empty for none.</summary>
    public string Whole { get; init; } = "";

    /// <summary>Whether the amount is that of the release; else it only is the same when that is.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Whether the cases are published; those of ready-made figures are not known.</summary>
    public bool HasCases => Table != "statistics";
}
