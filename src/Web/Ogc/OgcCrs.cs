using Mahalleh.Geo.Projections;

namespace Mahalleh.Web.Ogc;

/// <summary>A reference system under the address that OGC gives it, with the order of its axes.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Crs">The system.</param>
/// <param name="IsLatitudeFirst">Whether latitude comes first, as EPSG has it for systems in degrees; in CRS84 it does not.</param>
internal sealed record OgcCrs(string Uri, BoundaryCrs Crs, bool IsLatitudeFirst)
{
    /// <summary>Longitude, latitude on WGS 84: what is meant when nothing is said.</summary>
    public static OgcCrs Default { get; } = new("http://www.opengis.net/def/crs/OGC/1.3/CRS84", BoundaryCrs.Wgs84, false);

    /// <summary>All in which features are given, the default first.</summary>
    public static IReadOnlyList<OgcCrs> All { get; } =
        [Default, .. BoundaryCrs.Known.Select(crs => new OgcCrs($"http://www.opengis.net/def/crs/EPSG/0/{crs.EpsgCode}", crs, crs.Unit == CrsUnit.Degree))];

    /// <summary>The system of an address; null when it is none of them.</summary>
    public static OgcCrs? Find(string uri) => All.FirstOrDefault(crs => crs.Uri == uri);
}
