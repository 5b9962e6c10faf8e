using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Indicators.Tests.Disclosure;

/// <summary>
/// The audit written a second time: every row narrows the bounds of its cells until nothing moves. It knows no tree and no
/// order of passes; where rows form no ring its end is the exact interval.
/// </summary>
internal static class BoundPropagation
{
    private const long Far = 1L << 50;

    public static CountRange[] Run(CellRows rows, AttackerBounds bounds)
    {
        var low = (long[])bounds.Low.Clone();
        var high = bounds.High.Select(bound => Math.Min(bound, Far)).ToArray();
        for (var moves = true; moves;)
        {
            moves = false;
            for (var row = 0; row < rows.Count; row++)
            {
                moves |= Narrow(rows, row, low, high, sign: 1);
                moves |= rows.IsEquation[row] && Narrow(rows, row, low, high, sign: -1);
            }
        }

        // A bound that only comes from the stand-in for "none" is none.
        return [.. low.Zip(high, (from, to) => new CountRange(from, to > Far / 2 ? CountRange.Unbounded : to))];
    }

    // Σ a x ≤ 0: a cell takes what the least of all others leaves.
    private static bool Narrow(CellRows rows, int row, long[] low, long[] high, int sign)
    {
        var moves = false;
        for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
        {
            long others = 0;
            for (var other = rows.Start[row]; other < rows.Start[row + 1]; other++)
            {
                var factor = sign * rows.Coefficient[other];
                others += other == entry ? 0 : factor > 0 ? low[rows.Cell[other]] : -high[rows.Cell[other]];
            }

            var cell = rows.Cell[entry];
            if (sign * rows.Coefficient[entry] > 0 && -others < high[cell] && -others < Far / 2)
            {
                (high[cell], moves) = (-others, true);
            }
            else if (sign * rows.Coefficient[entry] < 0 && others > low[cell])
            {
                (low[cell], moves) = (others, true);
            }
        }

        return moves;
    }
}
