namespace Mahalleh.Indicators.Smoothing;

/// <summary>What a set of areas says of a rate before the area itself is asked (docs/methods/empirical-bayes.md, equation 1).</summary>
/// <param name="Mean">m: all events by all bases; NaN when no area is published.</param>
/// <param name="Spread">
/// a: variance of the true rates between areas, estimated by moments and not truncated. Below zero when the rates differ
/// less than chance alone would make them.
/// </param>
public readonly record struct RatePrior(double Mean, double Spread)
{
    /// <summary>Estimates mean and spread from the areas named.</summary>
    /// <param name="events">Events, shape [areas], zero or more; NaN where not published.</param>
    /// <param name="bases">Persons or households at risk, shape [areas]; NaN where not published.</param>
    /// <param name="members">Area numbers in the order of summing; those not published, or with a base not above zero, are left out.</param>
    public static RatePrior Of(ReadOnlySpan<double> events, ReadOnlySpan<double> bases, IEnumerable<int> members)
    {
        var published = new List<int>();
        var (sum, weight) = (0.0, 0.0);
        foreach (var area in members)
        {
            if (IsPublished(events[area], bases[area]))
            {
                published.Add(area);
                (sum, weight) = (sum + events[area], weight + bases[area]);
            }
        }

        var (mean, squares) = (sum / weight, 0.0);
        foreach (var area in published)
        {
            var deviation = (events[area] / bases[area]) - mean;
            squares += bases[area] * deviation * deviation;
        }

        return new RatePrior(mean, (squares / weight) - (mean * published.Count / weight));
    }

    /// <summary>Draws an area's rate towards the mean, the more the smaller its base (Marshall 1991).</summary>
    /// <param name="events">Events of the area.</param>
    /// <param name="atRisk">Its base.</param>
    /// <returns>A rate between the area's own and the mean; NaN when the area is not published.</returns>
    public double Shrink(double events, double atRisk)
    {
        if (!IsPublished(events, atRisk))
        {
            return double.NaN;
        }

        var spread = Math.Max(0, Spread);
        var share = spread == 0 ? 0 : spread / (spread + (Mean / atRisk));
        return Mean + (((events / atRisk) - Mean) * share);
    }

    /// <summary>How far an area's rate lies from the mean in its own standard errors (Assunção and Reis 1999).</summary>
    /// <param name="events">Events of the area.</param>
    /// <param name="atRisk">Its base.</param>
    /// <returns>The deviation, dimensionless; 0 when no area has an event; NaN when the area is not published.</returns>
    public double Standardise(double events, double atRisk)
    {
        if (!IsPublished(events, atRisk))
        {
            return double.NaN;
        }

        var chance = Mean / atRisk;
        var variance = Spread + chance > 0 ? Spread + chance : chance;
        return variance == 0 ? 0 : ((events / atRisk) - Mean) / Math.Sqrt(variance);
    }

    private static bool IsPublished(double events, double atRisk) => !double.IsNaN(events) && atRisk > 0;
}
