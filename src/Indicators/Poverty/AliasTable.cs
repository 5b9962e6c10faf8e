using System.Runtime.CompilerServices;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Poverty;

/// <summary>Draws an index with given probabilities in constant time (Walker 1977; set up as in Vose 1991).</summary>
internal sealed class AliasTable
{
    private readonly Cell[] _cells;

    /// <param name="weights">Relative probabilities, zero or more, not all zero; shape [indices]. Overwritten.</param>
    public AliasTable(Span<double> weights)
    {
        _cells = new Cell[weights.Length];
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        // Cells lower than the mean stand at the front of the list, the higher ones at its back.
        Span<int> list = weights.Length <= 1024 ? stackalloc int[weights.Length] : new int[weights.Length];
        var (low, high) = (0, weights.Length);
        for (var index = 0; index < weights.Length; index++)
        {
            weights[index] *= weights.Length / sum;
            list[weights[index] < 1 ? low++ : --high] = index;
        }

        Fill(weights, list, low);
    }

    /// <summary>The next index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(Xoshiro256 random)
    {
        // The high half of u·cells is a uniform cell, the low half a uniform fraction of it.
        var cell = (int)Math.BigMul(random.NextUInt64(), (ulong)_cells.Length, out var fraction);
        ref readonly var drawn = ref _cells[cell];
        // A product, not a branch, which would be guessed wrong half of the time.
        var isOther = fraction < drawn.Limit ? 0 : 1;
        return cell + (isOther * (drawn.Other - cell));
    }

    // Each low cell is filled up from the high one that stands at the border; that becomes low when it gave too much.
    private void Fill(Span<double> heights, Span<int> list, int low)
    {
        var next = 0;
        for (; next < low && low < list.Length; next++)
        {
            var (filled, giver) = (list[next], list[low]);
            _cells[filled] = new Cell((ulong)(heights[filled] * 18446744073709551616.0), giver);
            heights[giver] -= 1 - heights[filled];
            low += heights[giver] < 1 ? 1 : 0;
        }

        // What rounding leaves over is a full cell.
        for (; next < list.Length; next++)
        {
            _cells[list[next]] = new Cell(ulong.MaxValue, list[next]);
        }
    }

    // The cell's own index when the fraction, in units of 2⁻⁶⁴, is below the limit, else the other.
    private readonly record struct Cell(ulong Limit, int Other);
}
