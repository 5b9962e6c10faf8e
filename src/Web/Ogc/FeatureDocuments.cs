using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Access;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Ogc;

/// <summary>Writes areas as GeoJSON features: one, or a page of those that a question asks for.</summary>
internal sealed class FeatureDocuments
{
    private readonly ScopedRelease _release;
    private readonly OgcLinks _links;
    private readonly ItemsQuestion _question;
    private readonly int _level;
    private readonly OutlineStore _outlines;
    private readonly OutlineWriter _writer;
    private readonly ObservationColumn? _observed;

    public FeatureDocuments(ScopedRelease release, OutlineStore outlines, OgcLinks links, ItemsQuestion question, int level)
    {
        (_release, _outlines, _links, _question, _level) = (release, outlines, links, question, level);
        _writer = new OutlineWriter(question.Crs.Crs, question.Crs.IsLatitudeFirst);
        _observed = question.Figure?.Observe(release);
    }

    private string LevelCode => _release.Snapshot.Areas.Levels[_level].Code;

    /// <summary>Writes a page; matched are all that the question asks for, returned those of the page.</summary>
    public void WritePage(Utf8JsonWriter json, DateTimeOffset now)
    {
        int[] matched = [.. _release.Snapshot.Areas.OfLevel(_level).Where(Matches)];
        int[] page = [.. matched.Skip(_question.Offset).Take(_question.Limit)];
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("links");
        _links.WriteSelf(json, OgcLinks.GeoJson);
        OgcLinks.Write(json, _links.Collection(LevelCode), "collection", OgcLinks.Json, "The collection");
        if (_question.Offset + page.Length < matched.Length && page.Length > 0)
        {
            OgcLinks.Write(json, _links.WithOffset(_question.Offset + page.Length), "next", OgcLinks.GeoJson, "The next page");
        }

        if (_question.Offset > 0)
        {
            OgcLinks.Write(json, _links.WithOffset(Math.Max(0, _question.Offset - _question.Limit)), "prev", OgcLinks.GeoJson, "The page before");
        }

        json.WriteEndArray();
        json.WriteString("timeStamp", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteNumber("numberMatched", matched.Length);
        json.WriteNumber("numberReturned", page.Length);
        json.WriteStartArray("features");
        Array.ForEach(page, area => WriteFeature(json, area, isAlone: false));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one feature as a document.</summary>
    public void WriteItem(Utf8JsonWriter json, int area) => WriteFeature(json, area, isAlone: true);

    private bool Matches(int area) => _release.Shows(area)
        && (_question.Parent < 0 || _release.Snapshot.Areas.Parent[area] == _question.Parent)
        && (_question.Window is null || _outlines.Meets(area, _question.Window));

    private void WriteFeature(Utf8JsonWriter json, int number, bool isAlone)
    {
        var area = _release.Snapshot.Areas.Areas[number];
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", area.Code);
        if (isAlone)
        {
            json.WriteStartArray("links");
            _links.WriteSelf(json, OgcLinks.GeoJson);
            OgcLinks.Write(json, _links.Collection(LevelCode), "collection", OgcLinks.Json, "The collection");
            json.WriteEndArray();
        }

        json.WritePropertyName("geometry");
        _outlines.Write(json, number, _writer);
        json.WriteStartObject("properties");
        json.WriteString("code", area.Code);
        json.WriteString("level", area.Level);
        json.WriteString("parent", area.Parent);
        json.WriteString("name_fa", area.NameFa);
        json.WriteString("name_en", area.NameEn);
        json.WriteString("settlement", area.Settlement);
        json.WriteString("geometry_quality", _release.Snapshot.Places[number].Quality);
        WriteFigure(json, number);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What is not there is null, and its status says why; never a zero.
    private void WriteFigure(Utf8JsonWriter json, int area)
    {
        if (_question.Figure is not { } figure || _observed is not { } observed)
        {
            return;
        }

        json.WriteString("indicator", figure.Indicator.Code);
        json.WriteString("period", figure.Period.ToString());
        json.WriteString("unit", figure.Indicator.Unit.En);
        if (observed.Status[area].HasValue())
        {
            json.WriteNumber("value", observed.Values[area]);
        }
        else
        {
            json.WriteNull("value");
        }

        json.WriteString("status", observed.Status[area].Letter().ToString());
    }
}
