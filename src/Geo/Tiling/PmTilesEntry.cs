namespace Mahalleh.Geo.Tiling;

/// <summary>An entry of a directory: a run of tiles with one content, or (run length 0) a leaf directory.</summary>
internal readonly record struct PmTilesEntry(ulong TileNumber, long Offset, int Length, int RunLength)
{
    public bool IsLeaf => RunLength == 0;

    /// <summary>The first tile number after the run.</summary>
    public ulong End => TileNumber + (ulong)RunLength;
}
