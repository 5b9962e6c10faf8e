namespace Mahalleh.Geo.Tiling;

/// <summary>Clips rings to a rectangle (Sutherland–Hodgman) in integers.</summary>
/// <remarks>
/// A crossing is rounded to the grid in a way that depends on the edge alone and not on its direction, so two neighbours
/// get the same point. Concave rings may come out with edges lying on each other along the border: the caller checks.
/// </remarks>
internal static class RectangleClip
{
    // Rings between two sides of the rectangle; a ring has at most twice its points after each.
    [ThreadStatic]
    private static GridPoint[]? _scratch;

    [ThreadStatic]
    private static GridPoint[]? _otherScratch;

    /// <summary>The polygon inside the rectangle, or null when no area is left.</summary>
    public static GridPolygon? Clip(GridPolygon polygon, GridRectangle rectangle)
    {
        var bounds = polygon.Bounds;
        if (rectangle.Contains(bounds))
        {
            return polygon;
        }

        if (!rectangle.Overlaps(bounds) || Clip(polygon.Rings[0], bounds, rectangle) is not { } exterior)
        {
            return null;
        }

        if (polygon.Rings.Count == 1)
        {
            return new GridPolygon([exterior]);
        }

        var rings = new List<GridPoint[]> { exterior };
        foreach (var hole in polygon.Rings.Skip(1))
        {
            if (Clip(hole, bounds, rectangle) is { } rest)
            {
                rings.Add(rest);
            }
        }

        return new GridPolygon(rings);
    }

    // A side that the ring's bounds do not pass takes nothing away.
    private static GridPoint[]? Clip(GridPoint[] ring, GridRectangle bounds, GridRectangle rectangle)
    {
        ReadOnlySpan<GridPoint> points = ring;
        points = bounds.MinX < rectangle.MinX ? Cut(points, rectangle.MinX, isX: true, keepAbove: true) : points;
        points = bounds.MaxX > rectangle.MaxX ? Cut(points, rectangle.MaxX, isX: true, keepAbove: false) : points;
        points = bounds.MinY < rectangle.MinY ? Cut(points, rectangle.MinY, isX: false, keepAbove: true) : points;
        points = bounds.MaxY > rectangle.MaxY ? Cut(points, rectangle.MaxY, isX: false, keepAbove: false) : points;
        return points.Length < 3 || GridPolygon.DoubleArea(points) == 0 ? null : points.ToArray();
    }

    private static ReadOnlySpan<GridPoint> Cut(ReadOnlySpan<GridPoint> ring, int border, bool isX, bool keepAbove)
    {
        if (ring.IsEmpty)
        {
            return ring;
        }

        var kept = Room(2 * ring.Length);
        var (from, count) = (ring[^1], 0);
        var fromInside = IsInside(from, border, isX, keepAbove);
        foreach (var to in ring)
        {
            var toInside = IsInside(to, border, isX, keepAbove);
            if (fromInside != toInside)
            {
                Keep(kept, ref count, Crossing(from, to, border, isX));
            }

            if (toInside)
            {
                Keep(kept, ref count, to);
            }

            (from, fromInside) = (to, toInside);
        }

        return kept[..(count > 1 && kept[0] == kept[count - 1] ? count - 1 : count)];
    }

    // The two take turns, so that what was cut last can be read while it is cut again.
    private static Span<GridPoint> Room(int points)
    {
        (_scratch, _otherScratch) = (_otherScratch, _scratch);
        if (_scratch is null || _scratch.Length < points)
        {
            _scratch = new GridPoint[Math.Max(points, 1024)];
        }

        return _scratch;
    }

    private static void Keep(Span<GridPoint> kept, ref int count, GridPoint point)
    {
        if (count == 0 || kept[count - 1] != point)
        {
            kept[count++] = point;
        }
    }

    private static bool IsInside(GridPoint point, int border, bool isX, bool keepAbove)
    {
        var value = isX ? point.X : point.Y;
        return keepAbove ? value >= border : value <= border;
    }

    private static GridPoint Crossing(GridPoint from, GridPoint to, int border, bool isX) => isX
        ? new GridPoint(border, Along(from.X, from.Y, to.X, to.Y, border))
        : new GridPoint(Along(from.Y, from.X, to.Y, to.X, border), border);

    private static int Along(long u0, long v0, long u1, long v1, long u)
    {
        if (u0 > u1)
        {
            (u0, v0, u1, v1) = (u1, v1, u0, v0);
        }

        var (rise, run) = (2 * (v1 - v0) * (u - u0), u1 - u0);
        return (int)(v0 + FloorDivide(rise + run, 2 * run));
    }

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
