namespace Mahalleh.Indicators.Disclosure;

/// <summary>One component of hidden cells as a reader's linear programme, standing at the true table.</summary>
internal sealed class HiddenProblem
{
    private const double Whole = 1e-6;
    private const int MostBranches = 200;

    private readonly int[] _cells;
    private readonly BoundedSimplex _start;

    /// <summary>Sets the problem up.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="component">The component.</param>
    /// <param name="values">The true table.</param>
    /// <param name="bounds">What the reader knows.</param>
    public HiddenProblem(CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds)
    {
        _cells = component.Cells;
        var slacks = component.Rows.Count(row => !rows.IsEquation[row]);
        var width = _cells.Length + slacks;
        var (low, high, value) = (new double[width], new double[width], new double[width]);
        for (var variable = 0; variable < _cells.Length; variable++)
        {
            var cell = _cells[variable];
            (low[variable], high[variable], value[variable]) = (bounds.Low[cell], Upper(bounds.High[cell]), values[cell]);
        }

        var matrix = new double[component.Rows.Length][];
        for (int index = 0, slack = _cells.Length; index < matrix.Length; index++)
        {
            var row = component.Rows[index];
            matrix[index] = Coefficients(rows, row, width);
            if (!rows.IsEquation[row])
            {
                matrix[index][slack] = 1;
                (high[slack], value[slack]) = (double.PositiveInfinity, -rows.Evaluate(row, values));
                slack++;
            }
        }

        _start = BoundedSimplex.Start(matrix, low, high, value);
    }

    /// <summary>Outer bounds of a cell: no whole-number table has it outside.</summary>
    /// <param name="cell">Cell of the component.</param>
    public CountRange OuterInterval(int cell)
    {
        var variable = Variable(cell);
        var low = _start.Copy().Extreme(variable, upwards: false);
        var high = _start.Copy().Extreme(variable, upwards: true);
        return new CountRange((long)Math.Ceiling(low - Whole), double.IsInfinity(high) ? CountRange.Unbounded : (long)Math.Floor(high + Whole));
    }

    /// <summary>Looks for a whole-number table in which a cell is as near to a value as it gets.</summary>
    /// <param name="cell">Cell of the component.</param>
    /// <param name="target">Value wanted.</param>
    /// <param name="current">The cell's true value.</param>
    /// <returns>New values in the order of the component's cells; null when none was found.</returns>
    public long[]? WholeTable(int cell, long target, long current)
    {
        var variable = Variable(cell);
        var problem = _start.Copy();
        var upwards = target > current;
        if (!problem.Restrict(variable, upwards ? current : target, upwards ? target : current))
        {
            return null;
        }

        problem.Extreme(variable, upwards);
        var branches = 0;
        return Search(problem, variable, upwards, ref branches);
    }

    // Branch on the first fraction; deep enough for the small tables that this is for.
    private long[]? Search(BoundedSimplex problem, int variable, bool upwards, ref int branches)
    {
        var fraction = FirstFraction(problem.Value);
        if (fraction < 0)
        {
            var table = new long[_cells.Length];
            for (var index = 0; index < table.Length; index++)
            {
                table[index] = (long)Math.Round(problem.Value[index]);
            }

            return table;
        }

        var floor = Math.Floor(problem.Value[fraction]);
        foreach (var (low, high) in new[] { (double.NegativeInfinity, floor), (floor + 1, double.PositiveInfinity) })
        {
            var branch = problem.Copy();
            if (++branches > MostBranches || !branch.Restrict(fraction, low, high))
            {
                continue;
            }

            branch.Extreme(variable, upwards);
            if (Search(branch, variable, upwards, ref branches) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private int FirstFraction(ReadOnlySpan<double> values)
    {
        for (var variable = 0; variable < _cells.Length; variable++)
        {
            if (Math.Abs(values[variable] - Math.Round(values[variable])) > Whole)
            {
                return variable;
            }
        }

        return -1;
    }

    private double[] Coefficients(CellRows rows, int row, int width)
    {
        var coefficients = new double[width];
        for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
        {
            var variable = Array.BinarySearch(_cells, rows.Cell[entry]);
            if (variable >= 0)
            {
                coefficients[variable] += rows.Factor(entry);
            }
        }

        return coefficients;
    }

    private int Variable(int cell) => Array.BinarySearch(_cells, cell) is >= 0 and var at
        ? at
        : throw new ArgumentException($"Cell {cell} is not in the component.", nameof(cell));

    private static double Upper(long bound) => bound == CountRange.Unbounded ? double.PositiveInfinity : bound;
}
