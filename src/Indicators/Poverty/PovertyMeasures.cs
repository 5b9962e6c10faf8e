namespace Mahalleh.Indicators.Poverty;

/// <summary>H, A, M0 and the contributions of the dimensions, by area (docs/methods/alkire-foster.md).</summary>
public sealed class PovertyMeasures
{
    private readonly double[][] _contributions;

    private PovertyMeasures(int areas, int dimensions)
    {
        (Headcount, Intensity, Adjusted) = (new double[areas], new double[areas], new double[areas]);
        _contributions = [.. Enumerable.Range(0, dimensions).Select(_ => new double[areas])];
    }

    /// <summary>H: poor persons ÷ persons, 0–1; shape [areas]. NaN without persons.</summary>
    public double[] Headcount { get; }

    /// <summary>A: mean deprivation score of the poor, k–1; shape [areas]. NaN when nobody is poor.</summary>
    public double[] Intensity { get; }

    /// <summary>M0 = H·A: the adjusted headcount ratio, 0–1; shape [areas]. NaN without persons.</summary>
    public double[] Adjusted { get; }

    /// <summary>φ of a dimension: its share of M0, the dimensions adding up to 1; shape [areas]. NaN when nobody is poor.</summary>
    /// <param name="dimension">Index of the dimension.</param>
    public double[] Contribution(int dimension) => _contributions[dimension];

    /// <summary>Computes the figures.</summary>
    /// <param name="columns">The sums, those of the areas with their descendants for published figures.</param>
    /// <param name="shares">Shares of the dimensions in the weights, above zero and adding up to 1; shape [dimensions].</param>
    /// <exception cref="ArgumentException">Another number of dimensions, or the shares do not add up to 1.</exception>
    public static PovertyMeasures Evaluate(PovertyColumns columns, ReadOnlySpan<double> shares)
    {
        PovertyCheck.Shares(shares);
        if (shares.Length != columns.DimensionCount)
        {
            throw new ArgumentException($"{shares.Length} weights, {columns.DimensionCount} dimensions in the columns.", nameof(shares));
        }

        var measures = new PovertyMeasures(columns.AreaCount, shares.Length);
        for (var area = 0; area < columns.AreaCount; area++)
        {
            // 0/0 is NaN, and a part of nothing over something is 0: just what is to be published.
            measures.Headcount[area] = columns.Poor[area] / columns.Persons[area];
            measures.Intensity[area] = columns.Deprivation[area] / columns.Poor[area];
            measures.Adjusted[area] = columns.Deprivation[area] / columns.Persons[area];
            for (var dimension = 0; dimension < shares.Length; dimension++)
            {
                measures._contributions[dimension][area] = shares[dimension] * columns.Censored(dimension)[area] / columns.Deprivation[area];
            }
        }

        return measures;
    }
}
