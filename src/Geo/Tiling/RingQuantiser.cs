namespace Mahalleh.Geo.Tiling;

/// <summary>Rounds the rings of a whole layer to the grid of a zoom so that vertices shared by neighbours stay shared.</summary>
/// <remarks>
/// A point inside a straight run is dropped only where every ring through it runs straight through the same two
/// neighbours, so no ring loses a point that another keeps.
/// </remarks>
internal sealed class RingQuantiser(int shift)
{
    private readonly Dictionary<GridPoint, (GridPoint First, GridPoint Second)> _neighbours = [];
    private readonly HashSet<GridPoint> _junctions = [];

    /// <summary>Rounds a ring and drops consecutive repeats; may leave fewer than three points.</summary>
    public GridPoint[] Round(GridPoint[] ring)
    {
        var rounded = new List<GridPoint>(ring.Length);
        foreach (var point in ring)
        {
            var near = TileMatrix.Quantise(point, shift);
            if (rounded.Count == 0 || rounded[^1] != near)
            {
                rounded.Add(near);
            }
        }

        while (rounded.Count > 1 && rounded[0] == rounded[^1])
        {
            rounded.RemoveAt(rounded.Count - 1);
        }

        return [.. rounded];
    }

    /// <summary>Remembers the neighbours of every point of a rounded ring.</summary>
    public void Learn(GridPoint[] ring)
    {
        for (var i = 0; i < ring.Length; i++)
        {
            var pair = Pair(ring[i == 0 ? ring.Length - 1 : i - 1], ring[(i + 1) % ring.Length]);
            if (!_neighbours.TryAdd(ring[i], pair) && _neighbours[ring[i]] != pair)
            {
                _junctions.Add(ring[i]);
            }
        }
    }

    /// <summary>Drops the points inside straight runs; to be called when every ring of the layer was learnt.</summary>
    public GridPoint[] Straighten(GridPoint[] ring)
    {
        var kept = new List<GridPoint>(ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var (before, after) = (ring[i == 0 ? ring.Length - 1 : i - 1], ring[(i + 1) % ring.Length]);
            if (_junctions.Contains(ring[i]) || !IsBetween(before, ring[i], after))
            {
                kept.Add(ring[i]);
            }
        }

        return kept.Count < 3 ? ring : [.. kept];
    }

    private static (GridPoint, GridPoint) Pair(GridPoint one, GridPoint other) =>
        (one.X, one.Y).CompareTo((other.X, other.Y)) < 0 ? (one, other) : (other, one);

    private static bool IsBetween(GridPoint before, GridPoint point, GridPoint after)
    {
        long dx1 = point.X - before.X, dy1 = point.Y - before.Y, dx2 = after.X - point.X, dy2 = after.Y - point.Y;
        return dx1 * dy2 == dx2 * dy1 && (dx1 * dx2) + (dy1 * dy2) > 0;
    }
}
