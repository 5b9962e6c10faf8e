using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Operation.Distance;

namespace Mahalleh.Geo.Boundaries;

/// <summary>Which areas of one set border on each other (docs/methods/contiguity.md).</summary>
public static class Contiguity
{
    /// <summary>Borders no further apart than this, in metres, are one border.</summary>
    public const double DefaultToleranceMetres = 1;

    /// <summary>
    /// Queen neighbours: two areas whose borders share a vertex or a stretch, or come within the tolerance of each other.
    /// Costs about 0.2 ms for an area of 100 vertices.
    /// </summary>
    /// <param name="outlines">Outlines in degrees (CRS84), in area order, of areas that do not overlap, such as those of one
    /// level; null or empty for an area without one.</param>
    /// <param name="toleranceMetres">Finite, not negative. At 0 only borders that meet exactly are shared.</param>
    /// <param name="cancellationToken">Looked at before each area.</param>
    /// <returns>Shape [areas]: the numbers of each area's neighbours, rising, without itself; b is in the list of a when a is
    /// in that of b. Empty for an island and for an area without an outline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative or not finite.</exception>
    /// <exception cref="ArgumentException">An outline reaches beyond ±180° or ±90°.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static int[][] Queen(IReadOnlyList<MultiPolygon?> outlines, double toleranceMetres, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        if (!(toleranceMetres >= 0 && double.IsFinite(toleranceMetres)))
        {
            throw new ArgumentOutOfRangeException(nameof(toleranceMetres), toleranceMetres, "A tolerance is finite and not negative.");
        }

        var neighbours = Enumerable.Range(0, outlines.Count).Select(_ => new List<int>()).ToArray();
        var borders = OnOnePlane(outlines);
        var earlier = new STRtree<int>();
        for (var area = 0; area < borders.Length; area++)
        {
            if (borders[area] is { } border)
            {
                earlier.Insert(border.EnvelopeInternal, area);
            }
        }

        for (var area = 0; area < borders.Length; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (borders[area] is { } border)
            {
                Link(area, border, borders, earlier, toleranceMetres, neighbours);
            }
        }

        return [.. neighbours.Select(list => list.Order().ToArray())];
    }

    private static Geometry?[] OnOnePlane(IReadOnlyList<MultiPolygon?> outlines)
    {
        var envelope = new Envelope();
        foreach (var outline in outlines)
        {
            envelope.ExpandToInclude(outline?.EnvelopeInternal ?? new Envelope());
        }

        var plane = envelope.IsNull ? null : MetricPlane.Around(envelope);
        return [.. outlines.Select(outline => outline is { IsEmpty: false } ? plane?.ToPlane(outline) : null)];
    }

    private static void Link(int area, Geometry border, Geometry?[] borders, STRtree<int> index, double toleranceMetres, List<int>[] neighbours)
    {
        var reach = border.EnvelopeInternal;
        reach.ExpandBy(toleranceMetres);
        IndexedFacetDistance? facets = null;
        foreach (var other in index.Query(reach))
        {
            if (other > area && borders[other] is { } candidate && (facets ??= new IndexedFacetDistance(border)).IsWithinDistance(candidate, toleranceMetres))
            {
                neighbours[area].Add(other);
                neighbours[other].Add(area);
            }
        }
    }
}
