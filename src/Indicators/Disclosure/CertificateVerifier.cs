namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// Checks a certificate by adding and comparing, and by nothing else: it knows no audit, no solver and no selection. Whoever
/// distrusts those has these lines to read.
/// </summary>
public static class CertificateVerifier
{
    /// <summary>Lists what is wrong; an empty list is a proof that every primary cell is protected from M0, and from M2 but for those said to be beyond help.</summary>
    /// <param name="rows">What holds between the cells.</param>
    /// <param name="facts">The cells.</param>
    /// <param name="primary">Their primary set.</param>
    /// <param name="hidden">Which cells are hidden.</param>
    /// <param name="certificate">The certificate.</param>
    public static IReadOnlyList<string> Faults(CellRows rows, CellFacts facts, PrimarySet primary, bool[] hidden, Certificate certificate)
    {
        var faults = new List<string>();
        var rowsOf = RowsOfEachCell(rows);
        var outsider = new Dictionary<int, HashSet<long>>();
        var told = new Dictionary<int, HashSet<long>>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (!Holds(rows, row, facts.Values))
            {
                faults.Add($"row {row} does not hold in the true table");
            }
        }

        var table = (long[])facts.Values.Clone();
        foreach (var witness in certificate.Tables)
        {
            Put(table, witness.Changed, witness.Values);
            if (FaultOf(table, witness, rows, rowsOf, facts, primary, hidden) is { } fault)
            {
                faults.Add($"table of cell {witness.Cell}: {fault}");
            }
            else
            {
                Note(witness.Model == AttackerModel.Outsider ? outsider : told, witness.Cell, table[witness.Cell]);
            }

            Put(table, witness.Changed, [.. witness.Changed.Select(cell => facts.Values[cell])]);
        }

        for (var cell = 0; cell < facts.Count; cell++)
        {
            if (primary.Contains(cell))
            {
                Note(outsider, cell, facts.Values[cell]);
                Note(told, cell, facts.Values[cell]);
                faults.AddRange(FaultsOfCell(cell, facts, primary, hidden, outsider[cell], certificate.BeyondHelp.Contains(cell) ? null : told[cell]));
            }
        }

        return faults;
    }

    private static IEnumerable<string> FaultsOfCell(int cell, CellFacts facts, PrimarySet primary, bool[] hidden, HashSet<long> outsider, HashSet<long>? told)
    {
        if (!facts.IsUnknown(cell, hidden))
        {
            yield return $"cell {cell} is not hidden";
        }

        var need = primary.Need(cell);
        if (outsider.Min() > need.Low || outsider.Max() < need.High)
        {
            yield return $"cell {cell} is shown between {outsider.Min()} and {outsider.Max()}, not {need.Low} and {need.High}";
        }

        if (told is not null && told.Count < 3 && told.Count < primary.Told(cell).Size)
        {
            yield return $"cell {cell} has {told.Count} values for whoever knows the primary cells";
        }
    }

    private static string? FaultOf(
        long[] table, WitnessTable witness, CellRows rows, List<int>[] rowsOf, CellFacts facts, PrimarySet primary, bool[] hidden)
    {
        foreach (var cell in witness.Changed)
        {
            var bounds = witness.Model == AttackerModel.Outsider ? facts.PublicRange(cell) : primary.Told(cell);
            if (!facts.IsUnknown(cell, hidden))
            {
                return $"changes the published cell {cell}";
            }

            if (table[cell] < bounds.Low || table[cell] > bounds.High)
            {
                return $"cell {cell} is {table[cell]}, outside {bounds.Low} to {bounds.High}";
            }

            foreach (var row in rowsOf[cell])
            {
                if (!Holds(rows, row, table))
                {
                    return $"row {row} does not hold";
                }
            }
        }

        return null;
    }

    private static bool Holds(CellRows rows, int row, long[] table) => rows.IsEquation[row] ? rows.Evaluate(row, table) == 0 : rows.Evaluate(row, table) <= 0;

    private static void Put(long[] table, int[] cells, long[] values)
    {
        for (var index = 0; index < cells.Length; index++)
        {
            table[cells[index]] = values[index];
        }
    }

    private static void Note(Dictionary<int, HashSet<long>> seen, int cell, long value)
    {
        if (!seen.TryGetValue(cell, out var values))
        {
            seen.Add(cell, values = []);
        }

        values.Add(value);
    }

    private static List<int>[] RowsOfEachCell(CellRows rows)
    {
        var found = new List<int>[rows.CellCount];
        for (var cell = 0; cell < found.Length; cell++)
        {
            found[cell] = [];
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
            {
                found[rows.Cell[entry]].Add(row);
            }
        }

        return found;
    }
}
