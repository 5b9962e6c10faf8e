using System.Diagnostics;
using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Composites.Draws;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Benchmarks;

/// <summary>
/// Rank uncertainty of an index: scores, ranks and their 5th, 50th and 95th percentile over draws, ours against the loop one would write with
/// LINQ, in the same run. Both move the weights alone, which is the same work; ours moves the data too in a row of its own.
/// </summary>
internal static class RankUncertainty
{
    private const int Draws = 1000;

    /// <summary>Times the jobs and writes a table.</summary>
    public static void Run(int areas, int components, TextWriter output)
    {
        double[][] columns = Columns(areas, components);
        var still = columns.Select(column => new IndexInput(column, new double[areas])).ToArray();
        var moving = columns.Select(column => new IndexInput(column, [.. column.Select(_ => 0.05)])).ToArray();
        var recipe = Recipe(components, Draws);
        _ = Ours(recipe, still);
        var ours = Timed(() => Ours(recipe, still));
        var withData = Timed(() => Ours(recipe, moving));
        var linq = Timed(() => Linq(columns));
        Row(output, FormattableString.Invariant($"{Draws:N0} draws × {areas:N0} areas × {components}: LINQ"), linq, linq);
        Row(output, "the same, ours", ours, linq);
        Row(output, "the same, ours, values moved within their errors too", withData, linq);
        output.WriteLine(FormattableString.Invariant($"| peak of ours, MB | {ours.PeakMb:N0} | | |"));

        var small = Columns(66, 30).Select(column => new IndexInput(column, [.. column.Select(_ => 0.05)])).ToArray();
        var many = Recipe(30, 10_000);
        _ = Ours(many, small);
        Row(output, "10,000 draws × 66 areas × 30, with data errors and all pairs", Timed(() => Ours(many, small)), null);
        var general = many with { Aggregation = new(Aggregation.Geometric), Normalisation = new(Normalisation.MinMax, 1, 100) };
        _ = Ours(general, small);
        Row(output, "the same by a geometric mean, every value drawn", Timed(() => Ours(general, small)), null);
    }

    private static void Row(TextWriter output, string job, Cost cost, Cost? peer) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {job} | {cost.Wall:N2} | {cost.Processor:N2} | {(peer is { } other ? $"{other.Wall / cost.Wall:N0} × wall, {other.Processor / cost.Processor:N0} × processor" : "")} |"));

    private static RankSpread[] Ours(IndexRecipe recipe, IndexInput[] inputs)
    {
        var plan = DrawPlan.Make(recipe, _ => inputs, "benchmark");
        var ranks = Ranks.HighestFirst(plan.Scenarios[0].Model.Scores);
        return RankDraws.Draw(plan, ranks, Environment.ProcessorCount).Spreads;
    }

    private static int[][] Linq(double[][] columns)
    {
        var random = new Random(1);
        var areas = columns[0].Length;
        var ranks = Enumerable.Range(0, Draws).Select(_ =>
        {
            var weights = columns.Select(_ => 1 + (0.25 * ((2 * random.NextDouble()) - 1))).ToArray();
            var order = Enumerable.Range(0, areas).Select(area => (Area: area, Score: columns.Select((column, at) => weights[at] * column[area]).Sum() / weights.Sum())).OrderByDescending(pair => pair.Score).ToArray();
            var rank = new int[areas];
            for (var place = 0; place < areas; place++)
            {
                rank[order[place].Area] = place > 0 && order[place].Score == order[place - 1].Score ? rank[order[place - 1].Area] : place + 1;
            }

            return rank;
        }).ToArray();
        return [.. Enumerable.Range(0, areas).Select(area =>
        {
            var sorted = ranks.Select(draw => draw[area]).Order().ToArray();
            return new[] { sorted[50], sorted[500], sorted[949] };
        })];
    }

    private static Cost Timed<T>(Func<T> job)
    {
        using var before = Process.GetCurrentProcess();
        var (clock, used) = (Stopwatch.StartNew(), before.TotalProcessorTime);
        _ = job();
        var wall = clock.Elapsed.TotalSeconds;
        using var after = Process.GetCurrentProcess();
        return new Cost(wall, (after.TotalProcessorTime - used).TotalSeconds, after.PeakWorkingSet64 / 1048576.0);
    }

    private readonly record struct Cost(double Wall, double Processor, double PeakMb);

    private static double[][] Columns(int areas, int components)
    {
        var random = new Random(2);
        return [.. Enumerable.Range(0, components).Select(_ => Enumerable.Range(0, areas).Select(_ => random.NextDouble()).ToArray())];
    }

    private static IndexRecipe Recipe(int components, int draws) => new()
    {
        Code = "index",
        Name = new Text("", "Index"),
        Level = "area",
        Normalisation = new(Normalisation.MinMax),
        MinimumAvailability = 1,
        Components = [.. Enumerable.Range(0, components).Select(at => new IndexComponent($"c{at}", 1, true, 0, 1, new Text("", "")))],
        Alternatives = new() { Weights = 0.25 },
        Draws = draws,
    };
}
