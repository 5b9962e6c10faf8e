using System.Buffers;
using System.Runtime.InteropServices;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>Scores, and then ranks, of all draws: one row a draw, one column an area. The memory is lent and must be given back.</summary>
internal sealed class DrawTable(int draws, int areas) : IDisposable
{
    private readonly float[] _cells = ArrayPool<float>.Shared.Rent(draws * areas);

    public int Draws { get; } = draws;

    public int Areas { get; } = areas;

    /// <summary>Scores of a draw, until the table is ranked.</summary>
    public Span<float> Scores(int draw) => _cells.AsSpan(draw * Areas, Areas);

    /// <summary>Ranks of a draw, once the table is ranked.</summary>
    public Span<int> Ranks(int draw) => MemoryMarshal.Cast<float, int>(Scores(draw));

    /// <summary>Puts ranks in the place of the scores.</summary>
    /// <param name="isLowestFirst">Whether rank 1 is the lowest score.</param>
    /// <param name="threads">Most threads.</param>
    public void Rank(bool isLowestFirst, int threads) => Parallel.For(
        0, Draws, Threads(threads), () => new RadixRanks(Areas), (draw, _, room) =>
        {
            room.Rank(Scores(draw), Ranks(draw), isLowestFirst);
            return room;
        }, static _ => { });

    /// <summary>Reads whole columns: the numbers of one area over all draws.</summary>
    /// <param name="threads">Most threads.</param>
    /// <param name="read">Gets the area and its numbers, which it may put in another order.</param>
    /// <param name="isRanked">Whether the cells are ranks.</param>
    public void Columns(int threads, bool isRanked, Action<int, float[], BinSelection> read)
    {
        const int width = 64;
        Parallel.For(0, (Areas + width - 1) / width, Threads(threads), () => (Columns: NewColumns(width), Room: new BinSelection(Draws)), (block, _, room) =>
        {
            var (from, count) = (block * width, Math.Min(width, Areas - (block * width)));
            for (var draw = 0; draw < Draws; draw++)
            {
                Turn(draw, from, count, isRanked, room.Columns);
            }

            for (var at = 0; at < count; at++)
            {
                read(from + at, room.Columns[at], room.Room);
            }

            return room;
        }, static _ => { });
    }

    public void Dispose() => ArrayPool<float>.Shared.Return(_cells);

    internal static ParallelOptions Threads(int threads) => new() { MaxDegreeOfParallelism = threads };

    private float[][] NewColumns(int width) => [.. Enumerable.Range(0, width).Select(_ => new float[Draws])];

    private void Turn(int draw, int from, int count, bool isRanked, float[][] columns)
    {
        var scores = Scores(draw).Slice(from, count);
        var ranks = Ranks(draw).Slice(from, count);
        for (var at = 0; at < count; at++)
        {
            columns[at][draw] = isRanked ? ranks[at] : scores[at];
        }
    }
}
