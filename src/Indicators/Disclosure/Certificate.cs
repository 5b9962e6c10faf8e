namespace Mahalleh.Indicators.Disclosure;

/// <summary>A whole-number table that agrees with everything published, told as the cells in which it differs from the true one.</summary>
/// <param name="Cell">The primary cell that it is about.</param>
/// <param name="Model">The reader for whom the table is possible.</param>
/// <param name="Changed">Numbers of the cells that differ, ascending.</param>
/// <param name="Values">Their values in this table, in the same order.</param>
public sealed record WitnessTable(int Cell, AttackerModel Model, int[] Changed, long[] Values);

/// <summary>
/// Proof that a hidden set protects: for every primary cell tables in which it is small enough and large enough, and as many
/// different ones as somebody must be left with who was told the primary cells. Holds true values: never published.
/// </summary>
/// <param name="Tables">The tables, in any order. The true table counts too and is not among them.</param>
/// <param name="BeyondHelp">Cells that only the outsider's criterion is claimed for (<see cref="TreeSafety.BeyondHelp"/>).</param>
public sealed record Certificate(IReadOnlyList<WitnessTable> Tables, IReadOnlyList<int> BeyondHelp)
{
    /// <summary>Writes a tree's certificate from its exact audit.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which cells are hidden; every primary cell is safe.</param>
    /// <exception cref="ArgumentException">The amounts do not follow the tree, or a column has another length.</exception>
    public static Certificate Of(CellTree tree, CellFacts facts, PrimarySet primary, ReadOnlySpan<bool> hidden)
    {
        var outsider = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, hidden));
        var told = TreeAudit.Run(tree, AttackerBounds.Of(AttackerModel.ToldPrimary, facts, primary, hidden));
        var tables = new List<WitnessTable>();
        for (var cell = 0; cell < tree.Count; cell++)
        {
            if (!primary.Contains(cell))
            {
                continue;
            }

            var need = primary.Need(cell);
            Add(tables, tree, facts, outsider, cell, AttackerModel.Outsider, need.Low);
            Add(tables, tree, facts, outsider, cell, AttackerModel.Outsider, need.High);
            for (long step = 0; step < SafetyRule.ValuesWanted(primary, cell); step++)
            {
                Add(tables, tree, facts, told, cell, AttackerModel.ToldPrimary, told.Interval(cell).Low + step);
            }
        }

        return new Certificate(tables, TreeSafety.BeyondHelp(tree, facts, primary));
    }

    private static void Add(List<WitnessTable> tables, CellTree tree, CellFacts facts, TreeAudit audit, int cell, AttackerModel model, long value)
    {
        if (value != facts.Values[cell] && audit.Interval(cell).Covers(new CountRange(value, value)))
        {
            var changed = TreeWitness.Build(tree, facts.Values, audit, cell, value);
            tables.Add(new WitnessTable(cell, model, [.. changed.Keys], [.. changed.Values]));
        }
    }
}
