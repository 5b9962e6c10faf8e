using Mahalleh.Indicators.Classes;
using Xunit;

namespace Mahalleh.Indicators.Tests.Classes;

public sealed class ClassBreaksTests
{
    // docs/methods/class-breaks.md, worked example.
    [Fact]
    public void The_edges_are_quantiles_of_type_7() =>
        Assert.Equal([2, 3.5, 4, 5.5, 10], ClassBreaks.Quantiles([10, 4, 2, 4], 4).Edges);

    [Fact]
    public void The_tenths_of_one_to_eleven_are_the_numbers_themselves() =>
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], ClassBreaks.Quantiles(Enumerable.Range(1, 11).Select(number => (double)number), 10).Edges);

    [Theory]
    [InlineData(1.9, 0)]
    [InlineData(2, 0)]
    [InlineData(3.499, 0)]
    [InlineData(3.5, 1)]
    [InlineData(4, 2)]
    [InlineData(5.5, 3)]
    [InlineData(10, 3)]
    [InlineData(11, 3)]
    [InlineData(double.NaN, -1)]
    public void The_lower_edge_belongs_to_the_class_and_the_last_class_is_closed(double value, int expected) =>
        Assert.Equal(expected, ClassBreaks.Quantiles([2, 4, 4, 10], 4).ClassOf(value));

    [Fact]
    public void Equal_edges_are_merged()
    {
        Assert.Equal([0, 5], ClassBreaks.Quantiles([0, 0, 0, 0, 0, 5], 5).Edges);
        Assert.Equal([0, 1, 5], ClassBreaks.Quantiles([0, 0, 0, 1, 5], 4).Edges);
    }

    [Fact]
    public void One_value_makes_one_class_that_holds_it()
    {
        var breaks = ClassBreaks.Quantiles([7, 7, double.NaN], 5);
        Assert.Equal([7, 7], breaks.Edges);
        Assert.Equal(0, breaks.ClassOf(7));
    }

    [Fact]
    public void Without_values_there_is_no_class()
    {
        var breaks = ClassBreaks.Quantiles([double.NaN, double.PositiveInfinity], 5);
        Assert.Equal(0, breaks.Count);
        Assert.Equal(-1, breaks.ClassOf(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassBreaks.Quantiles([1], 0));
    }

    [Fact]
    public void The_edges_rise_from_the_least_to_the_greatest_and_no_class_is_empty() => Seeded.ForAll(300, random =>
    {
        double[] values = [.. Enumerable.Range(0, random.Next(1, 80)).Select(_ => random.Next(30) / 7.0)];
        var classes = random.Next(1, 10);
        var breaks = ClassBreaks.Quantiles(values, classes);
        Assert.Equal((values.Min(), values.Max()), (breaks.Edges[0], breaks.Edges[^1]));
        Assert.InRange(breaks.Count, 1, classes);
        Assert.Equal(breaks.Edges.Order(), breaks.Edges);
        Assert.All(values, value => Assert.InRange(value, breaks.Edges[breaks.ClassOf(value)], breaks.Edges[breaks.ClassOf(value) + 1]));
        Assert.All(values.Zip(values.Skip(1)), pair => Assert.Equal(pair.First <= pair.Second, breaks.ClassOf(pair.First) <= breaks.ClassOf(pair.Second) && pair.First <= pair.Second));
    });

    [Fact]
    public void The_order_of_the_values_does_not_move_an_edge() => Seeded.ForAll(50, random =>
    {
        double[] values = [.. Enumerable.Range(0, 40).Select(_ => random.NextDouble())];
        var edges = ClassBreaks.Quantiles(values, 5).Edges;
        random.Shuffle(values);
        Assert.Equal(edges, ClassBreaks.Quantiles(values, 5).Edges);
    });

    [Fact]
    public void Equal_intervals_have_equal_widths_whatever_lies_in_them()
    {
        Assert.Equal([0, 2, 4, 6, 8, 10], ClassBreaks.EqualIntervals([10, double.NaN, 0, 1], 5).Edges);
        Assert.Equal([7, 7], ClassBreaks.EqualIntervals([7, 7], 5).Edges);
        Assert.Equal([1, Math.BitIncrement(1)], ClassBreaks.EqualIntervals([1, Math.BitIncrement(1)], 5).Edges);
        Assert.Empty(ClassBreaks.EqualIntervals([double.NaN], 5).Edges);
        Assert.Throws<ArgumentOutOfRangeException>(() => ClassBreaks.EqualIntervals([1], 0));
    }

    [Fact]
    public void The_fit_is_one_minus_what_is_left_within_the_classes()
    {
        Assert.Equal(1 - (0.5 / 74), new ClassBreaks([0, 5, 11]).Measure([0, 10, 11, double.NaN]).Fit, 12);
        Assert.Equal(double.NaN, new ClassBreaks([3, 3]).Measure([3, 3]).Fit);
        Assert.Equal(double.NaN, new ClassBreaks([]).Measure([]).Fit);
        Assert.Equal(0, ClassBreaks.Quantiles([1, 2, 9], 1).Measure([1, 2, 9]).Fit);
    }
}
