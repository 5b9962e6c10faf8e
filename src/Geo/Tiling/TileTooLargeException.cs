namespace Mahalleh.Geo.Tiling;

/// <summary>A tile is above the limits; the layer should begin at a higher zoom or be simplified.</summary>
public sealed class TileTooLargeException : Exception
{
    /// <summary>A tile with its measures and the limits.</summary>
    public TileTooLargeException(TileId tile, int bytes, int vertices, PyramidLimits limits)
        : base($"Tile {tile} has {bytes} bytes and {vertices} vertices; the limits are {limits?.MaxTileBytes} and {limits?.MaxTileVertices}.")
        => Tile = tile;

    /// <summary>The fault in words.</summary>
    public TileTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>The fault in words and what was caught.</summary>
    public TileTooLargeException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A fault without words.</summary>
    public TileTooLargeException()
    {
    }

    /// <summary>The tile that is too large.</summary>
    public TileId Tile { get; }
}
