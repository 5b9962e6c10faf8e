using BenchmarkDotNet.Attributes;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Benchmarks;

/// <summary>One indicator for all areas with each kind of interval: columns against a dictionary of cells per area.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private readonly Dictionary<(int Area, string Measure), double> _cells = [];
    private CellStore _store = InventedCells.Create(0);
    private Indicator _indicator = InventedCells.Indicator(IntervalMethod.Wilson);

    [Params(53_514)]
    public int Areas { get; set; }

    [Params(IntervalMethod.Wilson, IntervalMethod.Byar, IntervalMethod.Mean, IntervalMethod.Amount, IntervalMethod.Share, IntervalMethod.Delta, IntervalMethod.Bootstrap)]
    public IntervalMethod Method { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        (_store, _indicator) = (InventedCells.Create(Areas), InventedCells.Indicator(Method));
        foreach (var measure in new[] { "served", "population" })
        {
            var column = _store.Find(new CellKey(measure, "", InventedCells.Period))!;
            for (var area = 0; area < Areas; area++)
            {
                _cells[(area, measure)] = column.Values[area];
            }
        }
    }

    /// <summary>The plain way, with Wilson's interval whatever the method.</summary>
    [Benchmark(Baseline = true)]
    public (double Value, double Low, double High)[] Dictionary() =>
        [.. Enumerable.Range(0, Areas).Select(area =>
        {
            var (above, below) = (_cells[(area, "served")], _cells[(area, "population")]);
            var interval = Mahalleh.Indicators.Uncertainty.Intervals.Wilson(above, below);
            return (above / below * 100, interval.Low * 100, interval.High * 100);
        })];

    [Benchmark]
    public ObservationColumn Columns() => IndicatorEvaluator.Evaluate(_indicator, _store, InventedCells.Period, Areas);
}
