namespace Mahalleh.Geo.Tiling;

/// <summary>A polygon on an integer grid.</summary>
/// <param name="rings">The exterior, then the holes; each at least three points, without repeating the first at the end.</param>
public sealed class GridPolygon(IReadOnlyList<GridPoint[]> rings)
{
    /// <summary>The exterior, then the holes.</summary>
    public IReadOnlyList<GridPoint[]> Rings => rings;

    /// <summary>Points in all rings.</summary>
    public int VertexCount => rings.Sum(ring => ring.Length);

    /// <summary>The smallest rectangle around the exterior.</summary>
    internal GridRectangle Bounds { get; } = GridRectangle.Around(rings[0]);

    /// <summary>Twice the signed area of a ring; positive when it runs clockwise on the screen (y to the south).</summary>
    public static long DoubleArea(ReadOnlySpan<GridPoint> ring)
    {
        if (ring.IsEmpty)
        {
            return 0;
        }

        // Relative to the first point, so that the products of large grids stay within 64 bits.
        var (origin, before, sum) = (ring[0], ring[^1], 0L);
        foreach (var point in ring)
        {
            sum += ((long)(before.X - origin.X) * (point.Y - origin.Y)) - ((long)(point.X - origin.X) * (before.Y - origin.Y));
            before = point;
        }

        return sum;
    }
}
