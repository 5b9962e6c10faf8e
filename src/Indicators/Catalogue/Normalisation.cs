namespace Mahalleh.Indicators.Catalogue;

/// <summary>How values are brought to a common scale before they enter an index (docs/methods/normalisation.md).</summary>
public enum Normalisation
{
    /// <summary>(x − low) / (high − low), held within 0 and 1, with stated low and high.</summary>
    Goalposts,

    /// <summary>(x − min) / (max − min) over the ranked areas.</summary>
    MinMax,

    /// <summary>(rank − 1) / (n − 1) over the ranked areas, ties sharing the lower rank.</summary>
    PercentileRank,

    /// <summary>(x − mean) / deviation, the deviation with n − 1.</summary>
    ZScore,

    /// <summary>0.6745 (x − median) / median absolute deviation.</summary>
    RobustZScore,

    /// <summary>(x − min) / (target − min): 1 is the stated target.</summary>
    TargetDistance,

    /// <summary>1 − (reference − x) / (reference − min): 1 is the stated reference.</summary>
    ReferenceDistance,

    /// <summary>x / max.</summary>
    ShareOfMaximum,

    /// <summary>(x − low) / (high − low), not held within the two.</summary>
    Scaled,

    /// <summary>Rank from the lowest, 1 to n, ties sharing the lower rank.</summary>
    Rank,

    /// <summary>Rank from the lowest less one.</summary>
    Borda,

    /// <summary>The normal quantile of average rank / (n + 1).</summary>
    NormalScore,

    /// <summary>−23 ln(1 − R (1 − e^(−100/23))) with R = average rank / n.</summary>
    Exponential,

    /// <summary>Class 1 to k by equal shares of the ranked areas.</summary>
    Bands,

    /// <summary>Class 1 to k by stated edges.</summary>
    Categories,

    /// <summary>1 above, 0 near, −1 below the mean.</summary>
    AroundMean,

    /// <summary>The values as they are.</summary>
    None,
}

/// <summary>A normalisation with its parameters.</summary>
/// <param name="Method">The method.</param>
/// <param name="From">Least value of the scale, of methods with two ends; the mean of a z-score.</param>
/// <param name="To">Greatest value of the scale; mean + one deviation of a z-score.</param>
public sealed record NormalisationStep(Normalisation Method, double From = 0, double To = 1)
{
    /// <summary>Whether a distance to a target ends at the target.</summary>
    public bool IsCapped { get; init; }

    /// <summary>Number of classes of <see cref="Normalisation.Bands"/>, 2 or more.</summary>
    public int Bands { get; init; } = 5;

    /// <summary>What is near the mean of <see cref="Normalisation.AroundMean"/>, as a share of it.</summary>
    public double Margin { get; init; } = 0.2;

    /// <summary>Whether the scale is stated, and so is the same in all periods.</summary>
    public bool IsFrozen => Method is Normalisation.Goalposts or Normalisation.Scaled or Normalisation.Categories or Normalisation.None;

    /// <summary>Whether only the order of the areas counts.</summary>
    public bool IsOrdinal => Method is Normalisation.PercentileRank or Normalisation.Rank or Normalisation.Borda or Normalisation.NormalScore or Normalisation.Exponential or Normalisation.Bands;
}
