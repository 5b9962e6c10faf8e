using Mahalleh.Geo.Tiling;
using NetTopologySuite.Geometries;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snapround;

namespace Mahalleh.Geo.Topology;

/// <summary>Nodes the arcs of one feature where rounding made them cross (snap rounding: Hobby 1999).</summary>
internal static class ArcNoder
{
    private static readonly PrecisionModel WholeUnits = new(1);

    /// <summary>The same arcs with a point wherever one passes the unit of another's point or crosses it; their ends stay. Same order as given.</summary>
    public static GridPoint[][] Node(IReadOnlyList<GridPoint[]> arcs)
    {
        var noder = new SnapRoundingNoder(WholeUnits);
        noder.ComputeNodes([.. arcs.Select((arc, number) => (Number: number, Arc: arc)).Where(pair => pair.Arc.Length > 1)
            .Select(pair => (ISegmentString)new NodedSegmentString([.. pair.Arc.Select(point => new Coordinate(point.X, point.Y))], pair.Number))]);
        var pieces = noder.GetNodedSubstrings().ToLookup(piece => (int)piece.Context, piece => piece.Coordinates);
        return [.. arcs.Select((arc, number) => arc.Length > 1 ? Joined(arc, [.. pieces[number]]) : arc)];
    }

    private static GridPoint[] Joined(GridPoint[] arc, Coordinate[][] pieces)
    {
        var points = new List<GridPoint> { arc[0] };
        foreach (var vertex in pieces.SelectMany(piece => piece))
        {
            var point = new GridPoint((int)vertex.X, (int)vertex.Y);
            if (points[^1] != point)
            {
                points.Add(point);
            }
        }

        return [.. points];
    }
}
