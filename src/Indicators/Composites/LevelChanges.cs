using Mahalleh.Indicators.Composites.Draws;

namespace Mahalleh.Indicators.Composites;

/// <summary>Finds the smallest change of one value that takes an area over the boundary of a level.</summary>
internal static class LevelChanges
{
    private const int Halvings = 60;
    private const int Most = 3;

    /// <summary>Up to three changes into the level above and three into that below. None where scores depend on the order of the areas.</summary>
    public static IReadOnlyList<LevelChange> Find(Scenario scenario, int at)
    {
        var (model, recipe) = (scenario.Model, scenario.Model.Recipe);
        var own = recipe.Levels.ToList().FindIndex(level => IndexScore.Comparable(model.Scores[at]) >= level.From);
        if (own < 0 || model.Tree.Nodes.Any(node => node.Aggregation.Method == Catalogue.Aggregation.Copeland || node.Scale is not null))
        {
            return [];
        }

        var up = own > 0 ? Reaching(scenario, at, recipe.Levels[own - 1].From, recipe.Levels[own - 1].Code) : [];
        var down = own + 1 < recipe.Levels.Count ? Reaching(scenario, at, recipe.Levels[own].From, recipe.Levels[own + 1].Code) : [];
        return [.. up, .. down];
    }

    private static IEnumerable<LevelChange> Reaching(Scenario scenario, int at, double score, string level) =>
        Enumerable.Range(0, scenario.Inputs.Length).Select(part => Change(scenario, at, part, score, level)).OfType<LevelChange>().OrderBy(change => change.Steps).Take(Most);

    private static LevelChange? Change(Scenario scenario, int at, int part, double score, string level)
    {
        var (values, own) = (SampleMoments.Present(scenario.Inputs[part].Values), scenario.Inputs[part].Values[at]);
        if (double.IsNaN(own) || scenario.Model.Recipe.Components[part] is var component && (component.Normalisation ?? scenario.Model.Recipe.Normalisation).IsOrdinal)
        {
            return null;
        }

        var isUp = score > scenario.Model.Scores[at];
        var end = component.IsPositive == isUp ? values.Max() : values.Min();
        if (IsBeyond(ScoreWith(scenario, at, part, end)) is false || own == end)
        {
            return null;
        }

        var (near, far) = (own, end);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = near + ((far - near) / 2);
            (near, far) = IsBeyond(ScoreWith(scenario, at, part, middle)) ? (near, middle) : (middle, far);
        }

        var deviation = SampleMoments.Deviation(values);
        return new LevelChange(component.Indicator, level, component.Transform == Catalogue.Transform.Log ? Math.Exp(far) : far, Math.Abs(far - own) / deviation);

        bool IsBeyond(double reached) => isUp ? reached >= score : reached < score;
    }

    private static double ScoreWith(Scenario scenario, int at, int part, double value)
    {
        var model = scenario.Model;
        double[][] slots = [.. model.Slots.Select(slot => new[] { slot[at] })];
        var room = new RankRoom(1);
        model.Scale(part, [value], slots[part], room);
        model.Aggregate(slots, model.Weights, room);
        return slots[^1][0];
    }
}
