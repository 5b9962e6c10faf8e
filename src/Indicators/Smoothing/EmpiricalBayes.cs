namespace Mahalleh.Indicators.Smoothing;

/// <summary>
/// Rates of small areas smoothed towards a mean (docs/methods/empirical-bayes.md). Smoothing compresses extremes: no
/// ranking may rest on these rates without saying so.
/// </summary>
public static class EmpiricalBayes
{
    /// <summary>Smooths towards the mean of all areas (Marshall 1991).</summary>
    /// <param name="events">Events, shape [areas], zero or more; NaN where not published.</param>
    /// <param name="bases">Persons or households at risk, shape [areas]; NaN where not published.</param>
    /// <returns>Rates, events per base, shape [areas]; NaN where not published. What is not published takes no part.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double[] Smooth(ReadOnlySpan<double> events, ReadOnlySpan<double> bases)
    {
        Check(events.Length, bases.Length);
        var prior = RatePrior.Of(events, bases, Enumerable.Range(0, events.Length));
        var rates = new double[events.Length];
        for (var area = 0; area < rates.Length; area++)
        {
            rates[area] = prior.Shrink(events[area], bases[area]);
        }

        return rates;
    }

    /// <summary>Smooths each area towards the mean of itself and its neighbours (Marshall 1991, local).</summary>
    /// <param name="events">Events, shape [areas], zero or more; NaN where not published.</param>
    /// <param name="bases">Persons or households at risk, shape [areas]; NaN where not published.</param>
    /// <param name="neighbours">Area numbers of the neighbours of each area, in any order; an area without any keeps its own rate.</param>
    /// <returns>Rates, events per base, shape [areas]; NaN where not published. What is not published takes no part.</returns>
    /// <exception cref="ArgumentException">The columns and the list of neighbours differ in length.</exception>
    public static double[] SmoothLocally(ReadOnlySpan<double> events, ReadOnlySpan<double> bases, int[][] neighbours)
    {
        Check(events.Length, bases.Length);
        Check(events.Length, neighbours.Length);
        var rates = new double[events.Length];
        for (var area = 0; area < rates.Length; area++)
        {
            // In area order, each once: the sums then do not depend on how the neighbours are listed.
            var members = neighbours[area].Append(area).Distinct().Order();
            rates[area] = RatePrior.Of(events, bases, members).Shrink(events[area], bases[area]);
        }

        return rates;
    }

    /// <summary>Deviations from the mean of all areas in standard errors, for tests of spatial clustering (Assunção and Reis 1999).</summary>
    /// <param name="events">Events, shape [areas], zero or more; NaN where not published.</param>
    /// <param name="bases">Persons or households at risk, shape [areas]; NaN where not published.</param>
    /// <returns>Deviations, dimensionless, shape [areas]; NaN where not published.</returns>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static double[] Standardise(ReadOnlySpan<double> events, ReadOnlySpan<double> bases)
    {
        Check(events.Length, bases.Length);
        var prior = RatePrior.Of(events, bases, Enumerable.Range(0, events.Length));
        var deviations = new double[events.Length];
        for (var area = 0; area < deviations.Length; area++)
        {
            deviations[area] = prior.Standardise(events[area], bases[area]);
        }

        return deviations;
    }

    private static void Check(int events, int other)
    {
        if (events != other)
        {
            throw new ArgumentException($"{events} areas with events, {other} beside them.", nameof(other));
        }
    }
}
