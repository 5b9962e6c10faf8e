namespace Mahalleh.Geo.Tiling;

/// <summary>Cuts one feature of a zoom into tiles down the quadtree.</summary>
internal static class TileCutter
{
    /// <summary>The piece of the feature in each tile that it touches, buffer included; pieces are valid.</summary>
    public static List<TilePiece> Cut(IReadOnlyList<GridPolygon> polygons, int zoom)
    {
        var pieces = new List<TilePiece>();
        var open = new Stack<TileRange>();
        open.Push(TileRange.Of(polygons, zoom));
        while (open.TryPop(out var range))
        {
            var inside = ClipTo(range);
            if (inside.Count == 0)
            {
                continue;
            }

            if (range.IsOneTile)
            {
                AddPiece(pieces, polygons, range, inside);
            }
            else
            {
                for (var quarter = 3; quarter >= 0; quarter--)
                {
                    open.Push(range.Quarter(quarter, inside));
                }
            }
        }

        return pieces;
    }

    private static IReadOnlyList<GridPolygon> ClipTo(TileRange range)
    {
        var (rectangle, polygons) = (range.Rectangle, range.Polygons);
        if (polygons.Count == 1)
        {
            return RectangleClip.Clip(polygons[0], rectangle) is { } only ? ReferenceEquals(only, polygons[0]) ? polygons : [only] : [];
        }

        return [.. polygons.Select(polygon => RectangleClip.Clip(polygon, rectangle)).OfType<GridPolygon>()];
    }

    private static void AddPiece(
        List<TilePiece> pieces, IReadOnlyList<GridPolygon> whole, TileRange range, IReadOnlyList<GridPolygon> inside)
    {
        var isWhole = inside.Count == whole.Count && inside.Zip(whole).All(pair => ReferenceEquals(pair.First, pair.Second));
        if (!isWhole && !IsFilled(inside) && !GridGeometry.IsValid(inside))
        {
            var repaired = GridGeometry.RemoveBridges(inside);
            inside = repaired.Count > 0 ? repaired : GridGeometry.Intersect(whole, range.Rectangle);
        }

        if (inside.Count > 0)
        {
            pieces.Add(new TilePiece(range.Column, range.Row, inside));
        }
    }

    /// <summary>Whether the piece is one plain rectangle, as in a tile wholly inside the feature.</summary>
    private static bool IsFilled(IReadOnlyList<GridPolygon> inside) => inside is [{ Rings: [{ Length: 4 } ring] }]
        && Math.Abs(GridPolygon.DoubleArea(ring)) / 2 == Area(GridRectangle.Around(ring));

    private static long Area(GridRectangle bounds) => (long)(bounds.MaxX - bounds.MinX) * (bounds.MaxY - bounds.MinY);
}

/// <summary>The piece of one feature in one tile, in grid units of the zoom.</summary>
internal sealed record TilePiece(int Column, int Row, IReadOnlyList<GridPolygon> Polygons);
