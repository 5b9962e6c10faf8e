namespace Mahalleh.Geo.Tiling;

/// <summary>A polygon on an integer grid.</summary>
/// <param name="Rings">The exterior, then the holes; each at least three points, without repeating the first at the end.</param>
public sealed record GridPolygon(IReadOnlyList<GridPoint[]> Rings)
{
    /// <summary>Points in all rings.</summary>
    public int VertexCount => Rings.Sum(ring => ring.Length);

    /// <summary>Twice the signed area of a ring; positive when it runs clockwise on the screen (y to the south).</summary>
    public static long DoubleArea(ReadOnlySpan<GridPoint> ring)
    {
        var sum = 0L;
        for (var i = 0; i < ring.Length; i++)
        {
            // Relative to the first point, so that the products of large grids stay within 64 bits.
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            sum += ((long)(a.X - ring[0].X) * (b.Y - ring[0].Y)) - ((long)(b.X - ring[0].X) * (a.Y - ring[0].Y));
        }

        return sum;
    }

    /// <summary>The smallest rectangle around the exterior.</summary>
    internal GridRectangle Bounds => GridRectangle.Around(Rings[0]);
}
