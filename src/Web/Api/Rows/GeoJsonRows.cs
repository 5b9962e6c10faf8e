using System.IO.Pipelines;
using System.Text.Json;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Projections;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Writes rows as GeoJSON (RFC 7946): each row a feature, its cells the properties, the outline of its area the geometry.</summary>
internal static class GeoJsonRows
{
    private const int PieceBytes = 32_768;

    /// <summary>Writes the collection; release, sources and next page are its members <c>meta</c> and <c>links</c>, as in JSON.</summary>
    /// <param name="page">The rows.</param>
    /// <param name="place">Number of the area of a row.</param>
    /// <param name="request">The request.</param>
    /// <param name="snapshot">The release.</param>
    /// <param name="body">Where to.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task WriteAsync<TRow>(Page<TRow> page, Func<TRow, int> place, HttpRequest request, Snapshot snapshot, PipeWriter body, CancellationToken cancellation)
    {
        var (outlines, writer) = (snapshot.Outlines, new OutlineWriter(BoundaryCrs.Wgs84, isLatitudeFirst: false));
        await using var json = new Utf8JsonWriter(body, Envelope.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var row in page.Rows)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WritePropertyName("geometry");
            WriteOutline(json, outlines, place(row), writer);
            json.WriteStartObject("properties");
            JsonRows.WriteMembers(json, page.Columns, row);
            json.WriteEndObject();
            json.WriteEndObject();
            if (json.BytesPending >= PieceBytes)
            {
                await json.FlushAsync(cancellation);
                await body.FlushAsync(cancellation);
            }
        }

        json.WriteEndArray();
        Envelope.Close(json, request, snapshot, page.Next, meta => meta.WriteNumber("total", page.Total));
        await json.FlushAsync(cancellation);
    }

    private static void WriteOutline(Utf8JsonWriter json, OutlineStore? outlines, int area, OutlineWriter writer)
    {
        if (outlines is null)
        {
            json.WriteNullValue();
            return;
        }

        outlines.Write(json, area, writer);
    }
}
