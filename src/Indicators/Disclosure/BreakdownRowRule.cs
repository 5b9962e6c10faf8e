namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The careful way with a breakdown: an area's parts are published all together or not at all. They are when each has at
/// least n cases and none takes in nearly everybody; further areas are covered as in a tree, so that no row can be worked out
/// from the parent's (docs/disclosure.md, "Breakdowns").
/// </summary>
public static class BreakdownRowRule
{
    /// <summary>Selects the areas whose breakdown is hidden.</summary>
    /// <param name="tree">The tree of the areas.</param>
    /// <param name="parts">One table of facts for each part, such as sex=female; cells as in the tree.</param>
    /// <param name="limits">The numbers of the primary rules.</param>
    /// <param name="order">The secret order of the areas.</param>
    /// <param name="alreadyHidden">Areas whose breakdown or total is hidden already; empty for none. Their breakdown is hidden too.</param>
    /// <param name="dominated">For each part the areas that are hidden in themselves for another reason than their number of cases; null for none.</param>
    /// <returns>Whether the breakdown of each area is hidden; shape [areas]. Each part is audited by itself as an outsider reads it.</returns>
    /// <exception cref="ArgumentException">No part, or another number of cells.</exception>
    public static SelectionResult Select(
        CellTree tree, IReadOnlyList<CellFacts> parts, PrimaryLimits limits, KeyedOrder order, ReadOnlySpan<bool> alreadyHidden = default,
        IReadOnlyList<bool[]>? dominated = null)
    {
        if (parts.Count == 0 || parts.Any(part => part.Count != tree.Count) || (alreadyHidden.Length != 0 && alreadyHidden.Length != tree.Count))
        {
            throw new ArgumentException($"{parts.Count} parts of {string.Join(", ", parts.Select(part => part.Count))} cells in a tree of {tree.Count}.", nameof(parts));
        }

        var sets = parts.Select(part => PrimarySet.OfCounts(part, limits)).ToArray();
        var rows = Rows(tree, parts, sets, dominated ?? []);
        var plan = new CoverPlan(tree, rows, PrimarySet.OfCounts(rows, limits with { Cases = 1 }), order, alreadyHidden);
        plan.Close();
        bool[]?[] tight = new bool[parts.Count][];
        for (int round = 1, extended = 0; ; round++)
        {
            // A cover is none for a part of which it has all that is published of a longer period or a whole.
            var unsafeCells = Unsafe(tree, parts, sets, plan.Hidden);
            var before = extended;
            var groups = new HashSet<(int, int)>();
            foreach (var (part, cell) in unsafeCells)
            {
                if (groups.Add((part, tree.Parent[cell])) && plan.Extend(cell, tight[part] ??= TreeSafety.Tight(parts[part], limits)))
                {
                    extended++;
                }
            }

            if (extended == before)
            {
                return new SelectionResult(plan.Hidden.ToArray(), [.. unsafeCells.Select(found => found.Cell).Distinct().Order()], round, extended);
            }
        }
    }

    private static List<(int Part, int Cell)> Unsafe(CellTree tree, IReadOnlyList<CellFacts> parts, PrimarySet[] sets, ReadOnlySpan<bool> hidden)
    {
        var found = new List<(int, int)>();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var cell in TreeSafety.UnsafeFromOutsider(tree, parts[part], sets[part], hidden))
            {
                found.Add((part, cell));
            }
        }

        return found;
    }

    // A row as one cell: 0 where a part is too small or too large, which is primary under "n = 1"; else 1.
    private static CellFacts Rows(CellTree tree, IReadOnlyList<CellFacts> parts, PrimarySet[] sets, IReadOnlyList<bool[]> dominated)
    {
        var (values, roles) = (new long[tree.Count], new CellRole[tree.Count]);
        for (var area = 0; area < tree.Count; area++)
        {
            roles[area] = RoleOf(parts, area);
            values[area] = sets.Any(set => set.Contains(area)) || dominated.Any(marks => area < marks.Length && marks[area]) ? 0 : 1;
        }

        return new CellFacts(values, roles: roles);
    }

    // What is there in no part, or known in all, is nothing to hide; what is not there in one part stands in front of nothing in it.
    private static CellRole RoleOf(IReadOnlyList<CellFacts> parts, int area)
    {
        var roles = parts.Select(part => part.Roles[area]).Distinct().ToArray();
        return roles.Contains(CellRole.OwnPart) ? CellRole.OwnPart
            : !roles.Contains(CellRole.Ordinary) ? CellRole.Open
            : roles.Contains(CellRole.StructuralZero) ? CellRole.Partial : CellRole.Ordinary;
    }
}
