using System.Collections.Concurrent;
using System.Text.Json;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>
/// What a reader can write down about the hidden cells of a release, all facts together, split into the parts that have
/// nothing to do with each other; linear programmes say what is left of each primary cell.
/// </summary>
internal sealed class AttackSystem
{
    private readonly AttackedCells _cells;
    private readonly Dictionary<CellAddress, int> _numbers = [];
    private readonly List<CellAddress> _hidden = [];
    private readonly Dictionary<(string Measure, int Year), int> _parts = [];
    private readonly List<(AttackRow Row, (double Coefficient, int Cell)[] Terms, double Right)> _rows = [];

    public AttackSystem(AttackedCells cells, IEnumerable<AttackRow> facts)
    {
        _cells = cells;
        foreach (var fact in facts)
        {
            Add(fact);
        }
    }

    /// <summary>Number of facts about hidden cells.</summary>
    public int Facts => _rows.Count;

    /// <summary>Number of hidden cells that a fact speaks of.</summary>
    public int Hidden => _hidden.Count;

    /// <summary>Sizes of the systems of which a cell is asked about, falling.</summary>
    /// <param name="needs">The cells asked about.</param>
    public IEnumerable<(int Cells, int Asked)> Sizes(IReadOnlyList<AttackNeed> needs) => Problems(needs).Select(problem => (problem.Cells, problem.Needs.Length)).OrderByDescending(size => size);

    /// <summary>The primary cells of which a value they must be able to have is ruled out, by GLOP.</summary>
    /// <param name="needs">The cells asked about.</param>
    /// <param name="note">Is told each system that is solved, with what was found in it: the last ones take long.</param>
    /// <param name="largest">Most hidden cells of a system that is looked at; a build leaves larger ones to <c>unsolved_systems</c>.</param>
    public IReadOnlyList<AttackFinding> Attack(IReadOnlyList<AttackNeed> needs, Action<AttackProblem, AttackFinding[]>? note = null, int largest = int.MaxValue) =>
        [.. Partitioner.Create(Problems(needs).Where(problem => problem.Cells <= largest).OrderBy(problem => problem.Cells), EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered()
        .SelectMany(problem =>
        {
            var found = Attacker.Solve(problem);
            note?.Invoke(problem, found);
            return found;
        })];

    /// <summary>The same by HiGHS, which is slower.</summary>
    public IReadOnlyList<AttackFinding> AttackByHighs(IReadOnlyList<AttackNeed> needs)
    {
        AttackProblem[] problems = [.. Problems(needs).OrderBy(problem => problem.Cells)];
        var input = string.Join('\n', problems.Select(problem => JsonSerializer.Serialize(problem.Wire)));
        var output = Processes.Run("node", input, Path.Combine(Repository.Root, "tests", "readers", "attack-bounds.mjs"));
        var answers = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<double?[][]>(line)!).ToArray();
        return answers.Length != problems.Length
            ? throw new InvalidOperationException($"{problems.Length} problems, {answers.Length} answers.")
            : [.. answers.SelectMany((answer, at) => answer.Select(found => new AttackFinding(problems[at].Needs[(int)found[0]!.Value].Asked, found[1] ?? 0, found[2] ?? double.PositiveInfinity, problems[at].Cells, [])))];
    }

    /// <summary>The facts that rule a value out, as the dual values of its programme name them, with what each says of the hidden cells.</summary>
    public IEnumerable<string> Explain(AttackFinding finding) => finding.Facts.Select(fact => FormattableString.Invariant(
        $"{fact.Weight:+0.###;-0.###} × {fact.Fact.Relation}: {string.Join(" ", fact.Fact.Terms.Select(Text))} {(fact.Fact.IsEquation ? "=" : "≤")} {fact.Fact.Right}"));

    private string Text((double Coefficient, CellAddress Cell) term) => FormattableString.Invariant(
        $"{term.Coefficient:+0.##;-0.##}·{(_cells.IsHidden(term.Cell) ? "hidden " : "")}[{term.Cell} = {_cells.True(term.Cell)}]");

    private void Add(AttackRow fact)
    {
        var unknown = new List<(double, int)>();
        var right = fact.Right;
        foreach (var (coefficient, cell) in fact.Terms)
        {
            if (_cells.IsHidden(cell))
            {
                unknown.Add((coefficient, Number(cell)));
            }
            else
            {
                right -= coefficient * _cells.Shown(cell);
            }
        }

        if (unknown.Count > 0)
        {
            _rows.Add((fact, [.. unknown], right));
        }

        if (!fact.IsTrue(_cells))
        {
            throw new ArgumentException($"'{fact.Relation}' is not true of {fact.Terms[0].Cell}: what follows from it proves nothing.", nameof(fact));
        }
    }

    private int Number(CellAddress cell)
    {
        if (!_numbers.TryGetValue(cell, out var number))
        {
            number = _hidden.Count;
            _hidden.Add(cell);
            _numbers.Add(cell, number);
        }

        return number;
    }

    private int PartOf(CellKey key)
    {
        var part = (key.Measure, key.Period.Year);
        _parts.TryAdd(part, _parts.Count);
        return _parts[part];
    }

    private List<AttackProblem> Problems(IReadOnlyList<AttackNeed> needs)
    {
        var root = Enumerable.Range(0, _hidden.Count).ToArray();
        int Find(int cell)
        {
            while (root[cell] != cell)
            {
                cell = root[cell] = root[root[cell]];
            }

            return cell;
        }

        foreach (var (_, terms, _) in _rows)
        {
            foreach (var (_, cell) in terms)
            {
                root[Find(cell)] = Find(terms[0].Cell);
            }
        }

        var rows = _rows.ToLookup(row => Find(row.Terms[0].Cell));
        var cells = Enumerable.Range(0, _hidden.Count).ToLookup(Find);
        return [.. needs.Where(need => _numbers.ContainsKey(need.Cell)).GroupBy(need => Find(_numbers[need.Cell]))
            .Select(group => Problem([.. cells[group.Key]], [.. rows[group.Key]], [.. group]))];
    }

    private AttackProblem Problem(int[] cells, (AttackRow Fact, (double Coefficient, int Cell)[] Terms, double Right)[] rows, AttackNeed[] needs)
    {
        var place = cells.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.cell, pair => pair.at);
        return new AttackProblem(
            [.. cells.Select(cell => _cells.True(_hidden[cell]))],
            [.. cells.Select(cell => PartOf(_hidden[cell].Key))],
            [.. rows.Select(row => new AttackProblem.Row([.. row.Terms.Select(term => (term.Coefficient, place[term.Cell]))], row.Fact.IsEquation, row.Right, row.Fact))],
            [.. needs.Select(need => new AttackProblem.Need(place[_numbers[need.Cell]], need))]);
    }
}
