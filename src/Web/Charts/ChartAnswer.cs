using System.Text;
using Mahalleh.Web.Charts.Librsvg;
using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Charts;

/// <summary>Answers with a drawing in the format that was asked for.</summary>
/// <param name="paint">Draws an SVG as PNG of a width and height; <see cref="PngPainter.DrawAsync"/> unless a test has another.</param>
internal sealed class ChartAnswer(Func<byte[], int, int, CancellationToken, Task<byte[]>> paint)
{
    /// <summary>Least width of a PNG in pixels.</summary>
    public const int LeastWidth = 200;

    /// <summary>Greatest width of a PNG in pixels.</summary>
    public const int MostWidth = 2400;

    /// <summary>Width of a PNG in pixels unless told otherwise: sharp on a fine screen.</summary>
    public const int UsualWidth = 1520;

    private static readonly string[] Formats = ["svg", "png"];
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal) { ["indicator"] = "شاخص", ["level"] = "سطح" };

    /// <summary>Says what is wrong with a question, if anything.</summary>
    /// <param name="format">The format asked for.</param>
    /// <param name="fault">The first wrong parameter.</param>
    public static ProblemHttpResult? Refuse(string format, BadQuestion? fault) =>
        !Formats.Contains(format) ? Problem.BadParameter("format", format, Formats)
        : fault is null ? null
        : fault.IsShut ? Problem.OutOfScope(fault.Parameter, Named.GetValueOrDefault(fault.Parameter, "ناحیه"), fault.Value ?? "")
        : fault.Value is null ? Problem.MissingParameter(fault.Parameter, fault.Allowed)
        : Problem.BadParameter(fault.Parameter, fault.Value, fault.Allowed);

    /// <summary>Answers a good question.</summary>
    /// <param name="context">The request.</param>
    /// <param name="format"><c>svg</c> or <c>png</c>.</param>
    /// <param name="release">Id of the release.</param>
    /// <param name="question">The question with all defaults filled in, without format and width.</param>
    /// <param name="width">Width of a PNG.</param>
    /// <param name="draw">Draws the scene; not called when the asker holds it already.</param>
    public async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> WriteAsync(
        HttpContext context, string format, string release, string question, int width, Func<Scene> draw)
    {
        var isPng = format == "png";
        var tag = ChartTag.Of(release, isPng ? $"{question}|png|{width}" : $"{question}|svg");
        context.Response.Headers.CacheControl = "no-cache";
        if (ChartTag.IsHeld(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.Headers.ETag = tag.ToString();
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        try
        {
            // An SVG opened alone is a document: it may use its own style and type, and nothing else.
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";
            return isPng
                ? TypedResults.Bytes(await PngAsync(draw(), width, context.RequestAborted), "image/png", entityTag: tag)
                : TypedResults.Bytes(Encoding.UTF8.GetBytes(SvgWriter.StandAlone(draw(), ChartFonts.FontFaces)), "image/svg+xml; charset=utf-8", entityTag: tag);
        }
        catch (LibrsvgMissingException)
        {
            return Problem.PngUnavailable();
        }
    }

    private Task<byte[]> PngAsync(Scene scene, int width, CancellationToken cancel)
    {
        var height = (int)Math.Round(scene.Height * width / scene.Width);
        return paint(Encoding.UTF8.GetBytes(SvgWriter.StandAlone(scene)), width, height, cancel);
    }
}
