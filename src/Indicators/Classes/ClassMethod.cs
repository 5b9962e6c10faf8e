namespace Mahalleh.Indicators.Classes;

/// <summary>How the classes of a map are made (docs/methods/class-breaks.md).</summary>
public enum ClassMethod
{
    /// <summary>About as many values in each class.</summary>
    Quantiles,

    /// <summary>Least spread within the classes, by the exact method of Fisher and Jenks.</summary>
    Natural,

    /// <summary>Classes of equal width.</summary>
    Equal,
}
