using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>Small recipes and inputs for the tests of an index.</summary>
internal static class Recipes
{
    public static Text Name { get; } = new("", "a name");

    public static IndexComponent Component(double weight, bool isPositive = true, double low = 0, double high = 1) =>
        new("c", weight, isPositive, low, high, Name);

    public static IndexRecipe Recipe(Normalisation normalisation, double availability, params IndexComponent[] components) => new()
    {
        Code = "index",
        Name = Name,
        Level = "city",
        Normalisation = normalisation,
        MinimumAvailability = availability,
        Components = [.. components.Select((component, at) => component with { Indicator = $"c{at}" })],
        Draws = 100,
    };

    /// <summary>Poverty raises the score, coverage lowers it: the worked example of docs/methods/index.md.</summary>
    public static IndexRecipe Need(double availability = 0.6) =>
        Recipe(Normalisation.MinMax, availability, Component(0.6), Component(0.4, isPositive: false));

    public static IndexRecipe Some(Random random) => Recipe(
        (Normalisation)random.Next(3),
        random.Next(1, 10) / 10.0,
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Component(random.Next(1, 6), random.Next(2) == 0, 2, 8))]);

    public static double[][] Columns(IndexRecipe recipe, Random random, int areas, int gaps = 5) =>
        [.. recipe.Components.Select(_ => Enumerable.Range(0, areas).Select(_ => random.Next(gaps) == 0 ? double.NaN : random.Next(11)).ToArray())];

    public static IndexInput[] Inputs(double[][] columns, Random random) =>
        [.. columns.Select(values => new IndexInput(values, [.. values.Select(value => double.IsNaN(value) || random.Next(4) == 0 ? 0 : random.NextDouble() * 3)]))];
}
