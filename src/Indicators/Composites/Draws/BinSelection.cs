using System.Numerics;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>
/// Finds numbers by their place in order without sorting them all: they are counted in bins of equal width, and only the bin of the
/// wanted place is sorted. Not safe to share between threads.
/// </summary>
/// <param name="length">How many numbers there are.</param>
internal sealed class BinSelection(int length)
{
    private const int Bins = 256;

    private readonly int[] _counts = new int[Bins];
    private readonly byte[] _binOf = new byte[length];
    private readonly float[] _members = new float[length];

    /// <summary>The numbers that would stand at places if all were sorted.</summary>
    /// <param name="numbers">Numbers, none of them NaN.</param>
    /// <param name="places">Places, from 0.</param>
    /// <param name="found">Where the numbers go, in the order of the places.</param>
    public void Find(ReadOnlySpan<float> numbers, ReadOnlySpan<int> places, Span<float> found)
    {
        var (least, greatest) = Ends(numbers);
        var scale = (Bins - 1) / (greatest - least);
        if (!float.IsFinite(scale))
        {
            found.Fill(least);
            return;
        }

        Array.Clear(_counts);
        for (var at = 0; at < numbers.Length; at++)
        {
            _binOf[at] = (byte)((numbers[at] - least) * scale);
            _counts[_binOf[at]]++;
        }

        for (var at = 0; at < places.Length; at++)
        {
            found[at] = At(numbers, places[at]);
        }
    }

    private static (float Least, float Greatest) Ends(ReadOnlySpan<float> numbers)
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

    private float At(ReadOnlySpan<float> numbers, int place)
    {
        var bin = 0;
        while (place >= _counts[bin])
        {
            place -= _counts[bin++];
        }

        var bins = _binOf.AsSpan(0, numbers.Length);
        var (count, at) = (0, 0);
        while (count < _counts[bin])
        {
            at += bins[at..].IndexOf((byte)bin);
            _members[count++] = numbers[at++];
        }

        var members = _members.AsSpan(0, count);
        members.Sort();
        return members[place];
    }
}
