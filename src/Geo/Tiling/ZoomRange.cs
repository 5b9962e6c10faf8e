using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tiling;

/// <summary>The zooms in which a layer is built; maps draw the tiles of the last one larger beyond it.</summary>
/// <param name="Min">First zoom.</param>
/// <param name="Max">Last zoom, not below <paramref name="Min"/>.</param>
public readonly record struct ZoomRange(int Min, int Max)
{
    private const int DefaultMaxTiles = 20_000;
    private const int LeastUnitsOfFeature = 16;
    private const int MostVerticesOfTile = 40_000;
    private const int MostFeaturesOfTile = 4_000;
    private const int UnitsOfShortEdge = 32;

    /// <summary>
    /// Chooses zooms for outlines. The first is the lowest at which the middle-sized outline is two CSS pixels wide
    /// (16 units) and no tile has over four fifths of the vertices that <see cref="PyramidLimits"/> allows. The last is the
    /// lowest at which a short edge (a tenth are shorter) has 32 units, but no more than keeps the tiles of the whole
    /// range, counted over the rectangle around all outlines, within <paramref name="maxTiles"/>.
    /// Costs about 0.3 µs per vertex and zoom tried.
    /// </summary>
    /// <param name="outlines">Outlines of one layer in degrees; at least one.</param>
    /// <param name="maxTiles">Most tiles of the range, above zero.</param>
    /// <exception cref="ArgumentException">There is no outline.</exception>
    public static ZoomRange For(IReadOnlyList<MultiPolygon> outlines, int maxTiles = DefaultMaxTiles)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxTiles);
        if (outlines.Count == 0)
        {
            throw new ArgumentException("There are 0 outlines; a range needs 1.", nameof(outlines));
        }

        var rings = outlines.Select(RingsOf).ToArray();
        var bounds = rings.Select(ring => GridRectangle.Around([.. ring.SelectMany(points => points)])).ToArray();
        var min = Enumerable.Range(0, TileMatrix.MaxBuiltZoom).FirstOrDefault(zoom => Suits(rings, bounds, zoom), TileMatrix.MaxBuiltZoom);
        var all = GridRectangle.Around([.. bounds.SelectMany(box => new[] { new GridPoint(box.MinX, box.MinY), new GridPoint(box.MaxX, box.MaxY) })]);
        return new ZoomRange(min, LastZoom(min, ShortEdge(rings), all, maxTiles));
    }

    private static int LastZoom(int min, double shortEdge, GridRectangle all, int maxTiles)
    {
        var zoom = min;
        var tiles = TilesOver(all, zoom);
        while (zoom < TileMatrix.MaxBuiltZoom && shortEdge < UnitsOfShortEdge * (double)(1L << TileMatrix.ShiftAt(zoom)))
        {
            tiles += TilesOver(all, zoom + 1);
            if (tiles > maxTiles)
            {
                break;
            }

            zoom++;
        }

        return zoom;
    }

    private static GridPoint[][] RingsOf(MultiPolygon outline) => [.. outline.Geometries.Cast<Polygon>()
        .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        .Select(ring => ring.Coordinates.Select(vertex => MercatorGrid.FromDegrees(vertex.X, vertex.Y)).ToArray())];

    private static bool Suits(GridPoint[][][] rings, GridRectangle[] bounds, int zoom)
    {
        var shift = TileMatrix.ShiftAt(zoom);
        var sides = bounds.Select(box => Math.Max(box.MaxX - box.MinX, box.MaxY - box.MinY)).Order().ToArray();
        return sides[sides.Length / 2] >> shift >= LeastUnitsOfFeature
            && Most(bounds.Select(box => new GridPoint(box.MinX, box.MinY)), shift) <= MostFeaturesOfTile
            && Most(rings.SelectMany(feature => feature).SelectMany(ring => Rounded(ring, shift)), shift) <= MostVerticesOfTile;
    }

    private static IEnumerable<GridPoint> Rounded(GridPoint[] ring, int shift)
    {
        var last = new GridPoint(-1, -1);
        foreach (var point in ring)
        {
            var near = TileMatrix.Quantise(point, shift);
            if (near != last)
            {
                yield return point;
            }

            last = near;
        }
    }

    private static int Most(IEnumerable<GridPoint> points, int shift)
    {
        var tileShift = shift + TileMatrix.ExtentBits;
        return points.CountBy(point => (point.X >> tileShift, point.Y >> tileShift)).Max(pair => pair.Value);
    }

    private static double ShortEdge(GridPoint[][][] rings)
    {
        var edges = rings.SelectMany(feature => feature).SelectMany(ring => ring.Zip(ring.Skip(1),
            (a, b) => double.Hypot(b.X - a.X, b.Y - a.Y))).Where(length => length > 0).Order().ToArray();
        return edges.Length == 0 ? 0 : edges[edges.Length / 10];
    }

    private static long TilesOver(GridRectangle all, int zoom)
    {
        var shift = TileMatrix.ShiftAt(zoom) + TileMatrix.ExtentBits;
        return (((long)all.MaxX >> shift) - (all.MinX >> shift) + 1) * (((long)all.MaxY >> shift) - (all.MinY >> shift) + 1);
    }
}
