namespace Mahalleh.Geo.Tiling;

/// <summary>A rectangle of tiles and the polygons that may lie in it.</summary>
internal readonly record struct TileRange(
    int FirstColumn, int FirstRow, int LastColumn, int LastRow, IReadOnlyList<GridPolygon> Polygons)
{
    public bool IsOneTile => FirstColumn == LastColumn && FirstRow == LastRow;

    public GridRectangle Rectangle => GridRectangle.OfTiles(FirstColumn, FirstRow, LastColumn, LastRow);

    /// <summary>The tiles whose buffered rectangles the polygons may touch.</summary>
    public static TileRange Of(IReadOnlyList<GridPolygon> polygons, int zoom)
    {
        var bounds = polygons.Select(polygon => polygon.Bounds).Aggregate((one, other) => new GridRectangle(
            Math.Min(one.MinX, other.MinX), Math.Min(one.MinY, other.MinY),
            Math.Max(one.MaxX, other.MaxX), Math.Max(one.MaxY, other.MaxY)));
        return new TileRange(
            TileMatrix.TileOf(bounds.MinX - TileMatrix.Buffer, zoom), TileMatrix.TileOf(bounds.MinY - TileMatrix.Buffer, zoom),
            TileMatrix.TileOf(bounds.MaxX + TileMatrix.Buffer, zoom), TileMatrix.TileOf(bounds.MaxY + TileMatrix.Buffer, zoom), polygons);
    }

    /// <summary>The two halves along the longer side, with the polygons left of this range.</summary>
    public (TileRange First, TileRange Second) Halve(IReadOnlyList<GridPolygon> inside)
    {
        if (LastColumn - FirstColumn >= LastRow - FirstRow)
        {
            var column = (FirstColumn + LastColumn) / 2;
            return (this with { LastColumn = column, Polygons = inside }, this with { FirstColumn = column + 1, Polygons = inside });
        }

        var row = (FirstRow + LastRow) / 2;
        return (this with { LastRow = row, Polygons = inside }, this with { FirstRow = row + 1, Polygons = inside });
    }
}
