using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// The solver against the exact audit of trees, whose intervals are those of the linear programme (docs/disclosure.md, "The audit of a tree").
public sealed class BoundedSimplexTests
{
    private const double Near = 1e-6;

    [Fact]
    public void A_point_between_its_bounds_walks_to_the_greatest_and_the_least()
    {
        // x + y = 7 with x from 1 to 9 and y from 0 to 4, started inside.
        var problem = BoundedSimplex.Start([[1, 1]], [1, 0], [9, 4], [5, 2]);
        Assert.Equal(7, problem.Extreme(0, upwards: true));
        Assert.Equal([7, 0], problem.Value.ToArray());
        Assert.Equal(3, problem.Extreme(0, upwards: false));
        Assert.Equal([3, 4], problem.Value.ToArray());
    }

    [Fact]
    public void Without_a_bound_there_is_no_greatest()
    {
        var problem = BoundedSimplex.Start([[1, -1]], [0, 0], [double.PositiveInfinity, double.PositiveInfinity], [5, 2]);
        Assert.Equal(double.PositiveInfinity, problem.Extreme(1, upwards: true));
        Assert.Equal(3, problem.Copy().Extreme(0, upwards: false));
        Assert.Equal(double.NegativeInfinity, BoundedSimplex.Start([], [double.NegativeInfinity], [0], [0]).Extreme(0, upwards: false));
    }

    [Fact]
    public void A_row_that_says_what_others_say_changes_nothing()
    {
        var problem = BoundedSimplex.Start([[1, 1, 0], [0, 1, 1], [1, 2, 1], [0, 0, 0]], [0, 0, 0], [9, 9, 9], [3, 4, 2]);
        Assert.Equal((7, 1), (problem.Copy().Extreme(0, upwards: true), problem.Copy().Extreme(0, upwards: false)));
    }

    [Theory]
    [InlineData(0, 2, false)] // x is 3 to 7
    [InlineData(8, 20, false)]
    [InlineData(6, 4, false)]
    [InlineData(0, 3, true)]
    [InlineData(7, 9, true)]
    [InlineData(4, 6, true)]
    [InlineData(-5, 50, true)]
    public void Bounds_are_narrowed_where_a_point_is_left(double low, double high, bool isPossible)
    {
        var problem = BoundedSimplex.Start([[1, 1]], [1, 0], [9, 4], [5, 2]);
        Assert.Equal(isPossible, problem.Restrict(0, low, high));
        if (isPossible)
        {
            Assert.InRange(problem.Value[0], Math.Max(low, 3), Math.Min(high, 7));
            Assert.Equal(7, problem.Value[0] + problem.Value[1]);
            Assert.Equal((Math.Min(high, 7), Math.Max(low, 3)), (problem.Extreme(0, upwards: true), problem.Extreme(0, upwards: false)));
        }
    }

    [Fact]
    public void A_copy_goes_its_own_way()
    {
        var problem = BoundedSimplex.Start([[1, 1]], [1, 0], [9, 4], [5, 2]);
        var copy = problem.Copy();
        Assert.True(copy.Restrict(0, 3, 3));
        Assert.Equal([5, 2], problem.Value.ToArray());
        Assert.Equal((7, 3), (problem.Extreme(0, upwards: true), copy.Extreme(0, upwards: true)));
    }

    [Fact]
    public void What_it_is_made_of_stays_as_it_was()
    {
        double[][] rows = [[2, 2]];
        double[] low = [1, 0], high = [9, 4], value = [5, 2];
        var problem = BoundedSimplex.Start(rows, low, high, value);
        Assert.True(problem.Restrict(0, 3, 4));
        Assert.Equal([2, 2, 1, 0, 9, 4, 5, 2], rows[0].Concat(low).Concat(high).Concat(value));
    }

    [Fact]
    public void Narrowed_trees_have_the_intervals_of_the_exact_audit()
    {
        var random = new Random(23);
        var (narrowed, refused) = (0, 0);
        for (var run = 0; run < 1_200; run++)
        {
            var table = RandomTables.Tree(random, most: 9);
            var unknown = Enumerable.Range(0, table.Tree.Count).Select(_ => random.Next(3) > 0).ToArray();
            var bounds = new AttackerBounds([.. Narrow(table, unknown, -30, random)], [.. Narrow(table, unknown, 30, random)]);
            var (cell, other) = (random.Next(table.Tree.Count), random.Next(table.Tree.Count));
            var (low, high) = (random.Next(-5, 70), random.Next(-5, 90));
            var interval = TreeAudit.Run(table.Tree, bounds).Interval(cell);
            var problem = Problem(table, bounds);
            var isPossible = low <= high && low <= interval.High && high >= interval.Low;
            Assert.Equal(isPossible, problem.Restrict(cell, low, high));
            if (!isPossible)
            {
                refused++;
                continue;
            }

            narrowed++;
            (bounds.Low[cell], bounds.High[cell]) = (Math.Max(bounds.Low[cell], low), Math.Min(bounds.High[cell], high));
            var expected = TreeAudit.Run(table.Tree, bounds).Interval(other);
            Holds(table, bounds, problem);
            Assert.Equal(expected.Low, problem.Extreme(other, upwards: false), Near);
            Holds(table, bounds, problem);
            Assert.Equal(expected.High, problem.Extreme(other, upwards: true), Near);
            Holds(table, bounds, problem);
        }

        Assert.True(narrowed > 300 && refused > 300, $"{narrowed} narrowed, {refused} refused");
    }

    private static IEnumerable<long> Narrow(TreeTable table, bool[] unknown, int most, Random random) =>
        table.Facts.Values.Select((value, cell) => unknown[cell] ? Math.Max(0, value + (Math.Sign(most) * random.Next(Math.Abs(most)))) : value);

    private static BoundedSimplex Problem(TreeTable table, AttackerBounds bounds)
    {
        var rows = table.Tree.Rows();
        var matrix = Enumerable.Range(0, rows.Count).Select(row =>
        {
            var coefficients = new double[table.Tree.Count];
            for (var entry = rows.Start[row]; entry < rows.Start[row + 1]; entry++)
            {
                coefficients[rows.Cell[entry]] = rows.Coefficient[entry];
            }

            return coefficients;
        });
        return BoundedSimplex.Start([.. matrix], Doubles(bounds.Low), Doubles(bounds.High), Doubles(table.Facts.Values));
    }

    private static double[] Doubles(long[] values) => [.. values.Select(value => (double)value)];

    private static void Holds(TreeTable table, AttackerBounds bounds, BoundedSimplex problem)
    {
        for (var cell = 0; cell < table.Tree.Count; cell++)
        {
            Assert.InRange(problem.Value[cell], bounds.Low[cell] - Near, bounds.High[cell] + Near);
        }

        table.Tree.Check(new CellFacts([.. problem.Value.ToArray().Select(value => (long)Math.Round(value))]));
    }
}
