using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "The audit of a tree": every value of an interval is that of some whole-number table.
public sealed class TreeWitnessTests
{
    [Theory]
    [InlineData(ParentRule.Sum, 4_000)]
    [InlineData(ParentRule.Distinct, 8_000)]
    public void There_is_a_table_for_every_value_of_an_interval(ParentRule rule, int trees)
    {
        var random = new Random(17);
        var built = 0;
        for (var run = 0; run < RandomTables.Runs(trees); run++)
        {
            var table = RandomTables.Tree(random, rule, most: 14);
            var hidden = Enumerable.Range(0, table.Tree.Count).Select(cell => table.Primary.Contains(cell) || random.Next(2) == 0).ToArray();
            var bounds = AttackerBounds.Of(run % 2 == 0 ? AttackerModel.Outsider : AttackerModel.ToldPrimary, table.Facts, table.Primary, hidden);
            var audit = TreeAudit.Run(table.Tree, bounds);
            foreach (var cell in Enumerable.Range(0, table.Tree.Count).Where(cell => audit.Interval(cell).HasAtLeast(2)))
            {
                var (low, high) = (audit.Interval(cell).Low, Math.Min(audit.Interval(cell).High, audit.Interval(cell).Low + 90));
                foreach (var value in new[] { low, high, random.NextInt64(low, high + 1) })
                {
                    Check(table, bounds, cell, value, TreeWitness.Build(table.Tree, table.Facts.Values, audit, cell, value));
                    built++;
                }
            }
        }

        Assert.True(built > RandomTables.Runs(trees));
    }

    private static void Check(TreeTable table, AttackerBounds bounds, int cell, long value, IReadOnlyDictionary<int, long> changed)
    {
        var other = Applied(table.Facts.Values, changed);
        Assert.Equal(value, other[cell]);
        Assert.All(changed, change => Assert.NotEqual(table.Facts.Values[change.Key], change.Value));
        Assert.All(Enumerable.Range(0, other.Length), at => Assert.InRange(other[at], bounds.Low[at], bounds.High[at]));
        table.Tree.Check(new CellFacts(other));
    }

    private static long[] Applied(long[] truth, IReadOnlyDictionary<int, long> changed)
    {
        var table = (long[])truth.Clone();
        foreach (var (cell, value) in changed)
        {
            table[cell] = value;
        }

        return table;
    }
}
