namespace Mahalleh.Geo.Tiling;

/// <summary>Bounds of the tiles of a pyramid; a tile above one stops the build.</summary>
/// <remarks>They hold for one layer with its labels in one tile, because tiles are served one level at a time.</remarks>
public sealed record PyramidLimits
{
    /// <summary>The defaults.</summary>
    public static PyramidLimits Default { get; } = new();

    /// <summary>Longest layer of a tile before compression, in bytes. The default is 500,000.</summary>
    public int MaxLayerBytes { get; init; } = 500_000;

    /// <summary>Most vertices of a layer of a tile. The default is 50,000.</summary>
    public int MaxLayerVertices { get; init; } = 50_000;

    /// <summary>Threads that cut and write tiles, 1 or more. The default is 2.</summary>
    public int Threads { get; init; } = 2;
}
