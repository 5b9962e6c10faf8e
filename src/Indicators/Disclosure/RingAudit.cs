using System.Collections.Frozen;

namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Finds primary cells of linked tables that are not safe although each table is by itself: areas × breakdowns × periods make rings of
/// equations, so do measures of which one contains the other, and what their linear programme leaves of a cell bounds from outside what whole-number tables do.
/// </summary>
/// <param name="rows">What holds between the cells; every row is true of the amounts.</param>
/// <param name="facts">The cells.</param>
public sealed class RingAudit(CellRows rows, CellFacts facts)
{
    /// <summary>Hidden cells of a component that a build solves; one of 20,000 takes half a minute, and each larger one longer.</summary>
    public const int Usual = 100_000;

    /// <summary>Hidden cells of a component that is solved in seconds, where nothing is published.</summary>
    public const int Quick = 8_000;

    /// <summary>Most hidden cells of a component that is solved.</summary>
    public int Largest { get; init; } = Usual;

    /// <summary>Most hidden cells of a component that is solved whole; in a larger one cells are moved in parts, a single one in a part that is widened.</summary>
    public int Whole { get; init; } = Quick;

    /// <summary>Most hidden cells of a component of which all that are left are moved at once when parts settle too few. The answer is the same.</summary>
    public int Together { get; init; } = 24_000;

    /// <summary>Steps of the solver a hidden cell after which parts settle too few: where they settled nearly all they took four to eleven.</summary>
    public int Patience { get; init; } = 12;

    /// <summary>In what parts.</summary>
    public PartSize Part { get; init; } = PartSize.Usual;

    /// <summary>
    /// How many of the first cells are asked about. Where it is not all, it is said what these and others tell together: of what hangs together with none of
    /// them, or with none of the others, nothing is said.
    /// </summary>
    public int Asked { get; init; } = facts.Count;

    /// <summary>Cells that are known to be safe, and are not asked about again.</summary>
    public IReadOnlySet<int> Known { get; init; } = FrozenSet<int>.Empty;

    /// <summary>What was found before; null for none.</summary>
    public RingMemory? Memory { get; init; }

    /// <summary>Stops between two programmes.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Looks for them, as somebody without further knowledge reads the tables.</summary>
    /// <param name="needs">The values that a reader must not be able to rule out, of the primary cells.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <returns>What was found.</returns>
    /// <exception cref="ArgumentException">A row is not true, or a column has another length.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public RingFindings Run(IReadOnlyDictionary<int, CountRange> needs, bool[] hidden)
    {
        rows.Check(facts);
        var bounds = AttackerBounds.Outside(facts, hidden);
        var asked = Split(hidden);
        HiddenComponent[] components = Array.FindAll(asked, component => component.Cells.Length <= Largest);
        UnsafeCell[] found = [.. components.SelectMany(component => Short(component, needs, bounds)).OrderBy(each => each.Cell)];
        var sound = components.SelectMany(component => component.Cells).Where(needs.ContainsKey).ToHashSet();
        sound.ExceptWith(found.Select(each => each.Cell));
        return new RingFindings(found, sound, asked.Length - components.Length);
    }

    /// <summary>
    /// Notes for the next build that cells are safe which need not be asked about in this one, since they were safe when less was hidden: a build that revises this one begins with
    /// all that is hidden in the end.
    /// </summary>
    /// <param name="needs">The values that a reader must not be able to rule out, of the primary cells.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <param name="sound">Cells that are safe.</param>
    public void Note(IReadOnlyDictionary<int, CountRange> needs, bool[] hidden, IReadOnlySet<int> sound)
    {
        var bounds = AttackerBounds.Outside(facts, hidden);
        foreach (var component in Memory is null ? [] : Split(hidden))
        {
            var primary = component.Cells.Where(needs.ContainsKey).ToDictionary(cell => cell, cell => needs[cell]);
            if (component.Cells.Length <= Largest && primary.Count > 0 && primary.Keys.All(sound.Contains))
            {
                Memory!.Note(rows, component, facts.Values, bounds, primary, SizeOf(component));
            }
        }
    }

    private HiddenComponent[] Split(bool[] hidden) => [.. HiddenComponent.Split(rows, [.. Enumerable.Range(0, facts.Count).Select(cell => facts.IsUnknown(cell, hidden))]).Where(IsAsked)];

    private PartSize SizeOf(HiddenComponent component) => component.Cells.Length <= Whole ? Part with { Cells = Whole } : Part;

    private bool IsAsked(HiddenComponent component) => component.Cells[0] < Asked && (Asked == facts.Count || component.Cells[^1] >= Asked);

    private UnsafeCell[] Short(HiddenComponent component, IReadOnlyDictionary<int, CountRange> needs, AttackerBounds bounds)
    {
        var asked = component.Cells.Where(cell => needs.ContainsKey(cell) && !Known.Contains(cell)).ToDictionary(cell => cell, cell => needs[cell]);
        if (asked.Count == 0)
        {
            return [];
        }

        var size = SizeOf(component);
        IReadOnlyList<Shortfall> Solve() => Search(component, asked, bounds, size);
        var found = Memory is null ? Solve() : Memory.Recall(rows, component, facts.Values, bounds, asked, size, Solve);
        return [.. found.Select(each => new UnsafeCell(each.Cell, Helpers(each)))];
    }

    private Shortfall[] Search(HiddenComponent component, IReadOnlyDictionary<int, CountRange> asked, AttackerBounds bounds, PartSize size)
    {
        var reached = new ReachedEnds(asked, facts.Values);
        var search = new RingSearch(rows, component, facts.Values, bounds, reached, size) { Stop = Stop };
        var steps = component.Cells.Length <= Together ? (long)Patience * component.Cells.Length : long.MaxValue;
        if (component.Cells.Length <= Whole || !search.MoveInParts(steps))
        {
            search.MoveTogether();
        }

        return [.. reached.Left().Select(cell => Short(search, reached, cell)).OfType<Shortfall>()];
    }

    // A cell that is short of an end: what is published around it and keeps it from there.
    private static Shortfall? Short(RingSearch search, ReachedEnds reached, int cell)
    {
        foreach (var upwards in new[] { false, true })
        {
            if (!reached.Has(cell, upwards) && search.MoveFully(cell, upwards) is var farthest && !reached.Has(cell, upwards))
            {
                return new Shortfall(cell, Math.Abs(reached.End(cell, upwards) - farthest.Value), farthest.Held);
            }
        }

        return null;
    }

    private int[] Helpers(Shortfall found) =>
        [.. found.Held.Where(gain => Room(gain) > 0).OrderBy(gain => Room(gain) * Math.Abs(gain.ByOne) < found.Missing).ThenBy(gain => gain.Cell).Select(gain => gain.Cell)];

    // How far a published cell could move the way that helps, were it hidden; one that is known from elsewhere cannot.
    private double Room(CellGain gain)
    {
        if (facts.Roles[gain.Cell] is not (CellRole.Ordinary or CellRole.Partial))
        {
            return 0;
        }

        var (value, most) = (facts.Values[gain.Cell], facts.PublicRange(gain.Cell).High);
        return gain.ByOne < 0 ? value : most == CountRange.Unbounded ? double.PositiveInfinity : most - value;
    }
}
