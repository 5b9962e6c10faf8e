using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Reading;

/// <summary>Tells exteriors from holes by how deep rings lie inside each other; their directions are not believed.</summary>
internal static class RingNesting
{
    /// <summary>The polygons of rings that do not cross: a ring inside an odd number of others is a hole of the smallest of them.</summary>
    public static IEnumerable<Polygon> Polygons(IReadOnlyList<LinearRing> rings)
    {
        var order = rings.Select(ring => (Ring: ring, Area: Area.OfRing(ring.CoordinateSequence))).OrderByDescending(pair => pair.Area).ToArray();
        var (parents, depths) = (new int[order.Length], new int[order.Length]);
        for (var at = 0; at < order.Length; at++)
        {
            parents[at] = Parent(order, at);
            depths[at] = parents[at] < 0 ? 0 : depths[parents[at]] + 1;
        }

        for (var at = 0; at < order.Length; at++)
        {
            if (depths[at] % 2 == 0)
            {
                var shell = order[at].Ring;
                var holes = Enumerable.Range(at + 1, order.Length - at - 1).Where(other => depths[other] % 2 == 1 && parents[other] == at);
                yield return shell.Factory.CreatePolygon(shell, [.. holes.Select(hole => order[hole].Ring)]);
            }
        }
    }

    // The smallest ring around this one; larger rings come first.
    private static int Parent((LinearRing Ring, double Area)[] order, int at)
    {
        for (var other = at - 1; other >= 0; other--)
        {
            if (order[other].Ring.EnvelopeInternal.Contains(order[at].Ring.EnvelopeInternal) && IsInside(order[at].Ring, order[other].Ring))
            {
                return other;
            }
        }

        return -1;
    }

    private static bool IsInside(LinearRing ring, LinearRing around)
    {
        foreach (var vertex in ring.Coordinates)
        {
            var location = PointLocation.LocateInRing(vertex, around.Coordinates);
            if (location != Location.Boundary)
            {
                return location == Location.Interior;
            }
        }

        return false;
    }
}
