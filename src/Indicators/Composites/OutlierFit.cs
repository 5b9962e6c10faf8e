using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites;

/// <summary>How the extreme values of one component are treated: held between two values, or the logarithm (docs/methods/outliers.md).</summary>
/// <param name="Low">Values below become this.</param>
/// <param name="High">Values above become this.</param>
/// <param name="LogShift">With a logarithm: what is added before it; NaN without.</param>
/// <param name="IsMirrored">Whether the logarithm is taken of the values turned about, for a long tail below.</param>
internal readonly record struct OutlierFit(double Low, double High, double LogShift, bool IsMirrored)
{
    public static OutlierFit None { get; } = new(double.NegativeInfinity, double.PositiveInfinity, double.NaN, false);

    public bool HasLog => !double.IsNaN(LogShift);

    /// <summary>Whether the fit changes no value.</summary>
    public bool IsNone => !HasLog && double.IsNegativeInfinity(Low) && double.IsPositiveInfinity(High);

    /// <summary>Finds the treatment of a column.</summary>
    /// <param name="step">The step.</param>
    /// <param name="values">Values of shape [ranked areas]; NaN takes no part.</param>
    public static OutlierFit Find(OutlierStep step, double[] values)
    {
        var present = step.Method == OutlierTreatment.None ? [] : SampleMoments.Present(values);
        if (step.Method == OutlierTreatment.None || Passes(step, present))
        {
            return None;
        }

        var most = step.Most ?? Math.Min(5, present.Length / 20);
        var (held, caps) = Winsorise(step, present, most);
        return Passes(step, held) ? caps : Log(present);
    }

    /// <summary>Treats one value.</summary>
    public double Of(double value)
    {
        if (!HasLog)
        {
            return Math.Clamp(value, Low, High);
        }

        // A drawn value may lie beyond the published ones; the logarithm ends where they end.
        var turned = IsMirrored ? -Math.Log(Math.Max(-value + LogShift, Low)) : Math.Log(Math.Max(value + LogShift, Low));
        return turned;
    }

    private static (double[] Values, OutlierFit Caps) Winsorise(OutlierStep step, double[] values, int most)
    {
        var (held, caps) = ((double[])values.Clone(), None);
        while (!Passes(step, held) && values.Count(value => value < caps.Low || value > caps.High) < most)
        {
            caps = SampleMoments.Skewness(held) >= 0
                ? caps with { High = held.Where(value => value < held.Max()).Max() }
                : caps with { Low = held.Where(value => value > held.Min()).Min() };
            held = [.. values.Select(caps.Of)];
        }

        return (held, caps);
    }

    private static OutlierFit Log(double[] values)
    {
        var (least, greatest, isMirrored) = (values.Min(), values.Max(), SampleMoments.Skewness(values) < 0);
        var hundredth = 0.01 * (greatest - least);
        return new OutlierFit(hundredth, double.PositiveInfinity, (isMirrored ? greatest : -least) + hundredth, isMirrored);
    }

    // Equal values have no shape; they pass, and the scale says what is wrong with them.
    private static bool Passes(OutlierStep step, double[] values) =>
        values.Length < 4 || values.Max() == values.Min() || Math.Abs(SampleMoments.Skewness(values)) < step.Skew || SampleMoments.Kurtosis(values) < step.Kurtosis;
}
