using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>
/// The reader knows the program and the primary cells, lacks only the key, and runs the program on every table that fits:
/// a value remains possible when some table with it and some key give the pattern that was published.
/// </summary>
public sealed class MatchingAttackTests
{
    [Fact]
    public void Three_thousand_small_groups_leave_three_values_at_least_of_every_primary_cell()
    {
        var random = new Random(3_000);
        var keys = Enumerable.Range(0, 4_000).Select(_ => Bytes(random)).ToArray();
        var (cells, extended) = (0, 0);
        for (var group = 0; group < RandomTables.Runs(3_000); group++)
        {
            var parts = Enumerable.Range(0, random.Next(3, 7)).Select(_ => (long)(random.Next(2) == 0 ? random.Next(0, 6) : random.Next(5, 13))).ToArray();
            var table = KeyedSelectionTests.Flat(new CellTree([-1, .. new int[parts.Length]]), parts);
            var result = KeyedSelectionTests.Select(table);
            extended += result.Extended > 0 ? 1 : 0;
            foreach (var cell in Enumerable.Range(0, table.Tree.Count).Where(table.Primary.Contains))
            {
                cells++;
                Assert.True(Remaining(table, result.Hidden, cell, keys, random) >= 3, $"group {group}: {string.Join(',', parts)}, cell {cell}");
            }
        }

        Assert.True(cells > RandomTables.Runs(4_000) && extended > RandomTables.Runs(20), $"{cells} cells, {extended} extended groups");
    }

    private static int Remaining(TreeTable table, bool[] hidden, int cell, byte[][] keys, Random random)
    {
        var told = TreeAudit.Run(table.Tree, AttackerBounds.Of(AttackerModel.ToldPrimary, table.Facts, table.Primary, hidden));
        var found = 0;
        for (var value = told.Interval(cell).Low; value <= Math.Min(4, told.Interval(cell).High) && found < 3; value++)
        {
            var witness = (long[])table.Facts.Values.Clone();
            foreach (var (changed, other) in TreeWitness.Build(table.Tree, witness, told, cell, value))
            {
                witness[changed] = other;
            }

            var start = random.Next(keys.Length);
            found += Gives(table, witness, hidden, RandomTables.Key) || keys.Skip(start).Concat(keys.Take(start)).Any(key => Gives(table, witness, hidden, key)) ? 1 : 0;
        }

        return found;
    }

    private static bool Gives(TreeTable table, long[] values, bool[] hidden, byte[] key)
    {
        var facts = new CellFacts(values);
        var primary = PrimarySet.OfCounts(facts, table.Primary.Limits);
        return KeyedSelection.Select(table.Tree, facts, primary, RandomTables.Order(values.Length, key)).Hidden.AsSpan().SequenceEqual(hidden);
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[32];
        random.NextBytes(bytes);
        return bytes;
    }
}
