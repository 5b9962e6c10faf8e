namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Looks for tables in which the cells of a component are at their ends. A large component is taken in parts: the cells around one are moved while all others stay as they
/// are, so that every table of a part is one of the whole.
/// </summary>
/// <param name="rows">What holds between the cells.</param>
/// <param name="component">The hidden cells.</param>
/// <param name="values">The true table; shape [cells].</param>
/// <param name="bounds">What the reader knows of each cell.</param>
/// <param name="reached">What is to be seen, and what was.</param>
/// <param name="size">The size of the parts.</param>
internal sealed class RingSearch(CellRows rows, HiddenComponent component, long[] values, AttackerBounds bounds, ReachedEnds reached, PartSize size)
{
    private const double Tiny = 1e-6;

    // Of how many cells a programme that goes on from the table before is the faster one; its first table takes longer, which a handful does not make up for.
    private const int Few = 400;
    private const int Handful = 8;

    private readonly RingSurroundings _surroundings = new(rows, component);

    /// <summary>Stops between two programmes.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Moves the cells asked about, many at once, as far as the whole component lets them go.</summary>
    public void MoveTogether()
    {
        using var many = new Lazily(() => new RingProgramme(rows, component, values, bounds, RingProgramme.ForMany));
        using var few = new Lazily(() => new RingProgramme(rows, component, values, bounds, RingProgramme.ForFew));
        foreach (var upwards in new[] { false, true })
        {
            var left = MoveMany(many, component.Cells, upwards, Few);
            MoveFew(left.Length > Handful ? few : many, left, upwards);
        }
    }

    /// <summary>Moves the cells asked about as far as parts of the component let them go.</summary>
    /// <param name="mostSteps">Steps of the solver after which no further part is taken.</param>
    /// <returns>Whether a part was taken around every cell that was left.</returns>
    public bool MoveInParts(long mostSteps)
    {
        var steps = 0L;
        foreach (var cell in reached.Left().Where(cell => !reached.HasBoth(cell)))
        {
            if (steps > mostSteps)
            {
                return false;
            }

            steps += MovePart(_surroundings.Around(cell, size, Room), cell);
        }

        return true;
    }

    /// <summary>Moves one cell as far as the whole component lets it go: a part is widened by the cells that by their dual values keep it back, until there are none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="upwards">Whether it is to rise.</param>
    /// <returns>How far it got, and the published cells that kept it from getting further.</returns>
    public (double Value, IReadOnlyList<CellGain> Held) MoveFully(int cell, bool upwards)
    {
        var part = _surroundings.Around(cell, size, Room);
        while (true)
        {
            Stop.ThrowIfCancellationRequested();
            using var programme = new RingProgramme(rows, part, values, bounds);
            double value = values[cell];
            programme.Reach([(cell, reached.End(cell, upwards))], upwards, (other, found) =>
            {
                reached.Note(other, found);
                value = other == cell ? found : value;
            });
            var gains = programme.Gains(upwards).ToLookup(gain => _surroundings.Has(gain.Cell));
            int[] holding = [.. gains[true].Where(gain => RoomFor(gain) > Tiny).OrderByDescending(gain => Math.Abs(gain.ByOne) * RoomFor(gain)).ThenBy(gain => gain.Cell).Select(gain => gain.Cell)];
            if (holding.Length == 0 || reached.Has(cell, upwards))
            {
                return (value, [.. gains[false]]);
            }

            part = _surroundings.Widen(part, holding, size with { Cells = part.Cells.Length * 3 / 2 }, Room);
        }
    }

    private double Room(int cell) => Math.Min(values[cell] - bounds.Low[cell], bounds.High[cell] - values[cell]);

    private double RoomFor(CellGain gain) => gain.ByOne > 0 ? bounds.High[gain.Cell] - values[gain.Cell] : values[gain.Cell] - bounds.Low[gain.Cell];

    // All of the part; at last the one by itself. How many steps the solver took.
    private long MovePart(HiddenComponent part, int cell)
    {
        using var programme = new Lazily(() => new RingProgramme(rows, part, values, bounds, RingProgramme.ForMany));
        foreach (var upwards in new[] { false, true })
        {
            MoveMany(programme, part.Cells, upwards, few: 0);
            Reach(programme.Programme, reached.Left([cell], upwards), upwards);
        }

        return programme.Programme.Steps;
    }

    // All at once, while there are more than few and that takes some of them to their ends.
    private int[] MoveMany(Lazily many, int[] cells, bool upwards, int few)
    {
        var left = reached.Left(cells, upwards);
        for (var before = int.MaxValue; left.Length > few && left.Length < before - (before / 8);)
        {
            before = left.Length;
            Reach(many.Programme, left, upwards);
            left = reached.Left(left, upwards);
        }

        return left;
    }

    // All at once while that takes most of them to their ends, and in smaller groups where some stand in the way of others; at last one by one.
    private void MoveFew(Lazily few, int[] left, bool upwards)
    {
        var group = left.Length;
        while (left.Length > 0)
        {
            var before = left.Length;
            foreach (var together in left.Chunk(group))
            {
                Reach(few.Programme, reached.Left(together, upwards), upwards);
            }

            left = reached.Left(left, upwards);
            if (group == 1)
            {
                return;
            }

            group = left.Length < before - (before / 8) ? Math.Min(left.Length, group) : Math.Max(1, group / 8);
        }
    }

    private void Reach(RingProgramme programme, int[] cells, bool upwards)
    {
        Stop.ThrowIfCancellationRequested();
        programme.Reach([.. cells.Select(cell => (cell, reached.End(cell, upwards)))], upwards, reached.Note);
    }

    // A programme that is laid out when it is first asked: most components need one of two.
    private sealed class Lazily(Func<RingProgramme> lay) : IDisposable
    {
        private RingProgramme? _programme;

        public RingProgramme Programme => _programme ??= lay();

        public void Dispose() => _programme?.Dispose();
    }
}
