using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tests.Topology;

/// <summary>Tessellations whose sides have many points and fjords, as coasts and rivers do.</summary>
internal static class Wiggles
{
    private const int Halvings = 5;

    /// <summary>Square cells whose shared sides are broken by moving midpoints, the same for both cells.</summary>
    public static List<MultiPolygon> Tessellation(Random random, int side, double west, double south, double step)
    {
        var sides = new Dictionary<(int, int, bool), List<(double X, double Y)>>();
        List<(double X, double Y)> Side(int column, int row, bool isRow)
        {
            if (!sides.TryGetValue((column, row, isRow), out var line))
            {
                var from = (X: west + (column * step), Y: south + (row * step));
                var to = isRow ? (from.X + step, from.Y) : (from.X, Y: from.Y + step);
                line = Broken(random, from, to, step * 0.06);
                sides.Add((column, row, isRow), line);
            }

            return line;
        }

        var cells = new List<MultiPolygon>();
        for (var row = 0; row < side; row++)
        {
            for (var column = 0; column < side; column++)
            {
                var (below, right, above, left) = (Side(column, row, true), Side(column + 1, row, false), Side(column, row + 1, true), Side(column, row, false));
                (double X, double Y)[] ring = [.. below.SkipLast(1), .. right.SkipLast(1), .. above.AsEnumerable().Reverse().SkipLast(1), .. left.AsEnumerable().Reverse()];
                var cell = Outlines.Of(ring);
                if (cell.IsValid)
                {
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }

    private static List<(double X, double Y)> Broken(Random random, (double X, double Y) from, (double X, double Y) to, double reach)
    {
        List<(double X, double Y)> line = [from, to];
        for (var halving = 0; halving < Halvings; halving++, reach /= 2)
        {
            for (var i = line.Count - 1; i > 0; i--)
            {
                var (a, b) = (line[i - 1], line[i]);
                line.Insert(i, (Math.Round(((a.X + b.X) / 2) + ((random.NextDouble() - 0.5) * reach), 7), Math.Round(((a.Y + b.Y) / 2) + ((random.NextDouble() - 0.5) * reach), 7)));
            }
        }

        return line;
    }
}
