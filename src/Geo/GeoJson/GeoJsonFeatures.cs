using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Reads boundary files: a GeoJSON FeatureCollection (RFC 7946) of Polygons and MultiPolygons with area codes.</summary>
public static class GeoJsonFeatures
{
    /// <summary>
    /// Reads features in one pass over the stream, without building the document and without recursion, and collects
    /// every fault instead of the first. Costs about 0.5 µs and 60 bytes per vertex.
    /// </summary>
    /// <param name="utf8">UTF-8, with or without a byte order mark; read to its end, not closed.</param>
    /// <param name="crs">System of a file that declares none; a declared one wins. Outlines come out in degrees on WGS 84.</param>
    /// <param name="limits">Bounds of the reading.</param>
    /// <param name="cancellationToken">Checked at every block of the stream.</param>
    /// <returns>
    /// The good features and all faults. Altitudes, unknown members and unknown properties are ignored. A fault that
    /// makes the rest unreadable (not JSON, too deep, too long) is the last one.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static BoundaryReading Read(Stream utf8, BoundaryCrs crs, GeoLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(crs);
        ArgumentNullException.ThrowIfNull(limits);
        var faults = new FaultLog(limits.MaxFaults);
        var collection = new CollectionParser(limits, new OutlineBuilder(limits, faults, crs), faults);
        try
        {
            var json = new JsonBlocks(utf8, limits, cancellationToken);
            collection.Parse(ref json);
        }
        catch (ReadingStoppedException stop)
        {
            faults.Stop(stop.Rule, stop.Message);
        }

        return new BoundaryReading(collection.Features, faults.All) { Repairs = faults.Repairs };
    }
}
