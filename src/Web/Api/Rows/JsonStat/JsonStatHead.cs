using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api.Rows.JsonStat;

/// <summary>Writes what a JSON-stat dataset says before its values: origin, dimensions, roles.</summary>
internal static class JsonStatHead
{
    private const string Measure = "measure";

    private static readonly Text StatusNote = new(
        "status حرف SDMX CL_OBS_STATUS است: با مقدار A عادی، E برآورد، I جانهی، U کم‌اعتماد؛ بی‌مقدار M ناممکن، L گردآوری‌نشده، Q محرمانه.",
        "status is a letter of SDMX CL_OBS_STATUS: with a value A normal, E estimated, I imputed, U low reliability; without M cannot exist, L not collected, Q protected.");

    /// <summary>Writes the members up to <c>dimension</c>.</summary>
    public static void Write<TRow>(Utf8JsonWriter json, Cube<TRow> cube, IReadOnlyList<IColumn> measures, HttpRequest request, Snapshot snapshot)
    {
        WriteOrigin(json, cube, request, snapshot.Manifest);
        json.WriteWords("id", [.. cube.Dimensions.Select(dimension => dimension.Id), Measure]);
        json.WriteStartArray("size");
        foreach (var size in cube.Dimensions.Select(dimension => dimension.Categories.Count).Append(measures.Count))
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartObject("role");
        foreach (var role in cube.Dimensions.Select(dimension => (dimension.Role, dimension.Id)).Append(("metric", Measure)).Where(pair => pair.Item1.Length > 0).GroupBy(pair => pair.Item1, pair => pair.Item2))
        {
            json.WriteWords(role.Key, role);
        }

        json.WriteEndObject();
        json.WriteStartObject("dimension");
        foreach (var dimension in cube.Dimensions)
        {
            json.WriteStartObject(dimension.Id);
            json.WriteString("label", dimension.Label.In(cube.IsPersian));
            CubeCategories.Write(json, dimension.Categories, cube.Lang);
            json.WriteEndObject();
        }

        WriteMeasures(json, measures, cube.IsPersian);
        json.WriteEndObject();
    }

    private static void WriteOrigin<TRow>(Utf8JsonWriter json, Cube<TRow> cube, HttpRequest request, ReleaseManifest manifest)
    {
        json.WriteString("href", request.PathBase + request.Path + request.QueryString);
        json.WriteString("label", cube.Label.In(cube.IsPersian));
        json.WriteString("source", string.Join("; ", manifest.Sources.Select(source => source.Title.In(cube.IsPersian))));
        json.WriteString("updated", manifest.AsOf.Iso());
        json.WriteWords("note", manifest.Notices.Append(StatusNote).Select(note => note.In(cube.IsPersian)));
        if (Uri.TryCreate(manifest.Licence, UriKind.Absolute, out var licence) && licence.Scheme is "https" or "http")
        {
            json.WriteStartObject("link");
            json.WriteObjects("license", [licence], static (json, address) => json.WriteString("href", address.AbsoluteUri));
            json.WriteEndObject();
        }
    }

    private static void WriteMeasures(Utf8JsonWriter json, IReadOnlyList<IColumn> measures, bool isPersian)
    {
        json.WriteStartObject(Measure);
        json.WriteString("label", new Text("ستون", "Measure").In(isPersian));
        json.WriteStartObject("category");
        json.WriteWords("index", measures.Select(measure => measure.Name));
        json.WriteStartObject("label");
        foreach (var measure in measures)
        {
            json.WriteString(measure.Name, measure.Name.Replace('_', ' '));
        }

        json.WriteEndObject();
        json.WriteStartObject("note");
        foreach (var measure in measures)
        {
            json.WriteWords(measure.Name, [measure.Description.In(isPersian)]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
