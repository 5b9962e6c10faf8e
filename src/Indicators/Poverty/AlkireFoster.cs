namespace Mahalleh.Indicators.Poverty;

/// <summary>
/// The counting method of Alkire and Foster (2011) on a matrix of records, written as the paper has it: the definition that
/// the sums by area are tested against (docs/methods/alkire-foster.md). Rows are records, columns dimensions; nothing is missing.
/// </summary>
public static class AlkireFoster
{
    /// <summary>A score this little below the cut-off still reaches it: thirds and sixths have no exact binary fractions.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether a deprivation score makes poor: above 0, and at the cut-off or above within <see cref="Tolerance"/>.</summary>
    /// <param name="score">c, 0–1.</param>
    /// <param name="cutoff">k, above 0 up to 1.</param>
    public static bool IsPoor(double score, double cutoff) => score > 0 && score >= cutoff - Tolerance;

    /// <summary>The deprivation score c = Σ w_j g⁰_j of one record, 0–1.</summary>
    /// <param name="deprived">g⁰ of the record; shape [dimensions].</param>
    /// <param name="shares">w: shares in the weights, adding up to 1; shape [dimensions].</param>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static double Score(ReadOnlySpan<bool> deprived, ReadOnlySpan<double> shares)
    {
        if (deprived.Length != shares.Length)
        {
            throw new ArgumentException($"{deprived.Length} dimensions in the record, {shares.Length} weights.", nameof(deprived));
        }

        var score = 0.0;
        for (var dimension = 0; dimension < shares.Length; dimension++)
        {
            score += deprived[dimension] ? shares[dimension] : 0;
        }

        return score;
    }

    /// <summary>g⁰: deprived where the achievement is below the cut-off of its dimension.</summary>
    /// <param name="achievements">y; shape [records][dimensions].</param>
    /// <param name="lines">z: the deprivation cut-offs; shape [dimensions].</param>
    /// <exception cref="ArgumentException">A record has another number of dimensions than there are cut-offs.</exception>
    public static bool[][] Deprivations(double[][] achievements, double[] lines)
    {
        PovertyCheck.Rows(achievements, lines.Length, nameof(achievements));
        return [.. achievements.Select(record => record.Zip(lines, (y, z) => y < z).ToArray())];
    }

    /// <summary>g¹: the normalised gap (z − y)/z where y is below z, else 0. Of meaning for cardinal achievements only.</summary>
    /// <param name="achievements">y; shape [records][dimensions].</param>
    /// <param name="lines">z: the deprivation cut-offs, above zero; shape [dimensions].</param>
    /// <exception cref="ArgumentException">A record has another number of dimensions than there are cut-offs, or a cut-off is not above zero.</exception>
    public static double[][] Gaps(double[][] achievements, double[] lines)
    {
        if (!lines.All(line => line > 0))
        {
            throw new ArgumentException("A gap is a share of its cut-off, and one of the cut-offs is not above zero.", nameof(lines));
        }

        PovertyCheck.Rows(achievements, lines.Length, nameof(achievements));
        return [.. achievements.Select(record => record.Zip(lines, (y, z) => y < z ? (z - y) / z : 0).ToArray())];
    }

    /// <summary>H, A, M0 and the figures by dimension.</summary>
    /// <param name="deprived">g⁰; shape [records][dimensions].</param>
    /// <param name="shares">w: shares in the weights, adding up to 1; shape [dimensions].</param>
    /// <param name="cutoff">k, above 0 up to 1.</param>
    /// <param name="persons">Persons a record stands for, zero or more; shape [records].</param>
    /// <exception cref="ArgumentException">Lengths differ, the shares do not add up to 1, or an amount is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut-off is not above 0 and up to 1.</exception>
    public static PovertyFigures Measure(bool[][] deprived, double[] shares, double cutoff, double[] persons)
    {
        PovertyCheck.Rows(deprived, shares.Length, nameof(deprived));
        PovertyCheck.Recipe(shares, cutoff);
        PovertyCheck.Persons(persons, deprived.Length);
        var (all, poor, deprivation) = (0.0, 0.0, 0.0);
        var (uncensored, censored) = (new double[shares.Length], new double[shares.Length]);
        for (var record = 0; record < deprived.Length; record++)
        {
            var score = Score(deprived[record], shares);
            var isPoor = IsPoor(score, cutoff);
            all += persons[record];
            poor += isPoor ? persons[record] : 0;
            deprivation += isPoor ? persons[record] * score : 0;
            for (var dimension = 0; dimension < shares.Length; dimension++)
            {
                uncensored[dimension] += deprived[record][dimension] ? persons[record] : 0;
                censored[dimension] += isPoor && deprived[record][dimension] ? persons[record] : 0;
            }
        }

        return new PovertyFigures(
            all, poor / all, deprivation / poor, deprivation / all, Over(uncensored, all), Over(censored, all),
            [.. censored.Zip(shares, (count, share) => share * count / deprivation)]);
    }

    /// <summary>M1 or M2: the mean over all persons of the weighted gaps of the poor, to a power (Alkire and Foster 2011, section 5).</summary>
    /// <param name="gaps">g¹ from <see cref="Gaps"/>; shape [records][dimensions].</param>
    /// <param name="shares">w: shares in the weights, adding up to 1; shape [dimensions].</param>
    /// <param name="cutoff">k, above 0 up to 1.</param>
    /// <param name="persons">Persons a record stands for, zero or more; shape [records].</param>
    /// <param name="power">1 for M1, the adjusted gap; 2 for M2, the adjusted squared gap; above zero.</param>
    /// <returns>The measure, 0–1; NaN without persons.</returns>
    /// <exception cref="ArgumentException">Lengths differ, the shares do not add up to 1, or an amount is negative.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cut-off is not above 0 and up to 1, or the power is not above zero.</exception>
    public static double AdjustedGap(double[][] gaps, double[] shares, double cutoff, double[] persons, int power)
    {
        PovertyCheck.Rows(gaps, shares.Length, nameof(gaps));
        PovertyCheck.Recipe(shares, cutoff);
        PovertyCheck.Persons(persons, gaps.Length);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(power);
        var sum = 0.0;
        for (var record = 0; record < gaps.Length; record++)
        {
            if (IsPoor(Score([.. gaps[record].Select(gap => gap > 0)], shares), cutoff))
            {
                sum += persons[record] * gaps[record].Zip(shares, (gap, share) => share * Math.Pow(gap, power)).Sum();
            }
        }

        return sum / persons.Sum();
    }

    private static double[] Over(double[] counts, double persons) => [.. counts.Select(count => count / persons)];
}
