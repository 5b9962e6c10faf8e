namespace Mahalleh.Indicators.Disclosure;

/// <summary>Hidden cells that hang together through rows, with those rows; what is published is left out, being known.</summary>
/// <param name="Cells">Cell numbers, ascending.</param>
/// <param name="Rows">Numbers of the rows that hold any of them.</param>
internal sealed record HiddenComponent(int[] Cells, int[] Rows)
{
    /// <summary>Splits the hidden cells of linked tables.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isUnknown">Which cells the reader has to guess; shape [cells].</param>
    public static IReadOnlyList<HiddenComponent> Split(CellRows rows, bool[] isUnknown)
    {
        var root = Enumerable.Range(0, isUnknown.Length).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            var first = FirstUnknown(rows, row, isUnknown);
            for (var entry = rows.Start[row]; first >= 0 && entry < rows.Start[row + 1]; entry++)
            {
                if (isUnknown[rows.Cell[entry]])
                {
                    Join(root, first, rows.Cell[entry]);
                }
            }
        }

        var rowsOf = Enumerable.Range(0, rows.Count).Select(row => (Row: row, First: FirstUnknown(rows, row, isUnknown))).Where(pair => pair.First >= 0)
            .ToLookup(pair => Find(root, pair.First), pair => pair.Row);
        return [.. Enumerable.Range(0, isUnknown.Length).Where(cell => isUnknown[cell]).GroupBy(cell => Find(root, cell))
            .Select(group => new HiddenComponent([.. group], [.. rowsOf[group.Key]]))];
    }

    private static int FirstUnknown(CellRows rows, int row, bool[] isUnknown)
    {
        for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
        {
            if (isUnknown[rows.Cell[entry]])
            {
                return rows.Cell[entry];
            }
        }

        return -1;
    }

    private static void Join(int[] root, int a, int b)
    {
        var (one, other) = (Find(root, a), Find(root, b));
        root[Math.Max(one, other)] = Math.Min(one, other);
    }

    private static int Find(int[] root, int cell)
    {
        while (root[cell] != cell)
        {
            cell = root[cell] = root[root[cell]];
        }

        return cell;
    }
}
