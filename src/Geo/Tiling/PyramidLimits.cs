namespace Mahalleh.Geo.Tiling;

/// <summary>Bounds of the tiles of a pyramid; a tile above one stops the build.</summary>
public sealed record PyramidLimits
{
    /// <summary>The defaults.</summary>
    public static PyramidLimits Default { get; } = new();

    /// <summary>Longest tile before compression, in bytes. The default is 500,000.</summary>
    public int MaxTileBytes { get; init; } = 500_000;

    /// <summary>Most vertices in a tile, all layers together. The default is 50,000.</summary>
    public int MaxTileVertices { get; init; } = 50_000;

    /// <summary>Threads that cut and write tiles, 1 or more. The default is 2.</summary>
    public int Threads { get; init; } = 2;
}
