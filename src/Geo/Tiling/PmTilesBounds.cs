namespace Mahalleh.Geo.Tiling;

/// <summary>The rectangle that an archive covers, in degrees.</summary>
/// <param name="West">Longitude, −180 to 180.</param>
/// <param name="South">Latitude, −90 to 90.</param>
/// <param name="East">Longitude, −180 to 180, not below <paramref name="West"/>.</param>
/// <param name="North">Latitude, −90 to 90, not below <paramref name="South"/>.</param>
public readonly record struct PmTilesBounds(double West, double South, double East, double North)
{
    /// <summary>The smallest rectangle around every feature of the layers; all zero when there is none.</summary>
    public static PmTilesBounds Of(IReadOnlyList<TileLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(layers);
        var all = new NetTopologySuite.Geometries.Envelope();
        foreach (var feature in layers.SelectMany(layer => layer.Features))
        {
            all.ExpandToInclude(feature.Geometry.EnvelopeInternal);
        }

        return all.IsNull ? default : new PmTilesBounds(all.MinX, all.MinY, all.MaxX, all.MaxY);
    }
}
