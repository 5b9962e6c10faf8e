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

    /// <summary>Length of the body; null where it is not known before it is written.</summary>
    public long? Length { get; init; }

    /// <summary>The same answer that also hands over its body, when all of it was written and it is not too long.</summary>
    /// <param name="most">Most bytes that are handed over.</param>
    /// <param name="take">Takes the body.</param>
    public Answer Copied(int most, Action<byte[]> take) => With(null, async (body, cancellation) =>
    {
        var copying = new CopyingWriter(body, most);
        await write(copying, cancellation);
        if (copying.Copy is { } copy)
        {
            take(copy);
        }
    });

    /// <summary>The same answer with a body that is there already.</summary>
    /// <param name="whole">The body.</param>
    public Answer Kept(byte[] whole) => With(whole.Length, async (body, cancellation) => await body.WriteAsync(whole, cancellation));

    private Answer With(long? length, Func<PipeWriter, CancellationToken, Task> body) =>
        new(Snapshot, Format, body) { Mark = Mark, Next = Next, Links = Links, Location = Location, FileStem = FileStem, Length = length };

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

        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return Task.CompletedTask;
        }

        response.ContentLength = Length;
        return write(response.BodyWriter, httpContext.RequestAborted);
    }
}
