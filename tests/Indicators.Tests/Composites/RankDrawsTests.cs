using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class RankDrawsTests
{
    // docs/methods/rank-uncertainty.md: 10 ± 3 against 20 ± 4 is first when a normal number of deviation 5 passes 10: 1 − Φ(2).
    [Fact]
    public void The_chance_to_be_first_is_the_one_worked_by_hand()
    {
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(1, true, -100, 200)) with { Draws = 20_000, FirstCount = 1 };
        var spread = Draw(recipe, [new IndexInput([10, 20], [3, 4])], "hand");
        Assert.Equal(0.02275, spread[0].FirstShare, 0.004);
        Assert.Equal(1, spread[0].FirstShare + spread[1].FirstShare, 1e-12);
        Assert.Equal((2, 2, 2), (spread[0].Low, spread[0].Median, spread[0].High));
        Assert.Equal((20 + 100 - (1.6448536 * 4)) / 300, spread[1].ScoreLow, 0.001);
        Assert.Equal((20 + 100 + (1.6448536 * 4)) / 300, spread[1].ScoreHigh, 0.001);
    }

    [Fact]
    public void The_draws_give_to_the_bit_what_the_plain_way_gives() => Seeded.ForAll(60, random =>
    {
        var recipe = Recipes.Some(random);
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, random.Next(1, 20)), random);
        Assert.Equal(PlainRankDraws.Draw(recipe, inputs, "seed"), Draw(recipe, inputs, "seed"));
    });

    [Fact]
    public void The_same_seed_gives_the_same_and_another_another()
    {
        var random = new Random(7);
        var recipe = Recipes.Need();
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, 30, 1000), random);
        Assert.Equal(Draw(recipe, inputs, "release|1404"), Draw(recipe, inputs, "release|1404"));
        Assert.NotEqual(Draw(recipe, inputs, "release|1404"), Draw(recipe, inputs, "release|1403"));
    }

    [Fact]
    public void Without_errors_the_range_is_the_rank() => Seeded.ForAll(60, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 15);
        var scores = IndexScore.Compute(recipe, columns).Scores;
        var ranks = Ranks.HighestFirst([.. scores.Select(IndexScore.Comparable)]);
        var spread = Draw(recipe, [.. columns.Select(values => new IndexInput(values, new double[15]))], "seed");
        for (var area = 0; area < 15; area++)
        {
            var expected = new RankSpread(ranks[area], ranks[area], ranks[area], scores[area], scores[area], ranks[area] is > 0 and <= 10 ? 1 : 0);
            Assert.Equal(expected, spread[area]);
        }
    });

    [Fact]
    public void The_median_lies_between_the_ends_and_shares_add_up() => Seeded.ForAll(60, random =>
    {
        var recipe = Recipes.Some(random) with { FirstCount = 3 };
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, 15), random);
        var scores = IndexScore.Compute(recipe, [.. inputs.Select(input => input.Values)]).Scores;
        var ranked = scores.Count(score => !double.IsNaN(score));
        var spreads = Draw(recipe, inputs, "seed");
        foreach (var (spread, score) in spreads.Zip(scores).Where(pair => !double.IsNaN(pair.Second)))
        {
            Assert.InRange(spread.Low, 1, spread.Median);
            Assert.InRange(spread.High, spread.Median, ranked);
            Assert.InRange(spread.ScoreLow, 0, spread.ScoreHigh);
            Assert.InRange(spread.FirstShare, 0, 1);
        }

        // In each draw at least three are among the first three, ties more.
        Assert.True(spreads.Sum(spread => spread.FirstShare) >= Math.Min(3, ranked) - 1e-9);
    });

    [Fact]
    public void An_area_that_is_not_ranked_is_in_no_draw_and_moves_no_other()
    {
        var recipe = Recipes.Need(availability: 0.9);
        var with = Draw(recipe, [new IndexInput([10, 40, 25], [1, 9, 2]), new IndexInput([80, double.NaN, 20], [3, 0, 5])], "seed");
        var without = Draw(recipe, [new IndexInput([10, double.NaN, 25], [1, 0, 2]), new IndexInput([80, double.NaN, 20], [3, 0, 5])], "seed");
        Assert.Equal((0, 0, 0, 0.0), (with[1].Low, with[1].Median, with[1].High, with[1].FirstShare));
        Assert.True(double.IsNaN(with[1].ScoreLow) && double.IsNaN(with[1].ScoreHigh));
        Assert.Equal(without, with);
    }

    private static IReadOnlyList<RankSpread> Draw(IndexRecipe recipe, IndexInput[] inputs, string seed) =>
        RankDraws.Draw(recipe, inputs, IndexScore.Compute(recipe, [.. inputs.Select(input => input.Values)]), seed);
}
