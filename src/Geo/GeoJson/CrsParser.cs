using System.Text.Json;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Refuses a declared coordinate reference system that is not longitude and latitude on WGS84.</summary>
internal static class CrsParser
{
    private static readonly string[] Accepted =
    [
        "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "OGC:CRS84", "CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326",
    ];

    /// <summary>Reads the value of a member <c>crs</c>: null, or an object whose property <c>name</c> is accepted.</summary>
    public static void Check(ref JsonBlocks json, FaultLog faults)
    {
        json.Read();
        if (json.Token == JsonTokenType.Null)
        {
            return;
        }

        var name = json.Token == JsonTokenType.StartObject ? FindName(ref json) : null;
        if (Array.IndexOf(Accepted, name) < 0)
        {
            json.Skip();
            var told = name is null ? "one without a name" : $"'{(name.Length > 64 ? name[..64] : name)}'";
            faults.Add(GeoRules.UnsupportedCrs, $"Coordinates must be longitude and latitude on WGS84; the file declares {told}.");
        }
    }

    private static string? FindName(ref JsonBlocks json)
    {
        string? name = null;
        var depth = 1;
        while (depth > 0 && json.Read())
        {
            depth += json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1
                : json.Token is JsonTokenType.EndObject or JsonTokenType.EndArray ? -1 : 0;
            if (depth == 2 && json.Token == JsonTokenType.PropertyName && json.TextIs("name"u8) && json.Read())
            {
                name = json.Token == JsonTokenType.String ? json.Text() : null;
                depth += json.Token is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0;
            }
        }

        return name;
    }
}
