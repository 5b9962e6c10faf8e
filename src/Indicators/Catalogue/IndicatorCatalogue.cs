using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>All definitions of a release: measures, indicators, indices and the disclosure policy, in the order written.</summary>
/// <param name="Measures">Measures by code.</param>
/// <param name="Indicators">Indicators by code.</param>
/// <param name="Indices">Index recipes by code.</param>
/// <param name="Disclosure">The policy of the primary rule for the public, or for the audience that a release is made for.</param>
public sealed record IndicatorCatalogue(
    OrderedDictionary<string, Measure> Measures,
    OrderedDictionary<string, Indicator> Indicators,
    OrderedDictionary<string, IndexRecipe> Indices,
    DisclosurePolicy Disclosure)
{
    /// <summary>The policy for officials; nowhere stricter than that for the public.</summary>
    public DisclosurePolicy OfficialDisclosure { get; init; } = DisclosurePolicy.ForOfficials.NoStricterThan(Disclosure);

    /// <summary>The same definitions under the policy of an audience.</summary>
    /// <param name="audience">For whom a release is made.</param>
    public IndicatorCatalogue For(Audience audience) => audience == Audience.Official ? this with { Disclosure = OfficialDisclosure } : this;

    /// <summary>Poverty profiles by code.</summary>
    public OrderedDictionary<string, PovertyProfile> Poverty { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Codes of the indices that a package defines itself, beside the built-in ones; known while it is read only.</summary>
    public IReadOnlySet<string> OwnIndices { get; init; } = new HashSet<string>();

    /// <summary>Rules between measures by code.</summary>
    public OrderedDictionary<string, ValidationRule> Rules { get; init; } = new(StringComparer.Ordinal);
}
