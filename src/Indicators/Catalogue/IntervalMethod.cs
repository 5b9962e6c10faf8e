namespace Mahalleh.Indicators.Catalogue;

/// <summary>How an interval is made (docs/methods/intervals.md).</summary>
public enum IntervalMethod
{
    /// <summary>No interval: the figure has no error that is known here.</summary>
    None,

    /// <summary>Wilson's interval of a proportion.</summary>
    Wilson,

    /// <summary>Byar's interval of a count, exact Poisson below 10.</summary>
    Byar,

    /// <summary>Normal interval of a weighted mean.</summary>
    Mean,

    /// <summary>A sum of amounts of records: Byar's interval of the effective count.</summary>
    Amount,

    /// <summary>The share of one sum of amounts in another that contains it: linearised.</summary>
    Share,

    /// <summary>A ratio of linear forms of independent counts: linearised.</summary>
    Delta,

    /// <summary>From the standard error that a cluster bootstrap gave the ratio.</summary>
    Bootstrap,
}

/// <summary>Whether an interval expresses sampling or the chance in what happened.</summary>
public enum IntervalKind
{
    /// <summary>A survey's sampling error.</summary>
    Sampling,

    /// <summary>A complete register: chance in the process behind the count.</summary>
    Process,
}
