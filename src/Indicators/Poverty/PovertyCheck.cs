namespace Mahalleh.Indicators.Poverty;

/// <summary>What the callers of the poverty kernels must hold to.</summary>
internal static class PovertyCheck
{
    public static void Rows<T>(T[][] rows, int dimensions, string name)
    {
        foreach (var row in rows)
        {
            if (row.Length != dimensions)
            {
                throw new ArgumentException($"A record of {row.Length} dimensions among records of {dimensions}.", name);
            }
        }
    }

    public static void Recipe(ReadOnlySpan<double> shares, double cutoff)
    {
        Shares(shares);
        if (cutoff is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(cutoff), cutoff, "The cut-off is above 0 and up to 1.");
        }
    }

    public static void Shares(ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            sum += share > 0 ? share : double.NaN;
        }

        if (!(Math.Abs(sum - 1) <= AlkireFoster.Tolerance))
        {
            throw new ArgumentException($"The {shares.Length} weights are not all above 0 with the sum 1.", nameof(shares));
        }
    }

    public static void Persons(double[] persons, int records)
    {
        if (persons.Length != records)
        {
            throw new ArgumentException($"{persons.Length} numbers of persons for {records} records.", nameof(persons));
        }

        if (persons.Any(count => !double.IsFinite(count) || count < 0))
        {
            throw new ArgumentException("A number of persons is negative or not a number.", nameof(persons));
        }
    }
}
