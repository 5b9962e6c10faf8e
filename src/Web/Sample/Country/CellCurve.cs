namespace Mahalleh.Web.Sample.Country;

/// <summary>
/// A walk through all cells of a grid from each to an edge neighbour, which stays near where it was (a Hilbert curve
/// for any even rectangle, after J. Červený's "gilbert"). A run of it is a contiguous, compact block.
/// </summary>
internal static class CellCurve
{
    /// <summary>The first cells of the walk through the least suitable grid.</summary>
    /// <param name="count">Number of cells.</param>
    public static IReadOnlyList<(int Column, int Row)> Walk(int count)
    {
        var columns = Even(Math.Sqrt(count * 1.2));
        var rows = Even((double)count / columns);
        var cells = new List<(int, int)>(columns * rows);
        Walk(cells, (0, 0), (columns, 0), (0, rows));
        return cells.GetRange(0, count);
    }

    private static int Even(double size) => 2 * Math.Max(1, (int)Math.Ceiling(size / 2));

    private static void Walk(List<(int, int)> cells, (int X, int Y) at, (int X, int Y) along, (int X, int Y) across)
    {
        var (width, height) = (Length(along), Length(across));
        if (width == 1 || height == 1)
        {
            Line(cells, at, height == 1 ? along : across);
            return;
        }

        var (step, side) = (Step(along), Step(across));
        var (half, rest) = (Half(along), Half(across));
        if (2 * width > 3 * height)
        {
            half = Length(half) % 2 != 0 && width > 2 ? Add(half, step) : half;
            Walk(cells, at, half, across);
            Walk(cells, Add(at, half), Subtract(along, half), across);
            return;
        }

        rest = Length(rest) % 2 != 0 && height > 2 ? Add(rest, side) : rest;
        Walk(cells, at, rest, half);
        Walk(cells, Add(at, rest), along, Subtract(across, rest));
        var last = Add(Add(at, Subtract(along, step)), Subtract(rest, side));
        Walk(cells, last, Subtract((0, 0), rest), Subtract(half, along));
    }

    private static void Line(List<(int, int)> cells, (int X, int Y) at, (int X, int Y) direction)
    {
        for (var cell = 0; cell < Length(direction); cell++, at = Add(at, Step(direction)))
        {
            cells.Add(at);
        }
    }

    private static int Length((int X, int Y) vector) => Math.Abs(vector.X + vector.Y);

    private static (int X, int Y) Step((int X, int Y) vector) => (Math.Sign(vector.X), Math.Sign(vector.Y));

    // Rounds down, also below zero.
    private static (int X, int Y) Half((int X, int Y) vector) => (vector.X >> 1, vector.Y >> 1);

    private static (int X, int Y) Add((int X, int Y) left, (int X, int Y) right) => (left.X + right.X, left.Y + right.Y);

    private static (int X, int Y) Subtract((int X, int Y) left, (int X, int Y) right) => (left.X - right.X, left.Y - right.Y);
}
