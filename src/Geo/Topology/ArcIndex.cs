using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Topology;

/// <summary>Numbers arcs, the same whichever way and from wherever they are run.</summary>
internal sealed class ArcIndex
{
    private readonly List<GridPoint[]> _arcs = [];
    private readonly Dictionary<(GridPoint, GridPoint, GridPoint, int), List<int>> _numbers = [];

    public IReadOnlyList<GridPoint[]> Arcs => _arcs;

    /// <summary>The number of an arc between two junctions, or its complement when it is known the other way round.</summary>
    public int Open(GridPoint[] arc)
    {
        var isBackwards = Compare(arc[0], arc[^1]) is var order && (order > 0 || (order == 0 && Compare(arc[1], arc[^2]) > 0));
        if (isBackwards)
        {
            Array.Reverse(arc);
        }

        return isBackwards ? ~Find(arc) : Find(arc);
    }

    /// <summary>The number of the arc of a whole ring, or its complement; it begins at the ring's least point.</summary>
    public int Closed(GridPoint[] ring)
    {
        var least = 0;
        for (var i = 1; i < ring.Length; i++)
        {
            least = Compare(ring[i], ring[least]) < 0 ? i : least;
        }

        return Open([.. ring[least..], .. ring[..least], ring[least]]);
    }

    /// <summary>Orders points by x, then y.</summary>
    public static int Compare(GridPoint one, GridPoint other) => one.X != other.X ? one.X.CompareTo(other.X) : one.Y.CompareTo(other.Y);

    private int Find(GridPoint[] arc)
    {
        var key = (arc[0], arc[1], arc[^1], arc.Length);
        if (!_numbers.TryGetValue(key, out var alike))
        {
            _numbers.Add(key, alike = []);
        }

        var known = alike.FindIndex(number => _arcs[number].AsSpan().SequenceEqual(arc));
        if (known >= 0)
        {
            return alike[known];
        }

        _arcs.Add(arc);
        alike.Add(_arcs.Count - 1);
        return _arcs.Count - 1;
    }
}
