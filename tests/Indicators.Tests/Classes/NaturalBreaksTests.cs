using Mahalleh.Indicators.Classes;
using Xunit;

namespace Mahalleh.Indicators.Tests.Classes;

public sealed class NaturalBreaksTests
{
    // Employees per square kilometre of the 58 counties of California, the example of PySAL's mapclassify.
    private static readonly double[] Counties =
    [
        329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7, 6.56, 3.27, 0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14,
        0.92, 12.63, 28.7, 12.02, 722.85, 36.68, 0.74, 29.82, 192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39, 0.13, 0.61, 50.65,
        40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
    ];

    // Greatest values and counts of the classes: the tests of mapclassify.
    [Fact]
    public void The_counties_of_California_fall_into_the_classes_that_mapclassify_finds()
    {
        var breaks = NaturalBreaks.Find(Counties, 5).Measure(Counties);
        Assert.Equal([75.29, 192.05, 370.5, 722.85, 4111.45], ByClass(breaks, Counties).Select(members => members.Max()));
        Assert.Equal([49, 3, 4, 1, 1], ByClass(breaks, Counties).Select(members => members.Length));
        Assert.Equal([0.13, 110.74, 264.93, 722.85, 4111.45, 4111.45], breaks.Edges);
        Assert.Equal(0.99843509, breaks.Fit, 8);
        Assert.Equal(26_654.784, ByClass(breaks, Counties).Sum(Spread), 3);
    }

    [Fact]
    public void The_other_methods_fit_the_same_counties_worse()
    {
        var equal = ClassBreaks.EqualIntervals(Counties, 5).Measure(Counties);
        Assert.Equal([822.394, 1644.658, 2466.922, 3289.186, 4111.45], equal.Edges.Skip(1).Select(edge => Math.Round(edge, 3)));
        var quantiles = ClassBreaks.Quantiles(Counties, 5).Measure(Counties);
        Assert.Equal([1.464, 5.798, 13.278, 54.616, 4111.45], quantiles.Edges.Skip(1).Select(edge => Math.Round(edge, 3)));
        Assert.Equal([12, 11, 12, 11, 12], ByClass(quantiles, Counties).Select(members => members.Length));
        Assert.True(quantiles.Fit < equal.Fit && equal.Fit < NaturalBreaks.Find(Counties, 5).Measure(Counties).Fit);
    }

    // docs/methods/class-breaks.md, worked example.
    [Fact]
    public void Three_classes_of_six_values()
    {
        var breaks = NaturalBreaks.Find([9, 1, 2, 10, 20, 2], 3).Measure([9, 1, 2, 10, 20, 2]);
        Assert.Equal([1, 9, 20, 20], breaks.Edges);
        Assert.Equal(0.995636, breaks.Fit, 6);
    }

    // 1 | 2 3 and 1 2 | 3 cost the same; the last class begins at 2.
    [Fact]
    public void Of_cuts_that_cost_the_same_the_class_begins_at_its_smallest_value() => Assert.Equal([1, 2, 3], NaturalBreaks.Find([1, 2, 3], 2).Edges);

    [Fact]
    public void There_are_no_more_classes_than_different_values()
    {
        Assert.Equal([3, 7, 7], NaturalBreaks.Find([7, 3, 7, double.NaN], 5).Edges);
        Assert.Equal([7, 7], NaturalBreaks.Find([7, 7, double.NaN], 5).Edges);
        Assert.Empty(NaturalBreaks.Find([double.NaN, double.NegativeInfinity], 5).Edges);
        Assert.Throws<ArgumentOutOfRangeException>(() => NaturalBreaks.Find([1], 0));
    }

    [Fact]
    public void No_cut_of_all_cuts_costs_less() => Seeded.ForAll(200, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(20) - 5.0)];
        var classes = random.Next(1, 6);
        Assert.Equal(LeastOfAll([.. values.Order()], classes), Cost(values, classes), 9);
    });

    [Fact]
    public void The_halving_finds_what_the_search_of_all_beginnings_finds() => Seeded.ForAll(60, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(3) == 0 ? random.Next(40) : Math.Exp(6 * random.NextDouble()))];
        var classes = random.Next(1, 9);
        var expected = Quadratic([.. values.Order()], classes);
        Assert.InRange(Cost(values, classes), 0, expected + (1e-9 * (1 + Spread(values))));
    });

    [Fact]
    public void Every_class_has_a_value_and_the_order_of_the_values_does_not_matter() => Seeded.ForAll(100, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(30) / 7.0)];
        var breaks = NaturalBreaks.Find(values, 5);
        Assert.Equal(Math.Min(5, values.Distinct().Count()), breaks.Count);
        Assert.All(ByClass(breaks, values), members => Assert.NotEmpty(members));
        random.Shuffle(values);
        Assert.Equal(breaks.Edges, NaturalBreaks.Find(values, 5).Edges);
        Assert.Equal(breaks.Edges.Select(edge => (edge * 4) - 8), NaturalBreaks.Find(values.Select(value => (value * 4) - 8), 5).Edges);
    });

    private static double[][] ByClass(ClassBreaks breaks, double[] values) =>
        [.. Enumerable.Range(0, breaks.Count).Select(at => values.Where(value => breaks.ClassOf(value) == at).ToArray())];

    private static double Cost(double[] values, int classes) => ByClass(NaturalBreaks.Find(values, classes), values).Sum(Spread);

    private static double Spread(IEnumerable<double> values)
    {
        var members = values.ToArray();
        var mean = members.Length == 0 ? 0 : members.Average();
        return members.Sum(value => (value - mean) * (value - mean));
    }

    private static double LeastOfAll(double[] sorted, int classes) => classes == 1 || sorted.Length < 2
        ? Spread(sorted)
        : Enumerable.Range(1, sorted.Length).Min(first => Spread(sorted[..first]) + LeastOfAll(sorted[first..], classes - 1));

    private static double Quadratic(double[] sorted, int classes)
    {
        double[] costs = [.. Enumerable.Range(0, sorted.Length).Select(last => Spread(sorted[..(last + 1)]))];
        for (var at = 1; at < classes; at++)
        {
            var before = costs;
            costs = [.. Enumerable.Range(0, sorted.Length).Select(last => Enumerable.Range(1, last).Select(first => before[first - 1] + Spread(sorted[first..(last + 1)])).Append(before[last]).Min())];
        }

        return costs[^1];
    }
}
