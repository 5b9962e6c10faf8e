using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Data;

/// <summary>What the data page says to search engines of what it shows: a schema.org Dataset. It is data in the page, which no browser runs, and has no figure.</summary>
internal static class DatasetText
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The description as JSON-LD without any character that could end a script element.</summary>
    /// <param name="context">The page.</param>
    /// <param name="choice">What is chosen.</param>
    /// <param name="distributions">Addresses and media types of what can be fetched.</param>
    public static string Of(PageContext context, DataChoice choice, IEnumerable<(string Address, string MediaType)> distributions)
    {
        var manifest = context.Snapshot.Manifest;
        var names = string.Join(context.IsPersian ? "، " : ", ", choice.Indicators.Select(indicator => context.Say(indicator.Name)));
        var dataset = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = $"{names}: {context.Say(manifest.Title)}",
            ["description"] = string.Join(' ', choice.Indicators.Select(indicator => context.Say(indicator.Description)).Concat(manifest.Notices.Select(notice => context.Say(notice))).Prepend(context.Say(DataWords.Lead)).Where(text => text.Length > 0)),
            ["inLanguage"] = new JsonArray("fa", "en"),
            ["url"] = context.Origin + context.Href("/data", ("indicator", string.Join(',', choice.Indicators.Select(indicator => indicator.Code)))),
            ["version"] = manifest.Id,
            ["license"] = manifest.Licence,
            ["citation"] = context.Say(Citation.Of(manifest)),
            ["isAccessibleForFree"] = true,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = context.Say(Words.CommonWords.Brand), ["url"] = context.Origin + "/" },
            ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["url"] = context.Origin + "/api/v1/catalog.jsonld" },
            ["spatialCoverage"] = new JsonObject { ["@type"] = "Place", ["name"] = context.AreaName(choice.Area) },
            ["variableMeasured"] = new JsonArray([.. choice.Indicators.Select(indicator => new JsonObject { ["@type"] = "PropertyValue", ["name"] = context.Say(indicator.Name), ["unitText"] = context.Say(indicator.Unit) })]),
            ["distribution"] = new JsonArray([.. distributions.Select(one => new JsonObject { ["@type"] = "DataDownload", ["encodingFormat"] = one.MediaType, ["contentUrl"] = context.Origin + one.Address })]),
        };
        if (Coverage(choice) is { Length: > 0 } coverage)
        {
            dataset["temporalCoverage"] = coverage;
        }

        return dataset.ToJsonString(Json);
    }

    private static string Coverage(DataChoice choice)
    {
        var spans = choice.Series.Select(series => series.Period).Where(period => !period.IsWindow).ToArray();
        return spans.Length == 0 ? "" : FormattableString.Invariant($"{spans.Min(period => period.Start):yyyy-MM-dd}/{spans.Max(period => period.End).AddDays(-1):yyyy-MM-dd}");
    }
}
