using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tiling;

/// <summary>The features of a layer in 31-bit units, made once; and on the grid of a zoom, made per zoom.</summary>
internal sealed class LayerGrid(TileLayer layer)
{
    private const int HalfOfSmallestSquare = 4;
    private readonly GridPolygon[][] _polygons = [.. layer.Features.Select(feature => ToGrid(feature.Geometry))];
    private readonly GridPoint[] _labels =
        [.. layer.Features.Select(feature => MercatorGrid.FromDegrees(feature.Label.X, feature.Label.Y))];

    public TileLayer Layer => layer;

    /// <summary>Every label on the grid of a zoom, one per feature.</summary>
    public GridPoint[] LabelsAt(int zoom) =>
        [.. _labels.Select(label => TileMatrix.Quantise(label, TileMatrix.ShiftAt(zoom)))];

    /// <summary>
    /// Every feature on the grid of a zoom: valid polygons, at least one per feature. A feature that has collapsed
    /// becomes a square of eight units (one CSS pixel) at its label, so that no area vanishes.
    /// </summary>
    public IReadOnlyList<GridPolygon>[] PolygonsAt(int zoom, ParallelOptions parallel)
    {
        var shift = TileMatrix.ShiftAt(zoom);
        var quantiser = new RingQuantiser(shift);
        var rounded = new GridPolygon[_polygons.Length][];
        Parallel.For(0, rounded.Length, parallel, i => rounded[i] = [.. _polygons[i].Select(polygon => Map(polygon, quantiser.Round))]);
        foreach (var ring in rounded.SelectMany(polygons => polygons).SelectMany(polygon => polygon.Rings))
        {
            quantiser.Learn(ring);
        }

        var labels = LabelsAt(zoom);
        var result = new IReadOnlyList<GridPolygon>[rounded.Length];
        Parallel.For(0, result.Length, parallel, i =>
        {
            var parts = rounded[i].Select(polygon => Map(polygon, quantiser.Straighten)).Select(WithoutCollapsed).OfType<GridPolygon>().ToList();
            result[i] = parts.Count == 0 || GridGeometry.IsValid(parts) ? parts : GridGeometry.SnapRound(_polygons[i], shift);
            result[i] = result[i].Count == 0 ? [SquareAt(labels[i])] : result[i];
        });
        return result;
    }

    private static GridPolygon Map(GridPolygon polygon, Func<GridPoint[], GridPoint[]> change) => new([.. polygon.Rings.Select(change)]);

    private static GridPolygon? WithoutCollapsed(GridPolygon polygon)
    {
        var rings = polygon.Rings.Where(HasArea).ToList();
        return HasArea(polygon.Rings[0]) ? polygon with { Rings = rings } : null;
    }

    private static bool HasArea(GridPoint[] ring) => ring.Length >= 3 && GridPolygon.DoubleArea(ring) != 0;

    private static GridPolygon SquareAt(GridPoint centre)
    {
        const int half = HalfOfSmallestSquare;
        return new GridPolygon([[
            new(centre.X - half, centre.Y - half), new(centre.X + half, centre.Y - half),
            new(centre.X + half, centre.Y + half), new(centre.X - half, centre.Y + half)]]);
    }

    private static GridPolygon[] ToGrid(MultiPolygon outline) => [.. outline.Geometries.Cast<Polygon>()
        .Select(polygon => new GridPolygon([ToGrid(polygon.ExteriorRing), .. polygon.InteriorRings.Select(ToGrid)]))];

    private static GridPoint[] ToGrid(LineString ring) =>
        [.. ring.Coordinates.SkipLast(1).Select(vertex => MercatorGrid.FromDegrees(vertex.X, vertex.Y))];
}
