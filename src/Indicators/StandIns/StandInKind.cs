namespace Mahalleh.Indicators.StandIns;

/// <summary>What stands in for a protected figure.</summary>
public enum StandInKind
{
    /// <summary>The same area over the quarter, half or year that holds the period.</summary>
    LongerPeriod,

    /// <summary>The same area over the year that holds the period and the one before it, together.</summary>
    PooledYears,

    /// <summary>An area that holds the area, in the period or in a longer one.</summary>
    WiderArea,

    /// <summary>The class of the legend in which the figure of an area that holds the area lies.</summary>
    Class,
}
