using Mahalleh.Indicators.Poverty;
using Mahalleh.Indicators.Smoothing;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Checks that what one definition names is defined.</summary>
internal sealed class CatalogueReferences(
    OrderedDictionary<string, (Measure Definition, YamlEntry Entry)> measures,
    OrderedDictionary<string, (Indicator Definition, YamlEntry Entry)> indicators,
    OrderedDictionary<string, (PovertyProfile Definition, YamlEntry Entry)> poverty)
{
    public void Check(Measure measure, YamlEntry entry)
    {
        if (measure.Poverty is not { Profile.Length: > 0 } part)
        {
            return;
        }

        if (!poverty.TryGetValue(part.Profile, out var profile))
        {
            entry.Fault(entry.LineNaming(part.Profile), "unknown-profile", $"The measure '{measure.Code}' is part of the poverty profile '{part.Profile}', which is not defined.");
        }
        else if (part.Dimension.Length > 0 && profile.Definition.Dimensions.All(dimension => dimension.Code != part.Dimension))
        {
            entry.Fault(entry.LineNaming(part.Dimension), "unknown-profile", $"The poverty profile '{part.Profile}' has no dimension '{part.Dimension}'; it has {string.Join(", ", profile.Definition.Dimensions.Select(dimension => dimension.Code))}.");
        }
    }

    public void Check(Indicator indicator, YamlEntry entry)
    {
        foreach (var measure in indicator.Measures.Where(measure => measure.Length > 0 && !measures.ContainsKey(measure)))
        {
            entry.Fault(entry.LineNaming(measure), "unknown-measure", $"The indicator '{indicator.Code}' uses the measure '{measure}', which is not defined.");
        }

        if (indicator.IsMean && measures.TryGetValue(indicator.Numerator[0].Measure, out var mean) && mean.Definition.RollUp != RollUp.Moments)
        {
            entry.Fault(entry.LineOf("mean"), "wrong-roll-up", $"The indicator '{indicator.Code}' is the mean of '{mean.Definition.Code}', which is no measure of moments.");
        }
    }

    public void Check(IndexRecipe recipe, YamlEntry entry)
    {
        foreach (var indicator in recipe.Indicators.Where(indicator => indicator.Length > 0 && !indicators.ContainsKey(indicator)))
        {
            entry.Fault(entry.LineNaming(indicator), "unknown-indicator", $"The index '{recipe.Code}' uses the indicator '{indicator}', which is not defined.");
        }

        foreach (var component in recipe.Components.Where(component => component.IsShrunk && indicators.TryGetValue(component.Indicator, out var known) && !ShrunkProportions.CanShrink(known.Definition)))
        {
            entry.Fault(entry.LineNaming(component.Indicator), "not-a-proportion", $"The index '{recipe.Code}' shrinks '{component.Indicator}', which is no proportion with its cases and persons; 'shrink' is for indicators with a denominator and the interval 'wilson'.");
        }
    }

    public void Check(ValidationRule rule, YamlEntry entry)
    {
        foreach (var measure in new[] { rule.Measure, rule.AtMost }.Where(measure => measure.Length > 0 && !measures.ContainsKey(measure)))
        {
            entry.Fault(entry.LineNaming(measure), "unknown-measure", $"The rule '{rule.Code}' uses the measure '{measure}', which is not defined.");
        }
    }
}
