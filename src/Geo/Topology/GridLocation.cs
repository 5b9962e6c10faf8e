using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Topology;

/// <summary>Where loops of a grid lie, in integers.</summary>
internal static class GridLocation
{
    /// <summary>Whether a loop lies inside another that it does not cross; both may share points.</summary>
    public static bool IsInside(GridPoint[] loop, GridPoint[] around)
    {
        if (!GridRectangle.Around(around).Contains(GridRectangle.Around(loop)))
        {
            return false;
        }

        for (var i = 0; i < loop.Length; i++)
        {
            // The middle of an edge, in half units: an end may be shared, an edge is not.
            var (one, other) = (loop[i], loop[(i + 1) % loop.Length]);
            if (Side((long)one.X + other.X, (long)one.Y + other.Y, around) is { } isInside)
            {
                return isInside;
            }
        }

        return false;
    }

    /// <summary>Whether a place in half units is inside; null when it is on an edge.</summary>
    private static bool? Side(long x, long y, GridPoint[] ring)
    {
        var isInside = false;
        for (var i = 0; i < ring.Length; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Length]);
            long ax = 2L * a.X, ay = 2L * a.Y, bx = 2L * b.X, by = 2L * b.Y;
            var cross = ((bx - ax) * (y - ay)) - ((by - ay) * (x - ax));
            if (cross == 0 && Math.Min(ax, bx) <= x && x <= Math.Max(ax, bx) && Math.Min(ay, by) <= y && y <= Math.Max(ay, by))
            {
                return null;
            }

            if (ay > y != by > y && cross > 0 == by > ay)
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }
}
