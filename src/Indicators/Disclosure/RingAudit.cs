namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Finds primary cells of linked tables that are not safe although each table is by itself: areas × breakdowns × periods make rings of
/// equations, and what their linear programme leaves of a cell bounds from outside what whole-number tables do.
/// </summary>
public static class RingAudit
{
    /// <summary>Looks for them, as somebody without further knowledge reads the tables.</summary>
    /// <param name="rows">What holds between the cells; every row is true of the amounts.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which cells are hidden; shape [cells].</param>
    /// <param name="areaOf">Area of each cell, for the search; shape [cells].</param>
    /// <param name="contained">What each cell may be known to be at most from a figure that contains it, and need not be able to exceed; shape [cells].</param>
    /// <returns>Numbers of cells that do not get as far as they must; of a component too large to be solved only some. Ascending.</returns>
    /// <exception cref="ArgumentException">A row is not true, or a column has another length.</exception>
    public static IReadOnlyList<int> Unsafe(CellRows rows, CellFacts facts, PrimarySet primary, bool[] hidden, IReadOnlyList<int> areaOf, long[] contained)
    {
        rows.Check(facts);
        var bounds = AttackerBounds.Of(AttackerModel.Outsider, facts, primary, hidden);
        var isUnknown = Enumerable.Range(0, facts.Count).Select(cell => facts.IsUnknown(cell, hidden)).ToArray();
        var found = new List<int>();
        foreach (var component in HiddenComponent.Split(rows, isUnknown))
        {
            var needs = component.Cells.Where(primary.Contains).ToDictionary(cell => cell, cell => Need(primary.Need(cell), contained[cell]));
            if (needs.Count > 0)
            {
                int[] linking = [.. component.Rows.Where(row => !IsBound(rows, row, facts.Values, isUnknown, bounds))];
                found.AddRange(new RingSearch(rows, component with { Rows = linking }, facts.Values, bounds, areaOf, needs).Short());
            }
        }

        found.Sort();
        return found;
    }

    private static CountRange Need(CountRange need, long contained) => need with { High = Math.Min(need.High, contained) };

    // A row that speaks of one hidden cell only is a bound of it.
    private static bool IsBound(CellRows rows, int row, long[] values, bool[] isUnknown, AttackerBounds bounds)
    {
        var (only, coefficient) = (-1, 0);
        for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
        {
            if (isUnknown[rows.Cell[entry]])
            {
                if (only >= 0)
                {
                    return false;
                }

                (only, coefficient) = (rows.Cell[entry], rows.Coefficient[entry]);
            }
        }

        // Σ ≤ 0 or Σ = 0: what the row leaves is how far the cell can go from where it is.
        var end = values[only] - (coefficient * rows.Evaluate(row, values));
        if (coefficient > 0 || rows.IsEquation[row])
        {
            bounds.High[only] = Math.Min(bounds.High[only], end);
        }

        if (coefficient < 0 || rows.IsEquation[row])
        {
            bounds.Low[only] = Math.Max(bounds.Low[only], end);
        }

        return true;
    }
}
