using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Ranking;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class IndexScoreTests
{
    // docs/methods/index.md, worked example 1: poverty 10, 40, 25 and coverage 80, 60, 20.
    [Fact]
    public void The_scores_are_those_worked_by_hand()
    {
        var scores = IndexScore.Compute(Recipes.Need(), [[10, 40, 25], [80, 60, 20]]);
        Near([0, 0.6 + (0.4 / 3), 0.7], scores.Scores);
        Near([0.6, 0.4 / 3], scores.Contributions[1]);
        Near([1, 1, 1], scores.Availability);
    }

    // Worked example 2: the second area has no coverage.
    [Fact]
    public void The_weights_of_what_is_there_are_renormalised()
    {
        var scores = IndexScore.Compute(Recipes.Need(), [[10, 40, 25], [80, double.NaN, 20]]);
        Near([0, 1, 0.7], scores.Scores);
        Near([1, 0.6, 1], scores.Availability);
        Near([1, 0], scores.Contributions[1]);
    }

    // Worked example 3: with a threshold of 0.7 the second area is left out, and its poverty no longer stretches the scale.
    [Fact]
    public void An_area_with_too_little_is_left_out_and_does_not_move_the_scale()
    {
        var scores = IndexScore.Compute(Recipes.Need(availability: 0.7), [[10, 40, 25], [80, double.NaN, 20]]);
        Near([0, double.NaN, 1], scores.Scores);
        Near([1, 0.6, 1], scores.Availability);
        Near([0, 0], scores.Contributions[1]);
    }

    [Fact]
    public void An_area_with_nothing_has_no_score_whatever_the_threshold()
    {
        var scores = IndexScore.Compute(Recipes.Need(availability: 1e-12), [[1, double.NaN], [2, double.NaN]]);
        Near([double.NaN, 0], [scores.Scores[1], scores.Availability[1]]);
    }

    [Fact]
    public void The_threshold_itself_is_enough_whatever_the_rounding()
    {
        var tenth = Recipes.Component(0.1);
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 0.3, [.. Enumerable.Repeat(tenth, 10)]);
        double[][] columns = [.. Enumerable.Range(0, 10).Select(at => new[] { at < 3 ? 1 : double.NaN })];
        Near([1], IndexScore.Compute(recipe, columns).Scores);
    }

    [Fact]
    public void As_many_inputs_as_components_are_needed() =>
        Assert.Throws<ArgumentException>(() => IndexScore.Compute(Recipes.Need(), [[1, 2]]));

    [Fact]
    public void Contributions_add_up_to_the_score_which_stays_within_nothing_and_one() => Seeded.ForAll(200, random =>
    {
        var recipe = Recipes.Some(random);
        var scores = IndexScore.Compute(recipe, Recipes.Columns(recipe, random, 12));
        for (var area = 0; area < 12; area++)
        {
            var ranked = !double.IsNaN(scores.Scores[area]);
            Assert.Equal(ranked, scores.Availability[area] > 0 && scores.Availability[area] >= recipe.MinimumAvailability - 1e-9);
            Assert.Equal(ranked ? scores.Scores[area] : 0, scores.Contributions[area].Sum(), 1e-12);
            Assert.True(!ranked || IndexScore.Comparable(scores.Scores[area]) is >= 0 and <= 1);
        }
    });

    [Fact]
    public void The_scale_of_the_weights_changes_nothing() => Seeded.ForAll(100, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 12);
        var tripled = recipe with { Components = [.. recipe.Components.Select(component => component with { Weight = 3 * component.Weight })] };
        Near(IndexScore.Compute(recipe, columns).Scores, IndexScore.Compute(tripled, columns).Scores);
    });

    [Fact]
    public void Areas_in_another_order_keep_their_ranks() => Seeded.ForAll(100, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 15);
        int[] order = [.. Enumerable.Range(0, 15)];
        random.Shuffle(order);
        var moved = Rank(recipe, [.. columns.Select(column => order.Select(area => column[area]).ToArray())]);
        var ranks = Rank(recipe, columns);
        Assert.Equal(order.Select(area => ranks[area]), moved);
    });

    [Fact]
    public void Equal_areas_share_a_rank() => Seeded.ForAll(100, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 15);
        foreach (var column in columns)
        {
            column[7] = column[3];
        }

        var ranks = Rank(recipe, columns);
        Assert.Equal(ranks[3], ranks[7]);
    });

    [Fact]
    public void An_area_that_gets_worse_never_moves_down_the_list_of_need() => Seeded.ForAll(300, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 12);
        var (area, at) = (random.Next(12), random.Next(recipe.Components.Count));
        var before = Rank(recipe, columns)[area];
        columns[at][area] += recipe.Components[at].IsPositive ? 3 : -3;
        var after = Rank(recipe, columns)[area];
        Assert.True(after <= before, $"From {before} to {after}.");
    });

    private static int[] Rank(IndexRecipe recipe, double[][] columns) =>
        Ranks.HighestFirst([.. IndexScore.Compute(recipe, columns).Scores.Select(IndexScore.Comparable)]);

    private static void Near(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}
