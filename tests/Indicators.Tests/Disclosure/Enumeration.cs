using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>Every whole-number table that fits, one by one: the definition of a feasible interval, for very small tables.</summary>
internal static class Enumeration
{
    public static CountRange[] Intervals(CellRows rows, AttackerBounds bounds)
    {
        var seen = Tables(rows, bounds).ToList();
        return [.. Enumerable.Range(0, rows.CellCount).Select(cell => new CountRange(seen.Min(table => table[cell]), seen.Max(table => table[cell])))];
    }

    public static IEnumerable<long[]> Tables(CellRows rows, AttackerBounds bounds)
    {
        var table = (long[])bounds.Low.Clone();
        while (true)
        {
            if (Enumerable.Range(0, rows.Count).All(row => rows.IsEquation[row] ? rows.Evaluate(row, table) == 0 : rows.Evaluate(row, table) <= 0))
            {
                yield return (long[])table.Clone();
            }

            var cell = 0;
            while (cell < table.Length && table[cell] == bounds.High[cell])
            {
                table[cell] = bounds.Low[cell];
                cell++;
            }

            if (cell == table.Length)
            {
                yield break;
            }

            table[cell]++;
        }
    }
}
