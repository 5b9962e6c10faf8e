using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Access;

/// <summary>The part of a convex ring inside a rectangle, which is convex too (Sutherland and Hodgman 1974).</summary>
internal static class ConvexClip
{
    /// <summary>The clipped ring, open; fewer than three corners if nothing is left.</summary>
    /// <param name="ring">Corners of a convex ring, without the first repeated.</param>
    /// <param name="rectangle">Kept is what lies in it or on its edge.</param>
    public static List<Coordinate> Clip(List<Coordinate> ring, Envelope rectangle)
    {
        ring = Cut(ring, corner => corner.X - rectangle.MinX, (from, to) => AtX(from, to, rectangle.MinX));
        ring = Cut(ring, corner => rectangle.MaxX - corner.X, (from, to) => AtX(from, to, rectangle.MaxX));
        ring = Cut(ring, corner => corner.Y - rectangle.MinY, (from, to) => AtY(from, to, rectangle.MinY));
        return Cut(ring, corner => rectangle.MaxY - corner.Y, (from, to) => AtY(from, to, rectangle.MaxY));
    }

    private static List<Coordinate> Cut(List<Coordinate> ring, Func<Coordinate, double> inward, Func<Coordinate, Coordinate, Coordinate> crossing)
    {
        if (ring.TrueForAll(corner => inward(corner) >= 0))
        {
            return ring;
        }

        var kept = new List<Coordinate>();
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            var (start, end) = (inward(from), inward(to));
            if (start >= 0)
            {
                kept.Add(from);
            }

            if ((start > 0 && end < 0) || (start < 0 && end > 0))
            {
                kept.Add(crossing(from, to));
            }
        }

        return kept;
    }

    private static Coordinate AtX(Coordinate from, Coordinate to, double x) =>
        new(x, from.Y + ((to.Y - from.Y) * (x - from.X) / (to.X - from.X)));

    private static Coordinate AtY(Coordinate from, Coordinate to, double y) =>
        new(from.X + ((to.X - from.X) * (y - from.Y) / (to.Y - from.Y)), y);
}
