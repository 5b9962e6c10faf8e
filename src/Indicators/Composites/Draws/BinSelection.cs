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
    private readonly int[] _others = new int[Bins];
    private readonly byte[] _binOf = new byte[length];
    private readonly float[] _members = new float[length];

    /// <summary>The numbers that would stand at places if all were sorted.</summary>
    /// <param name="numbers">Numbers, none of them NaN.</param>
    /// <param name="places">Places, from 0.</param>
    /// <param name="found">Where the numbers go, in the order of the places.</param>
    public void Find(ReadOnlySpan<float> numbers, ReadOnlySpan<int> places, Span<float> found)
    {
        var (least, greatest) = ColumnEnds.Of(numbers);
        var scale = (Bins - 1) / (greatest - least);
        if (!float.IsFinite(scale))
        {
            found.Fill(least);
            return;
        }

        Count(numbers, least, scale);
        for (var at = 0; at < places.Length; at++)
        {
            found[at] = At(numbers, places[at]);
        }
    }

    // Neighbours are counted apart, so that one does not wait for the other.
    private void Count(ReadOnlySpan<float> numbers, float least, float scale)
    {
        Array.Clear(_counts);
        Array.Clear(_others);
        var at = 0;
        for (; at + Vector<byte>.Count <= numbers.Length; at += Vector<byte>.Count)
        {
            BinsOf(numbers.Slice(at, Vector<byte>.Count), least, scale).CopyTo(_binOf, at);
        }

        for (; at < numbers.Length; at++)
        {
            _binOf[at] = (byte)((numbers[at] - least) * scale);
        }

        for (at = 0; at + 1 < numbers.Length; at += 2)
        {
            _counts[_binOf[at]]++;
            _others[_binOf[at + 1]]++;
        }

        _counts[_binOf[numbers.Length - 1]] += numbers.Length % 2;
        for (var bin = 0; bin < Bins; bin++)
        {
            _counts[bin] += _others[bin];
        }
    }

    private static Vector<byte> BinsOf(ReadOnlySpan<float> numbers, float least, float scale)
    {
        var width = Vector<float>.Count;
        Vector<uint> Quarter(ReadOnlySpan<float> part) => Vector.ConvertToInt32((new Vector<float>(part) - new Vector<float>(least)) * scale).As<int, uint>();
        return Vector.Narrow(
            Vector.Narrow(Quarter(numbers), Quarter(numbers[width..])),
            Vector.Narrow(Quarter(numbers[(2 * width)..]), Quarter(numbers[(3 * width)..])));
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
