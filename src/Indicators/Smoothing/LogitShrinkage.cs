namespace Mahalleh.Indicators.Smoothing;

/// <summary>
/// Shrinks proportions of small areas towards that of all of them together, on the log-odds scale (Indices of Deprivation, England 2000;
/// docs/methods/logit-shrinkage.md). Scotland dropped it after evaluation, so only a recipe that asks for it has it.
/// </summary>
public static class LogitShrinkage
{
    /// <summary>Shrinks.</summary>
    /// <param name="cases">Cases of each area, r.</param>
    /// <param name="persons">Persons of each area, n, above zero and at least r.</param>
    /// <returns>Log odds with their errors, in the order of the areas.</returns>
    /// <exception cref="ArgumentException">The arrays differ in length, or there are fewer than two areas.</exception>
    public static ShrunkLogits Shrink(ReadOnlySpan<double> cases, ReadOnlySpan<double> persons)
    {
        if (cases.Length != persons.Length || cases.Length < 2)
        {
            throw new ArgumentException($"{cases.Length} cases and {persons.Length} persons; two areas are the least.", nameof(cases));
        }

        var (r, n) = (cases.ToArray(), persons.ToArray());
        double[] own = [.. r.Zip(n, Logit)];
        var whole = Logit(r.Sum(), n.Sum());
        var between = own.Sum(logit => (logit - whole) * (logit - whole)) / (own.Length - 1);
        double[] within = [.. r.Zip(n, (above, below) => (below + 1) * (below + 2) / (below * (above + 1) * (below - above + 1)))];
        double[] weights = [.. within.Select(error => between / (between + error))];
        return new ShrunkLogits(
            [.. own.Zip(weights, (logit, weight) => (weight * logit) + ((1 - weight) * whole))],
            [.. within.Zip(weights, (error, weight) => Math.Sqrt(weight * error))],
            weights,
            between);
    }

    /// <summary>The proportion of log odds, 0–1.</summary>
    /// <param name="logit">Log odds.</param>
    public static double Proportion(double logit) => 1 / (1 + Math.Exp(-logit));

    private static double Logit(double cases, double persons) => Math.Log((cases + 0.5) / (persons - cases + 0.5));
}
