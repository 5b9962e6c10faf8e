namespace Mahalleh.Geo.Tiling;

/// <summary>What lies in one tile, before it is written.</summary>
internal sealed class TileDraft(TileId id)
{
    private readonly List<(string Layer, DraftFeature Feature)> _features = [];

    public TileId Id => id;

    public void Add(string layer, DraftFeature feature) => _features.Add((layer, feature));

    /// <summary>Writes and compresses the tile.</summary>
    /// <exception cref="TileTooLargeException">It is above the limits.</exception>
    public PyramidTile Finish(PyramidLimits limits)
    {
        var writers = WriteLayers();
        var raw = MvtWriter.Write(writers);
        var vertices = writers.Sum(writer => writer.VertexCount);
        if (raw.Length > limits.MaxTileBytes || vertices > limits.MaxTileVertices)
        {
            throw new TileTooLargeException(id, raw.Length, vertices, limits);
        }

        return new PyramidTile(id, Gzip.Compress(raw), raw.Length, vertices);
    }

    private List<MvtWriter> WriteLayers()
    {
        var origin = new GridPoint(id.Column * TileMatrix.Extent, id.Row * TileMatrix.Extent);
        var writers = new List<MvtWriter>();
        foreach (var layer in _features.GroupBy(entry => entry.Layer, entry => entry.Feature))
        {
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

            writers.AddRange([areas, labels]);
        }

        return writers;
    }
}

/// <summary>A feature's piece in a tile, or its label.</summary>
internal sealed record DraftFeature(TileFeature Feature, IReadOnlyList<GridPolygon> Polygons, GridPoint? Label);
