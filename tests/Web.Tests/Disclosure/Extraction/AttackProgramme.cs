using Google.OrTools.LinearSolver;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>A part of a system as a linear programme of GLOP, which starts where it was; all other cells are what they are, so that a table of the part is one of the whole.</summary>
internal sealed class AttackProgramme : IDisposable
{
    public const double Tiny = 1e-6;

    // Sums of money are told in units of which the largest hidden one has a million.
    private const double LargestNumber = 1e6;

    private const string Usual = "use_dual_simplex: false use_preprocessing: true";

    // From where it was, and from the beginning in other ways.
    private static readonly string[] Ways = ["", Usual, "use_dual_simplex: true", "use_dual_simplex: false use_preprocessing: false"];

    private readonly AttackProblem _problem;
    private readonly double _unit;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Dictionary<int, Variable> _cells;
    private readonly List<(AttackProblem.Row Row, Constraint Constraint)> _rows = [];
    private readonly Dictionary<(int Cell, bool Upwards), Variable> _capped = [];

    /// <param name="problem">The system.</param>
    /// <param name="cells">The cells of the part.</param>
    /// <param name="rows">The facts that speak of any of them.</param>
    public AttackProgramme(AttackProblem problem, int[] cells, IEnumerable<AttackProblem.Row> rows)
    {
        (_problem, _unit) = (problem, Math.Max(1, cells.Max(cell => problem.Truth[cell]) / LargestNumber));
        _cells = cells.ToDictionary(cell => cell, _ => _solver.MakeNumVar(0, double.PositiveInfinity, ""));
        foreach (var row in rows)
        {
            Add(row);
        }
    }

    /// <summary>Whether the part holds a cell.</summary>
    public bool Has(int cell) => _cells.ContainsKey(cell);

    /// <summary>The value of a cell in the last table.</summary>
    public double Value(int cell) => _cells[cell].SolutionValue() * _unit;

    /// <summary>Whether a cell has in the last table the value that must be left.</summary>
    public bool IsMet(AttackProblem.Need need, bool upwards)
    {
        var tiny = Tiny * Math.Max(1, need.Asked.High - need.Asked.Low);
        return upwards ? Value(need.Cell) >= need.Asked.High - tiny : Value(need.Cell) <= need.Asked.Low + tiny;
    }

    /// <summary>Makes the table in which some cells together are as near to that value as they get.</summary>
    /// <returns>Whether there is one: where rounding keeps the solver from it, from wherever it starts, nothing is said.</returns>
    public bool Extreme(IEnumerable<AttackProblem.Need> needs, bool upwards)
    {
        var objective = _solver.Objective();
        objective.Clear();
        foreach (var need in needs)
        {
            objective.SetCoefficient(Capped(need, upwards), 1);
        }

        objective.SetOptimizationDirection(upwards);
        return Ways.Any(IsSolved);
    }

    private bool IsSolved(string way)
    {
        if (way.Length > 0)
        {
            _solver.Reset();
            _solver.SetSolverSpecificParametersAsString(way);
        }

        var isSolved = _solver.Solve() == Solver.ResultStatus.OPTIMAL;
        _solver.SetSolverSpecificParametersAsString(Usual);
        return isSolved;
    }

    /// <summary>The facts that by their dual values keep the cells from getting further, each as often as it is taken.</summary>
    public IEnumerable<(double Weight, AttackRow Fact)> Facts() => _rows.Select(row => (row.Constraint.DualValue(), row.Row.Fact)).Where(fact => Math.Abs(fact.Item1) > Tiny);

    /// <summary>The cells outside the part that would let them get further, those of most use first.</summary>
    public int[] Holding(bool upwards) =>
        [.. _rows.Where(row => Math.Abs(row.Constraint.DualValue()) > Tiny)
            .SelectMany(row => row.Row.Terms.Where(term => !Has(term.Cell)), (row, term) => (term.Cell, Gain: -term.Coefficient * row.Constraint.DualValue() * (upwards ? 1 : -1)))
            .GroupBy(each => each.Cell, each => each.Gain).Select(gains => (Cell: gains.Key, Gain: gains.Sum()))
            .Where(each => each.Gain > Tiny || (each.Gain < -Tiny && _problem.Truth[each.Cell] > 0))
            .OrderByDescending(each => each.Gain > 0 ? double.PositiveInfinity : -each.Gain * _problem.Truth[each.Cell]).ThenBy(each => each.Cell).Select(each => each.Cell)];

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    // A stand-in for a cell that gains nothing beyond its end; none can be less than nothing.
    private Variable Capped(AttackProblem.Need need, bool upwards)
    {
        if (!upwards && need.Asked.Low == 0)
        {
            return _cells[need.Cell];
        }

        if (!_capped.TryGetValue((need.Cell, upwards), out var capped))
        {
            capped = upwards ? _solver.MakeNumVar(double.NegativeInfinity, need.Asked.High / _unit, "") : _solver.MakeNumVar(need.Asked.Low / _unit, double.PositiveInfinity, "");
            var row = upwards ? _solver.MakeConstraint(double.NegativeInfinity, 0) : _solver.MakeConstraint(0, double.PositiveInfinity);
            row.SetCoefficient(capped, 1);
            row.SetCoefficient(_cells[need.Cell], -1);
            _capped.Add((need.Cell, upwards), capped);
        }

        return capped;
    }

    private void Add(AttackProblem.Row row)
    {
        var truth = row.Terms.Sum(term => term.Coefficient * _problem.Truth[term.Cell]);
        var held = row.Terms.Where(term => !Has(term.Cell)).Sum(term => term.Coefficient * _problem.Truth[term.Cell]);
        // What rounding leaves of a sum of weights is no contradiction.
        var right = ((row.IsEquation ? truth : Math.Max(row.Right, truth)) - held) / _unit;
        var constraint = _solver.MakeConstraint(row.IsEquation ? right : double.NegativeInfinity, right);
        foreach (var terms in row.Terms.Where(term => Has(term.Cell)).GroupBy(term => term.Cell))
        {
            constraint.SetCoefficient(_cells[terms.Key], terms.Sum(term => term.Coefficient));
        }

        _rows.Add((row, constraint));
    }
}
