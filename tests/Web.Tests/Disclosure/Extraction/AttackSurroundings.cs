namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>Parts of a system, by the facts that join its cells.</summary>
internal sealed class AttackSurroundings
{
    // Cells beside one that are taken in of each of its facts, before those of the facts of these.
    private const int OfFact = 8;

    private readonly AttackProblem _problem;
    private readonly ILookup<int, int> _rowsOf;

    public AttackSurroundings(AttackProblem problem)
    {
        _problem = problem;
        _rowsOf = problem.Rows.SelectMany((row, at) => row.Terms.Select(term => (term.Cell, At: at)).Distinct()).ToLookup(pair => pair.Cell, pair => pair.At);
    }

    /// <summary>The cells of each measure and year that are asked about.</summary>
    public IEnumerable<int[]> Measures() =>
        Enumerable.Range(0, _problem.Cells).GroupBy(cell => _problem.Part[cell]).Where(cells => _problem.Needs.Any(need => _problem.Part[need.Cell] == cells.Key)).Select(cells => cells.ToArray());

    /// <summary>The facts that speak of some cells.</summary>
    public IEnumerable<AttackProblem.Row> Rows(IEnumerable<int> cells) => cells.SelectMany(cell => _rowsOf[cell]).Distinct().Order().Select(row => _problem.Rows[row]);

    /// <summary>Some cells, and those around others of them: the nearest, until there are enough.</summary>
    /// <param name="cells">What the part holds already.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="count">How many cells it shall hold; all where there are no more.</param>
    public int[] Around(IReadOnlyCollection<int> cells, IReadOnlyList<int> from, int count)
    {
        if (_problem.Cells <= count)
        {
            return [.. Enumerable.Range(0, _problem.Cells)];
        }

        int[] first = [.. from.Take(Math.Max(1, count - cells.Count))];
        var (near, next) = (new HashSet<int>([.. cells, .. first]), new Queue<int>(first));
        while (near.Count < count && next.TryDequeue(out var cell))
        {
            foreach (var other in _rowsOf[cell].SelectMany(row => Nearest(_problem.Rows[row], near)).Where(near.Add))
            {
                next.Enqueue(other);
            }
        }

        return [.. near.Order()];
    }

    // Those that can fall furthest are of most use.
    private int[] Nearest(AttackProblem.Row row, HashSet<int> near) =>
        [.. row.Terms.Select(term => term.Cell).Where(cell => !near.Contains(cell)).OrderByDescending(cell => _problem.Truth[cell]).ThenBy(cell => cell).Take(Math.Max(0, OfFact + 1 - row.Terms.Count(term => near.Contains(term.Cell))))];
}
