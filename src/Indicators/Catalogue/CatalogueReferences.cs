using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Checks that what one definition names is defined.</summary>
internal sealed class CatalogueReferences(
    OrderedDictionary<string, (Measure Definition, YamlEntry Entry)> measures,
    OrderedDictionary<string, (Indicator Definition, YamlEntry Entry)> indicators,
    OrderedDictionary<string, (PovertyProfile Definition, YamlEntry Entry)> poverty)
{
    public void Check(Measure measure, YamlEntry entry)
    {
        if (measure.Poverty is not { } part)
        {
            return;
        }

        if (!poverty.TryGetValue(part.Profile, out var profile))
        {
            entry.Fault(entry.Line, "unknown-profile", $"The measure '{measure.Code}' is part of the poverty profile '{part.Profile}', which is not defined.");
        }
        else if (part.Dimension.Length > 0 && profile.Definition.Dimensions.All(dimension => dimension.Code != part.Dimension))
        {
            entry.Fault(entry.Line, "unknown-profile", $"The poverty profile '{part.Profile}' has no dimension '{part.Dimension}'; it has {string.Join(", ", profile.Definition.Dimensions.Select(dimension => dimension.Code))}.");
        }
    }

    public void Check(Indicator indicator, YamlEntry entry)
    {
        foreach (var measure in indicator.Measures.Where(measure => measure.Length > 0 && !measures.ContainsKey(measure)))
        {
            entry.Fault(entry.Line, "unknown-measure", $"The indicator '{indicator.Code}' uses the measure '{measure}', which is not defined.");
        }
    }

    public void Check(IndexRecipe recipe, YamlEntry entry)
    {
        foreach (var component in recipe.Components.Where(component => !indicators.ContainsKey(component.Indicator)))
        {
            entry.Fault(entry.Line, "unknown-indicator", $"The index '{recipe.Code}' uses the indicator '{component.Indicator}', which is not defined.");
        }
    }

    public void Check(ValidationRule rule, YamlEntry entry)
    {
        foreach (var measure in new[] { rule.Measure, rule.AtMost }.Where(measure => measure.Length > 0 && !measures.ContainsKey(measure)))
        {
            entry.Fault(entry.Line, "unknown-measure", $"The rule '{rule.Code}' uses the measure '{measure}', which is not defined.");
        }
    }
}
