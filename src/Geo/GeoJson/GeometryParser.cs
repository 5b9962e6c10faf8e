using System.Text.Json;
using Mahalleh.Geo.Reading;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Reads one geometry object; the type may stand before or after the coordinates.</summary>
internal sealed class GeometryParser(OutlineBuilder outline, FaultLog faults)
{
    private readonly RingCollector _rings = new(outline);
    private bool _isPolygon;
    private bool _isMultiPolygon;
    private bool _hasCoordinates;

    /// <summary>The outline, or null when it has a fault.</summary>
    public MultiPolygon? Parse(ref JsonBlocks json)
    {
        (_isPolygon, _isMultiPolygon, _hasCoordinates) = (false, false, false);
        _rings.Clear();
        json.Read();
        if (json.Token != JsonTokenType.StartObject)
        {
            json.Skip();
            faults.Add(GeoRules.NotPolygonal, "The geometry is not an object.");
            return null;
        }

        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            ReadMember(ref json);
        }

        return Whole();
    }

    private void ReadMember(ref JsonBlocks json)
    {
        if (json.TextIs("type"u8))
        {
            json.Read();
            (_isPolygon, _isMultiPolygon) = (json.TextIs("Polygon"u8), json.TextIs("MultiPolygon"u8));
            json.Skip();
        }
        else if (json.TextIs("coordinates"u8))
        {
            if (_hasCoordinates)
            {
                faults.Add(GeoRules.DuplicateMember, "The member 'coordinates' stands twice.");
            }

            _hasCoordinates = true;
            ReadCoordinates(ref json);
        }
        else if (json.TextIs("crs"u8))
        {
            CrsParser.Expect(ref json, outline.Crs, faults);
        }
        else
        {
            json.Skip();
        }
    }

    private void ReadCoordinates(ref JsonBlocks json)
    {
        var depth = 0;
        do
        {
            json.Read();
            switch (json.Token)
            {
                case JsonTokenType.StartArray:
                    _rings.Open(++depth);
                    break;
                case JsonTokenType.EndArray:
                    _rings.Close(depth--);
                    break;
                case JsonTokenType.Number:
                    _rings.Add(json.Number(), depth);
                    break;
                default:
                    _rings.Refuse();
                    json.Skip();
                    break;
            }
        }
        while (depth > 0);
    }

    private MultiPolygon? Whole()
    {
        if (!_isPolygon && !_isMultiPolygon)
        {
            faults.Add(GeoRules.NotPolygonal, "The geometry is not a Polygon or MultiPolygon.");
            return null;
        }

        if (!_hasCoordinates || _rings.IsEmpty)
        {
            faults.Add(GeoRules.EmptyGeometry, "The geometry has no coordinates.");
            return null;
        }

        if (_rings.PositionDepth != (_isPolygon ? 3 : 4))
        {
            _rings.Refuse();
        }

        return outline.HasFault ? null : outline.ToMultiPolygon();
    }
}
