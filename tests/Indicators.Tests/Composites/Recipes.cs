using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>Small recipes and inputs for the tests of an index.</summary>
internal static class Recipes
{
    private static readonly Normalisation[] Monotone =
    [
        Normalisation.Goalposts, Normalisation.MinMax, Normalisation.PercentileRank, Normalisation.ZScore, Normalisation.Scaled,
        Normalisation.Rank, Normalisation.Borda, Normalisation.NormalScore, Normalisation.Exponential, Normalisation.Bands,
    ];

    public static Text Name { get; } = new("", "a name");

    public static IndexComponent Component(double weight, bool isPositive = true, double low = 0, double high = 1) =>
        new("c", weight, isPositive, low, high, Name);

    public static IndexRecipe Recipe(Normalisation normalisation, double availability, params IndexComponent[] components) => new()
    {
        Code = "index",
        Name = Name,
        Level = "city",
        Normalisation = new(normalisation),
        MinimumAvailability = availability,
        Components = [.. components.Select((component, at) => component with { Indicator = $"c{at}" })],
        Draws = 100,
    };

    /// <summary>Poverty raises the score, coverage lowers it: the worked example of docs/methods/index.md.</summary>
    public static IndexRecipe Need(double availability = 0.6) =>
        Recipe(Normalisation.MinMax, availability, Component(0.6), Component(0.4, isPositive: false));

    public static IndexRecipe Some(Random random) => Recipe(
        Monotone[random.Next(Monotone.Length)],
        random.Next(1, 10) / 10.0,
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Component(random.Next(1, 6), random.Next(2) == 0, 2, 8))]);

    /// <summary>A recipe of two pillars whose scales are all above zero, with any mean at each level.</summary>
    public static IndexRecipe SomeTree(Random random)
    {
        var recipe = Some(random);
        var mean = new AggregationStep((Aggregation)random.Next(4), 0.5);
        return recipe with
        {
            MinimumAvailability = 0.01,
            Normalisation = new(Normalisation.MinMax, 1, 100),
            Aggregation = mean,
            Pillars = [new("first", Name, "", random.Next(1, 4)), new("second", Name, "", random.Next(1, 4)) { Aggregation = new((Aggregation)random.Next(3)) }],
            Components =
            [
                .. recipe.Components.Select(component => component with { Parent = "first" }),
                Component(2, random.Next(2) == 0) with { Indicator = "x", Parent = "second" }, Component(1) with { Indicator = "y", Parent = "second" },
            ],
        };
    }

    // The first two areas differ and have every value, so that no column is equal throughout.
    public static double[][] Columns(IndexRecipe recipe, Random random, int areas, int gaps = 5) =>
        [.. recipe.Components.Select(_ => Enumerable.Range(0, areas).Select(area => area < 2 ? area * 10 : random.Next(gaps) == 0 ? double.NaN : random.Next(11)).ToArray())];

    public static IndexInput[] Inputs(double[][] columns, Random random) =>
        [.. columns.Select(values => new IndexInput(values, [.. values.Select(value => double.IsNaN(value) || random.Next(4) == 0 ? 0 : random.NextDouble() * 3)]))];

    /// <summary>Scores without contributions, shorter to write.</summary>
    public static double[] Scores(IndexRecipe recipe, params double[][] columns) => IndexScore.Compute(recipe, columns).Scores;
}
