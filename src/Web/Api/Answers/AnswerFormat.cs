namespace Mahalleh.Web.Api.Answers;

/// <summary>Representations of an answer.</summary>
internal enum AnswerFormat
{
    /// <summary>JSON: <c>data</c>, <c>meta</c>, <c>links</c>.</summary>
    Json,

    /// <summary>CSV: one header line, then the rows.</summary>
    Csv,

    /// <summary>Description of the CSV answer to the same question, as CSV on the Web has it.</summary>
    CsvMetadata,

    /// <summary>JSON-stat 2.0: a cube.</summary>
    JsonStat,

    /// <summary>Arrow IPC stream: typed columns in batches.</summary>
    Arrow,

    /// <summary>A workbook for Excel.</summary>
    Xlsx,

    /// <summary>A Parquet file.</summary>
    Parquet,

    /// <summary>GeoJSON: rows with the outlines of their areas.</summary>
    GeoJson,

    /// <summary>JSON-LD: linked data.</summary>
    JsonLd,

    /// <summary>SDMX-ML 2.1: structures.</summary>
    SdmxStructure,

    /// <summary>SDMX-ML 2.1: generic data.</summary>
    SdmxGeneric,

    /// <summary>SDMX-ML 2.1: structure-specific data.</summary>
    SdmxSpecific,

    /// <summary>SDMX-CSV 1.0.</summary>
    SdmxCsv,
}

/// <summary>Suffixes and media types of the representations.</summary>
internal static class AnswerFormats
{
    private static readonly Face[] Faces =
    [
        new(".json", "application/json", "; charset=utf-8", "Rows with release, sources and links."),
        new(".csv", "text/csv", "; charset=utf-8; header=present", "One header line, then the rows.") { IsFile = true },
        new(".csv-metadata.json", "application/csvm+json", "", "Description of the CSV answer (CSV on the Web): datatypes, meanings, licence."),
        new(".jsonstat", "application/json-stat+json", "", "A JSON-stat 2.0 dataset: the whole question as a cube."),
        new(".arrow", "application/vnd.apache.arrow.stream", "", "An Arrow IPC stream: typed columns in batches.") { IsFile = true },
        new(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "", "A workbook: a sheet of the rows, and one that says what they mean.") { IsFile = true },
        new(".parquet", "application/vnd.apache.parquet", "", "A Parquet file.") { IsFile = true },
        new(".geojson", "application/geo+json", "", "A GeoJSON feature of each row, with the outline of its area."),
        new(".jsonld", "application/ld+json", "", "Linked data."),
        new(".xml", "application/vnd.sdmx.structure+xml", ";version=2.1", "An SDMX-ML 2.1 structure message."),
        new(".xml", "application/vnd.sdmx.genericdata+xml", ";version=2.1", "An SDMX-ML 2.1 generic data message."),
        new(".xml", "application/vnd.sdmx.structurespecificdata+xml", ";version=2.1", "An SDMX-ML 2.1 structure-specific data message."),
        new(".csv", "application/vnd.sdmx.data+csv", ";version=1.0.0;charset=utf-8", "SDMX-CSV 1.0: a line of components, then a line of each observation.") { IsFile = true, Alias = "text/csv" },
    ];

    /// <summary>Representations of every table.</summary>
    public static IReadOnlyList<AnswerFormat> Tables { get; } = [AnswerFormat.Json, AnswerFormat.Csv, AnswerFormat.CsvMetadata, AnswerFormat.Arrow, AnswerFormat.Xlsx];

    /// <summary>Representations of a table of figures, which is a cube.</summary>
    public static IReadOnlyList<AnswerFormat> Cubes { get; } = [.. Tables, AnswerFormat.JsonStat, AnswerFormat.Parquet];

    /// <summary>Representations of a table of figures with a place on the map.</summary>
    public static IReadOnlyList<AnswerFormat> Placed { get; } = [.. Cubes, AnswerFormat.GeoJson];

    /// <summary>Suffix of an address, with its point.</summary>
    public static string Suffix(this AnswerFormat format) => Faces[(int)format].Suffix;

    /// <summary>Media type without parameters.</summary>
    public static string MediaType(this AnswerFormat format) => Faces[(int)format].MediaType;

    /// <summary>Media type with its parameters.</summary>
    public static string ContentType(this AnswerFormat format) => Faces[(int)format].MediaType + Faces[(int)format].Parameters;

    /// <summary>What the body is, for users of the API.</summary>
    public static string Description(this AnswerFormat format) => Faces[(int)format].Description;

    /// <summary>Whether a browser saves it under a name.</summary>
    public static bool IsFile(this AnswerFormat format) => Faces[(int)format].IsFile;

    /// <summary>The representation a request to a declared resource wants.</summary>
    public static AnswerFormat Of(HttpRequest request) => Of(request, request.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerForm>());

    /// <summary>The representation a request wants: by suffix, else by <c>Accept</c>, else JSON.</summary>
    public static AnswerFormat Of(HttpRequest request, AnswerForm form)
    {
        if (form.Fixed is { } suffixed)
        {
            return suffixed;
        }

        var accepted = request.GetTypedHeaders().Accept;
        return form.Formats.MaxBy(format => accepted.Select(range => Wish(range, format)).DefaultIfEmpty(0).Max());
    }

    // A type named outright beats one that a wildcard lets in at the same quality.
    private static double Wish(Microsoft.Net.Http.Headers.MediaTypeHeaderValue range, AnswerFormat format)
    {
        var quality = range.Quality ?? 1;
        var face = Faces[(int)format];
        var isExact = range.MediaType.Equals(face.MediaType, StringComparison.OrdinalIgnoreCase) || (face.Alias.Length > 0 && range.MediaType.Equals(face.Alias, StringComparison.OrdinalIgnoreCase));
        return isExact && quality > 0 ? quality + 0.0001 : range.MatchesAllTypes || IsTypeWildcard(range, format) ? quality : 0;
    }

    private static bool IsTypeWildcard(Microsoft.Net.Http.Headers.MediaTypeHeaderValue range, AnswerFormat format) =>
        range.MatchesAllSubTypes && format.MediaType().StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase);

    private sealed record Face(string Suffix, string MediaType, string Parameters, string Description)
    {
        public bool IsFile { get; init; }

        // A wider type by which it may be asked for too.
        public string Alias { get; init; } = "";
    }
}
