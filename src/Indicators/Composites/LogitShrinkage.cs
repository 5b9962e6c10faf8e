namespace Mahalleh.Indicators.Composites;

/// <summary>
/// Shrinks proportions of small areas towards that of the area above, on the log-odds scale (Indices of Deprivation, England 2000;
/// docs/methods/higher-areas.md). Scotland dropped it after evaluation, so no recipe does it by itself.
/// </summary>
public static class LogitShrinkage
{
    /// <summary>Shrinks.</summary>
    /// <param name="cases">Cases of each area, r.</param>
    /// <param name="persons">Persons of each area, n, at least r.</param>
    /// <returns>Shrunken proportions; their weights on the area's own figure; the variance between the areas.</returns>
    /// <exception cref="ArgumentException">The arrays differ in length, or there are fewer than two areas.</exception>
    public static (double[] Proportions, double[] Weights, double Variance) Shrink(ReadOnlySpan<double> cases, ReadOnlySpan<double> persons)
    {
        if (cases.Length != persons.Length || cases.Length < 2)
        {
            throw new ArgumentException($"{cases.Length} cases and {persons.Length} persons; two areas are the least.", nameof(cases));
        }

        var (r, n) = (cases.ToArray(), persons.ToArray());
        var logits = r.Zip(n, Logit).ToArray();
        var whole = Logit(r.Sum(), n.Sum());
        var variance = logits.Sum(logit => (logit - whole) * (logit - whole)) / (logits.Length - 1);
        var weights = r.Zip(n, (above, below) => (below + 1) * (below + 2) / (below * (above + 1) * (below - above + 1))).Select(own => 1 / own / ((1 / own) + (1 / variance))).ToArray();
        var shrunk = logits.Zip(weights, (logit, weight) => (weight * logit) + ((1 - weight) * whole)).Select(logit => Math.Exp(logit) / (1 + Math.Exp(logit)));
        return ([.. shrunk], weights, variance);
    }

    private static double Logit(double cases, double persons) => Math.Log((cases + 0.5) / (persons - cases + 0.5));
}
