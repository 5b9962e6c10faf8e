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
    public void A_tree_of_pillars_is_aggregated_from_below()
    {
        var recipe = Recipes.Recipe(Normalisation.None, 1, Recipes.Component(1), Recipes.Component(1), Recipes.Component(3)) with
        {
            Pillars = [new("inner", Recipes.Name, "outer", 1) { Aggregation = new(Aggregation.Geometric) }, new("outer", Recipes.Name, "", 1)],
        };
        recipe = recipe with { Components = [recipe.Components[0] with { Parent = "inner" }, recipe.Components[1] with { Parent = "inner" }, recipe.Components[2] with { Parent = "outer" }] };
        var model = IndexModel.Fit(recipe, [[4, 1], [9, 4], [2, 6]]);
        Near([6, 2], model.Slots[model.Tree.SlotOf("inner")]);
        Near([3, 5], model.Slots[model.Tree.SlotOf("outer")]);
        Near([3, 5], model.Scores);
        Near([0.125, 0.125, 0.75], model.Tree.Effective(model.Weights));
        Near([0.75, 0.75, 1.5], Contributions.Of(model, 0));
    }

    // England's Indices of Deprivation 2015: the weights of the seven domains sum to 0.999 and count as they are.
    [Fact]
    public void Weights_that_do_not_sum_to_one_count_as_given_unless_they_are_normalised()
    {
        double[] weights = [0.225, 0.225, 0.135, 0.135, 0.093, 0.093, 0.093];
        var recipe = Recipes.Recipe(Normalisation.Exponential, 1, [.. weights.Select(weight => Recipes.Component(weight))]);
        double[][] columns = [.. weights.Select(_ => new double[] { 1, 2, 3, 4 })];
        Near([99.9], IndexScore.Compute(recipe with { NormaliseWeights = false }, columns).Scores[3..]);
        Near([100], IndexScore.Compute(recipe, columns).Scores[3..]);
        Near([99.9], [IndexScore.Compute(recipe with { NormaliseWeights = false }, columns).Contributions[3].Sum()]);
    }

    [Fact]
    public void A_mean_of_logarithms_refuses_what_is_not_above_zero_and_says_where()
    {
        var recipe = Recipes.Recipe(Normalisation.None, 1, Recipes.Component(1), Recipes.Component(1)) with { Aggregation = new(Aggregation.Geometric) };
        var fault = Assert.Throws<IndexStepException>(() => IndexScore.Compute(recipe, [[1, 2, 3], [1, 0, 3]])).Fault;
        Assert.Equal(("aggregation", "c1", 1), (fault.Step, fault.Indicator, fault.Area));
    }

    [Fact]
    public void A_pillar_can_be_scaled_before_it_enters_the_index()
    {
        var recipe = Recipes.Recipe(Normalisation.None, 1, Recipes.Component(1)) with { Pillars = [new("p", Recipes.Name, "", 1) { Normalisation = new(Normalisation.MinMax, 0, 100) }] };
        recipe = recipe with { Components = [recipe.Components[0] with { Parent = "p" }] };
        Near([0, 50, 100], IndexScore.Compute(recipe, [[2, 4, 6]]).Scores);
    }

    // Saisana's way of asking how a rank depends on the method: 3 scales × 4 weights × 2 means, all of them. Counted independently.
    [Fact]
    public void All_combinations_of_methods_give_the_ranks_that_were_counted()
    {
        NormalisationStep[] scales = [new(Normalisation.MinMax, 1, 100), new(Normalisation.ZScore, 100, 115), new(Normalisation.PercentileRank, 1, 100)];
        double[][] weights = [[1, 1, 1], [2, 1, 1], [1, 2, 1], [1, 1, 2]];
        var counts = new int[4, 5];
        foreach (var (scale, weight, mean) in scales.SelectMany(scale => weights.SelectMany(weight => new[] { Aggregation.Arithmetic, Aggregation.Geometric }.Select(mean => (scale, weight, mean)))))
        {
            var recipe = Recipes.Recipe(Normalisation.None, 1, [.. weight.Select(one => Recipes.Component(one))]) with { Normalisation = scale, Aggregation = new(mean) };
            var ranks = Rank(recipe, [[80, 50, 60, 20], [20, 50, 45, 90], [50, 50, 30, 40]]);
            for (var area = 0; area < 4; area++)
            {
                counts[area, ranks[area]]++;
            }
        }

        int[,] expected = { { 0, 10, 8, 4, 2 }, { 0, 13, 11, 0, 0 }, { 0, 0, 0, 8, 16 }, { 0, 4, 2, 12, 6 } };
        Assert.Equal(expected.Cast<int>(), counts.Cast<int>());
    }

    [Fact]
    public void Indicators_in_another_order_change_nothing_under_any_mean() => Seeded.ForAll(100, random =>
    {
        var recipe = Recipes.SomeTree(random);
        var columns = Recipes.Columns(recipe, random, 12);
        var turned = recipe with { Components = [.. recipe.Components.Reverse()], Pillars = [.. recipe.Pillars.Reverse()] };
        Near(IndexScore.Compute(recipe, columns).Scores, IndexScore.Compute(turned, [.. columns.Reverse()]).Scores, 1e-9);
    });

    [Fact]
    public void An_area_with_nothing_has_no_score_whatever_the_threshold()
    {
        var scores = IndexScore.Compute(Recipes.Need(availability: 1e-12), [[1, 3, double.NaN], [2, 4, double.NaN]]);
        Near([double.NaN, 0], [scores.Scores[2], scores.Availability[2]]);
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
    public void Contributions_add_up_to_the_score() => Seeded.ForAll(300, random =>
    {
        var recipe = random.Next(2) == 0 ? Recipes.Some(random) : Recipes.SomeTree(random);
        var scores = IndexScore.Compute(recipe, Recipes.Columns(recipe, random, 12));
        for (var area = 0; area < 12; area++)
        {
            var ranked = !double.IsNaN(scores.Scores[area]);
            Assert.Equal(ranked, scores.Availability[area] > 0 && scores.Availability[area] >= recipe.MinimumAvailability - 1e-9);
            Assert.Equal(ranked ? scores.Scores[area] : 0, scores.Contributions[area].Sum(), 1e-9);
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
    public void An_area_that_gets_worse_never_moves_down_the_list_of_need() => Seeded.ForAll(400, random =>
    {
        var recipe = random.Next(2) == 0 ? Recipes.Some(random) : Recipes.SomeTree(random);
        var columns = Recipes.Columns(recipe, random, 12);
        var (area, at) = (random.Next(2, 12), random.Next(recipe.Components.Count));
        var before = Rank(recipe, columns)[area];
        columns[at][area] += recipe.Components[at].IsPositive ? 3 : -3;
        var after = Rank(recipe, columns)[area];
        Assert.True(after <= before, $"From {before} to {after}.");
    });

    private static int[] Rank(IndexRecipe recipe, double[][] columns) =>
        Ranks.HighestFirst([.. IndexScore.Compute(recipe, columns).Scores.Select(IndexScore.Comparable)]);

    private static void Near(double[] expected, double[] actual, double within = 1e-12) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, within));
}
