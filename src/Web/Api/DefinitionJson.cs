using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api;

/// <summary>Definitions as JSON objects.</summary>
internal static class DefinitionJson
{
    /// <summary>Writes an indicator.</summary>
    public static void WriteIndicator(Utf8JsonWriter json, IndicatorCatalogue catalogue, Indicator indicator, Availability availability)
    {
        json.WriteStartObject();
        json.WriteString("code", indicator.Code);
        json.WriteText("name", indicator.Name);
        json.WriteText("unit", indicator.Unit);
        json.WriteNumber("per", indicator.Per);
        json.WriteString("direction", indicator.Direction.Kebab());
        json.WriteText("group", indicator.Group);
        json.WriteObjects("numerator", indicator.Numerator, (writer, term) => WriteTerm(writer, catalogue, term));
        json.WriteObjects("denominator", indicator.Denominator, (writer, term) => WriteTerm(writer, catalogue, term));
        WriteMethod(json, indicator);
        json.WriteText("origin", indicator.Origin);
        json.WriteText("description", indicator.Description);
        json.WriteText("caveat", indicator.Caveat);
        WriteProgress(json, indicator);
        json.WriteNumber("decimals", indicator.Decimals);
        json.WriteString("classes", indicator.Classes.Word());
        json.WriteWords("periods", availability.Periods.Select(period => period.ToString()));
        json.WriteWords("levels", availability.Levels);
        json.WriteWords("breakdowns", availability.Breakdowns);
        json.WriteEndObject();
    }

    /// <summary>Writes a period with its name and its days, the last one inclusive; a window has none of its own.</summary>
    public static void WritePeriod(Utf8JsonWriter json, Period period)
    {
        json.WriteString("period", period.ToString());
        json.WriteOptional("period_start", period.IsWindow ? "" : period.Start.Iso());
        json.WriteOptional("period_end", period.IsWindow ? "" : period.End.AddDays(-1).Iso());
        json.WriteString("period_name_fa", PeriodNames.Name(period, persian: true));
        json.WriteString("period_name_en", PeriodNames.Name(period, persian: false));
    }

    private static void WriteMethod(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("interval_method", indicator.Interval.Kebab());
        json.WriteString("interval_kind", indicator.Interval == IntervalMethod.None ? null : indicator.IntervalKind.Kebab());
        json.WriteText("interval", IntervalNames.Of(indicator.Interval));
        json.WriteOptional("sample", indicator.Sample);
        json.WriteOptional("error", indicator.Error);
        json.WriteOptional("minimum_cases", indicator.MinimumCases > 0 ? indicator.MinimumCases : double.NaN);
        json.WriteStartArray("scale");
        if (indicator.Scale is { } scale)
        {
            json.WriteNumberValue(scale.From);
            json.WriteNumberValue(scale.To);
        }

        json.WriteEndArray();
    }

    private static void WriteProgress(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("baseline_rule", indicator.Baseline.Kebab());
        json.WritePropertyName("target_rule");
        if (indicator.Target is not { } target)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("change_percent", target.ChangePercent);
        json.WriteNumber("after_years", target.AfterYears);
        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, IndicatorCatalogue catalogue, Term term)
    {
        var measure = catalogue.Measures.GetValueOrDefault(term.Measure);
        json.WriteNumber("coefficient", term.Coefficient);
        json.WriteString("measure", term.Measure);
        json.WriteText("name", measure?.Name ?? new Text("", ""));
        json.WriteOptional("roll_up", measure?.RollUp.Kebab() ?? "");
        json.WriteOptional("counts", measure?.Counts.Kebab() ?? "");
        json.WriteOptional("table", measure?.Table ?? "");
        json.WriteWords("breakdowns", measure?.Breakdowns ?? []);
    }
}
