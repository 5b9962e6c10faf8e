namespace Mahalleh.Geo.Tiling;

/// <summary>The numbers of the tile grid.</summary>
public static class TileMatrix
{
    /// <summary>Units along a side of a tile.</summary>
    public const int Extent = 4096;

    /// <summary>Units around a tile that it holds too, so that outlines are not seen ending at its edge.</summary>
    public const int Buffer = 64;

    /// <summary>The largest zoom that is built; beyond it maps draw the tiles of this zoom larger.</summary>
    public const int MaxBuiltZoom = 16;

    internal const int ExtentBits = 12;

    /// <summary>How far 31-bit units are shifted to become the units of a zoom.</summary>
    internal static int ShiftAt(int zoom) => 31 - ExtentBits - zoom;

    /// <summary>The nearest grid point of a zoom: the same for every outline through the point.</summary>
    internal static GridPoint Quantise(GridPoint point, int shift)
    {
        var half = 1L << (shift - 1);
        return new GridPoint((int)((point.X + half) >> shift), (int)((point.Y + half) >> shift));
    }

    /// <summary>The tile column or row of a unit, kept inside the matrix.</summary>
    internal static int TileOf(int unit, int zoom) => Math.Clamp(unit >> ExtentBits, 0, (1 << zoom) - 1);
}
