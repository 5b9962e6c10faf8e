using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>One choice of methods, fitted to the published values of the ranked areas, ready to be scored with drawn values.</summary>
internal sealed class Scenario
{
    public Scenario(IndexRecipe recipe, IndexInput[] inputs)
    {
        Inputs = inputs;
        Model = IndexModel.Fit(recipe, [.. inputs.Select(input => input.Values)]);
        Gaps = [.. inputs.Select((_, at) => new GapFill(Model, at))];
        IsLinear = Model.Tree.Nodes.All(node => node is { Aggregation.Method: Aggregation.Arithmetic, Scale: null })
            && inputs.Select((_, at) => at).All(at => Model.ScaleOf(at).IsLine && Model.OutliersOf(at).IsNone);
    }

    public IndexModel Model { get; }

    public IndexInput[] Inputs { get; }

    /// <summary>What stands for the values that were left out, by component.</summary>
    public GapFill[] Gaps { get; }

    /// <summary>Whether a score is a weighted sum of values: errors then add up by their squares.</summary>
    public bool IsLinear { get; }

    public int Areas => Model.Scores.Length;

    /// <summary>Whether any value can move.</summary>
    public bool HasErrors => Inputs.Any(input => input.Errors.Any(error => error > 0)) || Gaps.Any(gap => gap.HasGaps);

    /// <summary>Weights of each node, moved at random; the sum stays.</summary>
    /// <param name="seed">Seed of the weights; 0 for none.</param>
    /// <param name="reach">How far each moves, as a share of it.</param>
    public double[][] WeightsOf(ulong seed, double reach)
    {
        if (seed == 0 || reach == 0)
        {
            return Model.Weights;
        }

        var stream = new DrawStream(seed);
        var moved = Model.Weights.Select(weights => new double[weights.Length]).ToArray();
        for (var node = 0; node < moved.Length; node++)
        {
            for (var part = 0; part < moved[node].Length; part++)
            {
                moved[node][part] = Model.Weights[node][part] * (1 + (reach * ((2 * stream.NextDouble()) - 1)));
            }

            var (before, after) = (Model.Weights[node].Sum(), moved[node].Sum());
            for (var part = 0; part < moved[node].Length && after > 0; part++)
            {
                moved[node][part] *= before / after;
            }
        }

        return moved;
    }

    /// <summary>What each component is multiplied by in a linear score.</summary>
    public double[] Multipliers(double[][] weights)
    {
        if (Model.Recipe.NormaliseWeights)
        {
            return Model.Tree.Effective(weights);
        }

        var growth = new double[Model.Tree.SlotCount];
        growth[^1] = 1;
        for (var at = weights.Length - 1; at >= 0; at--)
        {
            for (var part = 0; part < weights[at].Length; part++)
            {
                growth[Model.Tree.Nodes[at].Parts[part]] = growth[Model.Tree.ComponentCount + at] * weights[at][part];
            }
        }

        return growth[..Model.Tree.ComponentCount];
    }
}
