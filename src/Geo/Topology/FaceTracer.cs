using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Topology;

/// <summary>Makes valid polygons of rings that touch or run along themselves, without moving a point.</summary>
/// <remarks>
/// Edges that are run in both directions cancel. Those that are left have the interior on one side and are followed round each face by
/// the sharpest turn towards it; where a face touches itself it is split into exterior and holes. Edges that cross stay crossed: the caller checks.
/// </remarks>
internal static class FaceTracer
{
    /// <summary>The polygons of rings.</summary>
    /// <param name="polygons">Exteriors and holes, in any direction.</param>
    public static List<GridPolygon> Trace(IReadOnlyList<GridPolygon> polygons)
    {
        var edges = new Dictionary<(GridPoint From, GridPoint To), int>();
        foreach (var polygon in polygons)
        {
            for (var ring = 0; ring < polygon.Rings.Count; ring++)
            {
                AddRing(edges, polygon.Rings[ring], isExterior: ring == 0);
            }
        }

        var loops = Loops(edges.Where(edge => edge.Value > 0).Select(edge => edge.Key)).ToList();
        return Nest(loops);
    }

    private static void AddRing(Dictionary<(GridPoint From, GridPoint To), int> edges, GridPoint[] ring, bool isExterior)
    {
        var isForward = GridPolygon.DoubleArea(ring) > 0 == isExterior;
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
            var edge = isForward ? (from, to) : (to, from);
            edges[edge] = edges.GetValueOrDefault(edge) + 1;
            edges[(edge.Item2, edge.Item1)] = edges.GetValueOrDefault((edge.Item2, edge.Item1)) - 1;
        }
    }

    private static IEnumerable<GridPoint[]> Loops(IEnumerable<(GridPoint From, GridPoint To)> edges)
    {
        var leaving = edges.OrderBy(edge => edge.From, PointOrder.Instance).ThenBy(edge => edge.To, PointOrder.Instance)
            .GroupBy(edge => edge.From, edge => edge.To).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var start in leaving.Keys.ToArray())
        {
            while (leaving[start].Count > 0)
            {
                foreach (var loop in Split(Follow(leaving, start)))
                {
                    yield return loop;
                }
            }
        }
    }

    private static List<GridPoint> Follow(Dictionary<GridPoint, List<GridPoint>> leaving, GridPoint start)
    {
        var walk = new List<GridPoint> { start };
        var (from, at) = (start, Take(leaving, start, leaving[start][0]));
        while (at != start && leaving.TryGetValue(at, out var ways) && ways.Count > 0)
        {
            walk.Add(at);
            var (before, here) = (from, at);
            var next = ways.Count == 1 ? ways[0] : ways.MinBy(way => Turn(before, here, way));
            (from, at) = (at, Take(leaving, at, next));
        }

        return at == start ? walk : [];
    }

    private static GridPoint Take(Dictionary<GridPoint, List<GridPoint>> leaving, GridPoint from, GridPoint to)
    {
        leaving[from].Remove(to);
        return to;
    }

    /// <summary>The angle from the way back, turning away from the interior: the least one keeps to the face at hand.</summary>
    private static double Turn(GridPoint before, GridPoint at, GridPoint next)
    {
        var back = Math.Atan2(before.Y - at.Y, before.X - at.X);
        var on = Math.Atan2(next.Y - at.Y, next.X - at.X);
        var turn = back - on;
        return turn <= 0 ? turn + (2 * Math.PI) : turn;
    }

    /// <summary>The simple loops of a walk that passes some points twice.</summary>
    private static IEnumerable<GridPoint[]> Split(List<GridPoint> walk)
    {
        var (path, places) = (new List<GridPoint>(), new Dictionary<GridPoint, int>());
        foreach (var point in walk)
        {
            if (places.TryGetValue(point, out var since))
            {
                yield return [.. path[since..]];
                path[(since + 1)..].ForEach(passed => places.Remove(passed));
                path.RemoveRange(since + 1, path.Count - since - 1);
            }
            else
            {
                places.Add(point, path.Count);
                path.Add(point);
            }
        }

        if (path.Count > 0)
        {
            yield return [.. path];
        }
    }

    private static List<GridPolygon> Nest(List<GridPoint[]> loops)
    {
        var shells = loops.Where(loop => GridPolygon.DoubleArea(loop) > 0).OrderBy(loop => GridPolygon.DoubleArea(loop)).Select(loop => new List<GridPoint[]> { loop }).ToList();
        foreach (var hole in loops.Where(loop => GridPolygon.DoubleArea(loop) < 0))
        {
            shells.Find(shell => GridLocation.IsInside(hole, shell[0]))?.Add(hole);
        }

        return [.. shells.Select(rings => new GridPolygon(rings))];
    }

    private sealed class PointOrder : IComparer<GridPoint>
    {
        public static PointOrder Instance { get; } = new();

        public int Compare(GridPoint x, GridPoint y) => ArcIndex.Compare(x, y);
    }
}
