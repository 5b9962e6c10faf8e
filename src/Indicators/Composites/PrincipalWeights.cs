using MathNet.Numerics.LinearAlgebra;

namespace Mahalleh.Indicators.Composites;

/// <summary>Weights by principal components (OECD and JRC 2008, step 6; docs/methods/weights.md).</summary>
internal static class PrincipalWeights
{
    private const int Sweeps = 200;

    /// <summary>Weights that sum to one.</summary>
    /// <param name="correlations">Correlation matrix of the parts.</param>
    public static double[] Find(Matrix<double> correlations)
    {
        var loadings = Kept(correlations);
        Rotate(loadings);

        // A part speaks for the factor that loads it most. Its squared loading over the factor's sum of squares, times the factor's share
        // of all sums of squares, is the squared loading over all of them.
        var weights = Enumerable.Range(0, loadings.RowCount).Select(part => loadings.Row(part).Max(loading => loading * loading)).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }

    // Loadings of the components whose eigenvalue is above one; the first one at least.
    private static Matrix<double> Kept(Matrix<double> correlations)
    {
        var eigen = correlations.Evd(Symmetricity.Symmetric);
        var order = Enumerable.Range(0, correlations.RowCount).OrderByDescending(at => eigen.EigenValues[at].Real).ToArray();
        var kept = order.Where((at, place) => place == 0 || eigen.EigenValues[at].Real > 1).ToArray();
        return Matrix<double>.Build.Dense(correlations.RowCount, kept.Length, (part, factor) =>
            eigen.EigenVectors[part, kept[factor]] * Math.Sqrt(eigen.EigenValues[kept[factor]].Real));
    }

    // Varimax (Kaiser 1958), two factors at a time.
    private static void Rotate(Matrix<double> loadings)
    {
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var turned = 0.0;
            for (var one = 0; one < loadings.ColumnCount; one++)
            {
                for (var other = one + 1; other < loadings.ColumnCount; other++)
                {
                    turned = Math.Max(turned, Turn(loadings, one, other));
                }
            }

            if (turned < 1e-12)
            {
                return;
            }
        }
    }

    private static double Turn(Matrix<double> loadings, int one, int other)
    {
        var (first, second) = (loadings.Column(one), loadings.Column(other));
        var (u, v) = (first.PointwiseMultiply(first) - second.PointwiseMultiply(second), 2 * first.PointwiseMultiply(second));
        var above = 2 * ((loadings.RowCount * u.DotProduct(v)) - (u.Sum() * v.Sum()));
        var below = (loadings.RowCount * (u.DotProduct(u) - v.DotProduct(v))) - ((u.Sum() * u.Sum()) - (v.Sum() * v.Sum()));
        var angle = Math.Atan2(above, below) / 4;
        loadings.SetColumn(one, (Math.Cos(angle) * first) + (Math.Sin(angle) * second));
        loadings.SetColumn(other, (Math.Cos(angle) * second) - (Math.Sin(angle) * first));
        return Math.Abs(angle);
    }
}
