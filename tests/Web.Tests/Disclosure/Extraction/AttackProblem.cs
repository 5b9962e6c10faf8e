namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>Hidden cells that hang together, what is known of them, and what must be left of some.</summary>
/// <param name="Truth">What each cell is; by it a fact that only rounding contradicts is put right.</param>
/// <param name="Part">Cells of one measure and year have the same number: a system of these alone is solved sooner.</param>
/// <param name="Rows">The facts, of cells by their places here.</param>
/// <param name="Needs">The cells asked about, with the values that must be left.</param>
internal sealed record AttackProblem(long[] Truth, int[] Part, AttackProblem.Row[] Rows, AttackProblem.Need[] Needs)
{
    /// <summary>Number of hidden cells.</summary>
    public int Cells => Truth.Length;

    /// <summary>
    /// The systems of the parts, while all other cells are what they are: a value that is possible there is possible at large.
    /// </summary>
    public IEnumerable<AttackProblem> Parts() => Part.Distinct().Select(part => Of([part], need => Part[need.Cell] == part)).Where(problem => problem.Needs.Length > 0);

    /// <summary>
    /// The same with more parts to each: those that must give way when its cells rise, or fall, which is what contains them, or what they contain.
    /// </summary>
    /// <param name="left">The needs that are still to be met.</param>
    /// <param name="upwards">Whether its cells rise.</param>
    public IEnumerable<AttackProblem> WiderParts(IReadOnlySet<AttackNeed> left, bool upwards)
    {
        var ways = WaysBetweenParts(upwards);
        return Needs.Where(need => left.Contains(need.Asked)).GroupBy(need => Part[need.Cell]).Select(part => Of(Reached(part.Key, ways), need => Part[need.Cell] == part.Key && left.Contains(need.Asked)));
    }

    private AttackProblem Of(HashSet<int> parts, Func<Need, bool> isAsked)
    {
        int[] cells = [.. Enumerable.Range(0, Cells).Where(cell => parts.Contains(Part[cell]))];
        var place = cells.Select((cell, at) => (cell, at)).ToDictionary(pair => pair.cell, pair => pair.at);
        return new AttackProblem(
            [.. cells.Select(cell => Truth[cell])], new int[cells.Length], [.. Rows.Where(row => row.Terms.Any(term => place.ContainsKey(term.Cell))).Select(row => Within(row, place))],
            [.. Needs.Where(isAsked).Select(need => need with { Cell = place[need.Cell] })]);
    }

    private ILookup<int, int> WaysBetweenParts(bool upwards)
    {
        var ways = new HashSet<(int From, int To)>();
        foreach (var row in Rows)
        {
            foreach (var (from, to) in from one in row.Terms from other in row.Terms where Part[one.Cell] != Part[other.Cell] && (row.IsEquation || (one.Coefficient > 0 == upwards && other.Coefficient > 0 != upwards)) select (one.Cell, other.Cell))
            {
                ways.Add((Part[from], Part[to]));
            }
        }

        return ways.ToLookup(way => way.From, way => way.To);
    }

    private static HashSet<int> Reached(int part, ILookup<int, int> ways)
    {
        var (reached, open) = (new HashSet<int> { part }, new Stack<int>([part]));
        while (open.TryPop(out var from))
        {
            foreach (var to in ways[from].Where(reached.Add))
            {
                open.Push(to);
            }
        }

        return reached;
    }

    /// <summary>As the readers in tests/readers take it.</summary>
    public object Wire => new
    {
        cells = Cells,
        truth = Truth,
        rows = Rows.Select(row => new { cells = row.Terms.Select(term => term.Cell), coefficients = row.Terms.Select(term => term.Coefficient), right = row.Right, isEquation = row.IsEquation }),
        needs = Needs.Select(need => new[] { need.Cell, need.Asked.Low, need.Asked.High }),
    };

    private Row Within(Row row, Dictionary<int, int> place) => new(
        [.. row.Terms.Where(term => place.ContainsKey(term.Cell)).Select(term => (term.Coefficient, place[term.Cell]))],
        row.IsEquation,
        row.Right - row.Terms.Where(term => !place.ContainsKey(term.Cell)).Sum(term => term.Coefficient * Truth[term.Cell]),
        row.Fact);

    /// <summary>A sum of coefficients × cells that equals a number, or is at most that number: what is left of a fact when the published cells are put in.</summary>
    internal sealed record Row((double Coefficient, int Cell)[] Terms, bool IsEquation, double Right, AttackRow Fact);

    /// <summary>A primary cell by its place here.</summary>
    internal sealed record Need(int Cell, AttackNeed Asked);
}
