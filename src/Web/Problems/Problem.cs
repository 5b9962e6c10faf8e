using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Problems;

/// <summary>Every problem the service answers with (RFC 9457), one method a kind; <c>docs/problems.md</c> lists them.</summary>
public static class Problem
{
    /// <summary>A parameter has a value that is not allowed.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="value">The value that was given.</param>
    /// <param name="allowed">Allowed values, or a sentence that says how they look.</param>
    public static ProblemHttpResult BadParameter(string parameter, string? value, IEnumerable<string> allowed)
    {
        string[] values = [.. allowed];
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            type: "/problems/bad-parameter",
            title: "Bad parameter",
            detail: $"The parameter '{parameter}' cannot be '{Shown(value)}'. Allowed: {string.Join(", ", values.Take(60))}.",
            extensions: new Dictionary<string, object?>
            {
                ["parameter"] = parameter,
                ["allowed"] = values,
                ["title_fa"] = "مقدار نادرست",
                ["detail_fa"] = $"مقدار «{Shown(value)}» برای «{parameter}» پذیرفته نیست.",
            });
    }

    /// <summary>PNG cannot be drawn on this machine; SVG can.</summary>
    public static ProblemHttpResult PngUnavailable() => TypedResults.Problem(
        statusCode: StatusCodes.Status503ServiceUnavailable,
        type: "/problems/png-unavailable",
        title: "PNG is not available",
        detail: "This service cannot draw PNG at present; ask for the same chart as .svg.",
        extensions: new Dictionary<string, object?> { ["title_fa"] = "PNG در دسترس نیست", ["detail_fa"] = "اکنون تنها قالب ‎.svg این نمودار در دسترس است." });

    /// <summary>A parameter is needed and missing.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="allowed">Allowed values, or a sentence that says how they look.</param>
    public static ProblemHttpResult MissingParameter(string parameter, IEnumerable<string> allowed)
    {
        string[] values = [.. allowed];
        return TypedResults.Problem(
            statusCode: StatusCodes.Status400BadRequest,
            type: "/problems/missing-parameter",
            title: "Missing parameter",
            detail: $"The parameter '{parameter}' is needed. Allowed: {string.Join(", ", values.Take(60))}.",
            extensions: new Dictionary<string, object?>
            {
                ["parameter"] = parameter,
                ["allowed"] = values,
                ["title_fa"] = "مقدار لازم نیامده است",
                ["detail_fa"] = $"«{parameter}» لازم است.",
            });
    }

    /// <summary>A thing named in the path does not exist.</summary>
    /// <param name="what">Kind of thing, in English, e.g. "area".</param>
    /// <param name="whatFa">Kind of thing, in Persian.</param>
    /// <param name="code">The code that was asked for.</param>
    public static ProblemHttpResult NotFound(string what, string whatFa, string code) => TypedResults.Problem(
        statusCode: StatusCodes.Status404NotFound,
        type: "/problems/not-found",
        title: "Not found",
        detail: $"There is no {what} '{Shown(code)}'.",
        extensions: new Dictionary<string, object?> { ["title_fa"] = "یافت نشد", ["detail_fa"] = $"{whatFa} «{Shown(code)}» یافت نشد." });

    private static string Shown(string? value)
    {
        var text = value ?? "";
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");
    }
}
