using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>Makes, from a table, another that differs only inside hidden cells and has the same primary set.</summary>
internal static class HiddenMove
{
    public static TreeTable Of(TreeTable table, bool[] hidden, Random random)
    {
        var values = (long[])table.Facts.Values.Clone();
        var unknown = Enumerable.Range(0, values.Length).Where(cell => table.Facts.IsUnknown(cell, hidden)).ToArray();
        var told = TreeAudit.Run(table.Tree, AttackerBounds.Of(AttackerModel.ToldPrimary, table.Facts, table.Primary, hidden));
        for (var move = 0; move < 3 && unknown.Length > 0; move++)
        {
            var cell = unknown[random.Next(unknown.Length)];
            var range = told.Interval(cell);
            var target = random.NextInt64(range.Low, Math.Min(range.High, range.Low + 80) + 1);
            foreach (var (changed, value) in TreeWitness.Build(table.Tree, values, told, cell, target))
            {
                values[changed] = value;
            }
        }

        var facts = new CellFacts(values, table.Facts.Denominators, table.Facts.Roles);
        return table with { Facts = facts, Primary = PrimarySet.OfCounts(facts, table.Primary.Limits) };
    }
}
