namespace Mahalleh.Indicators.Catalogue;

/// <summary>How the parts of an index or pillar become one number (docs/methods/aggregation.md).</summary>
public enum Aggregation
{
    /// <summary>Σ w x, over Σ w where the weights are normalised.</summary>
    Arithmetic,

    /// <summary>exp(Σ w ln x / Σ w), for x above zero.</summary>
    Geometric,

    /// <summary>Σ w / Σ (w / x), for x above zero.</summary>
    Harmonic,

    /// <summary>(Σ w x^p / Σ w)^(1/p), for x above zero.</summary>
    Generalised,

    /// <summary>Pairs won less pairs lost against all other areas.</summary>
    Copeland,
}

/// <summary>An aggregation with its parameter.</summary>
/// <param name="Method">The method.</param>
/// <param name="Power">The p of <see cref="Aggregation.Generalised"/>, not 0.</param>
public sealed record AggregationStep(Aggregation Method, double Power = 1)
{
    /// <summary>Whether every value must be above zero.</summary>
    public bool NeedsPositive => Method is Aggregation.Geometric or Aggregation.Harmonic or Aggregation.Generalised;
}

/// <summary>Where the weights of parts come from (docs/methods/weights.md).</summary>
public enum Weighting
{
    /// <summary>They are stated.</summary>
    Given,

    /// <summary>All parts of a parent weigh the same.</summary>
    Equal,

    /// <summary>By principal components: squared loading × explained share.</summary>
    PrincipalComponents,

    /// <summary>So that the correlations of the parts with their parent stand as the stated weights do.</summary>
    Balanced,
}
