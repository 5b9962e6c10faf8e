using Google.OrTools.LinearSolver;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>A component of hidden cells, or a part of one, as a reader's linear programme, solved by GLOP: how far its cells get, many at once or one by one.</summary>
internal sealed class RingProgramme : IDisposable
{
    /// <summary>How GLOP takes thousands of cells to their ends at once: in up to half the time of its usual way.</summary>
    public const string ForMany = "use_dual_simplex:true";

    /// <summary>How GLOP is asked for few cells again and again: it goes on from the table before, which it does not when it first simplifies the programme.</summary>
    public const string ForFew = "use_preprocessing:false";

    private const double Tiny = 1e-6;

    // The solver rounds at about the fifteenth digit, and looks at the sixth after the point.
    private const double LargestNumber = 1e6;

    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Dictionary<int, Variable> _variables;
    private readonly List<(int Cell, double Coefficient, Constraint Row)> _held = [];
    private readonly Dictionary<int, Variable> _capped = [];
    private readonly double _unit;
    private bool _isSolved;

    /// <summary>Sets the programme up.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="component">The hidden cells, and the rows that hold any of them.</param>
    /// <param name="values">The true table, in which all other cells are held fast.</param>
    /// <param name="bounds">What the reader knows of each cell.</param>
    /// <param name="way">How GLOP solves it; its usual way, of which the dual values are asked, when empty.</param>
    /// <exception cref="ArgumentException">GLOP knows no such way.</exception>
    public RingProgramme(CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, string way = "")
    {
        if (!_solver.SetSolverSpecificParametersAsString(way))
        {
            throw new ArgumentException($"GLOP has no '{way}'.", nameof(way));
        }

        _unit = Math.Max(1, component.Cells.Max(cell => values[cell]) / LargestNumber);
        _variables = component.Cells.ToDictionary(cell => cell, cell => _solver.MakeNumVar(bounds.Low[cell] / _unit, Upper(bounds.High[cell]), ""));
        foreach (var row in component.Rows)
        {
            AddRow(rows, row, values);
        }
    }

    /// <summary>Steps that the solver has taken.</summary>
    public long Steps { get; private set; }

    /// <summary>A table in which many cells together come as near to their ends as they get.</summary>
    /// <param name="ends">The cells with the values wanted.</param>
    /// <param name="upwards">Whether these lie above.</param>
    /// <param name="note">Is told every cell of the component with its value there.</param>
    public void Reach(IReadOnlyList<(int Cell, long End)> ends, bool upwards, Action<int, double> note)
    {
        if (ends.Count == 0)
        {
            return;
        }

        var objective = _solver.Objective();
        objective.Clear();
        foreach (var (cell, end) in ends)
        {
            objective.SetCoefficient(Capped(cell, end, upwards), 1);
        }

        Solve(upwards, note);
    }

    /// <summary>The cells that were held fast and kept those of the last question from getting further, by the dual values; none where it was not solved.</summary>
    /// <param name="upwards">Whether they were asked to rise.</param>
    public IEnumerable<CellGain> Gains(bool upwards) => !_isSolved ? [] : _held.GroupBy(entry => entry.Cell)
        .Select(entries => new CellGain(entries.Key, entries.Sum(entry => -entry.Coefficient * entry.Row.DualValue()) * (upwards ? 1 : -1)))
        .Where(gain => Math.Abs(gain.ByOne) > Tiny);

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    private double Upper(long bound) => bound == CountRange.Unbounded ? double.PositiveInfinity : bound / _unit;

    private void AddRow(CellRows rows, int row, long[] values)
    {
        var constraint = _solver.MakeConstraint();
        double known = 0;
        for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
        {
            if (_variables.TryGetValue(rows.Cell[entry], out var variable))
            {
                constraint.SetCoefficient(variable, constraint.GetCoefficient(variable) + rows.Factor(entry));
            }
            else
            {
                known += rows.Factor(entry) * values[rows.Cell[entry]];
                _held.Add((rows.Cell[entry], rows.Factor(entry), constraint));
            }
        }

        constraint.SetBounds(rows.IsEquation[row] ? -known / _unit : double.NegativeInfinity, -known / _unit);
    }

    // A stand-in for a cell that gains nothing beyond its end.
    private Variable Capped(int cell, long end, bool upwards)
    {
        var key = upwards ? cell : ~cell;
        if (!_capped.TryGetValue(key, out var capped))
        {
            capped = upwards ? _solver.MakeNumVar(double.NegativeInfinity, end / _unit, "") : _solver.MakeNumVar(end / _unit, double.PositiveInfinity, "");
            var constraint = upwards ? _solver.MakeConstraint(double.NegativeInfinity, 0) : _solver.MakeConstraint(0, double.PositiveInfinity);
            constraint.SetCoefficient(capped, 1);
            constraint.SetCoefficient(_variables[cell], -1);
            _capped.Add(key, capped);
        }

        return capped;
    }

    private void Solve(bool upwards, Action<int, double> note)
    {
        var objective = _solver.Objective();
        if (upwards)
        {
            objective.SetMaximization();
        }
        else
        {
            objective.SetMinimization();
        }

        // The true table is one of the solutions; where rounding keeps the solver from an end, nothing is reached, and more is hidden.
        _isSolved = _solver.Solve() == Solver.ResultStatus.OPTIMAL;
        Steps += _solver.Iterations();
        if (!_isSolved)
        {
            return;
        }

        foreach (var (cell, variable) in _variables)
        {
            note(cell, variable.SolutionValue() * _unit);
        }
    }
}
