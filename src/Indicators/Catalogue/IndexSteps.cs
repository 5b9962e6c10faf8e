namespace Mahalleh.Indicators.Catalogue;

/// <summary>What happens to values before they are normalised.</summary>
public enum Transform
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The natural logarithm; goalposts, target and reference are taken with the values.</summary>
    Log,

    /// <summary>Value ÷ value of another indicator × per.</summary>
    Rate,

    /// <summary>Change over the previous period of the same kind, in percent.</summary>
    Change,
}

/// <summary>What happens to extreme values.</summary>
public enum OutlierTreatment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Winsorised one by one until skew and kurtosis pass; the logarithm where that is not enough.</summary>
    Winsorise,
}

/// <summary>How outliers are treated (docs/methods/outliers.md).</summary>
/// <param name="Method">The treatment.</param>
/// <param name="Most">Most values of one component that are moved; null for the lesser of 5 and n/20.</param>
/// <param name="Skew">Skewness, in size, below which a component passes.</param>
/// <param name="Kurtosis">Kurtosis below which a component passes.</param>
public sealed record OutlierStep(OutlierTreatment Method, int? Most = null, double Skew = 2, double Kurtosis = 3.5);

/// <summary>What a missing or protected value becomes.</summary>
public enum MissingPolicy
{
    /// <summary>It is left out; the other weights grow in proportion.</summary>
    Drop,

    /// <summary>The area is not ranked.</summary>
    Reject,

    /// <summary>It is imputed from published values.</summary>
    Impute,
}

/// <summary>What a missing value is imputed with.</summary>
public enum Imputation
{
    /// <summary>The mean of the ranked areas.</summary>
    Mean,

    /// <summary>Their median.</summary>
    Median,

    /// <summary>The mean of the areas with the same attribute.</summary>
    GroupMean,

    /// <summary>Their median.</summary>
    GroupMedian,

    /// <summary>The latest published value of the area itself, up to eight periods back.</summary>
    Series,

    /// <summary>The published value of the nearest area above.</summary>
    Parent,
}

/// <summary>Attributes of areas by which they are grouped.</summary>
public enum AreaAttribute
{
    /// <summary>The area above.</summary>
    Parent,

    /// <summary><c>formal</c> or <c>informal</c>.</summary>
    Settlement,

    /// <summary>Stated severity.</summary>
    Severity,

    /// <summary>Agency that runs the neighbourhood house.</summary>
    Operator,
}

/// <summary>The null policy of an index; it has no default in a catalogue.</summary>
/// <param name="Policy">What happens.</param>
/// <param name="Method">How values are imputed, when they are.</param>
/// <param name="Group">Attribute of <see cref="Imputation.GroupMean"/> and <see cref="Imputation.GroupMedian"/>.</param>
public sealed record MissingStep(MissingPolicy Policy, Imputation Method = Imputation.Mean, AreaAttribute Group = AreaAttribute.Parent);

/// <summary>Choices of method that the ranks are tried under, beside the recipe's own (docs/methods/rank-uncertainty.md).</summary>
public sealed record Alternatives
{
    /// <summary>How far each weight moves up or down, as a share of it, 0 to 1.</summary>
    public double Weights { get; init; }

    /// <summary>Other normalisations of all components.</summary>
    public IReadOnlyList<NormalisationStep> Normalisations { get; init; } = [];

    /// <summary>Other aggregations at all levels.</summary>
    public IReadOnlyList<AggregationStep> Aggregations { get; init; } = [];

    /// <summary>Other treatments of outliers.</summary>
    public IReadOnlyList<OutlierStep> Outliers { get; init; } = [];

    /// <summary>Other null policies.</summary>
    public IReadOnlyList<MissingStep> Missing { get; init; } = [];
}
