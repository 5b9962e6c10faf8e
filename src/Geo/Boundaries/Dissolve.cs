using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Mahalleh.Geo.Boundaries;

/// <summary>Joins the outlines of siblings into the outline of their parent.</summary>
public static class Dissolve
{
    /// <summary>The grid on which edges are snapped: 10⁻⁷ degree, about one centimetre.</summary>
    public const double GridDegrees = 1e-7;

    private const double AreaTolerance = 1e-9;
    private static readonly PrecisionModel Grid = new(1 / GridDegrees);

    /// <summary>
    /// The union, with every vertex snapped to the grid first, so that edges shared by two siblings vanish even where
    /// they differ by less than half a grid step. Wider gaps stay as holes. Siblings that share their vertices exactly
    /// cost about 3 µs per vertex: equal edges are cancelled and the rest is checked; all others about 25 µs.
    /// </summary>
    /// <param name="outlines">Valid outlines in degrees; at least one.</param>
    /// <returns>A valid outline with rings as by <see cref="Winding"/>.</returns>
    /// <exception cref="ArgumentException">There is no outline.</exception>
    /// <exception cref="TopologyException">An outline is not valid.</exception>
    public static MultiPolygon Union(IReadOnlyList<MultiPolygon> outlines)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        if (outlines.Count == 0)
        {
            throw new ArgumentException("There are 0 outlines; a union needs 1.", nameof(outlines));
        }

        Geometry all = outlines[0].Factory.CreateGeometryCollection([.. outlines.SelectMany(outline => outline.Geometries)]);
        return Winding.Normalise(CancelSharedEdges(all) ?? ToMultiPolygon(UnaryUnionNG.Union(all, Grid)));
    }

    /// <summary>
    /// The union of outlines that share their vertices; null when the outcome has a hole (which may be an edge that was
    /// not shared), is not valid, or has not the area of its parts.
    /// </summary>
    internal static MultiPolygon? CancelSharedEdges(Geometry all)
    {
        var snapped = all.Copy();
        snapped.Apply(new SnapToGrid());
        try
        {
            var union = ToMultiPolygon(CoverageUnion.Union(snapped));
            var isWhole = union.Geometries.Cast<Polygon>().All(polygon => polygon.NumInteriorRings == 0)
                && Math.Abs(union.Area - snapped.Area) <= snapped.Area * AreaTolerance && union.IsValid;
            return isWhole ? union : null;
        }
        catch (Exception error) when (error is TopologyException or ArgumentException)
        {
            return null; // the outlines overlap: the general union is for them
        }
    }

    /// <summary>The polygons of an overlay's outcome as one outline.</summary>
    internal static MultiPolygon ToMultiPolygon(Geometry union) => union.Factory.CreateMultiPolygon(
        [.. Enumerable.Range(0, union.NumGeometries).Select(union.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty)]);

    private sealed class SnapToGrid : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            seq.SetX(i, Grid.MakePrecise(seq.GetX(i)));
            seq.SetY(i, Grid.MakePrecise(seq.GetY(i)));
        }
    }
}
