using Google.OrTools.LinearSolver;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>
/// Solves a system with GLOP, which starts where it was: tables are made in which as many primary cells as can be are at one of
/// their ends, then of those that are left, and at last one by one; of a large system those that no part of it settles.
/// </summary>
internal sealed class Attacker : IDisposable
{
    private const double Tiny = 1e-6;

    // Of more cells parts are solved first.
    private const int Large = 10_000;

    private readonly AttackProblem _problem;
    private readonly Solver _solver = Solver.CreateSolver("GLOP");
    private readonly Variable[] _cells;
    private readonly List<Constraint> _rows = [];
    private readonly Dictionary<(int Cell, bool Upwards), Variable> _capped = [];

    private Attacker(AttackProblem problem)
    {
        _problem = problem;
        _cells = [.. problem.Truth.Select(_ => _solver.MakeNumVar(0, double.PositiveInfinity, ""))];
        foreach (var row in problem.Rows)
        {
            Add(row);
        }
    }

    /// <summary>The primary cells of which a value they must be able to have is ruled out.</summary>
    public static AttackFinding[] Solve(AttackProblem problem)
    {
        var unmet = new[] { false, true }.SelectMany(upwards => RuledOut(problem, upwards)).DistinctBy(need => need.Cell).ToArray();
        if (unmet.Length == 0)
        {
            return [];
        }

        using var ends = new Attacker(problem);
        return [.. unmet.Select(ends.Finding)];
    }

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    private static List<AttackProblem.Need> RuledOut(AttackProblem problem, bool upwards)
    {
        HashSet<AttackNeed> left = [.. problem.Needs.Select(need => need.Asked)];
        if (problem.Cells > Large)
        {
            left.ExceptWith(problem.Parts().SelectMany(part => Met(part, upwards)));
            left.ExceptWith(problem.WiderParts(left, upwards).SelectMany(part => Met(part, upwards)).ToArray());
        }

        AttackProblem.Need[] needs = [.. problem.Needs.Where(need => left.Contains(need.Asked))];
        if (needs.Length == 0)
        {
            return [];
        }

        using var attack = new Attacker(problem);
        return attack.Unmet(needs, upwards);
    }

    private static IEnumerable<AttackNeed> Met(AttackProblem problem, bool upwards)
    {
        using var attack = new Attacker(problem);
        HashSet<AttackProblem.Need> open = [.. problem.Needs];
        for (var before = int.MaxValue; open.Count > 0 && open.Count < before;)
        {
            before = open.Count;
            attack.Strike(open, [.. open], upwards);
        }

        return problem.Needs.Except(open).Select(need => need.Asked);
    }

    // All at once, and in smaller groups where some stand in the way of others; at last one by one.
    private List<AttackProblem.Need> Unmet(AttackProblem.Need[] needs, bool upwards)
    {
        HashSet<AttackProblem.Need> open = [.. needs];
        var size = needs.Length;
        while (open.Count > 0)
        {
            var before = open.Count;
            foreach (var group in open.Chunk(size).ToArray())
            {
                Strike(open, [.. group.Where(open.Contains)], upwards);
            }

            if (size == 1)
            {
                break;
            }

            size = open.Count < before / 2 ? Math.Min(open.Count, size) : Math.Max(1, size / 8);
        }

        return [.. open];
    }

    private void Strike(HashSet<AttackProblem.Need> open, AttackProblem.Need[] asked, bool upwards)
    {
        if (asked.Length > 0)
        {
            Extreme(asked, upwards);
            open.RemoveWhere(need => IsMet(need, upwards));
        }
    }

    private AttackFinding Finding(AttackProblem.Need need)
    {
        var (facts, ends) = (new List<(double, AttackRow)>(), new Dictionary<bool, double>());
        foreach (var upwards in new[] { false, true })
        {
            Extreme([need], upwards);
            ends[upwards] = _cells[need.Cell].SolutionValue();
            facts.AddRange(IsMet(need, upwards) ? [] : _problem.Rows.Zip(_rows, (row, constraint) => (constraint.DualValue(), row.Fact)).Where(fact => Math.Abs(fact.Item1) > Tiny));
        }

        return new AttackFinding(need.Asked, ends[false], ends[true], _problem.Cells, facts);
    }

    private bool IsMet(AttackProblem.Need need, bool upwards)
    {
        var value = _cells[need.Cell].SolutionValue();
        return upwards ? value >= need.Asked.High - Tiny : value <= need.Asked.Low + Tiny;
    }

    // A stand-in for a cell that gains nothing beyond its end; none can be less than nothing.
    private Variable Capped(AttackProblem.Need need, bool upwards)
    {
        if (!upwards && need.Asked.Low == 0)
        {
            return _cells[need.Cell];
        }

        if (!_capped.TryGetValue((need.Cell, upwards), out var capped))
        {
            capped = upwards ? _solver.MakeNumVar(double.NegativeInfinity, need.Asked.High, "") : _solver.MakeNumVar(need.Asked.Low, double.PositiveInfinity, "");
            var row = upwards ? _solver.MakeConstraint(double.NegativeInfinity, 0) : _solver.MakeConstraint(0, double.PositiveInfinity);
            row.SetCoefficient(capped, 1);
            row.SetCoefficient(_cells[need.Cell], -1);
            _capped.Add((need.Cell, upwards), capped);
        }

        return capped;
    }

    private void Extreme(IEnumerable<AttackProblem.Need> needs, bool upwards)
    {
        var objective = _solver.Objective();
        objective.Clear();
        foreach (var need in needs)
        {
            objective.SetCoefficient(Capped(need, upwards), 1);
        }

        objective.SetOptimizationDirection(upwards);
        var status = _solver.Solve();
        if (status != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException($"GLOP says {status} of {_problem.Cells} cells.");
        }
    }

    private void Add(AttackProblem.Row row)
    {
        var truth = row.Terms.Sum(term => term.Coefficient * _problem.Truth[term.Cell]);
        // What rounding leaves of a sum of weights is no contradiction.
        var constraint = row.IsEquation ? _solver.MakeConstraint(truth, truth) : _solver.MakeConstraint(double.NegativeInfinity, Math.Max(row.Right, truth));
        foreach (var terms in row.Terms.GroupBy(term => term.Cell))
        {
            constraint.SetCoefficient(_cells[terms.Key], terms.Sum(term => term.Coefficient));
        }

        _rows.Add(constraint);
    }
}
