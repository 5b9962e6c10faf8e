using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Sources;

/// <summary>Checks that a measure can be rolled up from its table, so that a build never meets one that cannot.</summary>
internal static class MeasureCheck
{
    private static readonly RollUp[] OfRecords = [RollUp.Sum, RollUp.Distinct, RollUp.Moments, RollUp.LastRecord, RollUp.Open, RollUp.Due, RollUp.Poverty];
    private static readonly RollUp[] OfStatistics = [RollUp.Last, RollUp.Stated, RollUp.None];

    // Columns by whose values figures are published. Never a code of a record or a free text.
    private static readonly string[] Breakdowns = ["sex", "age_group", "committee", "agency", "kind", "source", "category"];

    public static void Check(Measure measure, MeasureFaults faults)
    {
        var table = measure.Table == "areas" ? FactSchema.Areas : FactSchema.Find(measure.Table);
        if (table is null)
        {
            faults.Add("table", "unknown-table", $"The measure '{measure.Code}' reads the table '{measure.Table}'; there are areas, {string.Join(", ", FactSchema.Tables.Select(known => known.Name))}.");
            return;
        }

        CheckColumns(measure, table, faults);
        CheckRollUp(measure, table, faults);
        foreach (var condition in measure.Where)
        {
            CheckCondition(measure, condition, table, faults);
        }

        if (measure.Poverty is { IsError: true } && measure.Counts is not (Counts.Persons or Counts.Score))
        {
            faults.Add("counts", "wrong-roll-up", $"The measure '{measure.Code}' is an error of a number of persons and counts persons or a score, so that it is protected as they are.");
        }
    }

    private static void CheckColumns(Measure measure, FactTable table, MeasureFaults faults)
    {
        string[] used =
        [
            measure.Date, measure.Amount, measure.Weight, measure.Key, measure.Open?.Until ?? "", .. measure.WhereAny, .. measure.Breakdowns.Where(name => name != Breakdown.SexAndAge),
            .. measure.Where.SelectMany(condition => new[] { condition.Column, condition.NotAfter }),
        ];
        foreach (var name in used.Where(name => name.Length > 0 && table.Find(name) is null && !(name == "age_from" && table.Find("age_group") is not null)).Distinct(StringComparer.Ordinal))
        {
            faults.Add(name, "unknown-column", $"The measure '{measure.Code}' reads the column '{name}', which '{table.Name}' has not.");
        }

        foreach (var name in measure.Breakdowns.Where(name => table.Find(name) is not null && !Breakdowns.Contains(name)))
        {
            faults.Add(name, "wrong-condition", $"The measure '{measure.Code}' cannot be broken down by '{name}': only by {string.Join(", ", Breakdowns.Where(known => table.Find(known) is not null).DefaultIfEmpty("nothing of this table"))}.");
        }

        if (measure.Breakdowns.Contains(Breakdown.SexAndAge) && !(measure.IsPublic && table.Name == "population"))
        {
            faults.Add(Breakdown.SexAndAge, "wrong-condition", $"The measure '{measure.Code}' cannot be broken down by '{Breakdown.SexAndAge}': only a public measure of the table population can.");
        }

        foreach (var name in new[] { measure.Date, measure.Open?.Until ?? "" }.Where(name => table.Find(name) is { Type: not ColumnType.Date }))
        {
            faults.Add(name, "wrong-condition", $"The measure '{measure.Code}' takes its date from '{name}', which holds no dates.");
        }
    }

    private static void CheckRollUp(Measure measure, FactTable table, MeasureFaults faults)
    {
        var (isPossible, possible) = table.Name switch
        {
            "areas" => (measure.RollUp == RollUp.Last && measure.Amount == "area_ha", "last, with the amount area_ha"),
            "population" => (measure.RollUp == RollUp.Last && measure.Amount.Length > 0, "last, with an amount"),
            "statistics" => (OfStatistics.Contains(measure.RollUp), "last, stated or none"),
            "facilities" => (measure.RollUp == RollUp.Reach, "reach"),
            "population_points" or "targets" or "disagreements" => (false, "no measure: it has no dated records"),
            _ => (OfRecords.Contains(measure.RollUp) && IsOfTable(measure, table), OfTable(table)),
        };
        if (!isPossible)
        {
            faults.Add("roll_up", "wrong-roll-up", $"The measure '{measure.Code}' cannot roll up the table '{measure.Table}' in this way; possible is {possible}.");
        }
    }

    private static bool IsOfTable(Measure measure, FactTable table) => measure.RollUp switch
    {
        RollUp.LastRecord => table.Subject.Count > 0,
        RollUp.Poverty => table.Name == "households",
        RollUp.Open => table.Name != "households",
        RollUp.Due => table.Find("body") is not null,
        _ => true,
    };

    private static string OfTable(FactTable table) =>
        "sum, distinct, moments" + (table.Name != "households" ? ", open" : "") + (table.Subject.Count > 0 ? ", last-record" : "") + (table.Name == "households" ? ", poverty" : "") + (table.Find("body") is not null ? ", due" : "");

    private static void CheckCondition(Measure measure, Condition condition, FactTable table, MeasureFaults faults)
    {
        var type = condition.Column == "age_from" ? ColumnType.Whole : table.Find(condition.Column)?.Type;
        var isSound = type switch
        {
            null => true,
            ColumnType.Text or ColumnType.Flag => condition.Minimum is null,
            ColumnType.Whole => condition.Values.All(value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
            ColumnType.Number => condition.Values.Count == 0,
            _ => condition.Values.Count == 0 && condition.Minimum is null,
        };
        if (condition.NotAfter.Length > 0)
        {
            isSound &= type == ColumnType.Date && table.Find(condition.NotAfter) is null or { Type: ColumnType.Date };
        }

        if (!isSound)
        {
            faults.Add(condition.Column, "wrong-condition", $"The measure '{measure.Code}' cannot be conditioned on '{condition.Column}' in this way: texts and flags take 'values', whole numbers 'values' of whole numbers or 'minimum', amounts 'minimum', dates 'not_after' another date; all take 'given'.");
        }
    }
}
