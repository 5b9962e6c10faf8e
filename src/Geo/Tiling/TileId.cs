using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mahalleh.Geo.Tiling;

/// <summary>One tile of the Web Mercator tile matrix set: zoom, column from the west, row from the north.</summary>
/// <remarks>Parsed from and written as <c>z/x/y</c>. The default value is the tile of the whole world.</remarks>
public readonly record struct TileId : IParsable<TileId>
{
    /// <summary>The largest zoom.</summary>
    public const int MaxZoom = 24;

    /// <summary>A tile.</summary>
    /// <param name="zoom">0 to <see cref="MaxZoom"/>.</param>
    /// <param name="column">0 (west) to 2^zoom − 1.</param>
    /// <param name="row">0 (north) to 2^zoom − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public TileId(int zoom, int column, int row)
    {
        if (!IsInRange(zoom, column, row))
        {
            throw new ArgumentOutOfRangeException(nameof(zoom), $"There is no tile {zoom}/{column}/{row}; the largest zoom is {MaxZoom}.");
        }

        (Zoom, Column, Row) = (zoom, column, row);
    }

    /// <summary>0 to <see cref="MaxZoom"/>; each step doubles the columns and rows.</summary>
    public int Zoom { get; }

    /// <summary>From the west, from 0.</summary>
    public int Column { get; }

    /// <summary>From the north, from 0.</summary>
    public int Row { get; }

    /// <summary>The tile from <c>z/x/y</c> in ASCII digits.</summary>
    /// <exception cref="FormatException">The text is not three whole numbers in range.</exception>
    public static TileId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var tile) ? tile : throw new FormatException("A tile is written z/x/y, each in its range.");

    /// <summary>The tile from <c>z/x/y</c> in ASCII digits; false when it is not one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TileId result)
    {
        result = default;
        var parts = s?.Split('/', 4);
        if (parts is not [var z, var x, var y] || !TryNumber(z, out var zoom) || !TryNumber(x, out var column)
            || !TryNumber(y, out var row) || !IsInRange(zoom, column, row))
        {
            return false;
        }

        result = new TileId(zoom, column, row);
        return true;
    }

    /// <summary>The tile as <c>z/x/y</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Zoom}/{Column}/{Row}");

    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool IsInRange(int zoom, int column, int row) => zoom is >= 0 and <= MaxZoom
        && column >= 0 && column < 1 << zoom && row >= 0 && row < 1 << zoom;
}
