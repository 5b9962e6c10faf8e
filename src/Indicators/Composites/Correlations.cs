using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Mahalleh.Indicators.Composites;

/// <summary>Correlations of columns over the areas that have all of them.</summary>
internal static class Correlations
{
    /// <summary>The areas that have a value in every column.</summary>
    public static int[] Complete(IReadOnlyList<double[]> columns) =>
        [.. Enumerable.Range(0, columns[0].Length).Where(area => columns.All(column => !double.IsNaN(column[area])))];

    /// <summary>The correlation matrix.</summary>
    /// <exception cref="IndexStepException">Fewer than three areas have all columns, or a column does not vary over them.</exception>
    public static Matrix<double> Of(IReadOnlyList<double[]> columns, string name)
    {
        var areas = Complete(columns);
        double[][] complete = [.. columns.Select(column => areas.Select(area => column[area]).ToArray())];
        if (areas.Length < 3 || complete.Any(column => column.Max() == column.Min()))
        {
            throw new IndexStepException("weights", name, -1, $"وزن‌های «{name}» از همبستگی به دست نمی‌آید: کمتر از سه ناحیه همهٔ جزءها را دارند، یا یک جزء در همهٔ آنها برابر است.", $"The weights of '{name}' cannot be taken from correlations: fewer than three areas have all parts, or a part is equal in all of them.");
        }

        return Correlation.PearsonMatrix(complete);
    }
}
