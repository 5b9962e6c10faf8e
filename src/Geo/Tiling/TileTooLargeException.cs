namespace Mahalleh.Geo.Tiling;

/// <summary>A layer of a tile is above the limits; it should begin at a higher zoom or be simplified.</summary>
public sealed class TileTooLargeException : Exception
{
    /// <summary>A layer of a tile with its measures and the limits.</summary>
    public TileTooLargeException(TileId tile, string layer, int bytes, int vertices, PyramidLimits limits)
        : base($"Layer {layer} has {bytes} bytes and {vertices} vertices in tile {tile}; the limits are {limits?.MaxLayerBytes} and {limits?.MaxLayerVertices}.")
        => (Tile, Layer) = (tile, layer);

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

    /// <summary>The layer that is too large; empty when it is not known.</summary>
    public string Layer { get; } = "";
}
