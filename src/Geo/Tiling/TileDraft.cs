using System.Runtime.InteropServices;

namespace Mahalleh.Geo.Tiling;

/// <summary>What lies in one tile, before it is written.</summary>
internal sealed class TileDraft(TileId id)
{
    private readonly List<(string Layer, DraftFeature Feature)> _features = [];

    public TileId Id => id;

    public void Add(string layer, DraftFeature feature) => _features.Add((layer, feature));

    /// <summary>Writes and compresses the tile.</summary>
    /// <exception cref="TileTooLargeException">A layer is above the limits.</exception>
    public PyramidTile Finish(PyramidLimits limits)
    {
        var (content, vertices) = (new List<byte>(), 0);
        foreach (var layer in _features.GroupBy(entry => entry.Layer, entry => entry.Feature))
        {
            var writers = Write(layer);
            var (bytes, ofLayer) = (MvtWriter.Write(writers), writers.Sum(writer => writer.VertexCount));
            if (bytes.Length > limits.MaxLayerBytes || ofLayer > limits.MaxLayerVertices)
            {
                throw new TileTooLargeException(id, layer.Key, bytes.Length, ofLayer, limits);
            }

            content.AddRange(bytes);
            vertices += ofLayer;
        }

        return new PyramidTile(id, Gzip.Compress(CollectionsMarshal.AsSpan(content)), content.Count, vertices);
    }

    private MvtWriter[] Write(IGrouping<string, DraftFeature> layer)
    {
        var origin = new GridPoint(id.Column * TileMatrix.Extent, id.Row * TileMatrix.Extent);
        var (areas, labels) = (new MvtWriter(layer.Key), new MvtWriter(TileLayers.LabelsOf(layer.Key)));
        foreach (var (feature, polygons, label) in layer)
        {
            var attributes = feature.Attributes.Select(pair => KeyValuePair.Create(pair.Key, new MvtValue(pair.Value))).ToArray();
            if (label is { } point)
            {
                labels.AddPoint(feature.Id, point, origin, attributes);
            }
            else
            {
                areas.AddPolygons(feature.Id, polygons, origin, attributes);
            }
        }

        return [areas, labels];
    }
}

/// <summary>A feature's piece in a tile, or its label.</summary>
internal sealed record DraftFeature(TileFeature Feature, IReadOnlyList<GridPolygon> Polygons, GridPoint? Label);
