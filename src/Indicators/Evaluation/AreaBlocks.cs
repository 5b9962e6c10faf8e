namespace Mahalleh.Indicators.Evaluation;

/// <summary>Areas of consecutive numbers.</summary>
/// <param name="From">Number of the first.</param>
/// <param name="To">Number after the last.</param>
internal readonly record struct AreaBlock(int From, int To)
{
    /// <summary>The block's part of a column.</summary>
    public Span<T> Of<T>(T[] column) => column.AsSpan(From, To - From);
}

/// <summary>Cuts the areas into blocks whose columns stay in a processor's cache, and shares many of them between the processors.</summary>
internal static class AreaBlocks
{
    private const int Size = 4096;

    /// <summary>Calls for every block, in no order, at the same time from several threads.</summary>
    public static void ForEach(int areas, Action<AreaBlock> visit)
    {
        if (areas <= Size)
        {
            visit(new AreaBlock(0, areas));
            return;
        }

        Parallel.For(0, (areas + Size - 1) / Size, block => visit(new AreaBlock(block * Size, Math.Min(areas, (block + 1) * Size))));
    }
}
