using Mahalleh.Geo.Topology;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tiling;

/// <summary>The features of a layer in 31-bit units, made once; and on the grid of a zoom, made per zoom.</summary>
internal sealed class LayerGrid
{
    private const int HalfOfSmallestSquare = 4;
    private const double ToleranceUnits = 4;
    private readonly IReadOnlyList<GridPolygon>[] _polygons;
    private readonly ArcTopology _topology;
    private readonly GridPoint[] _labels;

    public LayerGrid(TileLayer layer, int threads = 1)
    {
        Layer = layer;
        _polygons = [.. layer.Features.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(feature => ToGrid(feature.Geometry))];
        Attributes = [.. layer.Features.Select(feature => feature.Attributes.Select(pair => KeyValuePair.Create(pair.Key, new MvtValue(pair.Value))).ToArray())];
        _topology = new ArcTopology(_polygons);
        _labels = [.. layer.Features.Select(feature => MercatorGrid.FromDegrees(feature.Label.X, feature.Label.Y))];
    }

    public TileLayer Layer { get; }

    /// <summary>What each feature carries in every tile, in the order of the features.</summary>
    public KeyValuePair<string, MvtValue>[][] Attributes { get; }

    /// <summary>Every label on the grid of a zoom, one per feature.</summary>
    public GridPoint[] LabelsAt(int zoom) =>
        [.. _labels.Select(label => TileMatrix.Quantise(label, TileMatrix.ShiftAt(zoom)))];

    /// <summary>
    /// Every feature on the grid of a zoom: valid polygons that share their edges with their neighbours', at least one per feature.
    /// Below the layer's last zoom, which maps enlarge, edges are simplified by up to half a CSS pixel. A feature that has
    /// collapsed becomes a square of eight units (one CSS pixel) at its label, so that no area vanishes.
    /// </summary>
    public IReadOnlyList<GridPolygon>[] PolygonsAt(int zoom, ParallelOptions parallel)
    {
        var shift = TileMatrix.ShiftAt(zoom);
        var topology = new ZoomTopology(_topology, shift, zoom < Layer.MaxZoom ? ToleranceUnits : 0, parallel);
        var labels = LabelsAt(zoom);
        var result = new IReadOnlyList<GridPolygon>[_polygons.Length];
        Parallel.For(0, result.Length, parallel, feature =>
        {
            var polygons = topology[feature] ?? GridGeometry.SnapRound(_polygons[feature], shift);
            result[feature] = polygons.Count > 0 ? polygons : [SquareAt(labels[feature])];
        });
        return result;
    }

    private static GridPolygon SquareAt(GridPoint centre)
    {
        const int half = HalfOfSmallestSquare;
        return new GridPolygon([[
            new(centre.X - half, centre.Y - half), new(centre.X + half, centre.Y - half),
            new(centre.X + half, centre.Y + half), new(centre.X - half, centre.Y + half)]]);
    }

    private static GridPolygon[] ToGrid(MultiPolygon outline) => [.. outline.Geometries.Cast<Polygon>()
        .Select(polygon => new GridPolygon([ToGrid(polygon.ExteriorRing), .. polygon.InteriorRings.Select(ToGrid)]))];

    private static GridPoint[] ToGrid(LineString ring)
    {
        var (source, points) = (ring.CoordinateSequence, new GridPoint[ring.NumPoints - 1]);
        for (var i = 0; i < points.Length; i++)
        {
            points[i] = MercatorGrid.FromDegrees(source.GetX(i), source.GetY(i));
        }

        return points;
    }
}
