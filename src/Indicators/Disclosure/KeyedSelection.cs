namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Hides what must be hidden beside the primary cells of a tree, so that none can be worked out (docs/disclosure.md,
/// "The selection"; worked example in docs/methods/complementary-suppression.md). The hidden set only grows, so it ends.
/// </summary>
public static class KeyedSelection
{
    /// <summary>Selects.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="order">The secret order of the cells.</param>
    /// <param name="alreadyHidden">Cells that were hidden in an earlier revision and stay so; empty for none.</param>
    /// <param name="contribution">What an insider knows to have been counted in one hidden cell; persons.</param>
    /// <exception cref="ArgumentException">The amounts do not follow the tree, or a column has another length.</exception>
    public static SelectionResult Select(
        CellTree tree, CellFacts facts, PrimarySet primary, KeyedOrder order, ReadOnlySpan<bool> alreadyHidden = default, long contribution = 1)
    {
        tree.Check(facts);
        if (order.Count != tree.Count || primary.Reasons.Length != tree.Count || (alreadyHidden.Length != 0 && alreadyHidden.Length != tree.Count))
        {
            throw new ArgumentException($"{tree.Count} cells, {order.Count} names, {primary.Reasons.Length} reasons, {alreadyHidden.Length} hidden.", nameof(order));
        }

        var plan = new CoverPlan(tree, facts, primary, order, alreadyHidden);
        plan.Close();
        return Audited(tree, facts, primary, plan, contribution);
    }

    private static SelectionResult Audited(CellTree tree, CellFacts facts, PrimarySet primary, CoverPlan plan, long contribution)
    {
        var tight = TreeSafety.Tight(facts, primary.Limits);
        for (int round = 1, extended = 0; ; round++)
        {
            var unsafeCells = TreeSafety.Unsafe(tree, facts, primary, plan.Hidden, contribution);
            var before = extended;
            var groups = new HashSet<int>();
            foreach (var cell in unsafeCells)
            {
                // One more cover in a group may help all of it.
                if (groups.Add(tree.Parent[cell]) && plan.Extend(cell, tight))
                {
                    extended++;
                }
            }

            if (extended == before)
            {
                return new SelectionResult(plan.Hidden.ToArray(), unsafeCells, round, extended);
            }
        }
    }
}
