using Mahalleh.Indicators.Catalogue;
using MathNet.Numerics.Distributions;

namespace Mahalleh.Indicators.Composites;

/// <summary>
/// A normalisation fitted to the published values of one column (docs/methods/normalisation.md). Values that are drawn later are put on
/// the same scale, so that the scale does not move with them; where only the order counts they are ordered anew.
/// </summary>
internal sealed class ScaleFit
{
    private const double Half = 23;

    private readonly NormalisationStep _step;
    private readonly bool _isPositive;
    private readonly IReadOnlyList<double> _edges;
    private readonly double _mean;

    private ScaleFit(NormalisationStep step, bool isPositive, IReadOnlyList<double> edges, double mean)
    {
        (_step, _isPositive, _edges, _mean) = (step, isPositive, edges, mean);
    }

    /// <summary>How much the scaled value grows with the value, of a scale that is a line.</summary>
    public double Slope => (_step.To - _step.From) / Range;

    /// <summary>Least number that the line may give.</summary>
    public double Least { get; private init; } = double.NegativeInfinity;

    /// <summary>Greatest number that the line may give.</summary>
    public double Most { get; private init; } = double.PositiveInfinity;

    private double Zero { get; init; }

    private double Range { get; init; } = 1;

    /// <summary>Whether the scale is one line without ends.</summary>
    public bool IsLine => !_step.IsOrdinal && _edges.Count == 0 && _step.Method != Normalisation.AroundMean && double.IsNegativeInfinity(Least) && double.IsPositiveInfinity(Most);

    /// <summary>Fits a scale.</summary>
    /// <param name="step">The normalisation.</param>
    /// <param name="component">The component, for its direction and goalposts; null for a pillar.</param>
    /// <param name="name">Code of the component or pillar, for faults.</param>
    /// <param name="values">Published values of shape [ranked areas]; NaN takes no part.</param>
    /// <exception cref="IndexStepException">The values do not allow the scale.</exception>
    public static ScaleFit Fit(NormalisationStep step, IndexComponent? component, string name, double[] values)
    {
        var isPositive = component?.IsPositive ?? true;
        var present = SampleMoments.Present(values);
        if (step.IsOrdinal || step.Method is Normalisation.Categories or Normalisation.AroundMean)
        {
            return new ScaleFit(step, isPositive, step.Method == Normalisation.Categories ? component?.Edges ?? [] : [], SampleMoments.Mean(present));
        }

        var (zero, one) = Ends(step, component, present, isPositive);
        if (one == zero || !double.IsFinite(one - zero))
        {
            throw new IndexStepException("normalisation", name, -1, $"همهٔ مقدارهای «{name}» برابرند و نمی‌توان آن را مقیاس کرد.", $"All values of '{name}' are equal, so it cannot be scaled.");
        }

        var isHeld = step.Method == Normalisation.Goalposts;
        return new ScaleFit(step, isPositive, [], double.NaN)
        {
            Zero = zero,
            Range = one - zero,
            Least = isHeld ? step.From : double.NegativeInfinity,
            Most = isHeld || step.IsCapped ? step.To : double.PositiveInfinity,
        };
    }

    /// <summary>Puts values on the scale; NaN stays NaN.</summary>
    public void Apply(ReadOnlySpan<double> values, Span<double> scaled, RankRoom room)
    {
        if (_step.IsOrdinal)
        {
            Order(values, scaled, room);
            return;
        }

        for (var area = 0; area < values.Length; area++)
        {
            scaled[area] = Of(values[area]);
        }
    }

    // The values that become 0 and 1 before the scale is widened to its two ends. Without any value there is nothing to scale.
    private static (double Zero, double One) Ends(NormalisationStep step, IndexComponent? component, double[] values, bool isPositive)
    {
        if (values.Length == 0)
        {
            return (0, 1);
        }

        var isLog = component?.Transform == Transform.Log;
        var (low, high) = (Taken(component?.Low ?? 0), Taken(component?.High ?? 1));
        var (worst, best) = isPositive ? (values.Min(), values.Max()) : (values.Max(), values.Min());
        return step.Method switch
        {
            Normalisation.Goalposts or Normalisation.Scaled => isPositive ? (low, high) : (high, low),
            Normalisation.MinMax => (worst, best),
            Normalisation.ZScore => Around(SampleMoments.Mean(values), SampleMoments.Deviation(values)),
            Normalisation.RobustZScore => Around(SampleMoments.Median(values), Spread(SampleMoments.Median(values))),
            Normalisation.TargetDistance => (worst, Taken(component?.Target ?? double.NaN)),
            Normalisation.ReferenceDistance => (worst, Taken(component?.Reference ?? double.NaN)),
            Normalisation.ShareOfMaximum => (0, best),
            _ => (0, isPositive ? 1 : -1),
        };

        double Spread(double middle) => SampleMoments.Median([.. values.Select(value => Math.Abs(value - middle))]) / 0.6745;

        (double, double) Around(double centre, double width) => (centre, isPositive ? centre + width : centre - width);

        double Taken(double stated) => isLog ? Math.Log(stated) : stated;
    }

    private double Of(double value)
    {
        if (double.IsNaN(value))
        {
            return double.NaN;
        }

        if (_step.Method == Normalisation.Categories)
        {
            var above = _edges.Count(edge => value >= edge);
            return _isPositive ? above + 1 : _edges.Count - above + 1;
        }

        if (_step.Method == Normalisation.AroundMean)
        {
            var sign = value > _mean + (_step.Margin * Math.Abs(_mean)) ? 1 : value < _mean - (_step.Margin * Math.Abs(_mean)) ? -1 : 0;
            return _isPositive ? sign : -sign;
        }

        return Math.Clamp(_step.From + ((_step.To - _step.From) * ((value - Zero) / Range)), Least, Most);
    }

    private void Order(ReadOnlySpan<double> values, Span<double> scaled, RankRoom room)
    {
        var ranks = room.Ranks.AsSpan(0, values.Length);
        var count = _isPositive ? room.Buffer.LowestFirst(values, ranks) : room.Buffer.HighestFirst(values, ranks);
        if (_step.Method is Normalisation.NormalScore or Normalisation.Exponential)
        {
            room.Average(ranks, count, scaled);
        }
        else
        {
            for (var area = 0; area < ranks.Length; area++)
            {
                scaled[area] = ranks[area];
            }
        }

        for (var area = 0; area < ranks.Length; area++)
        {
            scaled[area] = ranks[area] == 0 ? double.NaN : OfRank(scaled[area], count);
        }
    }

    private double OfRank(double rank, int count) => _step.Method switch
    {
        Normalisation.PercentileRank => _step.From + ((_step.To - _step.From) * (count == 1 ? 0.5 : (rank - 1) / (count - 1))),
        Normalisation.Borda => rank - 1,
        Normalisation.NormalScore => Normal.InvCDF(0, 1, rank / (count + 1)),
        Normalisation.Exponential => -Half * Math.Log(1 - (rank / count * (1 - Math.Exp(-100 / Half)))),
        Normalisation.Bands => Math.Ceiling(_step.Bands * rank / count),
        _ => rank,
    };
}
