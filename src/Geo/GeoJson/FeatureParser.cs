using System.Text;
using System.Text.Json;
using Mahalleh.Geo.Reading;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Reads one feature: its code, the quality of its outline and its geometry, in whatever order they stand.</summary>
internal sealed class FeatureParser(GeoLimits limits, OutlineBuilder outline, FaultLog faults)
{
    private readonly GeometryParser _geometry = new(outline, faults);
    private bool _isFeature;
    private bool _hasGeometry;
    private bool _hasProperties;
    private bool _hasCode;
    private string? _quality;
    private MultiPolygon? _outline;

    /// <summary>The code of the feature read last, or null when it has none.</summary>
    public string? Code { get; private set; }

    public BoundaryFeature? Parse(ref JsonBlocks json, int position)
    {
        (_isFeature, _hasGeometry, _hasProperties, _hasCode) = (false, false, false, false);
        (Code, _quality, _outline) = (null, null, null);
        if (json.Token != JsonTokenType.StartObject)
        {
            json.Skip();
            faults.Add(GeoRules.NotAFeature, "An element of the features is not an object.");
            return null;
        }

        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            ReadMember(ref json);
        }

        CheckWhole();
        return Code is null || _outline is null ? null : new BoundaryFeature(position, Code, _quality, _outline);
    }

    private void ReadMember(ref JsonBlocks json)
    {
        if (json.TextIs("type"u8))
        {
            json.Read();
            _isFeature = json.TextIs("Feature"u8);
            json.Skip();
        }
        else if (json.TextIs("properties"u8))
        {
            Once(ref _hasProperties, "properties");
            ReadProperties(ref json);
        }
        else if (json.TextIs("geometry"u8))
        {
            Once(ref _hasGeometry, "geometry");
            _outline = _geometry.Parse(ref json);
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

    private void CheckWhole()
    {
        if (!_isFeature)
        {
            faults.Add(GeoRules.NotAFeature, "The type is not Feature.");
        }

        if (!_hasCode)
        {
            faults.Add(GeoRules.MissingCode, "There is no property 'code'.");
        }

        if (!_hasGeometry)
        {
            faults.Add(GeoRules.NotPolygonal, "There is no geometry.");
        }
    }

    private void Once(ref bool seen, string member)
    {
        if (seen)
        {
            faults.Add(GeoRules.DuplicateMember, $"The member '{member}' stands twice.");
        }

        seen = true;
    }

    private void ReadProperties(ref JsonBlocks json)
    {
        json.Read();
        if (json.Token != JsonTokenType.StartObject)
        {
            json.Skip();
            return;
        }

        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            if (json.TextIs("code"u8))
            {
                Once(ref _hasCode, "code");
                ReadCode(ref json);
            }
            else if (json.TextIs("geometry_quality"u8))
            {
                ReadQuality(ref json);
            }
            else
            {
                json.Skip();
            }
        }
    }

    private void ReadCode(ref JsonBlocks json)
    {
        json.Read();
        var code = json.Token switch
        {
            JsonTokenType.String => json.Text(),
            JsonTokenType.Number when json.IsNumberWhole => Encoding.ASCII.GetString(json.Raw),
            _ => null,
        };
        if (json.Token is JsonTokenType.Null || code is not null && string.IsNullOrWhiteSpace(code))
        {
            faults.Add(GeoRules.MissingCode, "The property 'code' is empty.");
        }
        else if (code is null || code.Length > limits.MaxCodeLength || code.Any(char.IsControl))
        {
            faults.Add(GeoRules.BadCode, $"The code must be a text or whole number of at most {limits.MaxCodeLength} characters.");
        }
        else
        {
            Code = code;
        }

        json.Skip();
    }

    private void ReadQuality(ref JsonBlocks json)
    {
        json.Read();
        if (json.Token == JsonTokenType.Null)
        {
            return;
        }

        _quality = json.Token == JsonTokenType.String ? json.Text() : null;
        if (_quality is null || !GeometryQuality.IsKnown(_quality))
        {
            faults.Add(GeoRules.UnknownQuality, "The geometry quality must be surveyed, generalised or approximate.");
        }

        json.Skip();
    }
}
