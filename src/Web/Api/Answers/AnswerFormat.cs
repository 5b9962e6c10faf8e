namespace Mahalleh.Web.Api.Answers;

/// <summary>Representations of an answer.</summary>
internal enum AnswerFormat
{
    /// <summary>JSON: <c>data</c>, <c>meta</c>, <c>links</c>.</summary>
    Json,

    /// <summary>CSV: one header line, then the rows.</summary>
    Csv,
}

/// <summary>Suffixes and media types of the representations.</summary>
internal static class AnswerFormats
{
    public static string Suffix(this AnswerFormat format) => format == AnswerFormat.Csv ? ".csv" : ".json";

    public static string MediaType(this AnswerFormat format) => format == AnswerFormat.Csv ? "text/csv" : "application/json";

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
        var isExact = string.Equals(range.MediaType.Value, format.MediaType(), StringComparison.OrdinalIgnoreCase);
        return isExact ? quality + 0.0001 : range.MatchesAllTypes || IsTypeWildcard(range, format) ? quality : 0;
    }

    private static bool IsTypeWildcard(Microsoft.Net.Http.Headers.MediaTypeHeaderValue range, AnswerFormat format) =>
        range.MatchesAllSubTypes && format.MediaType().StartsWith(range.Type.Value + "/", StringComparison.OrdinalIgnoreCase);
}
