using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Topology;

/// <summary>The features of a layer on the grid of one zoom: arcs are simplified once for both sides, and mended together.</summary>
/// <remarks>
/// A feature whose polygons come out crossed, or not at all, gets its arcs back unsimplified; if that does not help, they are noded.
/// Both change the arcs themselves, so its neighbours follow, and are looked at again.
/// </remarks>
internal sealed class ZoomTopology
{
    private const int MostRounds = 12;
    private readonly ArcTopology _source;
    private readonly int _shift;
    private readonly ParallelOptions _parallel;
    private readonly GridPoint[][] _arcs;
    private readonly ArcState[] _states;
    private readonly IReadOnlyList<GridPolygon>?[] _features;

    /// <summary>Builds the zoom. Costs about 0.3 µs per vertex, most of it the check of validity.</summary>
    /// <param name="source">Arcs on the 31-bit grid.</param>
    /// <param name="shift">From the 31-bit grid to that of the zoom.</param>
    /// <param name="tolerance">Of simplification, in units of the zoom; 0 for none.</param>
    /// <param name="parallel">Threads.</param>
    public ZoomTopology(ArcTopology source, int shift, double tolerance, ParallelOptions parallel)
    {
        (_source, _shift, _parallel) = (source, shift, parallel);
        _arcs = new GridPoint[source.Arcs.Count][];
        _states = new ArcState[_arcs.Length];
        Array.Fill(_states, tolerance > 0 ? ArcState.Simplified : ArcState.Rounded);
        _features = new IReadOnlyList<GridPolygon>?[source.Features.Length];
        Parallel.For(0, _arcs.Length, parallel, arc => _arcs[arc] = ArcSimplifier.ToZoom(source.Arcs[arc], shift, tolerance));
        Settle();
    }

    private enum ArcState
    {
        Simplified,
        Rounded,
        Noded,
    }

    /// <summary>Valid polygons of a feature, which share their edges with its neighbours'; empty when it is smaller than the grid; null when it could not be made valid.</summary>
    public IReadOnlyList<GridPolygon>? this[int feature] => _features[feature];

    private void Settle()
    {
        int[] open = [.. Enumerable.Range(0, _features.Length)];
        for (var round = 0; round < MostRounds && open.Length > 0; round++)
        {
            Parallel.For(0, open.Length, _parallel, at => _features[open[at]] = Build(open[at]));
            var changed = new SortedSet<int>();
            foreach (var feature in open.Where(NeedsMore))
            {
                changed.UnionWith(Refine(feature));
            }

            open = [.. changed.SelectMany(arc => _source.UsersOfArc[arc]).Distinct().Order()];
        }

        Parallel.For(0, open.Length, _parallel, at => _features[open[at]] = Build(open[at]));
    }

    private bool NeedsMore(int feature) => _features[feature] is not { Count: > 0 };

    /// <summary>Gives a feature more of its points back; the arcs that changed.</summary>
    private int[] Refine(int feature)
    {
        var arcs = _source.ArcsOf(feature);
        int[] simplified = [.. arcs.Where(arc => _states[arc] == ArcState.Simplified)];
        if (simplified.Length > 0)
        {
            Array.ForEach(simplified, arc => (_arcs[arc], _states[arc]) = (ArcSimplifier.ToZoom(_source.Arcs[arc], _shift, 0), ArcState.Rounded));
            return simplified;
        }

        if (_features[feature] is not null)
        {
            return []; // nothing is left of it on this grid, as of any feature smaller than a unit
        }

        var noded = ArcNoder.Node([.. arcs.Select(arc => _arcs[arc])]);
        int[] changed = [.. Enumerable.Range(0, arcs.Length).Where(at => !noded[at].AsSpan().SequenceEqual(_arcs[arcs[at]]))];
        Array.ForEach(changed, at => (_arcs[arcs[at]], _states[arcs[at]]) = (noded[at], ArcState.Noded));
        return [.. changed.Select(at => arcs[at])];
    }

    private List<GridPolygon>? Build(int feature)
    {
        List<GridPolygon> plain = [.. _source.Features[feature].Select(rings => Polygon(rings)).OfType<GridPolygon>()];
        if (plain.Count == 0 || GridGeometry.IsValid(plain))
        {
            return plain;
        }

        var traced = FaceTracer.Trace(plain);
        return traced.Count == 0 || GridGeometry.IsValid(traced) ? traced : null;
    }

    private GridPolygon? Polygon(int[][] rings)
    {
        var drawn = rings.Select(Ring).ToArray();
        return HasArea(drawn[0]) ? new GridPolygon([.. drawn.Where(HasArea)]) : null;
    }

    private GridPoint[] Ring(int[] uses)
    {
        var most = uses.Sum(use => _arcs[use < 0 ? ~use : use].Length);
        var (ring, count) = (new GridPoint[most], 0);
        foreach (var use in uses)
        {
            var arc = _arcs[use < 0 ? ~use : use];
            for (var i = 0; i < arc.Length; i++)
            {
                var point = arc[use < 0 ? arc.Length - 1 - i : i];
                if (count == 0 || ring[count - 1] != point)
                {
                    ring[count++] = point;
                }
            }
        }

        count -= count > 1 && ring[0] == ring[count - 1] ? 1 : 0;
        return count == most ? ring : ring[..count];
    }

    private static bool HasArea(GridPoint[] ring) => ring.Length >= 3 && GridPolygon.DoubleArea(ring) != 0;
}
