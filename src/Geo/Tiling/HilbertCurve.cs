namespace Mahalleh.Geo.Tiling;

/// <summary>Positions along the Hilbert curve: the tile ids of PMTiles (specification v3 §4.1), and an order of places.</summary>
public static class HilbertCurve
{
    private const int PlaceOrder = 31;

    /// <summary>The PMTiles id of the last tile of <see cref="TileId.MaxZoom"/>.</summary>
    internal static readonly ulong LastNumber = FirstOf(TileId.MaxZoom + 1) - 1;

    /// <summary>The PMTiles id of a tile: tiles of all lower zooms come first, then the curve of its zoom.</summary>
    public static ulong ToTileNumber(TileId tile) => FirstOf(tile.Zoom) + Along(tile.Zoom, (uint)tile.Column, (uint)tile.Row);

    /// <summary>The tile of a PMTiles id.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The id is beyond the last tile of <see cref="TileId.MaxZoom"/>.</exception>
    public static TileId ToTile(ulong number)
    {
        if (number > LastNumber)
        {
            throw new ArgumentOutOfRangeException(nameof(number), $"Tile id {number} is beyond zoom {TileId.MaxZoom}.");
        }

        var zoom = 0;
        while (number >= FirstOf(zoom + 1))
        {
            zoom++;
        }

        var (column, row) = At(zoom, number - FirstOf(zoom));
        return new TileId(zoom, (int)column, (int)row);
    }

    /// <summary>How far along the curve a place lies: near numbers are near places. Used to order sibling areas.</summary>
    /// <param name="longitude">−180 to 180 degrees; values outside are clamped.</param>
    /// <param name="latitude">Degrees; clamped to the latitudes of Web Mercator.</param>
    public static ulong OfPlace(double longitude, double latitude)
    {
        var place = MercatorGrid.FromDegrees(longitude, latitude);
        return Along(PlaceOrder, (uint)place.X, (uint)place.Y);
    }

    private static ulong FirstOf(int zoom) => ((1UL << (2 * zoom)) - 1) / 3;

    private static ulong Along(int order, uint x, uint y)
    {
        var distance = 0UL;
        for (var bit = order - 1; bit >= 0; bit--)
        {
            var (right, down) = ((x >> bit) & 1, (y >> bit) & 1);
            distance += (ulong)((3 * right) ^ down) << (2 * bit);
            (x, y) = Turn(x, y, right, down, (1u << bit) - 1);
        }

        return distance;
    }

    private static (uint X, uint Y) At(int order, ulong distance)
    {
        var (x, y) = (0u, 0u);
        for (var bit = 0; bit < order; bit++)
        {
            var quarter = (uint)(distance >> (2 * bit)) & 3;
            var right = quarter >> 1;
            var down = (quarter ^ right) & 1;
            (x, y) = Turn(x, y, right, down, (1u << bit) - 1);
            (x, y) = (x | (right << bit), y | (down << bit));
        }

        return (x, y);
    }

    private static (uint X, uint Y) Turn(uint x, uint y, uint right, uint down, uint mask) => (down, right) switch
    {
        (0, 1) => (mask & ~y, mask & ~x),
        (0, _) => (y, x),
        _ => (x, y),
    };
}
