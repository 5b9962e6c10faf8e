namespace Mahalleh.Geo.Tiling;

/// <summary>A rectangle of the grid, edges included.</summary>
internal readonly record struct GridRectangle(int MinX, int MinY, int MaxX, int MaxY)
{
    public static GridRectangle Around(ReadOnlySpan<GridPoint> points)
    {
        var (minX, minY, maxX, maxY) = (int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);
        foreach (var point in points)
        {
            (minX, maxX) = (Math.Min(minX, point.X), Math.Max(maxX, point.X));
            (minY, maxY) = (Math.Min(minY, point.Y), Math.Max(maxY, point.Y));
        }

        return new GridRectangle(minX, minY, maxX, maxY);
    }

    /// <summary>The buffered rectangle of the tiles from one column and row to another.</summary>
    public static GridRectangle OfTiles(int firstColumn, int firstRow, int lastColumn, int lastRow) => new(
        (firstColumn * TileMatrix.Extent) - TileMatrix.Buffer,
        (firstRow * TileMatrix.Extent) - TileMatrix.Buffer,
        ((lastColumn + 1) * TileMatrix.Extent) + TileMatrix.Buffer,
        ((lastRow + 1) * TileMatrix.Extent) + TileMatrix.Buffer);

    public bool Contains(GridRectangle other) =>
        MinX <= other.MinX && MinY <= other.MinY && MaxX >= other.MaxX && MaxY >= other.MaxY;

    public bool Overlaps(GridRectangle other) =>
        MinX < other.MaxX && other.MinX < MaxX && MinY < other.MaxY && other.MinY < MaxY;
}
