using System.Diagnostics;
using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;

namespace Mahalleh.Benchmarks;

/// <summary>One indicator with Wilson's intervals for all areas from cells in memory, as <c>peers/indicator-query.mjs</c> asks it of DuckDB.</summary>
internal static class IndicatorQuery
{
    private const int Warm = 300;
    private const int Measured = 300;

    /// <summary>Prints the median milliseconds and the sum of the values.</summary>
    public static void Run(int areas, TextWriter output)
    {
        var (store, indicator) = (InventedCells.Create(areas), InventedCells.Indicator(IntervalMethod.Wilson));
        var times = new List<double>();
        var sum = 0.0;
        for (var round = 0; round < Warm + Measured; round++)
        {
            var start = Stopwatch.GetTimestamp();
            var column = IndicatorEvaluator.Evaluate(indicator, store, InventedCells.Period, areas);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            sum = column.Values.Sum();
        }

        double[] measured = [.. times.Skip(Warm).Order()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured[Measured / 2]:F2} {sum:F3}"));
    }
}
