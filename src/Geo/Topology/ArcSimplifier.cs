using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Topology;

/// <summary>Takes an arc to the grid of a zoom, with fewer points where it hardly bends (Douglas and Peucker 1973).</summary>
internal static class ArcSimplifier
{
    [ThreadStatic]
    private static GridPoint[]? _rounded;

    /// <summary>The arc on the grid of a zoom. Its ends are the rounded ends of the source; no dropped point is further away than the tolerance.</summary>
    /// <param name="arc">On the 31-bit grid.</param>
    /// <param name="shift">From the 31-bit grid to that of the zoom.</param>
    /// <param name="tolerance">In units of the zoom; 0 rounds only.</param>
    public static GridPoint[] ToZoom(GridPoint[] arc, int shift, double tolerance)
    {
        var kept = tolerance > 0 && arc.Length > 2 ? Kept(arc, tolerance * (1L << shift)) : null;
        if (_rounded is null || _rounded.Length < arc.Length)
        {
            _rounded = new GridPoint[2 * arc.Length];
        }

        var rounded = _rounded.AsSpan();
        var count = 0;
        for (var i = 0; i < arc.Length; i++)
        {
            if (kept is null || kept[i])
            {
                Append(rounded, ref count, TileMatrix.Quantise(arc[i], shift));
            }
        }

        return rounded[..count].ToArray();
    }

    // A repeated point says nothing, and neither does one on the straight way to the next.
    private static void Append(Span<GridPoint> points, ref int count, GridPoint next)
    {
        if (count > 0 && points[count - 1] == next)
        {
            return;
        }

        if (count > 1 && IsBetween(points[count - 2], points[count - 1], next))
        {
            count--;
        }

        points[count++] = next;
    }

    private static bool IsBetween(GridPoint before, GridPoint point, GridPoint after)
    {
        long dx1 = point.X - before.X, dy1 = point.Y - before.Y, dx2 = after.X - point.X, dy2 = after.Y - point.Y;
        return dx1 * dy2 == dx2 * dy1 && (dx1 * dx2) + (dy1 * dy2) > 0;
    }

    private static bool[] Kept(GridPoint[] arc, double tolerance)
    {
        var kept = new bool[arc.Length];
        (kept[0], kept[^1]) = (true, true);
        var open = new Stack<(int From, int To)>();
        if (arc[0] == arc[^1])
        {
            // A closed arc has no chord: its point furthest from the beginning makes two.
            var furthest = Furthest(arc, 0, arc.Length - 1).At;
            kept[furthest] = true;
            open.Push((furthest, arc.Length - 1));
            open.Push((0, furthest));
        }
        else
        {
            open.Push((0, arc.Length - 1));
        }

        while (open.TryPop(out var stretch))
        {
            var (at, distance) = Furthest(arc, stretch.From, stretch.To);
            if (distance > tolerance * tolerance)
            {
                kept[at] = true;
                open.Push((at, stretch.To));
                open.Push((stretch.From, at));
            }
        }

        return kept;
    }

    // The distance is squared.
    private static (int At, double Distance) Furthest(GridPoint[] arc, int from, int to)
    {
        var (at, distance) = (from, 0.0);
        var start = arc[from];
        double dx = arc[to].X - start.X, dy = arc[to].Y - start.Y;
        var length = (dx * dx) + (dy * dy);
        for (var i = from + 1; i < to; i++)
        {
            double x = arc[i].X - start.X, y = arc[i].Y - start.Y;
            var along = length == 0 ? 0 : Math.Clamp(((x * dx) + (y * dy)) / length, 0, 1);
            var (awayX, awayY) = (x - (along * dx), y - (along * dy));
            var away = (awayX * awayX) + (awayY * awayY);
            (at, distance) = away > distance ? (i, away) : (at, distance);
        }

        return (at, distance);
    }
}
