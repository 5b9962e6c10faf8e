using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>Protects random trees and lets the second audit attack them.</summary>
internal sealed record TreeProof(long Trees, long Cells, long Primary, long Complementary, long Extended, long Unsafe, long Disagreements, long Refused)
{
    public static TreeProof Run(int trees, ParentRule rule, int cases, int seed)
    {
        var random = new Random(seed);
        var sum = new TreeProof(0, 0, 0, 0, 0, 0, 0, 0);
        for (var run = 0; run < trees; run++)
        {
            sum = sum.With(RandomTables.Tree(random, rule, cases: cases));
        }

        return sum;
    }

    private TreeProof With(TreeTable table)
    {
        var result = KeyedSelectionTests.Select(table);
        var certificate = Certificate.Of(table.Tree, table.Facts, table.Primary, result.Hidden);
        return new TreeProof(
            Trees + 1,
            Cells + table.Tree.Count,
            Primary + table.Primary.Count,
            Complementary + Enumerable.Range(0, table.Tree.Count).Count(cell => result.Hidden[cell] && !table.Primary.Contains(cell) && table.Facts.Roles[cell] != CellRole.OwnPart),
            Extended + (result.Extended > 0 ? 1 : 0),
            Unsafe + SecondOpinion.Unsafe(table, result.Hidden).Count() + result.Unprotected.Count,
            Disagreements + Differences(table, result.Hidden, AttackerModel.Outsider) + Differences(table, result.Hidden, AttackerModel.ToldPrimary),
            Refused + CertificateVerifier.Faults(table.Tree.Rows(), table.Facts, table.Primary, result.Hidden, certificate).Count);
    }

    private static int Differences(TreeTable table, bool[] hidden, AttackerModel model)
    {
        var bounds = AttackerBounds.Of(model, table.Facts, table.Primary, hidden);
        var audit = TreeAudit.Run(table.Tree, bounds);
        return BoundPropagation.Run(table.Tree.Rows(), bounds).Where((range, cell) => audit.Interval(cell) != range).Count();
    }
}
