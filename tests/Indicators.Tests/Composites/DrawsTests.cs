using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Composites.Draws;
using Mahalleh.Indicators.Ranking;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/rank-uncertainty.md</summary>
public sealed class DrawsTests
{
    // 10 ± 3 against 20 ± 4 is first when a normal number of deviation 5 passes 10: 1 − Φ(2).
    [Fact]
    public void The_chance_to_be_first_is_the_one_worked_by_hand()
    {
        var recipe = Recipes.Recipe(Normalisation.Scaled, 1, Recipes.Component(1, true, -100, 200)) with { Draws = 20_000, FirstCount = 1 };
        var (spread, pairs) = Draw(recipe, [new IndexInput([10, 20], [3, 4])], "hand");
        Assert.Equal(0.02275, spread[0].FirstShare, 0.004);
        Assert.Equal(1, spread[0].FirstShare + spread[1].FirstShare, 1e-12);
        Assert.Equal((2, 2, 2), (spread[0].Low, spread[0].Median, spread[0].High));
        Assert.Equal((20 + 100 - (1.6448536 * 4)) / 300, spread[1].ScoreLow, 0.001);
        Assert.Equal((20 + 100 + (1.6448536 * 4)) / 300, spread[1].ScoreHigh, 0.001);
        Assert.Equal(spread[0].FirstShare, pairs!.Before(0, 1), 1e-6);
        Assert.Equal(1 - pairs.Before(0, 1), pairs.Before(1, 0), 1e-6);
    }

    // The quick way adds errors by their squares, the general one draws every value; they agree within the error of 20,000 draws.
    [Fact]
    public void The_quick_way_and_the_general_one_give_the_same_chances() => Seeded.ForAll(6, random =>
    {
        var recipe = Recipes.Recipe(Normalisation.MinMax, 0.4, Recipes.Component(2), Recipes.Component(1, false), Recipes.Component(1)) with { Draws = 20_000, FirstCount = 3 };
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, 12, 1000), random);
        var quick = new Scenario(recipe, inputs);
        Assert.True(quick.IsLinear);
        var (engine, plan) = (new DrawEngine([quick], 0, 2), PlanOf(recipe, inputs, "seed"));
        using var table = engine.Score(plan.Random(recipe.Draws));
        var general = new GeneralScorer(quick);
        var (one, other) = (new double[12], new double[12]);
        foreach (var (draw, row) in plan.Random(recipe.Draws).Select((draw, row) => (draw, row)))
        {
            var scores = new float[12];
            general.Score(draw, 0, scores);
            Count(scores, one);
            Count(table.Scores(row), other);
        }

        Assert.All(one.Zip(other), pair => Assert.Equal(pair.First / recipe.Draws, pair.Second / recipe.Draws, 0.02));

        static void Count(ReadOnlySpan<float> scores, double[] first)
        {
            var ranks = Ranks.HighestFirst([.. scores.ToArray().Select(score => (double)score)]);
            for (var area = 0; area < first.Length; area++)
            {
                first[area] += ranks[area] <= 3 ? 1 : 0;
            }
        }
    });

    [Fact]
    public void Any_number_of_threads_gives_the_same_to_the_bit() => Seeded.ForAll(20, random =>
    {
        var recipe = (random.Next(2) == 0 ? Recipes.Some(random) : Recipes.SomeTree(random)) with { Alternatives = new() { Weights = 0.3 } };
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, 15), random);
        var one = Draw(recipe, inputs, "seed", 1);
        foreach (var threads in new[] { 2, 3, 8 })
        {
            var other = Draw(recipe, inputs, "seed", threads);
            Assert.Equal(one.Spreads, other.Spreads);
            Assert.Equal(one.Pairs!.Before(3, 5), other.Pairs!.Before(3, 5));
        }
    });

    [Fact]
    public void The_same_seed_gives_the_same_and_another_another()
    {
        var random = new Random(7);
        var recipe = Recipes.Need();
        var inputs = Recipes.Inputs(Recipes.Columns(recipe, random, 30, 1000), random);
        Assert.Equal(Draw(recipe, inputs, "release|1404").Spreads, Draw(recipe, inputs, "release|1404").Spreads);
        Assert.NotEqual(Draw(recipe, inputs, "release|1404").Spreads, Draw(recipe, inputs, "release|1403").Spreads);
    }

    [Fact]
    public void Without_errors_gaps_or_other_methods_the_range_is_the_rank() => Seeded.ForAll(60, random =>
    {
        var recipe = Recipes.Some(random);
        var columns = Recipes.Columns(recipe, random, 15, 1000);
        var scores = IndexScore.Compute(recipe, columns).Scores;
        var ranks = Ranks.HighestFirst([.. scores.Select(IndexScore.Comparable)]);
        var (spread, pairs) = Draw(recipe, [.. columns.Select(values => new IndexInput(values, new double[15]))], "seed");
        for (var area = 0; area < 15; area++)
        {
            Assert.Equal(new RankSpread(ranks[area], ranks[area], ranks[area], scores[area], scores[area], ranks[area] <= 10 ? 1 : 0, 1, 0), spread[area]);
            Assert.Equal(ranks[area] < ranks[0] ? 1 : ranks[area] == ranks[0] ? 0.5 : 0, pairs!.Before(area, 0));
        }
    });

    // A gap is drawn over what the component can be, so the area's range is wider than with the value.
    [Fact]
    public void A_value_left_out_widens_the_range_of_its_area()
    {
        var random = new Random(3);
        var recipe = Recipes.Recipe(Normalisation.MinMax, 0.5, Recipes.Component(1), Recipes.Component(1)) with { Draws = 2000 };
        double[][] whole = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 30).Select(_ => random.NextDouble()).ToArray())];
        double[][] gap = [whole[0], (double[])whole[1].Clone()];
        gap[1][4] = double.NaN;
        IndexInput[] Inputs(double[][] columns) => [.. columns.Select(column => new IndexInput(column, [.. column.Select(_ => 0.01)]))];
        var (with, without) = (Draw(recipe, Inputs(whole), "seed").Spreads[4], Draw(recipe, Inputs(gap), "seed").Spreads[4]);
        Assert.True(without.High - without.Low > 3 * (with.High - with.Low), $"{with} {without}");
    }

    [Fact]
    public void Other_methods_take_part_with_the_same_chance()
    {
        var recipe = Recipes.Recipe(Normalisation.MinMax, 1, Recipes.Component(1), Recipes.Component(1), Recipes.Component(1)) with
        {
            Normalisation = new(Normalisation.MinMax, 1, 100),
            Draws = 20_000,
            Alternatives = new() { Normalisations = [new(Normalisation.ZScore, 100, 115), new(Normalisation.PercentileRank, 1, 100)], Aggregations = [new(Aggregation.Geometric)] },
        };
        double[][] columns = [[80, 50, 60, 20], [20, 50, 45, 90], [50, 50, 30, 40]];
        var plan = PlanOf(recipe, [.. columns.Select(column => new IndexInput(column, new double[4]))], "seed");
        Assert.Equal([Assumption.Normalisation, Assumption.Aggregation], plan.Varied);
        Assert.Equal(6, plan.Scenarios.Count);
        Assert.All(plan.Random(recipe.Draws).CountBy(draw => draw.Scenario), pair => Assert.Equal(1 / 6.0, pair.Value / 20_000.0, 0.01));
        Assert.Equal(6, plan.Random(recipe.Draws).DistinctBy(draw => draw.Scenario).Count());

        // Each combination is ranked by itself, and the share of draws in which an area is first is the share of the combinations.
        var first = plan.Scenarios.Select(scenario => Ranks.HighestFirst([.. scenario.Model.Scores.Select(IndexScore.Comparable)])[1]).Count(rank => rank == 1);
        var spread = Draw(recipe with { FirstCount = 1 }, [.. columns.Select(column => new IndexInput(column, new double[4]))], "seed").Spreads;
        Assert.Equal(first / 6.0, spread[1].FirstShare, 0.015);
    }

    [Fact]
    public void Weights_move_within_their_reach_and_keep_their_sum() => Seeded.ForAll(30, random =>
    {
        var recipe = Recipes.SomeTree(random);
        var scenario = new Scenario(recipe, Recipes.Inputs(Recipes.Columns(recipe, random, 8), random));
        var moved = scenario.WeightsOf((ulong)random.NextInt64(), 0.2);
        for (var node = 0; node < moved.Length; node++)
        {
            Assert.Equal(scenario.Model.Weights[node].Sum(), moved[node].Sum(), 1e-9);
            Assert.All(moved[node].Zip(scenario.Model.Weights[node]), pair => Assert.InRange(pair.First / pair.Second, 0.8 / 1.2, 1.2 / 0.8));
        }
    });

    [Fact]
    public void The_assumption_that_matters_has_the_greater_share()
    {
        var random = new Random(5);
        var recipe = Recipes.Recipe(Normalisation.MinMax, 1, Recipes.Component(1), Recipes.Component(1)) with { Alternatives = new() { Weights = 0.01 } };
        double[][] columns = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 30).Select(_ => random.NextDouble()).ToArray())];
        IndexInput[] inputs = [.. columns.Select(column => new IndexInput(column, [.. column.Select(_ => 0.2)]))];
        var plan = PlanOf(recipe, inputs, "seed");
        var ranks = Ranks.HighestFirst(plan.Scenarios[0].Model.Scores);
        var shares = RankSensitivity.Estimate(plan, ranks, 256, 2);
        Assert.Equal([Assumption.Data, Assumption.Weights], shares.Select(share => share.Assumption));
        Assert.True(shares[0].Index.Total > 0.8 && shares[1].Index.Total < 0.1, string.Join(' ', shares));
        Assert.Equal(shares, RankSensitivity.Estimate(plan, ranks, 256, 1));
    }

    [Fact]
    public void Groups_are_cut_where_every_pair_is_sure()
    {
        int[] chances = [100, 160, 190, 198, 40, 100, 184, 194, 10, 16, 100, 140, 2, 6, 60, 100];
        Assert.Equal([1, 1, 2, 2], new PairChances(chances, 4, 100).Groups([0, 1, 2, 3], 0.9));
        Assert.Equal([1, 1, 1, 1], new PairChances(chances, 4, 100).Groups([0, 1, 2, 3], 0.93));
    }

    [Fact]
    public void Normal_numbers_have_the_moments_of_the_normal_distribution()
    {
        var (stream, numbers) = (new DrawStream(1), new float[1_000_003]);
        NormalTable.Fill(ref stream, numbers);
        Assert.Equal(0, numbers.Average(), 0.004);
        Assert.Equal(1, numbers.Average(number => number * number), 0.006);
        Assert.Equal(3, numbers.Average(number => Math.Pow(number, 4)), 0.05);
        Assert.Equal(0.975, numbers.Count(number => number < 1.959964f) / 1_000_003.0, 0.001);
    }

    [Fact]
    public void Radix_ranks_are_the_plain_ranks() => Seeded.ForAll(40, random =>
    {
        float[] scores = [.. Enumerable.Range(0, random.Next(1, 6000)).Select(_ => (float)Math.Round(random.NextDouble() - 0.5, random.Next(1, 6)))];
        var ranks = new int[scores.Length];
        new RadixRanks(scores.Length).Rank(scores, ranks, false);
        Assert.Equal(Ranks.HighestFirst([.. scores.Select(score => (double)score)]), ranks);
        new RadixRanks(scores.Length).Rank(scores, ranks, true);
        Assert.Equal(Ranks.LowestFirst([.. scores.Select(score => (double)score)]), ranks);
    });

    [Fact]
    public void A_selected_number_is_the_one_at_its_place_in_order() => Seeded.ForAll(100, random =>
    {
        float[] numbers = [.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => (float)(random.Next(3) == 0 ? 7 : random.NextDouble() * 100))];
        int[] places = [0, numbers.Length / 2, numbers.Length - 1];
        var found = new float[3];
        new BinSelection(numbers.Length).Find(numbers, places, found);
        Array.Sort(numbers);
        Assert.Equal(places.Select(place => numbers[place]), found);
    });

    private static DrawPlan PlanOf(IndexRecipe recipe, IndexInput[] inputs, string seed)
    {
        var scores = IndexScore.Compute(recipe, [.. inputs.Select(input => input.Values)]).Scores;
        int[] ranked = [.. Enumerable.Range(0, scores.Length).Where(area => !double.IsNaN(scores[area]))];
        return DrawPlan.Make(recipe, _ => [.. inputs.Select(input => new IndexInput([.. ranked.Select(area => input.Values[area])], [.. ranked.Select(area => input.Errors[area])]))], seed);
    }

    private static (RankSpread[] Spreads, PairChances? Pairs) Draw(IndexRecipe recipe, IndexInput[] inputs, string seed, int threads = 2)
    {
        var plan = PlanOf(recipe, inputs, seed);
        var scores = plan.Scenarios[0].Model.Scores.Select(IndexScore.Comparable).ToArray();
        return RankDraws.Draw(plan, Ranks.HighestFirst(scores), threads);
    }
}
