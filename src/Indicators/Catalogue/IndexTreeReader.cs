using System.Globalization;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads the parts of an index: its pillars and components, and the weights between parts of one parent.</summary>
internal static class IndexTreeReader
{
    public static IndexPillar Pillar(YamlEntry entry)
    {
        var pillar = new IndexPillar(entry.Code("code"), entry.RequiredText("name"), entry.Has("parent") ? entry.Code("parent") : "", Weight(entry, entry.Optional("code")))
        {
            Aggregation = IndexStepReader.Aggregation(entry, "aggregation"),
            Weighting = IndexStepReader.Weighting(entry),
            Normalisation = IndexStepReader.Normalisation(entry, "normalisation"),
        };
        entry.Finish();
        return pillar;
    }

    public static IReadOnlyList<IndexComponent> Components(YamlEntry entry)
    {
        var names = entry.Entries("pillars").ToLookup(pillar => pillar.Optional("code"), pillar => pillar.Text("name"), StringComparer.Ordinal);
        return [.. entry.Entries("components").Select(component => Component(component, names))];
    }

    /// <summary>Parts of one parent without any weight weigh the same; some with and some without is a fault.</summary>
    public static IndexRecipe WithWeights(IndexRecipe recipe, YamlEntry entry)
    {
        var parts = recipe.Components.Select(component => (component.Parent, component.Weight)).Concat(recipe.Pillars.Select(pillar => (pillar.Parent, pillar.Weight)));
        var equal = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var parent in parts.GroupBy(part => part.Parent, part => part.Weight))
        {
            var unstated = parent.Count(double.IsNaN);
            if (unstated > 0 && unstated < parent.Count())
            {
                var place = parent.Key.Length == 0 ? $"the index '{recipe.Code}'" : $"the pillar '{parent.Key}'";
                entry.Fault(entry.LineOf("components"), "mixed-weights", $"Some parts of {place} have a weight and some have none; give it to all or to none.");
            }

            equal[parent.Key] = 1.0 / parent.Count();
        }

        return recipe with
        {
            Components = [.. recipe.Components.Select(component => double.IsNaN(component.Weight) ? component with { Weight = equal[component.Parent] } : component)],
            Pillars = [.. recipe.Pillars.Select(pillar => double.IsNaN(pillar.Weight) ? pillar with { Weight = equal[pillar.Parent] } : pillar)],
        };
    }

    private static IndexComponent Component(YamlEntry entry, ILookup<string, Text> pillars)
    {
        var parent = entry.Has("pillar") ? entry.Code("pillar") : "";
        var heading = entry.Text("pillar");
        var (low, high) = (entry.Number("low", 0), entry.Number("high", 1));
        var component = new IndexComponent(
            entry.Code("indicator"), Weight(entry, entry.Optional("indicator")), entry.Flag("positive"), low, high, heading.Fa.Length + heading.En.Length > 0 ? heading : pillars[parent].FirstOrDefault(heading))
        {
            Parent = parent,
            IsShrunk = entry.Flag("shrink"),
            Transform = entry.Choice("transform", "none", IndexWords.Transforms),
            By = entry.Has("by") ? entry.Code("by") : "",
            Per = entry.Number("per", 1),
            Target = Number(entry, "target"),
            Reference = Number(entry, "reference"),
            Edges = Edges(entry),
            Normalisation = IndexStepReader.Normalisation(entry, "normalisation"),
        };
        Check(component, entry);
        entry.Finish();
        return component;
    }

    private static void Check(IndexComponent component, YamlEntry entry)
    {
        if (!entry.Has("positive"))
        {
            entry.Fault(entry.Line, "missing-key", "The key 'positive' is missing: does a higher value raise the score?");
        }

        if (!(component.High > component.Low))
        {
            entry.Fault(entry.LineOf("high"), "out-of-range", $"'high' of '{component.Indicator}' is above 'low'.");
        }

        if (component.Transform == Transform.Rate != component.By.Length > 0)
        {
            entry.Fault(entry.LineOf(component.By.Length > 0 ? "by" : "transform"), "missing-key", $"'{component.Indicator}': the transform 'rate' and the key 'by', the indicator that divides, go together.");
        }

        if (component.IsShrunk && component.Transform is Transform.Rate or Transform.Change)
        {
            entry.Fault(entry.LineOf("shrink"), "wrong-key", $"'{component.Indicator}': 'shrink' is for a proportion as it is published, and does not go with the transform '{entry.Optional("transform")}'.");
        }

        if (!(component.Per > 0))
        {
            entry.Fault(entry.LineOf("per"), "out-of-range", $"'per' of '{component.Indicator}' is above 0.");
        }
    }

    private static double Weight(YamlEntry entry, string name)
    {
        var weight = entry.Number("weight", double.NaN);
        if (weight < 0)
        {
            entry.Fault(entry.LineOf("weight"), "out-of-range", $"The weight of '{name}' is negative.");
        }

        return weight;
    }

    private static double? Number(YamlEntry entry, string key) => entry.Has(key) ? entry.Number(key, 0) : null;

    private static double[]? Edges(YamlEntry entry)
    {
        var words = entry.Words("edges");
        if (words.Count == 0)
        {
            return null;
        }

        var edges = words.Select(word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var edge) ? edge : double.NaN).ToArray();
        if (edges.Any(edge => !double.IsFinite(edge)) || edges.Zip(edges.Skip(1)).Any(pair => !(pair.Second > pair.First)))
        {
            entry.Fault(entry.LineOf("edges"), "out-of-range", "'edges' is a list of rising numbers.");
        }

        return edges;
    }
}
