namespace Mahalleh.Indicators.Catalogue;

/// <summary>Checks what the steps and parts of an index say of each other, as far as it can be known without a figure.</summary>
internal static class IndexTreeCheck
{
    public static void Check(IndexRecipe recipe, YamlEntry entry)
    {
        if (recipe.Components.Count == 0)
        {
            entry.Fault(entry.LineOf("components"), "no-weights", $"The index '{recipe.Code}' needs components whose weights sum to more than zero.");
            return;
        }

        CheckPillars(recipe, entry);
        CheckWeights(recipe, entry);
        foreach (var component in recipe.Components)
        {
            CheckScale(recipe, component, entry);
        }

        CheckPositive(recipe, entry);
        if (recipe.Grid is { } grid && new[] { grid.Across, grid.Down }.FirstOrDefault(code => code.Length > 0 && recipe.Pillars.All(pillar => pillar.Code != code)) is { } unknown)
        {
            entry.Fault(entry.LineOf("grid"), "unknown-pillar", $"'grid' names the pillar '{unknown}'; the index '{recipe.Code}' has {Codes(recipe)}.");
        }
    }

    private static void CheckPillars(IndexRecipe recipe, YamlEntry entry)
    {
        foreach (var twice in recipe.Pillars.GroupBy(pillar => pillar.Code, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            entry.Fault(entry.LineOf("pillars"), "repeated-word", $"The index '{recipe.Code}' has the pillar '{twice.Key}' twice.");
        }

        var parents = recipe.Pillars.Select(pillar => pillar.Parent).Concat(recipe.Components.Select(component => component.Parent)).Where(parent => parent.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in parents.Where(parent => recipe.Pillars.All(pillar => pillar.Code != parent)))
        {
            entry.Fault(entry.LineNaming(unknown), "unknown-pillar", $"The index '{recipe.Code}' has no pillar '{unknown}'; it has {Codes(recipe)}.");
        }

        foreach (var pillar in recipe.Pillars.Where(pillar => pillar.Code.Length > 0))
        {
            if (!parents.Contains(pillar.Code))
            {
                entry.Fault(entry.LineOf("pillars"), "empty-pillar", $"The pillar '{pillar.Code}' has no components.");
            }
            else if (IsInCycle(recipe, pillar))
            {
                entry.Fault(entry.LineOf("pillars"), "cycle", $"The pillar '{pillar.Code}' is part of itself.");
            }
        }
    }

    private static bool IsInCycle(IndexRecipe recipe, IndexPillar pillar)
    {
        var above = pillar;
        for (var step = 0; step <= recipe.Pillars.Count && above is not null; step++)
        {
            var parent = above.Parent;
            above = recipe.Pillars.FirstOrDefault(other => other.Code == parent);
            if (above?.Code == pillar.Code)
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckWeights(IndexRecipe recipe, YamlEntry entry)
    {
        var parts = recipe.Components.Select(component => (component.Parent, component.Weight)).Concat(recipe.Pillars.Select(pillar => (pillar.Parent, pillar.Weight)));
        foreach (var parent in parts.GroupBy(part => part.Parent, part => part.Weight).Where(weights => !weights.Any(double.IsNaN) && !(weights.Sum() > 0)))
        {
            var place = parent.Key.Length == 0 ? $"The index '{recipe.Code}'" : $"The pillar '{parent.Key}'";
            entry.Fault(entry.LineOf("components"), "no-weights", $"{place} needs components whose weights sum to more than zero.");
        }
    }

    private static void CheckScale(IndexRecipe recipe, IndexComponent component, YamlEntry entry)
    {
        var steps = recipe.Alternatives.Normalisations.Append(component.Normalisation ?? recipe.Normalisation).Select(step => step.Method).ToHashSet();
        var (line, name) = (entry.LineNaming(component.Indicator), component.Indicator);
        if (component.Transform == Transform.Log && steps.Overlaps([Normalisation.Goalposts, Normalisation.Scaled]) && !(component.Low > 0))
        {
            entry.Fault(line, "out-of-range", $"'low' of '{name}' is above 0, since the transform 'log' takes the goalposts with the values.");
        }

        Needs(Normalisation.TargetDistance, component.Target is not null, "'target'");
        Needs(Normalisation.ReferenceDistance, component.Reference is not null, "'reference'");
        Needs(Normalisation.Categories, component.Edges is not null, "'edges'");
        Needs(Normalisation.ShareOfMaximum, component.IsPositive, "'positive: true', since it has no mirrored form");

        void Needs(Normalisation method, bool isThere, string what)
        {
            if (steps.Contains(method) && !isThere)
            {
                entry.Fault(line, "missing-key", $"'{name}' is scaled by '{IndexWords.Normalisations.First(pair => pair.Value == method).Key}', which needs {what}.");
            }
        }
    }

    // A scale that reaches zero or below by design cannot enter a mean of logarithms or reciprocals.
    private static void CheckPositive(IndexRecipe recipe, YamlEntry entry)
    {
        var aggregations = recipe.Alternatives.Aggregations.Append(recipe.Aggregation).Concat(recipe.Pillars.Select(pillar => pillar.Aggregation).OfType<AggregationStep>());
        var scales = recipe.Alternatives.Normalisations.Append(recipe.Normalisation);
        if (aggregations.FirstOrDefault(step => step.NeedsPositive) is { } mean
            && recipe.Pillars.Count == 0
            && scales.FirstOrDefault(step => step.Method is Normalisation.MinMax or Normalisation.PercentileRank && step.From <= 0 || step.Method is Normalisation.ZScore && step.From <= 0 || step.Method is Normalisation.Borda or Normalisation.RobustZScore or Normalisation.AroundMean) is { } scale)
        {
            var (meanWord, scaleWord) = (IndexWords.Aggregations.First(pair => pair.Value == mean.Method).Key, IndexWords.Normalisations.First(pair => pair.Value == scale.Method).Key);
            entry.Fault(entry.LineOf("normalisation"), "not-positive", $"The aggregation '{meanWord}' needs values above 0, and the normalisation '{scaleWord}' gives 0 or less; say {{method: min-max, from: 1, to: 100}}.");
        }
    }

    private static string Codes(IndexRecipe recipe) => recipe.Pillars.Count == 0 ? "none" : string.Join(", ", recipe.Pillars.Select(pillar => pillar.Code));
}
