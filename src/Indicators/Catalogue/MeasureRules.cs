namespace Mahalleh.Indicators.Catalogue;

/// <summary>A moment of a period at which open records are counted.</summary>
public enum Moment
{
    /// <summary>The beginning of the period's first day.</summary>
    Start,

    /// <summary>The end of the period's last day.</summary>
    End,

    /// <summary>The beginning of the first day of the programme in the record's area.</summary>
    Baseline,
}

/// <summary>When a record is open: it was dated before the moment and not closed before it.</summary>
/// <param name="Until">Date column that closes a record; a record without it stays open.</param>
/// <param name="At">The moment.</param>
public sealed record OpenRule(string Until, Moment At);

/// <summary>How often something should happen in an area that keeps the table: days of the period ÷ days between × bodies.</summary>
/// <param name="EveryDays">Days between two of them, above zero.</param>
/// <param name="Bodies">Values of the table's column <c>body</c> of which each should do it.</param>
public sealed record DueRule(double EveryDays, IReadOnlyList<string> Bodies);

/// <summary>Which facilities count, and how near is near.</summary>
/// <param name="Kind">Value of the column <c>kind</c> of the facilities.</param>
/// <param name="Metres">Greatest straight-line distance, above zero.</param>
public sealed record ReachRule(string Kind, double Metres);

/// <summary>What of a poverty profile is counted.</summary>
public enum PovertyCount
{
    /// <summary>Persons of the households whose every dimension is known.</summary>
    Persons,

    /// <summary>Persons of the poor households.</summary>
    Poor,

    /// <summary>Sum over the poor persons of the weighted share of dimensions in which they are deprived.</summary>
    Deprivation,

    /// <summary>Poor persons who are deprived in one dimension.</summary>
    Censored,

    /// <summary>Standard error of the headcount H.</summary>
    ErrorHeadcount,

    /// <summary>Standard error of the intensity A.</summary>
    ErrorIntensity,

    /// <summary>Standard error of the adjusted headcount M0.</summary>
    ErrorAdjusted,

    /// <summary>Standard error of the number of poor persons, the number of persons being known.</summary>
    ErrorPoor,
}

/// <summary>A part of a poverty profile.</summary>
/// <param name="Profile">Code of the profile.</param>
/// <param name="Count">What is counted.</param>
/// <param name="Dimension">Code of the dimension, for <see cref="PovertyCount.Censored"/>; empty otherwise.</param>
public sealed record PovertyPart(string Profile, PovertyCount Count, string Dimension)
{
    /// <summary>Whether the part is a standard error, which is not summed over areas.</summary>
    public bool IsError => Count is PovertyCount.ErrorHeadcount or PovertyCount.ErrorIntensity or PovertyCount.ErrorAdjusted or PovertyCount.ErrorPoor;
}
