using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Smoothing;

public sealed class LogitShrinkageTests
{
    private static readonly double[] Cases = [2, 15, 40, 5, 60, 9];
    private static readonly double[] Persons = [200, 500, 1000, 400, 900, 100];

    private static readonly Indicator Share = new()
    {
        Code = "share",
        Name = new Text("", "Share"),
        Numerator = [new Term(1, "cases")],
        Denominator = [new Term(1, "persons")],
        Per = 100,
        Unit = new Text("", "%"),
        Direction = Direction.Down,
        Interval = IntervalMethod.Wilson,
    };

    // Worked in docs/methods/logit-shrinkage.md, from the published formula.
    [Fact]
    public void Small_areas_shrink_more_than_large_ones()
    {
        var shrunk = LogitShrinkage.Shrink(Cases, Persons);
        Assert.Equal(0.7988058, shrunk.Variance, 1e-7);
        Near([0.7014, 0.9251, 0.9691, 0.8249, 0.9784, 0.8771], shrunk.Weights, 5e-5);
        Near([0.018003, 0.031682, 0.040518, 0.016749, 0.066495, 0.085504], [.. shrunk.Logits.Select(LogitShrinkage.Proportion)], 5e-7);
        Near([.. shrunk.Weights.Select(weight => Math.Sqrt(0.7988058 * (1 - weight)))], shrunk.Errors, 1e-6);
    }

    [Fact]
    public void Areas_that_are_alike_all_become_the_whole() =>
        Near([0.25, 0.25], [.. LogitShrinkage.Shrink([24.875, 24.875], [100, 100]).Logits.Select(LogitShrinkage.Proportion)], 1e-3);

    [Fact]
    public void A_shrunken_proportion_lies_between_its_own_and_that_of_all() => Seeded.ForAll(200, random =>
    {
        double[] persons = [.. Enumerable.Range(0, random.Next(2, 20)).Select(_ => 1.0 + random.Next(500))];
        double[] cases = [.. persons.Select(all => Math.Floor(all * random.NextDouble()))];
        var shrunk = LogitShrinkage.Shrink(cases, persons);
        var whole = Logit(cases.Sum(), persons.Sum());
        for (var at = 0; at < persons.Length; at++)
        {
            var own = Logit(cases[at], persons[at]);
            Assert.InRange(shrunk.Logits[at], Math.Min(own, whole) - 1e-9, Math.Max(own, whole) + 1e-9);
            Assert.InRange(shrunk.Weights[at], 0, 1);
        }
    });

    [Fact]
    public void Two_areas_are_the_least() => Assert.Throws<ArgumentException>(() => LogitShrinkage.Shrink([1], [2]));

    // P1 has the six areas of the example and a protected one, P2 one area alone.
    [Fact]
    public void Published_proportions_shrink_towards_those_of_the_same_parent_only()
    {
        var tree = Tree();
        var column = Observed(tree);
        var shrunk = ShrunkProportions.Shrink(column, Share, tree);
        Near([1.8003, 3.1682, 4.0518, 1.6749, 6.6495, 8.5504], shrunk.Values[2..8], 5e-5);
        Assert.All(shrunk.Status[2..8], status => Assert.Equal(ObservationStatus.Estimated, status));
        Assert.All(Enumerable.Range(2, 6), area => Assert.True(shrunk.Low[area] < shrunk.Values[area] && shrunk.Values[area] < shrunk.High[area]));
        Assert.Equal((double.NaN, ObservationStatus.Protected), (shrunk.Values[8], shrunk.Status[8]));
        Assert.Equal((30, ObservationStatus.Normal), (shrunk.Values[10], shrunk.Status[10]));
        Assert.Equal(4.225806, column.Values[1], 6);
        Assert.Equal(column.Values[1], shrunk.Values[1], 1.0);
    }

    [Fact]
    public void Only_a_proportion_can_shrink()
    {
        Assert.True(ShrunkProportions.CanShrink(Share));
        Assert.False(ShrunkProportions.CanShrink(Share with { Interval = IntervalMethod.Byar }));
        Assert.False(ShrunkProportions.CanShrink(Share with { Denominator = [] }));
        Assert.Throws<ArgumentException>(() => ShrunkProportions.Shrink(new ObservationColumn(11), Share with { Interval = IntervalMethod.Mean }, Tree()));
    }

    // IR 0; P1 1 with A1 2 to A7 8; P2 9 with B1 10.
    private static AreaTree Tree() => RandomTrees.Build(
    [
        new Area { Code = "IR", Level = "nation" },
        .. new[] { "P1", "P2" }.Select(code => new Area { Code = code, Level = "province", Parent = "IR" }),
        .. Enumerable.Range(1, 7).Select(at => new Area { Code = $"A{at}", Level = "city", Parent = "P1" }),
        new Area { Code = "B1", Level = "city", Parent = "P2" },
    ]);

    private static ObservationColumn Observed(AreaTree tree)
    {
        var column = new ObservationColumn(tree.Count);
        foreach (var (area, cases, persons) in Cases.Zip(Persons).Select((pair, at) => (2 + at, pair.First, pair.Second)).Append((10, 30, 100)).Append((1, Cases.Sum(), Persons.Sum())))
        {
            (column.Values[area], column.Units[area], column.Status[area]) = (cases / persons * 100, persons, ObservationStatus.Normal);
        }

        column.Status[8] = ObservationStatus.Protected;
        return column;
    }

    private static double Logit(double cases, double persons) => Math.Log((cases + 0.5) / (persons - cases + 0.5));

    private static void Near(double[] expected, double[] actual, double within) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, within));
}
