namespace Mahalleh.Geo.Tiling;

/// <summary>A square block of 2^<paramref name="Levels"/> by 2^<paramref name="Levels"/> tiles, and the polygons that may lie in it.</summary>
/// <remarks>Blocks are those of the quadtree, the same for every feature: so a side shared by two features is cut at the same places.</remarks>
internal readonly record struct TileRange(int Levels, int Column, int Row, IReadOnlyList<GridPolygon> Polygons)
{
    public bool IsOneTile => Levels == 0;

    public GridRectangle Rectangle => GridRectangle.OfTiles(
        Column << Levels, Row << Levels, ((Column + 1) << Levels) - 1, ((Row + 1) << Levels) - 1);

    /// <summary>The smallest block that holds every tile whose buffered rectangle the polygons may touch.</summary>
    public static TileRange Of(IReadOnlyList<GridPolygon> polygons, int zoom)
    {
        var bounds = polygons.Select(polygon => polygon.Bounds).Aggregate((one, other) => new GridRectangle(
            Math.Min(one.MinX, other.MinX), Math.Min(one.MinY, other.MinY),
            Math.Max(one.MaxX, other.MaxX), Math.Max(one.MaxY, other.MaxY)));
        var (column, row) = (TileMatrix.TileOf(bounds.MinX - TileMatrix.Buffer, zoom), TileMatrix.TileOf(bounds.MinY - TileMatrix.Buffer, zoom));
        var (lastColumn, lastRow) = (TileMatrix.TileOf(bounds.MaxX + TileMatrix.Buffer, zoom), TileMatrix.TileOf(bounds.MaxY + TileMatrix.Buffer, zoom));
        var levels = 0;
        while (column >> levels != lastColumn >> levels || row >> levels != lastRow >> levels)
        {
            levels++;
        }

        return new TileRange(levels, column >> levels, row >> levels, polygons);
    }

    /// <summary>A quarter of the block, 0 to 3, with the polygons left of it.</summary>
    public TileRange Quarter(int index, IReadOnlyList<GridPolygon> inside) =>
        new(Levels - 1, (Column * 2) + (index & 1), (Row * 2) + (index >> 1), inside);
}
