using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>All definitions of a release: measures, indicators, indices and the disclosure policy, in the order written.</summary>
/// <param name="Measures">Measures by code.</param>
/// <param name="Indicators">Indicators by code.</param>
/// <param name="Indices">Index recipes by code.</param>
/// <param name="Disclosure">The policy of the primary rule.</param>
public sealed record IndicatorCatalogue(
    OrderedDictionary<string, Measure> Measures,
    OrderedDictionary<string, Indicator> Indicators,
    OrderedDictionary<string, IndexRecipe> Indices,
    DisclosurePolicy Disclosure)
{
    /// <summary>Poverty profiles by code.</summary>
    public OrderedDictionary<string, PovertyProfile> Poverty { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Rules between measures by code.</summary>
    public OrderedDictionary<string, ValidationRule> Rules { get; init; } = new(StringComparer.Ordinal);
}
