using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Weighted amounts".
public sealed class WeightedSafetyTests
{
    private static readonly CellTree Pair = new([-1, 0, 0]);
    private static readonly bool[] BothHidden = [false, true, true];

    // x + y = 28 and 10 x + 30 y = 780: x = 3, y = 25.
    [Fact]
    public void Two_cells_of_different_weights_are_two_equations() => Assert.Equal([1], Unsafe(Pair, [28, 3, 25], [1, 10, 30], BothHidden));

    // Each may take over from the other when one case weighs the same.
    [Fact]
    public void Two_cells_of_one_weight_are_one_equation() => Assert.Empty(Unsafe(Pair, [28, 3, 25], [10, 10, 10], BothHidden));

    [Fact]
    public void Amounts_that_are_the_cases_are_no_second_equation()
    {
        var facts = new CellFacts([28, 3, 25]);
        Assert.Empty(WeightedSafety.Unsafe(Pair, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), BothHidden));
    }

    [Fact]
    public void Under_a_hidden_parent_nothing_is_told() => Assert.Empty(Unsafe(Pair, [28, 3, 25], [1, 10, 30], [true, true, true]));

    // 5 of weight 10 weigh as much as 5 of the mean weight of the other two.
    [Fact]
    public void Covers_on_both_sides_of_a_weight_make_up_for_it() => Assert.Empty(Unsafe(new CellTree([-1, 0, 0, 0]), [63, 3, 30, 30], [1, 10, 5, 15], [false, true, true, true]));

    // The heavier cover has at most 31, one more than now: too little to make up for three.
    [Fact]
    public void A_cover_does_not_rise_above_what_contains_it()
    {
        var ceilings = new CellCeilings(4);
        ceilings.Lower(3, 31, 31, isHidden: false);
        var facts = new CellFacts([63, 3, 30, 30], ceilings: ceilings) { Weights = [1, 10, 5, 15] };
        Assert.Equal([1], WeightedSafety.Unsafe(new CellTree([-1, 0, 0, 0]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), [false, true, true, true]));
    }

    // What stands beside a small part of a year of 14 must be able to be 14 itself; its covers are all heavier.
    [Fact]
    public void What_a_small_part_leans_on_can_rise_in_both_sums()
    {
        var ceilings = new CellCeilings(4);
        ceilings.RisesTo[1] = 14;
        var facts = new CellFacts([70, 10, 30, 30], ceilings: ceilings) { Weights = [1, 10, 20, 20] };
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        Assert.Equal([1], WeightedSafety.Unsafe(new CellTree([-1, 0, 0, 0]), facts, primary, [false, true, true, true]));
        Assert.Empty(WeightedSafety.Unsafe(new CellTree([-1, 0, 0, 0]), new CellFacts([70, 10, 30, 30], ceilings: ceilings) { Weights = [1, 10, 5, 20] }, primary, [false, true, true, true]));
    }

    // City 1 of two small neighbourhoods, both of weight 10; its neighbour is of weight 30, so 5 cases cannot become 0.
    [Fact]
    public void A_small_city_is_told_by_its_hidden_neighbourhoods_together() =>
        Assert.Contains(1, Unsafe(new CellTree([-1, 0, 0, 1, 1]), [29, 4, 25, 2, 2], [1, 10, 30, 10, 10], [false, true, true, true, true]));

    [Fact]
    public void The_two_sums_leave_what_the_corners_of_their_polytope_say()
    {
        var random = new Random(1405);
        var (safe, found) = (0, 0);
        for (var run = 0; run < 3_000; run++)
        {
            var leaves = random.Next(2, 6);
            long[] values = [0, .. Enumerable.Range(0, leaves).Select(leaf => (long)random.Next(leaf == 0 ? 5 : 40))];
            values[0] = values.Sum();
            double[] weights = [1, .. Enumerable.Range(0, leaves).Select(_ => (double)random.Next(1, 6))];
            var told = Unsafe(new CellTree([-1, .. new int[leaves]]), values, weights, [false, .. Enumerable.Repeat(true, leaves)]);
            for (var leaf = 1; leaf <= leaves; leaf++)
            {
                var (least, greatest) = Corners(values, weights, leaf);
                var isSafe = values[leaf] >= 5 || (least < 1e-6 && greatest > 5 - 1e-6);
                Assert.Equal(!isSafe, told.Contains(leaf));
                (safe, found) = isSafe ? (safe + 1, found) : (safe, found + 1);
            }
        }

        Assert.True(safe > 1_000 && found > 1_000, $"{safe} safe, {found} told");
    }

    private static IReadOnlyList<int> Unsafe(CellTree tree, long[] values, double[] weights, bool[] hidden)
    {
        var facts = new CellFacts(values) { Weights = weights };
        return WeightedSafety.Unsafe(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(5)), hidden);
    }

    // Two equations over numbers that are not negative: the least and the greatest are where at most two are above zero.
    private static (double Least, double Greatest) Corners(long[] values, double[] weights, int cell)
    {
        var (count, amount) = ((double)values[1..].Sum(), values.Zip(weights).Skip(1).Sum(pair => pair.First * pair.Second));
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var one = 1; one < values.Length; one++)
        {
            for (var other = 1; other < values.Length; other++)
            {
                var first = weights[one] == weights[other] ? count : ((weights[other] * count) - amount) / (weights[other] - weights[one]);
                var second = count - first;
                var isCorner = first > -1e-9 && second > -1e-9 && Math.Abs((weights[one] * first) + (weights[other] * second) - amount) < 1e-6 * (1 + amount);
                if (isCorner)
                {
                    var value = (cell == one ? first : 0) + (cell == other ? second : 0);
                    (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
                }
            }
        }

        return (least, greatest);
    }
}
