using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api;

/// <summary>The recipe of an index as a JSON object.</summary>
internal static class IndexJson
{
    /// <summary>Writes a composite index.</summary>
    public static void Write(Utf8JsonWriter json, IndexRecipe recipe)
    {
        json.WriteStartObject();
        json.WriteString("code", recipe.Code);
        json.WriteText("name", recipe.Name);
        json.WriteText("description", recipe.Description);
        json.WriteString("level", recipe.Level);
        json.WriteBoolean("informal_only", recipe.InformalOnly);
        json.WriteString("rank_first", recipe.IsLowestFirst ? "lowest" : "highest");
        json.WriteString("normalisation", recipe.Normalisation.Method.Kebab());
        json.WriteNumber("scale_from", recipe.Normalisation.From);
        json.WriteNumber("scale_to", recipe.Normalisation.To);
        json.WriteBoolean("comparable_over_time", recipe.IsFrozen);
        WriteMissing(json, recipe);
        json.WriteString("outliers", recipe.Outliers.Method.Kebab());
        json.WriteString("weighting", recipe.Weighting.Kebab());
        json.WriteBoolean("normalise_weights", recipe.NormaliseWeights);
        json.WriteString("aggregation", recipe.Aggregation.Method.Kebab());
        json.WriteObjects("pillars", recipe.Pillars, WritePillar);
        json.WriteObjects("components", recipe.Components, (writer, component) => WriteComponent(writer, component, recipe.Normalisation));
        json.WriteObjects("levels", recipe.Levels, static (writer, level) =>
        {
            writer.WriteString("code", level.Code);
            writer.WriteText("name", level.Name);
            writer.WriteNumber("from", level.From);
        });
        json.WriteNumber("first_count", recipe.FirstCount);
        json.WriteNumber("draws", recipe.Draws);
        json.WriteNumber("weights_reach", recipe.Alternatives.Weights);
        json.WriteEndObject();
    }

    private static void WriteMissing(Utf8JsonWriter json, IndexRecipe recipe)
    {
        json.WriteString("missing", recipe.Missing.Policy.Kebab());
        json.WriteOptional("imputation", recipe.Missing.Policy == MissingPolicy.Impute ? recipe.Missing.Method.Kebab() : "");
        json.WriteNumber("minimum_availability", recipe.MinimumAvailability);
    }

    private static void WritePillar(Utf8JsonWriter json, IndexPillar pillar)
    {
        json.WriteString("code", pillar.Code);
        json.WriteText("name", pillar.Name);
        json.WriteOptional("parent", pillar.Parent);
        json.WriteNumber("weight", pillar.Weight);
        json.WriteOptional("aggregation", pillar.Aggregation?.Method.Kebab() ?? "");
        json.WriteOptional("normalisation", pillar.Normalisation?.Method.Kebab() ?? "");
    }

    private static void WriteComponent(Utf8JsonWriter json, IndexComponent component, NormalisationStep usual)
    {
        var method = (component.Normalisation ?? usual).Method;
        var hasEnds = method is Normalisation.Goalposts or Normalisation.Scaled;
        json.WriteString("indicator", component.Indicator);
        json.WriteNumber("weight", component.Weight);
        json.WriteBoolean("is_positive", component.IsPositive);
        json.WriteBoolean("is_shrunk", component.IsShrunk);
        json.WriteString("transform", component.Transform.Kebab());
        json.WriteOptional("by", component.By);
        json.WriteString("normalisation", method.Kebab());
        json.WriteOptional("low", hasEnds ? component.Low : double.NaN);
        json.WriteOptional("high", hasEnds ? component.High : double.NaN);
        json.WriteOptional("target", component.Target ?? double.NaN);
        json.WriteOptional("reference", component.Reference ?? double.NaN);
        json.WriteOptional("parent", component.Parent);
        json.WriteText("pillar", component.Pillar);
    }
}
