using System.Numerics;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>The least and the greatest of many numbers.</summary>
internal static class ColumnEnds
{
    /// <summary>Finds them.</summary>
    /// <param name="numbers">One number or more, none of them NaN.</param>
    public static (float Least, float Greatest) Of(ReadOnlySpan<float> numbers)
    {
        var (least, greatest, at) = (new Vector<float>(numbers[0]), new Vector<float>(numbers[0]), 0);
        for (; at + Vector<float>.Count <= numbers.Length; at += Vector<float>.Count)
        {
            var next = new Vector<float>(numbers[at..]);
            (least, greatest) = (Vector.Min(least, next), Vector.Max(greatest, next));
        }

        var (low, high) = (numbers[0], numbers[0]);
        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            (low, high) = (Math.Min(low, least[lane]), Math.Max(high, greatest[lane]));
        }

        foreach (var number in numbers[at..])
        {
            (low, high) = (Math.Min(low, number), Math.Max(high, number));
        }

        return (low, high);
    }
}
