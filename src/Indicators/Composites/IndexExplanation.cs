using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Indicators.Composites;

/// <summary>One component of one area's score.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Value">Transformed value; NaN where left out.</param>
/// <param name="Scaled">Normalised value; NaN where left out.</param>
/// <param name="IsImputed">Whether the value was filled.</param>
/// <param name="EffectiveWeight">Share of the component in the whole, 0–1.</param>
/// <param name="Contribution">What it adds to the score.</param>
/// <param name="AgainstMean">What it adds to the distance from an area with the mean of every component; these sum to the distance of the scores. NaN for pairs.</param>
/// <param name="Stands">1 where the value is above the mean of the ranked areas beyond its error, in the direction that raises the score; −1 below; 0 else.</param>
public sealed record ComponentPart(string Indicator, double Value, double Scaled, bool IsImputed, double EffectiveWeight, double Contribution, double AgainstMean, int Stands);

/// <summary>A change of one value that would take an area over the boundary of a level, all else staying.</summary>
/// <param name="Indicator">Code of the indicator.</param>
/// <param name="Level">Code of the level it would reach.</param>
/// <param name="To">Value that it would need, in the unit of the component: that of the indicator, or of the rate or change that the recipe makes of it.</param>
/// <param name="Steps">Size of the change in deviations of the component over the ranked areas.</param>
public sealed record LevelChange(string Indicator, string Level, double To, double Steps);

/// <summary>Why an area has its score (docs/methods/explanation.md).</summary>
/// <param name="Parts">The components, in the recipe's order.</param>
/// <param name="Changes">The smallest changes into the level above and below, nearest first; only values that some ranked area has.</param>
/// <param name="Raising">Codes of up to five components that raise the score most against the mean, of those that stand out beyond their error.</param>
/// <param name="Lowering">Codes of up to five that lower it most.</param>
public sealed record IndexExplanation(IReadOnlyList<ComponentPart> Parts, IReadOnlyList<LevelChange> Changes, IReadOnlyList<string> Raising, IReadOnlyList<string> Lowering)
{
    private const int Most = 5;

    internal static IndexExplanation Of(Scenario scenario, int at)
    {
        var parts = PartsOf(scenario, at);
        var standing = parts.Where(part => part.Stands != 0 && !double.IsNaN(part.AgainstMean)).ToArray();
        return new IndexExplanation(
            parts,
            LevelChanges.Find(scenario, at),
            [.. standing.Where(part => part is { Stands: > 0, AgainstMean: > 0 }).OrderByDescending(part => part.AgainstMean).Take(Most).Select(part => part.Indicator)],
            [.. standing.Where(part => part is { Stands: < 0, AgainstMean: < 0 }).OrderBy(part => part.AgainstMean).Take(Most).Select(part => part.Indicator)]);
    }

    private static ComponentPart[] PartsOf(Scenario scenario, int at)
    {
        var (model, inputs) = (scenario.Model, scenario.Inputs);
        var (weights, contributions, against) = (model.Tree.Effective(model.Weights), Contributions.Of(model, at), Contributions.AgainstMean(model, at));
        return [.. model.Recipe.Components.Select((component, part) => new ComponentPart(
            component.Indicator, inputs[part].Values[at], model.Slots[part][at], inputs[part].IsImputed is { Length: > 0 } flags && flags[at],
            weights[part], contributions[part], against[part], Stands(inputs[part], at, component.IsPositive)))];
    }

    private static int Stands(IndexInput input, int at, bool isPositive)
    {
        var gap = input.Values[at] - SampleMoments.Mean(SampleMoments.Present(input.Values));
        var isClear = Math.Abs(gap) > Uncertainty.Intervals.Z95 * input.Errors[at];
        return double.IsNaN(gap) || !isClear ? 0 : Math.Sign(gap) * (isPositive ? 1 : -1);
    }
}
