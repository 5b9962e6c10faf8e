using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>The primary rule and the criterion of safety written a second time, on the second audit.</summary>
internal static class SecondOpinion
{
    public static IEnumerable<int> Unsafe(TreeTable table, bool[] hidden)
    {
        var rows = table.Tree.Rows();
        var outsider = BoundPropagation.Run(rows, AttackerBounds.Of(AttackerModel.Outsider, table.Facts, table.Primary, hidden));
        var told = BoundPropagation.Run(rows, AttackerBounds.Of(AttackerModel.ToldPrimary, table.Facts, table.Primary, hidden));
        var bare = BoundPropagation.Run(rows, AttackerBounds.Of(AttackerModel.ToldPrimary, table.Facts, table.Primary, [.. hidden.Select(_ => true)]));
        return Enumerable.Range(0, table.Tree.Count).Where(cell =>
            table.Facts.Roles[cell] != CellRole.StructuralZero && !IsSafe(table, hidden, cell, outsider[cell], told[cell], bare[cell]));
    }

    private static bool IsSafe(TreeTable table, bool[] hidden, int cell, CountRange outsider, CountRange told, CountRange bare)
    {
        var n = table.Primary.Limits.Cases;
        var (x, top) = (table.Facts.Values[cell], table.Facts.Denominators[cell] < 0 ? long.MaxValue : table.Facts.Denominators[cell]);
        var (isFew, isNearlyAll) = (x < n, top - x < n);
        return (!isFew && !isNearlyAll)
            || (hidden[cell]
                && (!isFew || (outsider.Low == 0 && outsider.High >= Math.Min(n, top)))
                && (!isNearlyAll || (outsider.High == top && outsider.Low <= Math.Max(0, top - n)))
                && (told.High - told.Low >= Math.Min(2, bare.High - bare.Low)));
    }
}
