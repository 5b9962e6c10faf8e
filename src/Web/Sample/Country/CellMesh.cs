using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Country;

/// <summary>A mesh of bent quadrilaterals without gap or overlap: neighbours share the very same vertices.</summary>
/// <param name="seed">Seed of the bends.</param>
internal sealed class CellMesh(long seed)
{
    private const double West = 53.9;
    private const double South = 33.2;
    private const double Width = 0.0108;
    private const double Height = 0.0090;
    private const double CornerBend = 0.44;
    private const double EdgeBend = 0.16;
    private const double MetresPerDegree = 111_320;

    /// <summary>The closed ring of a cell, counter-clockwise, eight different vertices.</summary>
    public IReadOnlyList<(double Lon, double Lat)> Ring((int Column, int Row) cell)
    {
        var (c, r) = (2 * cell.Column, 2 * cell.Row);
        return [Vertex(c, r), Vertex(c + 1, r), Vertex(c + 2, r), Vertex(c + 2, r + 1), Vertex(c + 2, r + 2), Vertex(c + 1, r + 2), Vertex(c, r + 2), Vertex(c, r + 1), Vertex(c, r)];
    }

    /// <summary>Hectares within a ring.</summary>
    public static double Hectares(IReadOnlyList<(double Lon, double Lat)> ring)
    {
        var twice = 0.0;
        for (var at = 1; at < ring.Count; at++)
        {
            twice += ((ring[at - 1].Lon - ring[0].Lon) * (ring[at].Lat - ring[0].Lat)) - ((ring[at].Lon - ring[0].Lon) * (ring[at - 1].Lat - ring[0].Lat));
        }

        return Math.Abs(twice) / 2 * MetresPerDegree * MetresPerDegree * Math.Cos(ring[0].Lat * Math.PI / 180) / 10_000;
    }

    // Even numbers are corners, odd ones the middles of edges; both ends of an edge are known to both its cells.
    private (double Lon, double Lat) Vertex(int column, int row)
    {
        var (x, y) = column % 2 == 0 && row % 2 == 0 ? Bent(column, row, CornerBend)
            : column % 2 == 1 ? Middle(Bent(column - 1, row, CornerBend), Bent(column + 1, row, CornerBend), column, row)
            : Middle(Bent(column, row - 1, CornerBend), Bent(column, row + 1, CornerBend), column, row);
        return (Math.Round(West + (x * Width), 5), Math.Round(South + (y * Height), 5));
    }

    private (double X, double Y) Bent(int column, int row, double size) =>
        ((column / 2.0) + (size * (Draw(column, row) - 0.5)), (row / 2.0) + (size * (Draw(column, row + 1_000_000) - 0.5)));

    private (double X, double Y) Middle((double X, double Y) start, (double X, double Y) end, int column, int row) =>
        (((start.X + end.X) / 2) + (EdgeBend * (Draw(column, row) - 0.5)), ((start.Y + end.Y) / 2) + (EdgeBend * (Draw(column, row + 1_000_000) - 0.5)));

    private double Draw(int column, int row) => Chance.Uniform(seed * 7919, column, row);
}
