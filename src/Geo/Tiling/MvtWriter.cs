using System.Runtime.InteropServices;

namespace Mahalleh.Geo.Tiling;

/// <summary>Writes one layer of a Mapbox Vector Tile (specification 2.1): extent 4096, y to the south, keys and values shared.</summary>
/// <remarks>Features stand in the order in which they were added; the same calls give the same bytes. Not thread-safe.</remarks>
/// <param name="name">Layer name, unique in its tile.</param>
public sealed class MvtWriter(string name)
{
    private const int PolygonType = 3;
    private const int PointType = 1;
    private readonly ProtobufWriter _features = new();
    private readonly ProtobufWriter _feature = new();
    private readonly List<uint> _tags = [];
    private readonly Dictionary<string, uint> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<MvtValue, uint> _values = [];
    private readonly List<string> _keyOrder = [];
    private readonly List<MvtValue> _valueOrder = [];

    /// <summary>Features added so far; a layer without one is not written.</summary>
    public int FeatureCount { get; private set; }

    /// <summary>Vertices added so far.</summary>
    public int VertexCount { get; private set; }

    /// <summary>Adds one feature of polygons; exteriors are turned to positive area and holes to negative.</summary>
    /// <param name="id">Feature id, 0 or above.</param>
    /// <param name="polygons">Grid polygons; at least one.</param>
    /// <param name="origin">The grid point that is 0, 0 in the tile.</param>
    /// <param name="attributes">Keys and values, in writing order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below zero.</exception>
    public void AddPolygons(
        long id, IReadOnlyList<GridPolygon> polygons, GridPoint origin, IReadOnlyList<KeyValuePair<string, MvtValue>> attributes)
    {
        ArgumentNullException.ThrowIfNull(polygons);
        var commands = new MvtCommands(origin);
        foreach (var polygon in polygons)
        {
            for (var ring = 0; ring < polygon.Rings.Count; ring++)
            {
                commands.AddRing(polygon.Rings[ring], isExterior: ring == 0);
            }
        }

        VertexCount += commands.VertexCount;
        AddFeature(id, PolygonType, commands.Codes, attributes);
    }

    /// <summary>Adds one feature of one point.</summary>
    /// <param name="id">Feature id, 0 or above.</param>
    /// <param name="point">A grid point.</param>
    /// <param name="origin">The grid point that is 0, 0 in the tile.</param>
    /// <param name="attributes">Keys and values, in writing order.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is below zero.</exception>
    public void AddPoint(long id, GridPoint point, GridPoint origin, IReadOnlyList<KeyValuePair<string, MvtValue>> attributes)
    {
        var commands = new MvtCommands(origin);
        commands.AddPoint(point);
        VertexCount++;
        AddFeature(id, PointType, commands.Codes, attributes);
    }

    /// <summary>The bytes of a tile of these layers, in this order, without the empty ones.</summary>
    public static byte[] Write(IEnumerable<MvtWriter> layers)
    {
        var tile = new ProtobufWriter();
        Write(layers, tile);
        return tile.Written.ToArray();
    }

    /// <summary>Appends these layers to a tile.</summary>
    internal static void Write(IEnumerable<MvtWriter> layers, ProtobufWriter tile)
    {
        ArgumentNullException.ThrowIfNull(layers);
        foreach (var layer in layers.Where(layer => layer.FeatureCount > 0))
        {
            tile.Bytes(MvtFields.Layer, layer.Content().Written);
        }
    }

    private ProtobufWriter Content()
    {
        var layer = new ProtobufWriter();
        layer.Text(MvtFields.Name, name);
        layer.Raw(_features.Written);
        _keyOrder.ForEach(key => layer.Text(MvtFields.Key, key));
        foreach (var value in _valueOrder)
        {
            var inner = new ProtobufWriter();
            value.WriteTo(inner);
            layer.Bytes(MvtFields.Value, inner.Written);
        }

        layer.Number(MvtFields.Extent, TileMatrix.Extent);
        layer.Number(MvtFields.Version, 2);
        return layer;
    }

    private void AddFeature(long id, int type, ReadOnlySpan<uint> geometry, IReadOnlyList<KeyValuePair<string, MvtValue>> attributes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentNullException.ThrowIfNull(attributes);
        _tags.Clear();
        foreach (var (key, value) in attributes)
        {
            _tags.Add(Slot(_keys, _keyOrder, key));
            _tags.Add(Slot(_values, _valueOrder, value));
        }

        _feature.Clear();
        _feature.Number(1, (ulong)id);
        _feature.Packed(2, CollectionsMarshal.AsSpan(_tags));
        _feature.Number(3, (ulong)type);
        _feature.Packed(4, geometry);
        _features.Bytes(MvtFields.Feature, _feature.Written);
        FeatureCount++;
    }

    private static uint Slot<T>(Dictionary<T, uint> slots, List<T> order, T item)
        where T : notnull
    {
        if (!slots.TryGetValue(item, out var slot))
        {
            slot = (uint)order.Count;
            slots.Add(item, slot);
            order.Add(item);
        }

        return slot;
    }
}
