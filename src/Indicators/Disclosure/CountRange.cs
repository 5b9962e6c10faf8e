namespace Mahalleh.Indicators.Disclosure;

/// <summary>Whole numbers from <paramref name="Low"/> to <paramref name="High"/>, both included: what somebody may still think a hidden cell is.</summary>
/// <param name="Low">Least value, persons or whatever the cell counts.</param>
/// <param name="High">Greatest value; <see cref="Unbounded"/> when there is none.</param>
public readonly record struct CountRange(long Low, long High)
{
    /// <summary>Stands for "no upper bound".</summary>
    public const long Unbounded = long.MaxValue;

    /// <summary>Whether every value of another range is in this one.</summary>
    /// <param name="inner">The other range.</param>
    public bool Covers(CountRange inner) => Low <= inner.Low && High >= inner.High;

    /// <summary>Whether the range holds as many values.</summary>
    /// <param name="values">Number of values, at least 1.</param>
    public bool HasAtLeast(long values) => High == Unbounded || High - Low >= values - 1;

    /// <summary>Number of values; <see cref="Unbounded"/> when there is no end of them.</summary>
    public long Size => High == Unbounded ? Unbounded : High - Low + 1;
}
