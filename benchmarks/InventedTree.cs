using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Benchmarks;

/// <summary>One indicator in one period over a nation, 31 provinces, 480 cities and neighbourhoods: over-dispersed counts with their residents.</summary>
internal static class InventedTree
{
    public static readonly PrimaryLimits Limits = new(10);

    public static KeyedOrder Order(CellTree tree) =>
        new([.. Enumerable.Range(1, 32).Select(number => (byte)number)], "homeless", "1404", [.. Enumerable.Range(0, tree.Count).Select(cell => $"area-{cell}")]);

    public static CellTree Tree(int areas)
    {
        var parent = new int[areas];
        for (var area = 0; area < areas; area++)
        {
            parent[area] = area == 0 ? -1 : area < 32 ? 0 : area < 512 ? 1 + (area % 31) : 32 + (area % 480);
        }

        return new CellTree(parent);
    }

    /// <summary>Counts with a mean of about 40; a third are below 10.</summary>
    public static CellFacts Facts(CellTree tree)
    {
        var random = new Random(1404);
        var (values, residents) = (new long[tree.Count], new long[tree.Count]);
        for (var cell = tree.Count - 1; cell >= 0; cell--)
        {
            if (tree.FirstChild[cell] < 0)
            {
                values[cell] = (long)(-40 * Math.Log(1 - random.NextDouble()) * 2 * random.NextDouble());
                residents[cell] = values[cell] + random.Next(500, 20_000);
            }

            if (tree.Parent[cell] >= 0)
            {
                values[tree.Parent[cell]] += values[cell];
                residents[tree.Parent[cell]] += residents[cell];
            }
        }

        return new CellFacts(values, residents);
    }
}
