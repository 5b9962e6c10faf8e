namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The audit of linked tables (areas × breakdowns × periods) under one hidden set. Intervals are those of linear programmes and
/// only bound from outside; a cell counts as safe when whole-number tables were found that show it so.
/// </summary>
public sealed class LinkedTableAudit
{
    /// <summary>Most cells of a component that is solved; a cell of a larger one counts as unsafe.</summary>
    public const int LargestComponent = 1_500;

    private readonly CellFacts _facts;
    private readonly PrimarySet _primary;
    private readonly AttackerBounds _outsider;
    private readonly AttackerBounds _told;
    private readonly Dictionary<int, (HiddenProblem Outsider, HiddenProblem Told, HiddenComponent Component)> _problems = [];

    /// <summary>Sets up the problem of every component of hidden cells.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <exception cref="ArgumentException">The amounts do not follow the rows, or a column has another length.</exception>
    public LinkedTableAudit(CellRows rows, CellFacts facts, PrimarySet primary, bool[] hidden)
        : this(rows, facts, primary, hidden, _ => true) => rows.Check(facts);

    internal LinkedTableAudit(CellRows rows, CellFacts facts, PrimarySet primary, bool[] hidden, Func<int, bool> isWanted)
    {
        (_facts, _primary) = (facts, primary);
        var isUnknown = Enumerable.Range(0, facts.Count).Select(cell => facts.IsUnknown(cell, hidden)).ToArray();
        (_outsider, _told) = (AttackerBounds.Of(AttackerModel.Outsider, facts, primary, hidden), AttackerBounds.Of(AttackerModel.ToldPrimary, facts, primary, hidden));
        foreach (var component in HiddenComponent.Split(rows, isUnknown))
        {
            if (component.Cells.Length > LargestComponent || !component.Cells.Any(isWanted))
            {
                continue;
            }

            var problems = (new HiddenProblem(rows, component, facts.Values, _outsider), new HiddenProblem(rows, component, facts.Values, _told), component);
            foreach (var cell in component.Cells)
            {
                _problems.Add(cell, problems);
            }
        }
    }

    /// <summary>Outer bounds of a cell: no table that agrees with what is published has it outside.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="model">What the reader knows.</param>
    /// <returns>The bounds: the value itself for a published cell, and no more than the reader's own for one of a component too large.</returns>
    public CountRange OuterInterval(int cell, AttackerModel model)
    {
        if (_problems.TryGetValue(cell, out var problem))
        {
            return (model == AttackerModel.Outsider ? problem.Outsider : problem.Told).OuterInterval(cell);
        }

        var bounds = model == AttackerModel.Outsider ? _outsider : _told;
        return new CountRange(bounds.Low[cell], bounds.High[cell]);
    }

    /// <summary>Looks for the tables that show a primary cell to be safe.</summary>
    /// <param name="cell">Number of a primary cell.</param>
    /// <param name="tables">The tables, for a certificate.</param>
    /// <param name="contribution">What an insider knows to have been counted in one hidden cell.</param>
    /// <returns>Whether they were found.</returns>
    public bool TryProve(int cell, out IReadOnlyList<WitnessTable> tables, long contribution = 1)
    {
        var found = new List<WitnessTable>();
        tables = found;
        if (!_problems.TryGetValue(cell, out var problem))
        {
            return false;
        }

        var need = _primary.Need(cell);
        return Find(found, cell, AttackerModel.Outsider, problem, need.Low) <= need.Low
            && Find(found, cell, AttackerModel.Outsider, problem, Math.Max(need.High, InsiderWidth(cell, need, contribution))) >= need.High
            && HasThreeValues(found, cell, problem)
            && IsSafeFromInsider(cell, found, contribution);
    }

    // Tables found for the outsider must leave two values above the contribution, with one to spare for it at either end.
    private long InsiderWidth(int cell, CountRange need, long contribution) => Math.Min(_facts.PublicRange(cell).High, need.Low + (2 * contribution) + 1);

    private bool IsSafeFromInsider(int cell, List<WitnessTable> found, long contribution)
    {
        var values = found.Where(table => table.Model == AttackerModel.Outsider).Select(table => table.Values[Array.IndexOf(table.Changed, cell)]).Append(_facts.Values[cell]).ToList();
        return !_facts.PublicRange(cell).HasAtLeast((2 * contribution) + 2) || values.Max() - values.Min() > 2 * contribution;
    }

    private bool HasThreeValues(List<WitnessTable> found, int cell, (HiddenProblem Outsider, HiddenProblem Told, HiddenComponent Component) problem)
    {
        var (range, wanted, truth) = (_primary.Told(cell), SafetyRule.ValuesWanted(_primary, cell), _facts.Values[cell]);
        var seen = new HashSet<long> { truth };
        long[] targets = [range.Low, range.High == CountRange.Unbounded ? truth + wanted : range.High, truth - 1, truth + 1, truth - 2, truth + 2];
        foreach (var target in targets.Where(target => target >= range.Low && target <= range.High))
        {
            if (seen.Count < wanted && !seen.Contains(target))
            {
                seen.Add(Find(found, cell, AttackerModel.ToldPrimary, problem, target));
            }
        }

        return seen.Count >= wanted;
    }

    private long Find(
        List<WitnessTable> found, int cell, AttackerModel model, (HiddenProblem Outsider, HiddenProblem Told, HiddenComponent Component) problem, long target)
    {
        var truth = _facts.Values[cell];
        if (target == truth || (model == AttackerModel.Outsider ? problem.Outsider : problem.Told).WholeTable(cell, target, truth) is not { } table)
        {
            return truth;
        }

        var cells = problem.Component.Cells;
        var changed = Enumerable.Range(0, cells.Length).Where(index => table[index] != _facts.Values[cells[index]]).ToArray();
        var at = Array.BinarySearch(cells, cell);
        if (table[at] != truth)
        {
            found.Add(new WitnessTable(cell, model, [.. changed.Select(index => cells[index])], [.. changed.Select(index => table[index])]));
        }

        return table[at];
    }
}
