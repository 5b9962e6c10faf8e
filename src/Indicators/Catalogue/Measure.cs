namespace Mahalleh.Indicators.Catalogue;

/// <summary>What a measure counts; this decides how its cells are protected.</summary>
public enum Counts
{
    /// <summary>Natural persons.</summary>
    Persons,

    /// <summary>Households.</summary>
    Households,

    /// <summary>Administrative records such as projects, which describe nobody.</summary>
    Records,

    /// <summary>Rials.</summary>
    Money,

    /// <summary>Answers of persons on a scale.</summary>
    Score,

    /// <summary>Nothing about persons: hectares, ready-made scores.</summary>
    None,
}

/// <summary>How a measure is summed over areas and time.</summary>
public enum RollUp
{
    /// <summary>Records are summed over areas and over time.</summary>
    Sum,

    /// <summary>Persons are counted once within each area and period, anew at each level and period length.</summary>
    Distinct,

    /// <summary>Weighted moments of a score: Σw, Σwx, Σwx², Σw².</summary>
    Moments,

    /// <summary>The last record of each household in the period.</summary>
    LastRecord,

    /// <summary>A stated stock: the last figure before the period's end; an area without one is the sum of its children.</summary>
    Last,

    /// <summary>A stated amount of a period; an area without one is the sum of its children.</summary>
    Stated,

    /// <summary>A ready-made figure, published only where and when it was given.</summary>
    None,

    /// <summary>Records that are open at a moment of the period.</summary>
    Open,

    /// <summary>What should have happened in the period by a rule.</summary>
    Due,

    /// <summary>Persons within a distance of an open facility.</summary>
    Reach,

    /// <summary>Part of a poverty profile: the last assessment of each household in the period.</summary>
    Poverty,
}

/// <summary>An input amount per area, period and breakdown, as the sources have it.</summary>
public sealed record Measure
{
    /// <summary>Stable public code, lower-case with hyphens.</summary>
    public required string Code { get; init; }

    /// <summary>Name in Persian and English.</summary>
    public required Text Name { get; init; }

    /// <summary>What is counted.</summary>
    public required Counts Counts { get; init; }

    /// <summary>How it is summed.</summary>
    public required RollUp RollUp { get; init; }

    /// <summary>Table of the data package that holds its records.</summary>
    public required string Table { get; init; }

    /// <summary>Column that dates a record; empty for the table's own.</summary>
    public string Date { get; init; } = "";

    /// <summary>Column that is summed, or the score for moments; empty to count records.</summary>
    public string Amount { get; init; } = "";

    /// <summary>Column with the record's weight; empty for a weight of 1.</summary>
    public string Weight { get; init; } = "";

    /// <summary>Column with the person's key, for distinct counts.</summary>
    public string Key { get; init; } = "";

    /// <summary>Conditions that must all hold.</summary>
    public IReadOnlyList<Condition> Where { get; init; } = [];

    /// <summary>Boolean columns of which at least one must be true; empty when there is no such condition.</summary>
    public IReadOnlyList<string> WhereAny { get; init; } = [];

    /// <summary>Whether a person of the public would be harmed by being known to be counted; raises the minimum of cases.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether the figure is public in itself (a census population) and never protected.</summary>
    public bool IsPublic { get; init; }

    /// <summary>For a stated stock with groups: whether the rows that state the total of all groups are read, not the groups.</summary>
    public bool UsesTotalRows { get; init; }

    /// <summary>For a stated stock: greatest age in days at the period's end; a population is carried a year at least.</summary>
    public int CarryDays { get; init; }

    /// <summary>Days after its date at which a record counts; 0 for the date itself.</summary>
    public int DelayDays { get; init; }

    /// <summary>Whether only areas are read whose programme has begun by the moment of the figure.</summary>
    public bool InStartedAreas { get; init; }

    /// <summary>Columns of the table by whose values the cells are published too; empty for none.</summary>
    public IReadOnlyList<string> Breakdowns { get; init; } = [];

    /// <summary>For <see cref="RollUp.Open"/>: until when a record is open, and at which moment it is looked at; null otherwise.</summary>
    public OpenRule? Open { get; init; }

    /// <summary>For <see cref="RollUp.Due"/>: how often something should happen; null otherwise.</summary>
    public DueRule? Due { get; init; }

    /// <summary>For <see cref="RollUp.Reach"/>: which facilities, and how near; null otherwise.</summary>
    public ReachRule? Reach { get; init; }

    /// <summary>For <see cref="RollUp.Poverty"/>: which part of which profile; null otherwise.</summary>
    public PovertyPart? Poverty { get; init; }

    /// <summary>Whether the records are summed over time, so that the amount can be asked per day.</summary>
    public bool IsFlow => RollUp is RollUp.Sum or RollUp.Due;
}
