namespace Mahalleh.Indicators.Classes;

/// <summary>Squared errors of runs of sorted values about their means, each in constant time from running sums.</summary>
internal sealed class SquaredErrors
{
    private readonly double[] _counts;
    private readonly double[] _sums;
    private readonly double[] _squares;

    /// <summary>Sorts the values and adds them up; NaN and infinities are left out.</summary>
    public SquaredErrors(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        Values = [.. sorted.Where((value, at) => at == 0 || value > sorted[at - 1])];
        (_counts, _sums, _squares) = (new double[Count + 1], new double[Count + 1], new double[Count + 1]);
        // Sums about a value in the middle lose fewer digits.
        var centre = Count > 0 ? Values[Count / 2] : 0;
        for (int at = 0, next = 0; at < Count; at++)
        {
            var from = next;
            while (next < sorted.Length && !(sorted[next] > Values[at]))
            {
                next++;
            }

            var (distance, count) = (Values[at] - centre, next - from);
            _counts[at + 1] = _counts[at] + count;
            _sums[at + 1] = _sums[at] + (count * distance);
            _squares[at + 1] = _squares[at] + (count * distance * distance);
        }
    }

    /// <summary>The different values, rising.</summary>
    public double[] Values { get; }

    /// <summary>Number of different values.</summary>
    public int Count => Values.Length;

    /// <summary>Squared error about their mean of the values from one number to another, both inclusive; never negative.</summary>
    public double Within(int first, int last)
    {
        var sum = _sums[last + 1] - _sums[first];
        return Math.Max(0, _squares[last + 1] - _squares[first] - (sum * sum / (_counts[last + 1] - _counts[first])));
    }
}
