using System.Globalization;
using System.Text.RegularExpressions;

namespace Mahalleh.Geo.Projections;

/// <summary>A coordinate reference system in which outlines may be handed over: one of a closed list, by its EPSG code.</summary>
/// <param name="EpsgCode">EPSG code.</param>
/// <param name="Name">Its name in the EPSG dataset.</param>
/// <param name="Unit">Unit of its coordinates.</param>
/// <remarks>Files give x (easting, longitude) first, whatever the axis order that the EPSG dataset states: so do GeoJSON, shapefiles and GeoParquet.</remarks>
public sealed partial record BoundaryCrs(int EpsgCode, string Name, CrsUnit Unit)
{
    private const int LongestName = 200;

    /// <summary>Longitude and latitude on WGS 84 (OGC:CRS84, EPSG:4326): what the product itself uses.</summary>
    public static BoundaryCrs Wgs84 { get; } = new(4326, "WGS 84", CrsUnit.Degree);

    /// <summary>All that are known, by code: WGS 84, ED50(ED77), Web Mercator, and the UTM zones 38 to 41 north on both datums.</summary>
    public static IReadOnlyList<BoundaryCrs> Known { get; } =
    [
        .. Enumerable.Range(38, 4).Select(zone => new BoundaryCrs(2020 + zone, $"ED50(ED77) / UTM zone {zone}N", CrsUnit.Metre)),
        new(3857, "WGS 84 / Pseudo-Mercator", CrsUnit.Metre),
        new(4154, "ED50(ED77)", CrsUnit.Degree),
        Wgs84,
        .. Enumerable.Range(38, 4).Select(zone => new BoundaryCrs(32600 + zone, $"WGS 84 / UTM zone {zone}N", CrsUnit.Metre)),
    ];

    /// <summary>Their codes as a message lists them, <c>EPSG:2058, …</c>.</summary>
    public static string Allowed { get; } = string.Join(", ", Known.Select(crs => crs.ToString()));

    internal bool IsOnEd77 => EpsgCode is 4154 or (>= 2058 and <= 2061);

    /// <summary>The meridian of a UTM zone in degrees; null for the others.</summary>
    internal double? CentralMeridian => Name.Contains("UTM", StringComparison.Ordinal) ? ((EpsgCode - (IsOnEd77 ? 2020 : 32600)) * 6) - 183 : null;

    /// <summary>Reads a name as files write it: <c>EPSG:32640</c>, <c>urn:ogc:def:crs:EPSG::32640</c>,
    /// <c>http://www.opengis.net/def/crs/EPSG/0/32640</c>, or one of the names of CRS84.</summary>
    /// <param name="name">The name; at most 200 characters.</param>
    /// <returns>The system, or null when it is not known.</returns>
    public static BoundaryCrs? Find(string? name)
    {
        if (name is null || name.Length > LongestName)
        {
            return null;
        }

        return Crs84Pattern().IsMatch(name) ? Wgs84
            : EpsgPattern().Match(name) is { Success: true } match && int.TryParse(match.Groups["code"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Find(code)
            : null;
    }

    /// <summary>The system of a code, or null when it is not known.</summary>
    public static BoundaryCrs? Find(int epsgCode) => Known.FirstOrDefault(crs => crs.EpsgCode == epsgCode);

    /// <summary>The code as <c>EPSG:32640</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"EPSG:{EpsgCode}");

    [GeneratedRegex(@"^(urn:ogc:def:crs:OGC:(1\.3)?:CRS84|https?://www\.opengis\.net/def/crs/OGC/(1\.3|0)/CRS84|(OGC:)?CRS84)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex Crs84Pattern();

    [GeneratedRegex(@"^(EPSG:|urn:ogc:def:crs:EPSG:[0-9.]{0,8}:|https?://www\.opengis\.net/def/crs/EPSG/[0-9.]{1,8}/)(?<code>[0-9]{4,5})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 100)]
    private static partial Regex EpsgPattern();
}

/// <summary>Unit of the coordinates of a reference system.</summary>
public enum CrsUnit
{
    /// <summary>Degrees; longitude is x.</summary>
    Degree,

    /// <summary>Metres; easting is x.</summary>
    Metre,
}
