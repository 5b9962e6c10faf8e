using System.IO.Pipelines;
using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Describes a CSV answer as CSV on the Web does (W3C, Metadata Vocabulary for Tabular Data, 2015): it stands beside the CSV and names it.</summary>
internal static class CsvMetadata
{
    private static readonly string CsvSuffix = AnswerFormat.Csv.Suffix();

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["area_code"] = "http://purl.org/linked-data/sdmx/2009/dimension#refArea",
        ["period"] = "http://purl.org/linked-data/sdmx/2009/dimension#refPeriod",
        ["value"] = "http://purl.org/linked-data/sdmx/2009/measure#obsValue",
        ["unit"] = "http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure",
        ["status"] = "http://purl.org/linked-data/sdmx/2009/attribute#obsStatus",
    };

    /// <summary>The header <c>Link</c> by which a CSV answer names its description.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">The route's declaration.</param>
    public static string Link(HttpRequest request, AnswerForm form) =>
        $"<{Target(request.PathBase + Resource(request, form) + AnswerFormat.CsvMetadata.Suffix() + request.QueryString)}>; rel=\"describedby\"; type=\"{AnswerFormat.CsvMetadata.MediaType()}\"";

    /// <summary>Address of the CSV answer to the question of a request.</summary>
    public static string CsvAddress(HttpRequest request, AnswerForm form) => request.PathBase + Resource(request, form) + CsvSuffix + request.QueryString;

    /// <summary>Writes the description.</summary>
    public static async Task WriteAsync<TRow>(Page<TRow> page, HttpRequest request, AnswerForm form, Snapshot snapshot, PipeWriter body, CancellationToken cancellation)
    {
        await using var json = new Utf8JsonWriter(body, Envelope.Options);
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "en");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", CsvAddress(request, form));
        WriteOrigin(json, snapshot.Manifest, form);
        WriteDialect(json);
        WriteSchema(json, page.Columns, form);
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    // A query may hold these two as they are; a header Link may not.
    private static string Target(string address) => address.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal);

    private static PathString Resource(HttpRequest request, AnswerForm form)
    {
        var path = request.Path.Value ?? "";
        return new PathString(path[..^form.Suffix.Length]);
    }

    private static void WriteOrigin(Utf8JsonWriter json, ReleaseManifest manifest, AnswerForm form)
    {
        WriteTexts(json, "dc:title", [manifest.Title]);
        json.WriteString("dc:description", form.Summary + " A text that a spreadsheet would run as a formula has an apostrophe before it.");
        WriteAddress(json, "dc:license", manifest.Licence);
        json.WriteString("schema:version", manifest.Id);
        json.WriteStartObject("dc:modified");
        json.WriteString("@value", manifest.AsOf.Iso());
        json.WriteString("@type", "xsd:date");
        json.WriteEndObject();
        json.WriteObjects("dc:source", manifest.Sources, static (json, source) =>
        {
            WriteTexts(json, "dc:title", [source.Title]);
            if (source.Url.Length > 0)
            {
                WriteAddress(json, "schema:url", source.Url);
            }
        });
        WriteTexts(json, "rdfs:comment", manifest.Notices);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<Text> texts) =>
        json.WriteObjects(name, texts.SelectMany(text => new[] { ("fa", text.Fa), ("en", text.En) }).Where(pair => pair.Item2.Length > 0), static (json, pair) =>
        {
            json.WriteString("@value", pair.Item2);
            json.WriteString("@language", pair.Item1);
        });

    private static void WriteAddress(Utf8JsonWriter json, string name, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
        {
            json.WriteString(name, address);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("@id", uri.AbsoluteUri);
        json.WriteEndObject();
    }

    // The vocabulary's own default would take lines that begin with # for comments; none of ours can: the first field is a code.
    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteWords("lineTerminators", ["\n"]);
        json.WriteString("delimiter", ",");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteNumber("headerRowCount", 1);
        json.WriteBoolean("trim", false);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, IEnumerable<IColumn> columns, AnswerForm form)
    {
        json.WriteStartObject("tableSchema");
        json.WriteObjects("columns", columns, WriteColumn);
        if (form.Key.Count > 0 && form.Key.All(name => columns.Any(column => column.Name == name)))
        {
            json.WriteWords("primaryKey", form.Key);
        }

        json.WriteEndObject();
    }

    private static void WriteColumn(Utf8JsonWriter json, IColumn column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("titles", column.Name);
        WriteTexts(json, "dc:description", [column.Description]);
        json.WriteString("datatype", Datatype(column.Kind));
        if (column.Kind == CellKind.Numbers)
        {
            json.WriteString("separator", " ");
        }

        if (Meanings.TryGetValue(column.Name, out var meaning))
        {
            json.WriteString("propertyUrl", meaning);
        }

        if (column.Name.EndsWith("_fa", StringComparison.Ordinal))
        {
            json.WriteString("lang", "fa");
            json.WriteString("textDirection", "rtl");
        }
    }

    private static string Datatype(CellKind kind) => kind switch
    {
        CellKind.Number or CellKind.Numbers => "double",
        CellKind.Whole => "long",
        CellKind.Date => "date",
        CellKind.Truth => "boolean",
        _ => "string",
    };
}
