using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Composites.Draws;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>docs/methods/explanation.md</summary>
public sealed class IndexExplanationTests
{
    private static readonly IndexRecipe Levelled = Recipes.Recipe(Normalisation.None, 1, Recipes.Component(1), Recipes.Component(3)) with
    {
        Levels = [new("high", Recipes.Name, 6), new("middle", Recipes.Name, 3), new("low", Recipes.Name, 0)],
    };

    // Values (4, 4), (8, 2), (−1, 9): scores 4, 3.5, 6.5. The first needs (12 more of the first part, which nobody has) or 2.67 more of the second.
    [Fact]
    public void The_smallest_changes_are_those_worked_by_hand()
    {
        var changes = Explain(Levelled, 0, [4, 8, -1], [4, 2, 9]).Changes;
        Assert.Equal([("c1", "high"), ("c1", "low"), ("c0", "low")], changes.Select(change => (change.Indicator, change.Level)));
        Assert.Equal(4 + (8 / 3.0), changes[0].To, 1e-9);
        Assert.Equal(8 / 3.0, changes[1].To, 1e-9);
        Assert.Equal(0, changes[2].To, 1e-9);
        Assert.Equal((8 / 3.0) / Math.Sqrt(13), changes[0].Steps, 1e-9);
    }

    [Fact]
    public void What_a_part_adds_against_the_mean_is_its_weight_times_its_distance()
    {
        var parts = Explain(Levelled, 0, [4, 8, -1], [4, 2, 9]).Parts;
        Assert.Equal([0.25 * (4 - (11 / 3.0)), 0.75 * -1], parts.Select(part => part.AgainstMean));
        Assert.Equal([0.25, 0.75], parts.Select(part => part.EffectiveWeight));
        Assert.Equal([1, 3], parts.Select(part => part.Contribution));
        var geometric = Explain(Levelled with { Levels = [], Aggregation = new(Aggregation.Geometric) }, 0, [4, 8, 3], [4, 2, 9]).Parts;
        var (score, mean) = (4.0, Math.Pow(5, 0.25) * Math.Pow(5, 0.75));
        Assert.Equal((score - mean) / Math.Log(score / mean) * 0.75 * Math.Log(4 / 5.0), geometric[1].AgainstMean, 1e-9);
    }

    [Fact]
    public void Distances_from_the_mean_sum_to_the_distance_of_the_scores() => Seeded.ForAll(200, random =>
    {
        var recipe = Recipes.SomeTree(random);
        var model = IndexModel.Fit(recipe, Recipes.Columns(recipe, random, 10, int.MaxValue));
        double[][] mean = [.. model.Slots.Select((slot, at) => new[] { at < model.Tree.ComponentCount ? slot.Average() : double.NaN })];
        model.Aggregate(mean, model.Weights, new RankRoom(1));
        for (var area = 0; area < 10; area++)
        {
            Assert.Equal(model.Scores[area] - mean[^1][0], Contributions.AgainstMean(model, area).Sum(), 1e-6);
        }
    });

    [Fact]
    public void Only_what_stands_out_beyond_its_error_is_a_strength_or_weakness()
    {
        var recipe = Recipes.Need();
        IndexInput[] inputs = [new([10, 20, 60], [0, 15, 1]), new([50, 90, 10], [1, 1, 30])];
        var scenario = new Scenario(recipe, inputs);
        Assert.Equal(["c0"], IndexExplanation.Of(scenario, 2).Raising);
        Assert.Empty(IndexExplanation.Of(scenario, 2).Lowering);
        Assert.Equal((0, -1), (IndexExplanation.Of(scenario, 1).Parts[0].Stands, IndexExplanation.Of(scenario, 1).Parts[1].Stands));
        Assert.Equal(["c1"], IndexExplanation.Of(scenario, 1).Lowering);
    }

    [Fact]
    public void Other_weights_count_among_the_parts_of_one_parent()
    {
        var recipe = Recipes.SomeTree(new Random(1)) with { Weighting = Weighting.Equal };
        Assert.Contains("second", OtherWeights.Parts(recipe));
        var other = OtherWeights.Apply(recipe, new Dictionary<string, double> { ["second"] = 3, ["y"] = 0 })!;
        var model = IndexModel.Fit(other, Recipes.Columns(recipe, new Random(2), 10, 1000));
        var effective = model.Tree.Effective(model.Weights);
        Assert.Equal(0.75, effective[^2], 1e-12);
        Assert.Equal(0, effective[^1]);
        Assert.Null(OtherWeights.Apply(recipe, new Dictionary<string, double> { ["first"] = 0, ["second"] = 0 }));
        Assert.Throws<ArgumentException>(() => OtherWeights.Apply(recipe, new Dictionary<string, double> { ["nothing"] = 1 }));
        Assert.Throws<ArgumentException>(() => OtherWeights.Apply(recipe, new Dictionary<string, double> { ["first"] = -1 }));
    }

    private static IndexExplanation Explain(IndexRecipe recipe, int at, params double[][] columns) =>
        IndexExplanation.Of(new Scenario(recipe, [.. columns.Select(column => new IndexInput(column, new double[column.Length]))]), at);
}
