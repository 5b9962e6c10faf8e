using System.Text.Json;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Answers;

namespace Mahalleh.Web.Api;

/// <summary>What a ranking rests on, as JSON.</summary>
internal static class RankingJson
{
    /// <summary>Writes the weight of each assumption.</summary>
    public static void WriteSensitivity(Utf8JsonWriter json, IndexResult result, Period period)
    {
        json.WriteStartObject();
        json.WriteString("index", result.Recipe.Code);
        DefinitionJson.WritePeriod(json, period);
        WriteFault(json, result.Fault);
        json.WriteNumber("scenarios", result.Index?.Scenarios ?? 0);
        json.WriteObjects("assumptions", result.Index?.Sensitivity() ?? [], static (writer, weight) =>
        {
            writer.WriteString("assumption", weight.Assumption.Kebab());
            writer.WriteOptional("first_order", weight.Index.First);
            writer.WriteOptional("first_order_low", weight.Index.FirstLow);
            writer.WriteOptional("first_order_high", weight.Index.FirstHigh);
            writer.WriteOptional("total", weight.Index.Total);
            writer.WriteOptional("total_low", weight.Index.TotalLow);
            writer.WriteOptional("total_high", weight.Index.TotalHigh);
        });
        json.WriteEndObject();
    }

    /// <summary>Writes why an area has its score.</summary>
    public static void WriteExplanation(Utf8JsonWriter json, IndexExplanation? explanation, Period period, Area area)
    {
        json.WriteStartObject();
        json.WriteString("area_code", area.Code);
        json.WriteOptional("area_name_fa", area.NameFa);
        json.WriteOptional("area_name_en", area.NameEn);
        DefinitionJson.WritePeriod(json, period);
        json.WriteObjects("parts", explanation?.Parts ?? [], static (writer, part) =>
        {
            writer.WriteString("indicator", part.Indicator);
            writer.WriteOptional("scaled", part.Scaled);
            writer.WriteBoolean("is_imputed", part.IsImputed);
            writer.WriteOptional("effective_weight", part.EffectiveWeight);
            writer.WriteOptional("contribution", part.Contribution);
            writer.WriteOptional("against_mean", part.AgainstMean);
            writer.WriteString("stands", part.Stands > 0 ? "raises" : part.Stands < 0 ? "lowers" : "unclear");
        });
        json.WriteWords("raising", explanation?.Raising ?? []);
        json.WriteWords("lowering", explanation?.Lowering ?? []);
        json.WriteObjects("changes", explanation?.Changes ?? [], static (writer, change) =>
        {
            writer.WriteString("indicator", change.Indicator);
            writer.WriteString("level", change.Level);
            writer.WriteOptional("to", change.To);
            writer.WriteOptional("deviations", change.Steps);
        });
        json.WriteEndObject();
    }

    /// <summary>Writes why an index cannot be computed, or null.</summary>
    public static void WriteFault(Utf8JsonWriter json, IndexFault? fault)
    {
        json.WritePropertyName("fault");
        if (fault is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("step", fault.Step);
        json.WriteOptional("part", fault.Indicator);
        json.WriteText("message", fault.Message);
        json.WriteEndObject();
    }
}
