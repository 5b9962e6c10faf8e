namespace Mahalleh.Geo.Tiling;

/// <summary>Bytes that should be a PMTiles archive are corrupt, cut off or of a kind that is not read.</summary>
public sealed class PmTilesFormatException : Exception
{
    /// <summary>The fault in words.</summary>
    public PmTilesFormatException(string message)
        : base(message)
    {
    }

    /// <summary>The fault in words and what was caught.</summary>
    public PmTilesFormatException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>A fault without words.</summary>
    public PmTilesFormatException()
    {
    }
}
