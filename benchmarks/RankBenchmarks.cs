using BenchmarkDotNet.Attributes;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Benchmarks;

/// <summary>Ranks of a column, ties sharing a rank: ours against the loop one would write with LINQ.</summary>
[MemoryDiagnoser]
public class RankBenchmarks
{
    private double[] _values = [];

    [Params(66, 50_000)]
    public int Areas { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        var random = new Random(1);
        _values = [.. Enumerable.Range(0, Areas).Select(_ => Math.Round(random.NextDouble(), 4))];
    }

    [Benchmark(Baseline = true)]
    public int[] Linq()
    {
        var order = _values.Select((value, area) => (value, area)).OrderByDescending(pair => pair.value).ToArray();
        var ranks = new int[_values.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place].area] = place > 0 && order[place].value == order[place - 1].value ? ranks[order[place - 1].area] : place + 1;
        }

        return ranks;
    }

    [Benchmark]
    public int[] Ours() => Ranks.HighestFirst(_values);
}
