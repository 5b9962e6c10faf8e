namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>
/// Solves a system: tables are made in which as many primary cells as can be are at one of their ends, then of those that are left, and at last one by one; of
/// a large system in parts, which are widened by what keeps a cell from its end until nothing does.
/// </summary>
internal sealed class Attacker(AttackProblem problem)
{
    // Of more cells parts are solved.
    private const int Large = 10_000;

    // Cells of a part around one.
    private const int Near = 4_000;

    private readonly AttackSurroundings _surroundings = new(problem);

    /// <summary>The primary cells of which a value they must be able to have is ruled out.</summary>
    public static AttackFinding[] Solve(AttackProblem problem)
    {
        var attacker = new Attacker(problem);
        return [.. new[] { false, true }.SelectMany(attacker.RuledOut).DistinctBy(need => need.Cell).Select(attacker.Finding)];
    }

    private AttackProblem.Need[] RuledOut(bool upwards)
    {
        HashSet<AttackProblem.Need> open = [.. problem.Needs];
        if (problem.Cells <= Large)
        {
            using var whole = Programme([.. Enumerable.Range(0, problem.Cells)]);
            StrikeAll(whole, open, upwards);
            return [.. open];
        }

        foreach (var measure in _surroundings.Measures())
        {
            using var part = Programme(measure);
            StrikeMost(part, open, upwards);
        }

        foreach (var need in problem.Needs.Where(open.Contains))
        {
            using var part = Programme(_surroundings.Around([], [need.Cell], Near));
            StrikeMost(part, open, upwards);
            Strike(part, open, [need], upwards);
        }

        return [.. open.Where(need => !Farthest(need, upwards).IsMet)];
    }

    private AttackProgramme Programme(int[] cells) => new(problem, cells, _surroundings.Rows(cells));

    // All at once, while that meets some of them.
    private static void StrikeMost(AttackProgramme part, HashSet<AttackProblem.Need> open, bool upwards)
    {
        AttackProblem.Need[] asked = [.. open.Where(need => part.Has(need.Cell))];
        for (var before = int.MaxValue; asked.Length > 0 && asked.Length < before - (before / 8);)
        {
            before = asked.Length;
            Strike(part, open, asked, upwards);
            asked = Array.FindAll(asked, open.Contains);
        }
    }

    // All at once, and in smaller groups where some stand in the way of others; at last one by one.
    private static void StrikeAll(AttackProgramme whole, HashSet<AttackProblem.Need> open, bool upwards)
    {
        var size = open.Count;
        while (open.Count > 0)
        {
            var before = open.Count;
            foreach (var group in open.Chunk(size).ToArray())
            {
                Strike(whole, open, group, upwards);
            }

            if (size == 1)
            {
                break;
            }

            size = open.Count < before / 2 ? Math.Min(open.Count, size) : Math.Max(1, size / 8);
        }
    }

    private static void Strike(AttackProgramme programme, HashSet<AttackProblem.Need> open, AttackProblem.Need[] group, bool upwards)
    {
        AttackProblem.Need[] asked = Array.FindAll(group, open.Contains);
        if (asked.Length > 0 && programme.Extreme(asked, upwards))
        {
            open.RemoveWhere(need => programme.Has(need.Cell) && programme.IsMet(need, upwards));
        }
    }

    // How far one cell gets: where nothing outside the part would let it get further, that is as far as in the whole.
    private (double Value, bool IsMet, (double, AttackRow)[] Facts) Farthest(AttackProblem.Need need, bool upwards)
    {
        var cells = _surroundings.Around([], [need.Cell], Near);
        while (true)
        {
            using var part = Programme(cells);
            if (!part.Extreme([need], upwards))
            {
                throw new InvalidOperationException($"GLOP solves none of {cells.Length} cells around {need.Asked}.");
            }

            var holding = part.Holding(upwards);
            if (part.IsMet(need, upwards) || holding.Length == 0)
            {
                return (part.Value(need.Cell), part.IsMet(need, upwards), [.. part.Facts()]);
            }

            cells = _surroundings.Around(cells, holding, cells.Length * 3 / 2);
        }
    }

    private AttackFinding Finding(AttackProblem.Need need)
    {
        var (low, high) = (Farthest(need, upwards: false), Farthest(need, upwards: true));
        return new AttackFinding(need.Asked, low.Value, high.Value, problem.Cells, [.. new[] { low, high }.Where(end => !end.IsMet).SelectMany(end => end.Facts)]);
    }
}
