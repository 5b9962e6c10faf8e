using BenchmarkDotNet.Attributes;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Benchmarks;

/// <summary>One indicator with Wilson intervals for all areas: columns against a dictionary of cells per area.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private static readonly Period Period = new(1404, PeriodKind.Half, 1);

    private static readonly Indicator Coverage = new()
    {
        Code = "coverage", Name = new Text("", "Coverage"), Numerator = [new Term(1, "served")], Denominator = [new Term(1, "population")],
        Per = 100, Unit = new Text("", "%"), Direction = Direction.Up, Interval = IntervalMethod.Wilson,
    };

    private readonly Dictionary<(int Area, string Measure), double> _cells = [];
    private CellStore _store = new(new Dictionary<CellKey, CellColumn>());

    [Params(2_700, 53_514)]
    public int Areas { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        var (served, population) = (new CellColumn(Areas, false), new CellColumn(Areas, false));
        for (var area = 0; area < Areas; area++)
        {
            population.Values[area] = random.Next(500, 20_000);
            served.Values[area] = random.Next(5, 400);
            (population.Status[area], served.Status[area]) = (ObservationStatus.Normal, ObservationStatus.Normal);
            (_cells[(area, "population")], _cells[(area, "served")]) = (population.Values[area], served.Values[area]);
        }

        _store = new CellStore(new Dictionary<CellKey, CellColumn> { [new("served", "", Period)] = served, [new("population", "", Period)] = population });
    }

    [Benchmark(Baseline = true)]
    public (double Value, double Low, double High)[] Dictionary() =>
        [.. Enumerable.Range(0, Areas).Select(area =>
        {
            var (above, below) = (_cells[(area, "served")], _cells[(area, "population")]);
            var interval = Mahalleh.Indicators.Uncertainty.Intervals.Wilson(above, below);
            return (above / below * 100, interval.Low * 100, interval.High * 100);
        })];

    [Benchmark]
    public ObservationColumn Columns() => IndicatorEvaluator.Evaluate(Coverage, _store, Period, Areas);
}
