using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tests;

/// <summary>Outlines made by hand and by chance.</summary>
internal static class Outlines
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    public static MultiPolygon Box(double west, double south, double east, double north) =>
        Of(Ring((west, south), (east, south), (east, north), (west, north)));

    public static MultiPolygon Of(params (double X, double Y)[][] exteriorAndHoles) =>
        Wgs84.CreateMultiPolygon([Polygon(exteriorAndHoles)]);

    public static MultiPolygon Join(params MultiPolygon[] outlines) =>
        Wgs84.CreateMultiPolygon([.. outlines.SelectMany(outline => outline.Geometries).Cast<Polygon>()]);

    /// <summary>Cells that cover a rectangle without gap: their corners are moved by chance, and their sides bent.</summary>
    public static List<MultiPolygon> Tessellation(Random random, int columns, int rows, double west, double south, double step)
    {
        var corners = Grid(columns + 1, rows + 1, (c, r) => Moved(random, west + (c * step), south + (r * step), step * 0.2));
        var onRows = Grid(columns, rows + 1, (c, r) => Moved(random, west + ((c + 0.5) * step), south + (r * step), step * 0.2));
        var onColumns = Grid(columns + 1, rows, (c, r) => Moved(random, west + (c * step), south + ((r + 0.5) * step), step * 0.2));
        var cells = new List<MultiPolygon>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                cells.Add(Of([corners[c, r], onRows[c, r], corners[c + 1, r], onColumns[c + 1, r],
                    corners[c + 1, r + 1], onRows[c, r + 1], corners[c, r + 1], onColumns[c, r], corners[c, r]]));
            }
        }

        return cells;
    }

    private static (double X, double Y)[] Ring(params (double X, double Y)[] corners) => [.. corners, corners[0]];

    private static Polygon Polygon((double X, double Y)[][] rings) => Wgs84.CreatePolygon(
        Linear(rings[0]), [.. rings.Skip(1).Select(Linear)]);

    private static LinearRing Linear((double X, double Y)[] ring) =>
        Wgs84.CreateLinearRing([.. ring.Select(vertex => new Coordinate(vertex.X, vertex.Y))]);

    private static (double X, double Y) Moved(Random random, double x, double y, double reach) =>
        (Math.Round(x + ((random.NextDouble() - 0.5) * 2 * reach), 7), Math.Round(y + ((random.NextDouble() - 0.5) * 2 * reach), 7));

    private static (double X, double Y)[,] Grid(int columns, int rows, Func<int, int, (double X, double Y)> make)
    {
        var grid = new (double X, double Y)[columns, rows];
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                grid[c, r] = make(c, r);
            }
        }

        return grid;
    }
}
