using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>A table with its equations, as a test makes it up.</summary>
internal sealed record TreeTable(CellTree Tree, CellFacts Facts, PrimarySet Primary, KeyedOrder Order);

/// <summary>A linked table, as a test makes it up.</summary>
internal sealed record LinkedTable(CellTree Tree, CellRows Rows, CellFacts Facts, PrimarySet Primary, KeyedOrder Order);

/// <summary>Makes tables up, the same ones for the same seed.</summary>
internal static class RandomTables
{
    public static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(number => (byte)number)];

    /// <summary>How often a test that makes tables up repeats itself: less often in `make mutate`, which runs every test for every mutant.</summary>
    public static int Runs(int runs) =>
#if MUTATED
        Math.Max(1, runs / 100);
#else
        runs;
#endif

    public static KeyedOrder Order(int cells, byte[]? key = null, string table = "1403") =>
        new(key ?? Key, "homeless", table, [.. Enumerable.Range(0, cells).Select(cell => $"area-{cell}")]);

    /// <summary>A tree of 3 to 30 cells, sometimes with own parts, denominators and structural zeros.</summary>
    public static TreeTable Tree(Random random, ParentRule rule = ParentRule.Sum, int most = 30, int? cases = null)
    {
        var count = random.Next(3, most + 1);
        var parent = new int[count];
        parent[0] = -1;
        for (var cell = 1; cell < count; cell++)
        {
            parent[cell] = random.Next(Math.Max(0, cell - 8), cell);
        }

        return Tree(random, new CellTree(parent, rule), cases ?? (random.Next(2) == 0 ? 5 : 10));
    }

    public static TreeTable Tree(Random random, CellTree tree, int cases)
    {
        var (values, denominators, roles) = (new long[tree.Count], new long[tree.Count], new CellRole[tree.Count]);
        var hasDenominators = random.Next(2) == 0;
        for (var cell = tree.Count - 1; cell >= 0; cell--)
        {
            if (tree.FirstChild[cell] < 0)
            {
                Leaf(random, cell, values, denominators, roles);
                continue;
            }

            // Nothing but structural zeros below is one itself.
            long largest = 0;
            roles[cell] = CellRole.StructuralZero;
            for (var child = tree.FirstChild[cell]; child >= 0; child = tree.NextSibling[child])
            {
                values[cell] += values[child];
                denominators[cell] += denominators[child];
                largest = Math.Max(largest, values[child]);
                roles[cell] = roles[child] == CellRole.StructuralZero ? roles[cell] : CellRole.Ordinary;
            }

            values[cell] = tree.Rule == ParentRule.Sum ? values[cell] : random.NextInt64(Math.Max(largest, values[cell] * 2 / 3), values[cell] + 1);
        }

        var facts = new CellFacts(values, hasDenominators ? denominators : null, roles);
        return new TreeTable(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(cases)), Order(tree.Count));
    }

    // Over-dispersed: many small, few large, some full; an own part has no denominator but its share of the parent's.
    private static void Leaf(Random random, int cell, long[] values, long[] denominators, CellRole[] roles)
    {
        var kind = random.Next(20);
        if (kind == 0)
        {
            roles[cell] = CellRole.StructuralZero;
            return;
        }

        roles[cell] = kind == 1 && cell > 0 ? CellRole.OwnPart : CellRole.Ordinary;
        values[cell] = random.Next(3) == 0 ? random.Next(0, 8) : random.Next(0, 60);
        denominators[cell] = values[cell] + (random.Next(12) == 0 ? random.Next(0, 8) : random.Next(20, 200));
    }

    /// <summary>A tree of two levels by two to four categories with all totals: one hierarchy × one flat classification.</summary>
    public static LinkedTable TwoWay(Random random, int cases = 5)
    {
        var (areas, categories) = (random.Next(3, 9), random.Next(2, 5));
        var parent = new int[areas];
        for (var area = 1; area < areas; area++)
        {
            parent[area] = area < 3 ? 0 : random.Next(0, 3);
        }

        parent[0] = -1;
        var tree = new CellTree(parent);
        var values = new long[areas * (categories + 1)];
        for (var area = areas - 1; area >= 0; area--)
        {
            for (var category = 1; category <= categories; category++)
            {
                var cell = (category * areas) + area;
                values[cell] += tree.FirstChild[area] < 0 ? (random.Next(3) == 0 ? random.Next(0, 6) : random.Next(0, 40)) : 0;
                values[area] += values[cell];
                if (area > 0)
                {
                    values[(category * areas) + parent[area]] += values[cell];
                }
            }
        }

        return Linked(tree, categories, values, cases);
    }

    public static LinkedTable Linked(CellTree tree, int categories, long[] values, int cases)
    {
        var builder = new CellRowsBuilder(values.Length);
        for (var category = 0; category <= categories; category++)
        {
            builder.AddTree(tree, category * tree.Count);
        }

        for (var area = 0; area < tree.Count; area++)
        {
            builder.AddSum(area, [.. Enumerable.Range(1, categories).Select(category => (category * tree.Count) + area)]);
        }

        var facts = new CellFacts(values);
        return new LinkedTable(tree, builder.Build(), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(cases)), Order(values.Length));
    }
}
