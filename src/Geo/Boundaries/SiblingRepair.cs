using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snap;
using NetTopologySuite.Operation.Polygonize;

namespace Mahalleh.Geo.Boundaries;

/// <summary>Makes the outlines of one level share their edges where they nearly do.</summary>
/// <remarks>
/// All edges are noded together, with vertices snapped that are within a tenth of the limit of each other; the faces between them go
/// to whoever has them. A face of two areas, or of none, goes to one of them when it is narrower than the limit, and else stays as it is.
/// </remarks>
public static class SiblingRepair
{
    private const double MetresOfDegree = 111_320;
    private const double SnapShare = 0.1;
    private const int Nobody = -1;

    /// <summary>Gives every overlap and gap that is narrower than the limit to one of its neighbours. Costs about 40 µs per vertex.</summary>
    /// <param name="siblings">Valid outlines in degrees (CRS84); null for an area without one.</param>
    /// <param name="limitMetres">Widest piece that is given away, in metres of mean width; above zero and finite.</param>
    /// <param name="cancellationToken">Looked at before each face.</param>
    /// <returns>The outlines in the same order, and the pieces that were given away. Without such pieces the outlines are those that came.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above zero.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static (IReadOnlyList<MultiPolygon?> Outlines, IReadOnlyList<SiblingFault> Given) Repair(
        IReadOnlyList<MultiPolygon?> siblings, double limitMetres, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(siblings);
        if (!(limitMetres > 0 && double.IsFinite(limitMetres)))
        {
            throw new ArgumentOutOfRangeException(nameof(limitMetres), limitMetres, "The limit is above zero and finite.");
        }

        var owners = new Owners(siblings);
        var faces = siblings.Select(_ => new List<Polygon>()).ToArray();
        var (given, narrow, edges) = (new List<SiblingFault>(), new List<(Polygon Face, int[] Owners)>(), new SharedEdges());
        foreach (var face in Faces(siblings, limitMetres * SnapShare / MetresOfDegree))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var of = owners.Of(face);
            if (of.Length != 1 && GroundPiece.WidthMetres(face) < limitMetres)
            {
                narrow.Add((face, of));
            }
            else
            {
                Give(face, of);
            }
        }

        // A narrow face may have only narrow faces beside it: it waits until one of them has gone to somebody.
        for (var left = int.MaxValue; narrow.Count < left;)
        {
            left = narrow.Count;
            narrow.RemoveAll(piece => TryGive(piece.Face, piece.Owners));
        }

        narrow.ForEach(piece => Give(piece.Face, piece.Owners));
        return given.Count == 0 ? (siblings, given) : ([.. siblings.Select((outline, at) => faces[at].Count == 0 ? outline : Joined(faces[at]))], given);

        bool TryGive(Polygon face, int[] of)
        {
            if (edges.Closest(face) is var to && to == Nobody)
            {
                return false;
            }

            var isGap = of.Length == 0;
            given.Add(GroundPiece.ToFault(face, isGap ? SiblingFaultKind.Gap : SiblingFaultKind.Overlap, to, isGap ? Nobody : of.First(owner => owner != to)));
            Give(face, [to]);
            return true;
        }

        void Give(Polygon face, int[] to)
        {
            Array.ForEach(to, owner => faces[owner].Add(face));
            if (to.Length == 1)
            {
                edges.Add(face, to[0]);
            }
        }
    }

    private static MultiPolygon Joined(List<Polygon> faces) => Winding.Normalise(Dissolve.ToMultiPolygon(
        NetTopologySuite.Operation.OverlayNG.CoverageUnion.Union(faces[0].Factory.CreateGeometryCollection([.. faces]))));

    private static List<Polygon> Faces(IReadOnlyList<MultiPolygon?> siblings, double snapDegrees)
    {
        var rings = siblings.OfType<MultiPolygon>().SelectMany(outline => outline.Geometries.Cast<Polygon>())
            .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing));
        var noder = new SnappingNoder(snapDegrees);
        noder.ComputeNodes([.. rings.Select(ring => (ISegmentString)new NodedSegmentString(ring.Coordinates, null))]);
        var factory = siblings.OfType<MultiPolygon>().First().Factory;
        var polygonizer = new Polygonizer();
        var seen = new SortedSet<OrientedCoordinateArray>(); // it compares by vertices, but does not hash by them
        foreach (var edge in noder.GetNodedSubstrings().Where(edge => seen.Add(new OrientedCoordinateArray(edge.Coordinates))))
        {
            polygonizer.Add(factory.CreateLineString(edge.Coordinates));
        }

        return [.. polygonizer.GetPolygons().Cast<Polygon>().OrderBy(face => face.EnvelopeInternal.MinX).ThenBy(face => face.EnvelopeInternal.MinY)
            .ThenBy(face => face.EnvelopeInternal.MaxX).ThenBy(face => face.EnvelopeInternal.MaxY)];
    }

    /// <summary>Whose ground a face is, by a point inside it.</summary>
    private sealed class Owners
    {
        private readonly STRtree<int> _index = new();
        private readonly IndexedPointInAreaLocator?[] _locators;

        public Owners(IReadOnlyList<MultiPolygon?> siblings)
        {
            _locators = [.. siblings.Select(outline => outline is { IsEmpty: false } ? new IndexedPointInAreaLocator(outline) : null)];
            for (var at = 0; at < siblings.Count; at++)
            {
                if (siblings[at] is { IsEmpty: false } outline)
                {
                    _index.Insert(outline.EnvelopeInternal, at);
                }
            }
        }

        public int[] Of(Polygon face)
        {
            var point = face.InteriorPoint.Coordinate;
            return [.. _index.Query(new Envelope(point)).Where(at => _locators[at]!.Locate(point) == Location.Interior).Order()];
        }
    }

    /// <summary>Which area has the longest edge in common with a face.</summary>
    private sealed class SharedEdges
    {
        private readonly Dictionary<LineSegment, List<int>> _ownersOfEdge = [];

        public void Add(Polygon face, int owner)
        {
            foreach (var edge in Edges(face))
            {
                if (!_ownersOfEdge.TryGetValue(edge, out var known))
                {
                    _ownersOfEdge.Add(edge, known = []);
                }

                known.Add(owner);
            }
        }

        public int Closest(Polygon face) => Edges(face)
            .SelectMany(edge => _ownersOfEdge.GetValueOrDefault(edge, []).Select(owner => (owner, edge.Length)))
            .GroupBy(pair => pair.owner, pair => pair.Length).Select(group => (Owner: group.Key, Length: group.Sum()))
            .OrderByDescending(pair => pair.Length).ThenBy(pair => pair.Owner).Select(pair => pair.Owner).FirstOrDefault(Nobody);

        private static IEnumerable<LineSegment> Edges(Polygon face)
        {
            foreach (var ring in face.InteriorRings.Prepend(face.ExteriorRing))
            {
                var vertices = ring.Coordinates;
                for (var i = 1; i < vertices.Length; i++)
                {
                    var edge = new LineSegment(vertices[i - 1], vertices[i]);
                    edge.Normalize();
                    yield return edge;
                }
            }
        }
    }
}
