using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Mahalleh.Indicators.Catalogue;

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
    public sealed record CatalogueFile(
        IReadOnlyList<Measure> Measures, IReadOnlyList<Indicator> Indicators, IReadOnlyList<IndexRecipe> Indices, DisclosurePolicy Disclosure)
    {
        /// <summary>Makes the file of a catalogue.</summary>
        /// <param name="catalogue">The catalogue.</param>
        public static CatalogueFile From(IndicatorCatalogue catalogue)
        {
            ArgumentNullException.ThrowIfNull(catalogue);
            return new([.. catalogue.Measures.Values], [.. catalogue.Indicators.Values], [.. catalogue.Indices.Values], catalogue.Disclosure);
        }

        /// <summary>Makes the catalogue of a file.</summary>
        public IndicatorCatalogue ToCatalogue() => new(
            new(Measures.Select(measure => KeyValuePair.Create(measure.Code, measure)), StringComparer.Ordinal),
            new(Indicators.Select(indicator => KeyValuePair.Create(indicator.Code, indicator)), StringComparer.Ordinal),
            new(Indices.Select(index => KeyValuePair.Create(index.Code, index)), StringComparer.Ordinal),
            Disclosure);
    }
}
