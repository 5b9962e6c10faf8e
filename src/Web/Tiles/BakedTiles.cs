using System.Collections.Concurrent;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Web.Tiles;

/// <summary>Tiles prepared for figures: one entry a tile for all indicators and periods, up to a bounded number of bytes.</summary>
public sealed class BakedTiles
{
    private const long MostBytes = 64 * 1024 * 1024;
    private readonly ConcurrentDictionary<(string Vintage, string Level, TileId Tile), BakedTile> _tiles = new();
    private long _bytes;

    /// <summary>The prepared tile.</summary>
    /// <param name="vintage">Vintage of the map.</param>
    /// <param name="level">Level code.</param>
    /// <param name="tile">The tile.</param>
    /// <param name="gzip">Its bytes, of this level alone.</param>
    public BakedTile Prepare(string vintage, string level, TileId tile, ReadOnlyMemory<byte> gzip)
    {
        if (_tiles.TryGetValue((vintage, level, tile), out var known))
        {
            return known;
        }

        var baked = BakedTile.Of(TileSlices.Expand(gzip), level);
        if (Interlocked.Add(ref _bytes, baked.Bytes) > MostBytes)
        {
            _tiles.Clear();
            Interlocked.Exchange(ref _bytes, baked.Bytes);
        }

        _tiles[(vintage, level, tile)] = baked;
        return baked;
    }
}
