using Mahalleh.Web.Charts.Scenes;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>The axis of sizes: of equal steps, or of equal factors where one area is many times larger than most.</summary>
internal sealed class SizeAxis
{
    private const double Skew = 6;
    private const double Bend = 2.5;
    private static readonly double[] Nice = [1, 2, 5];
    private readonly double[] _ticks;
    private readonly LinearScale _scale;
    private readonly bool _isPersian;

    /// <summary>Measures the axis.</summary>
    /// <param name="sizes">The sizes, above zero, ascending; at least one.</param>
    /// <param name="from">Left end.</param>
    /// <param name="to">Right end.</param>
    /// <param name="persian">Whether numbers are in Persian digits.</param>
    public SizeAxis(double[] sizes, double from, double to, bool persian)
    {
        (_isPersian, IsLogarithmic) = (persian, sizes[^1] > Skew * sizes[sizes.Length / 2]);
        if (!IsLogarithmic)
        {
            var ticks = ValueAxis.Across(0, sizes[^1], to - from, persian);
            (_ticks, _scale) = ([.. ticks.Values], LinearScale.Over(ticks, from, to));
            return;
        }

        var (first, last) = ((int)Math.Floor(Math.Log10(sizes[0])), (int)Math.Ceiling(Math.Log10(sizes[^1])));
        double[] nice = [.. Enumerable.Range(first, last - first + 1).SelectMany(power => Nice.Select(step => step * Math.Pow(10, power)))];
        var (low, high) = (nice.Last(tick => tick <= sizes[0]), nice.First(tick => tick >= sizes[^1]));
        _ticks = [.. nice.Where(tick => tick >= low && tick <= high)];
        _scale = new LinearScale(Math.Log10(low), Math.Log10(high), from, to);
    }

    /// <summary>Whether equal distances are equal factors.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>Left end.</summary>
    public double From => _scale.From;

    /// <summary>Right end.</summary>
    public double To => _scale.To;

    /// <summary>The place of a size.</summary>
    /// <param name="size">The size, above zero.</param>
    public double At(double size) => _scale.At(IsLogarithmic ? Math.Log10(size) : size);

    /// <summary>The size at a share of the way along a limit, whose points stand closer where it bends most.</summary>
    /// <param name="share">The share, 0–1.</param>
    public double Size(double share) => IsLogarithmic
        ? Math.Pow(10, _scale.Low + (share * (_scale.High - _scale.Low)))
        : Math.Max(_scale.High / (_scale.To - _scale.From), _scale.High * Math.Pow(share, Bend));

    /// <summary>The numbers below the plot, as many as have room.</summary>
    /// <param name="y">Where the plot ends.</param>
    public IEnumerable<Mark> Below(double y)
    {
        var taken = double.NegativeInfinity;
        foreach (var tick in _ticks)
        {
            var (x, label) = (At(tick), Numerals.Whole((long)tick, _isPersian));
            var half = TextWidth.Of(label, ValueAxis.Size) / 2;
            yield return new LineMark(x, y, x, y + 4, Palette.Comparison);
            if (x - half > taken + 6)
            {
                taken = x + half;
                yield return Typesetter.Number(x, y + 18, label, ValueAxis.Size, Anchor.Middle) with { Fill = Palette.Mute };
            }
        }
    }
}
