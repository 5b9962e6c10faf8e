namespace Mahalleh.Geo.Tiling;

/// <summary>What lies in one tile, before it is written.</summary>
internal sealed class TileDraft(TileId id)
{
    private readonly OrderedDictionary<string, List<DraftFeature>> _layers = new(StringComparer.Ordinal);

    public TileId Id => id;

    public void Add(string layer, DraftFeature feature)
    {
        if (!_layers.TryGetValue(layer, out var features))
        {
            _layers.Add(layer, features = []);
        }

        features.Add(feature);
    }

    /// <summary>Writes and compresses the tile.</summary>
    /// <exception cref="TileTooLargeException">A layer is above the limits.</exception>
    public PyramidTile Finish(PyramidLimits limits)
    {
        var (content, vertices) = (new ProtobufWriter(), 0);
        foreach (var (layer, features) in _layers)
        {
            var (areas, labels) = Write(layer, features);
            var (start, ofLayer) = (content.Written.Length, areas.VertexCount + labels.VertexCount);
            MvtWriter.Write([areas, labels], content);
            var bytes = content.Written.Length - start;
            if (bytes > limits.MaxLayerBytes || ofLayer > limits.MaxLayerVertices)
            {
                throw new TileTooLargeException(id, layer, bytes, ofLayer, limits);
            }

            vertices += ofLayer;
        }

        return new PyramidTile(id, Gzip.Compress(content.Written), content.Written.Length, vertices);
    }

    private (MvtWriter Areas, MvtWriter Labels) Write(string layer, List<DraftFeature> features)
    {
        var origin = new GridPoint(id.Column * TileMatrix.Extent, id.Row * TileMatrix.Extent);
        var (areas, labels) = (new MvtWriter(layer), new MvtWriter(TileLayers.LabelsOf(layer)));
        foreach (var (number, attributes, polygons, label) in features)
        {
            if (label is { } point)
            {
                labels.AddPoint(number, point, origin, attributes);
            }
            else
            {
                areas.AddPolygons(number, polygons, origin, attributes);
            }
        }

        return (areas, labels);
    }
}

/// <summary>A feature's piece in a tile, or its label.</summary>
internal sealed record DraftFeature(long Id, KeyValuePair<string, MvtValue>[] Attributes, IReadOnlyList<GridPolygon> Polygons, GridPoint? Label);
