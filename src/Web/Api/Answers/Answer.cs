using System.IO.Pipelines;
using Mahalleh.Web.Releases;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Api.Answers;

/// <summary>An answer from one snapshot that is yet to be written: its body is made only when somebody wants it.</summary>
/// <param name="snapshot">The release it is from.</param>
/// <param name="format">Its representation.</param>
/// <param name="write">Writes the body.</param>
internal sealed class Answer(Snapshot snapshot, AnswerFormat format, Func<PipeWriter, CancellationToken, Task> write) : IResult
{
    public Snapshot Snapshot { get; } = snapshot;

    public AnswerFormat Format { get; } = format;

    /// <summary>What it follows from beside release and question, for its tag; empty for nothing.</summary>
    public string Mark { get; init; } = "";

    /// <summary>Address of the next page; empty when there is none.</summary>
    public string Next { get; init; } = "";

    /// <summary>Further values of the header <c>Link</c>.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    /// <summary>Address by which its description knows it; empty for no header <c>Content-Location</c>.</summary>
    public string Location { get; init; } = "";

    /// <summary>Name of the file without suffix, when a browser saves it; ASCII.</summary>
    public string FileStem { get; init; } = "";

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = Format.ContentType();
        if (Next.Length > 0)
        {
            response.Headers.Append(HeaderNames.Link, $"<{Next}>; rel=\"next\"");
        }

        foreach (var link in Links)
        {
            response.Headers.Append(HeaderNames.Link, link);
        }

        if (Location.Length > 0)
        {
            response.Headers.ContentLocation = Location;
        }

        if (FileStem.Length > 0 && Format.IsFile())
        {
            response.Headers.ContentDisposition = $"attachment; filename=\"{FileStem}{(Snapshot.Manifest.IsInvented ? "-invented" : "")}{Format.Suffix()}\"";
        }

        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : write(response.BodyWriter, httpContext.RequestAborted);
    }
}
