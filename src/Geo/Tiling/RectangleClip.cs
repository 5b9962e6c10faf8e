namespace Mahalleh.Geo.Tiling;

/// <summary>Clips rings to a rectangle (Sutherland–Hodgman) in integers.</summary>
/// <remarks>
/// A crossing is rounded to the grid in a way that depends on the edge alone and not on its direction, so two neighbours
/// get the same point. Concave rings may come out with edges lying on each other along the border: the caller checks.
/// </remarks>
internal static class RectangleClip
{
    /// <summary>The polygon inside the rectangle, or null when no area is left.</summary>
    public static GridPolygon? Clip(GridPolygon polygon, GridRectangle rectangle)
    {
        var bounds = polygon.Bounds;
        if (rectangle.Contains(bounds))
        {
            return polygon;
        }

        if (!rectangle.Overlaps(bounds) || Clip(polygon.Rings[0], rectangle) is not { } exterior)
        {
            return null;
        }

        var rings = new List<GridPoint[]> { exterior };
        foreach (var hole in polygon.Rings.Skip(1))
        {
            if (Clip(hole, rectangle) is { } rest)
            {
                rings.Add(rest);
            }
        }

        return new GridPolygon(rings);
    }

    private static GridPoint[]? Clip(GridPoint[] ring, GridRectangle rectangle)
    {
        var points = Cut(ring, rectangle.MinX, isX: true, keepAbove: true);
        points = Cut(points, rectangle.MaxX, isX: true, keepAbove: false);
        points = Cut(points, rectangle.MinY, isX: false, keepAbove: true);
        points = Cut(points, rectangle.MaxY, isX: false, keepAbove: false);
        return points.Count < 3 || GridPolygon.DoubleArea([.. points]) == 0 ? null : [.. points];
    }

    private static List<GridPoint> Cut(IReadOnlyList<GridPoint> ring, int border, bool isX, bool keepAbove)
    {
        var kept = new List<GridPoint>(ring.Count + 4);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i == 0 ? ring.Count - 1 : i - 1], ring[i]);
            var (fromInside, toInside) = (IsInside(from, border, isX, keepAbove), IsInside(to, border, isX, keepAbove));
            if (fromInside != toInside)
            {
                Keep(kept, Crossing(from, to, border, isX));
            }

            if (toInside)
            {
                Keep(kept, to);
            }
        }

        if (kept.Count > 1 && kept[0] == kept[^1])
        {
            kept.RemoveAt(kept.Count - 1);
        }

        return kept;
    }

    private static void Keep(List<GridPoint> kept, GridPoint point)
    {
        if (kept.Count == 0 || kept[^1] != point)
        {
            kept.Add(point);
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
