namespace Mahalleh.Indicators.Disclosure;

/// <summary>Which primary cells of a tree are not safe under a hidden set, by the exact audit.</summary>
public static class TreeSafety
{
    /// <summary>Lists the unsafe primary cells; a primary cell that is not even hidden is unsafe.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">The primary set.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <param name="contribution">What an insider knows to have been counted in one hidden cell.</param>
    /// <exception cref="ArgumentException">The amounts do not follow the tree, or a column has another length.</exception>
    public static IReadOnlyList<int> Unsafe(CellTree tree, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden, long contribution = 1)
    {
        var outsider = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, hidden));
        var part = new PartAudit(tree, facts, primary, hidden);
        var told = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.ToldPrimary, facts, primary, hidden));
        TreeAudit? bare = null;
        var found = new List<int>();
        for (var cell = 0; cell < tree.Count; cell++)
        {
            if (primary.Contains(cell) && !(facts.IsUnknown(cell, hidden)
                && SafetyRule.IsSafe(cell, facts, primary, outsider.Interval(cell), contribution)
                && part.IsSafe(cell)
                && (HasValues(primary, told, cell) || !HasValues(primary, bare ??= AllHidden(tree, facts, primary), cell))))
            {
                found.Add(cell);
            }
        }

        found.AddRange(WeightedSafety.Unsafe(tree, facts, primary, hidden).Except(found));
        return found;
    }

    /// <summary>Lists the primary cells of which an outsider alone could rule out a value that must stay possible; see <see cref="Unsafe"/>.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">The primary set.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    public static IReadOnlyList<int> UnsafeFromOutsider(CellTree tree, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        var outsider = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, hidden));
        var part = new PartAudit(tree, facts, primary, hidden);
        var found = new List<int>();
        for (var cell = 0; cell < tree.Count; cell++)
        {
            if (primary.Contains(cell) && !(facts.IsUnknown(cell, hidden) && outsider.Interval(cell).Covers(primary.Need(cell)) && part.IsSafe(cell)))
            {
                found.Add(cell);
            }
        }

        found.AddRange(WeightedSafety.Unsafe(tree, facts, primary, hidden).Except(found));
        return found;
    }

    /// <summary>Cells within n of what contains them: hidden, they could not rise as far as a small one beside them must be able to fall; shape [cells].</summary>
    /// <param name="facts">The cells.</param>
    /// <param name="limits">The numbers of the rules.</param>
    public static bool[] Tight(CellFacts facts, PrimaryLimits limits) =>
        [.. facts.Values.Select((value, cell) => facts.Ceilings.Held[cell] != CountRange.Unbounded && facts.Ceilings.Held[cell] - value < limits.Cases)];

    /// <summary>
    /// Lists the primary cells of which somebody told the primary set would know too much though everything were hidden: tiny
    /// denominators under a parent that is not primary. No hiding helps them; the outsider's criterion holds for them all the same.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">The primary set.</param>
    public static IReadOnlyList<int> BeyondHelp(CellTree tree, CellFacts facts, PrimarySet primary)
    {
        var bare = AllHidden(tree, facts, primary);
        return [.. Enumerable.Range(0, tree.Count).Where(cell => primary.Contains(cell) && !HasValues(primary, bare, cell))];
    }

    private static bool HasValues(PrimarySet primary, TreeAudit told, int cell) => told.Interval(cell).HasAtLeast(SafetyRule.ValuesWanted(primary, cell));

    private static TreeAudit AllHidden(CellTree tree, CellFacts facts, PrimarySet primary)
    {
        var all = new bool[tree.Count];
        Array.Fill(all, true);
        return TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.ToldPrimary, facts, primary, all));
    }
}
