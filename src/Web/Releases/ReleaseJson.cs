using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Releases;

/// <summary>The JSON files of a release: snake_case names, words for enums, Persian as it is.</summary>
public static class ReleaseJson
{
    /// <summary>How the files are written and read.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 32,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The catalogue as a file holds it: lists in their order.</summary>
    /// <param name="Measures">Measures.</param>
    /// <param name="Indicators">Indicators.</param>
    /// <param name="Indices">Indices.</param>
    /// <param name="Disclosure">Policy.</param>
    /// <param name="Poverty">Poverty profiles.</param>
    /// <param name="Rules">Rules between measures.</param>
    public sealed record CatalogueFile(
        IReadOnlyList<Measure> Measures, IReadOnlyList<Indicator> Indicators, IReadOnlyList<IndexRecipe> Indices, DisclosurePolicy Disclosure,
        IReadOnlyList<PovertyProfile> Poverty, IReadOnlyList<ValidationRule> Rules)
    {
        /// <summary>Makes the file of a catalogue.</summary>
        /// <param name="catalogue">The catalogue.</param>
        public static CatalogueFile From(IndicatorCatalogue catalogue)
        {
            ArgumentNullException.ThrowIfNull(catalogue);
            return new([.. catalogue.Measures.Values], [.. catalogue.Indicators.Values], [.. catalogue.Indices.Values], catalogue.Disclosure, [.. catalogue.Poverty.Values], [.. catalogue.Rules.Values]);
        }

        /// <summary>Makes the catalogue of a file.</summary>
        public IndicatorCatalogue ToCatalogue() => new(
            new(Measures.Select(measure => KeyValuePair.Create(measure.Code, measure)), StringComparer.Ordinal),
            new(Indicators.Select(indicator => KeyValuePair.Create(indicator.Code, indicator)), StringComparer.Ordinal),
            new(Indices.Select(index => KeyValuePair.Create(index.Code, index)), StringComparer.Ordinal),
            Disclosure)
        {
            Poverty = new(Poverty.Select(profile => KeyValuePair.Create(profile.Code, profile)), StringComparer.Ordinal),
            Rules = new(Rules.Select(rule => KeyValuePair.Create(rule.Code, rule)), StringComparer.Ordinal),
        };
    }
}
