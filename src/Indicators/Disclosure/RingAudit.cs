namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Finds primary cells of linked tables that are not safe although each table is by itself: areas × breakdowns × periods make rings of
/// equations, so do measures of which one contains the other, and what their linear programme leaves of a cell bounds from outside what whole-number tables do.
/// </summary>
/// <param name="rows">What holds between the cells; every row is true of the amounts.</param>
/// <param name="facts">The cells.</param>
public sealed class RingAudit(CellRows rows, CellFacts facts)
{
    /// <summary>Most hidden cells of a component that is solved.</summary>
    public int Largest { get; init; } = 8_000;

    /// <summary>
    /// How many of the first cells are asked about. Where it is not all, it is said what these and others tell together: of what hangs together with none of
    /// them, or with none of the others, nothing is said.
    /// </summary>
    public int Asked { get; init; } = facts.Count;

    /// <summary>Looks for them, as somebody without further knowledge reads the tables.</summary>
    /// <param name="needs">The values that a reader must not be able to rule out, of the primary cells.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentException">A row is not true, or a column has another length.</exception>
    public RingFindings Run(IReadOnlyDictionary<int, CountRange> needs, bool[] hidden)
    {
        rows.Check(facts);
        bool[] isUnknown = [.. Enumerable.Range(0, facts.Count).Select(cell => facts.IsUnknown(cell, hidden))];
        var bounds = AttackerBounds.Outside(facts, hidden);
        var components = HiddenComponent.Split(rows, isUnknown).Where(IsAsked).ToArray();
        var found = components.Where(IsSolved).SelectMany(component => Short(component, needs, bounds));
        return new RingFindings([.. found.OrderBy(each => each.Cell)], components.Count(component => !IsSolved(component)));
    }

    private bool IsAsked(HiddenComponent component) => component.Cells[0] < Asked && (Asked == facts.Count || component.Cells[^1] >= Asked);

    private bool IsSolved(HiddenComponent component) => component.Cells.Length <= Largest;

    private UnsafeCell[] Short(HiddenComponent component, IReadOnlyDictionary<int, CountRange> needs, AttackerBounds bounds)
    {
        int[] cells = [.. component.Cells.Where(needs.ContainsKey)];
        if (cells.Length == 0)
        {
            return [];
        }

        var reached = new ReachedEnds(needs, facts.Values, cells);
        using var programme = new RingProgramme(rows, component, facts.Values, bounds);
        Move(programme, reached, cells, upwards: false);
        Move(programme, reached, cells, upwards: true);
        return [.. cells.Where(cell => !reached.HasBoth(cell)).Select(cell => new UnsafeCell(cell, Helpers(programme, reached, cell)))];
    }

    // A cell that is short of an end: what is published around it and keeps it from there.
    private int[] Helpers(RingProgramme programme, ReachedEnds reached, int cell)
    {
        var upwards = reached.Has(cell, upwards: false);
        var (end, value) = (reached.End(cell, upwards), 0.0);
        programme.Reach([(cell, end)], upwards, (other, found) => value = other == cell ? found : value);
        var missing = upwards ? end - value : value - end;
        return [.. programme.Gains(upwards).Where(gain => Room(gain) > 0).OrderBy(gain => Room(gain) * Math.Abs(gain.ByOne) < missing).ThenBy(gain => gain.Cell).Select(gain => gain.Cell)];
    }

    // How far a published cell could move the way that helps, were it hidden; one that is known from elsewhere cannot.
    private double Room((int Cell, double ByOne) gain)
    {
        if (facts.Roles[gain.Cell] is not (CellRole.Ordinary or CellRole.Partial))
        {
            return 0;
        }

        var (value, most) = (facts.Values[gain.Cell], facts.PublicRange(gain.Cell).High);
        return gain.ByOne < 0 ? value : most == CountRange.Unbounded ? double.PositiveInfinity : most - value;
    }

    // All at once while that takes most of them to their ends, and in smaller groups where some stand in the way of others; at last one by one.
    private static void Move(RingProgramme programme, ReachedEnds reached, int[] cells, bool upwards)
    {
        var left = reached.Left(cells, upwards);
        var size = left.Length;
        while (left.Length > 0)
        {
            var before = left.Length;
            foreach (var group in left.Chunk(size))
            {
                programme.Reach([.. reached.Left(group, upwards).Select(cell => (cell, reached.End(cell, upwards)))], upwards, reached.Note);
            }

            left = reached.Left(left, upwards);
            if (size == 1)
            {
                return;
            }

            size = left.Length < before - (before / 8) ? Math.Min(left.Length, size) : Math.Max(1, size / 8);
        }
    }
}
