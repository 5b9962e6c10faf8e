using System.Text.Json;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Reads the member <c>crs</c>, which RFC 7946 dropped and most programs still write.</summary>
internal static class CrsParser
{
    private const int LongestTold = 64;

    /// <summary>The declared system; null for a null and, with a fault, for one that is not known.</summary>
    public static BoundaryCrs? Read(ref JsonBlocks json, FaultLog faults)
    {
        json.Read();
        if (json.Token == JsonTokenType.Null)
        {
            return null;
        }

        var name = json.Token == JsonTokenType.StartObject ? FindName(ref json) : null;
        if (BoundaryCrs.Find(name) is { } crs)
        {
            return crs;
        }

        json.Skip();
        var told = name is null ? "one without a name" : $"'{(name.Length > LongestTold ? name[..LongestTold] : name)}'";
        faults.Add(GeoRules.UnsupportedCrs, $"The file declares {told} as its reference system; known are CRS84, {BoundaryCrs.Allowed}.");
        return null;
    }

    /// <summary>Reads the <c>crs</c> of a feature or geometry, which may only repeat that of the file.</summary>
    public static void Expect(ref JsonBlocks json, BoundaryCrs ofFile, FaultLog faults)
    {
        if (Read(ref json, faults) is { } own && own != ofFile)
        {
            faults.Add(GeoRules.UnsupportedCrs, $"The feature declares {own}, the file {ofFile}; they must be the same.");
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
