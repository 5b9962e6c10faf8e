using System.Text.Encodings.Web;
using System.Text.Json;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Answers;

/// <summary>The one shape of every JSON answer: <c>data</c>, then <c>meta</c> with release and sources, then <c>links</c>.</summary>
internal static class Envelope
{
    /// <summary>Options of every JSON writer: Persian stays Persian, since the answers never stand inside HTML.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>An answer whose data is no table.</summary>
    /// <param name="request">The request.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="data">Writes the value of <c>data</c>.</param>
    public static Answer Of(HttpRequest request, Snapshot snapshot, Action<Utf8JsonWriter> data) =>
        new(snapshot, AnswerFormat.Json, async (body, cancellation) =>
        {
            await using var json = new Utf8JsonWriter(body, Options);
            json.WriteStartObject();
            json.WritePropertyName("data");
            data(json);
            Close(json, request, snapshot, "", static _ => { });
            await json.FlushAsync(cancellation);
        });

    /// <summary>Writes <c>meta</c> and <c>links</c> and ends the object.</summary>
    /// <param name="json">The writer, after the value of <c>data</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="next">Address of the next page; empty when there is none.</param>
    /// <param name="meta">Writes further members of <c>meta</c>.</param>
    public static void Close(Utf8JsonWriter json, HttpRequest request, Snapshot snapshot, string next, Action<Utf8JsonWriter> meta)
    {
        json.WriteStartObject("meta");
        WriteRelease(json, snapshot.Manifest);
        meta(json);
        json.WriteEndObject();
        json.WriteStartObject("links");
        json.WriteString("self", request.PathBase + request.Path + request.QueryString);
        json.WriteOptional("next", next);
        json.WriteString("release", request.PathBase + AnswerHeaders.Permanent(snapshot.Manifest));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRelease(Utf8JsonWriter json, ReleaseManifest manifest)
    {
        json.WriteString("release", manifest.Id);
        json.WriteText("title", manifest.Title);
        json.WriteString("as_of", manifest.AsOf.Iso());
        json.WriteString("licence", manifest.Licence);
        json.WriteText("citation", Citation.Of(manifest));
        json.WriteBoolean("is_invented", manifest.IsInvented);
        json.WriteObjects("sources", manifest.Sources, static (json, source) =>
        {
            json.WriteText("title", source.Title);
            json.WriteOptional("url", source.Url);
            json.WriteText("note", source.Note);
        });
        json.WriteObjects("notices", manifest.Notices, static (json, notice) => json.WriteText("text", notice));
    }
}
