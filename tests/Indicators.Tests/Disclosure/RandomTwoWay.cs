using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>Small two-way tables by chance, in which rings give cells away.</summary>
internal static class RandomTwoWay
{
    /// <summary>Areas below, the sums of the parts in the first row; a small table with half of its cells hidden.</summary>
    public static (CellRows Rows, CellFacts Facts, bool[] Hidden) Table(Random random, int cases, int areas, int parts)
    {
        var width = parts + 1;
        var values = new long[(areas + 1) * width];
        for (var area = 1; area <= areas; area++)
        {
            for (var part = 1; part <= parts; part++)
            {
                var value = random.Next(3) == 0 ? random.Next(cases) : random.Next(12);
                foreach (var cell in new[] { 0, part, area * width, (area * width) + part })
                {
                    values[cell] += value;
                }
            }
        }

        var rows = new CellRowsBuilder(values.Length);
        for (var area = 0; area <= areas; area++)
        {
            rows.AddSum(area * width, [.. Enumerable.Range((area * width) + 1, parts)]);
        }

        for (var part = 0; part < width; part++)
        {
            rows.AddSum(part, [.. Enumerable.Range(1, areas).Select(area => (area * width) + part)]);
        }

        bool[] hidden = [.. values.Select((value, cell) => cell >= width && (value < cases || (cell % width > 0 && random.Next(3) == 0)))];
        return (rows.Build(), new CellFacts(values), hidden);
    }
}
