using System.Globalization;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Sources;

/// <summary>Checks that a measure can be rolled up from its table, so that a build never meets one that cannot.</summary>
internal static class MeasureCheck
{
    private static readonly RollUp[] OfRecords = [RollUp.Sum, RollUp.Distinct, RollUp.Moments, RollUp.LastRecord];
    private static readonly RollUp[] OfStatistics = [RollUp.Last, RollUp.Stated, RollUp.None];

    public static void Check(Measure measure, FaultLog faults)
    {
        if (measure.Table == "areas")
        {
            CheckRollUp(measure, measure.RollUp == RollUp.Last && measure.Amount == "area_ha", "last, with the amount area_ha", faults);
        }
        else if (FactSchema.Find(measure.Table) is { } table)
        {
            CheckTable(measure, table, faults);
            foreach (var condition in measure.Where)
            {
                CheckCondition(measure, condition, table, faults);
            }
        }
    }

    private static void CheckTable(Measure measure, FactTable table, FaultLog faults)
    {
        switch (table.Name)
        {
            case "population":
                CheckRollUp(measure, measure.RollUp == RollUp.Last && measure.Amount.Length > 0, "last, with an amount", faults);
                break;
            case "statistics":
                CheckRollUp(measure, OfStatistics.Contains(measure.RollUp), "last, stated or none", faults);
                break;
            case "facilities" or "targets" or "disagreements":
                CheckRollUp(measure, false, "no measure: it has no dated records", faults);
                break;
            default:
                var isHousehold = table.Name == "households" || measure.RollUp != RollUp.LastRecord;
                CheckRollUp(measure, OfRecords.Contains(measure.RollUp) && isHousehold, "sum, distinct or moments, and last-record for households", faults);
                break;
        }
    }

    private static void CheckRollUp(Measure measure, bool isPossible, string possible, FaultLog faults)
    {
        if (!isPossible)
        {
            faults.Error("catalogue", null, "roll_up", "wrong-roll-up", $"The measure '{measure.Code}' cannot roll up the table '{measure.Table}' in this way; possible is {possible}.");
        }
    }

    private static void CheckCondition(Measure measure, Condition condition, FactTable table, FaultLog faults)
    {
        var type = condition.Column == "age_from" ? ColumnType.Whole : table.Find(condition.Column)?.Type;
        var isSound = type switch
        {
            null => true,
            ColumnType.Text or ColumnType.Flag => condition.Minimum is null,
            ColumnType.Whole => condition.Values.All(value => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
            ColumnType.Number => condition.Values.Count == 0,
            _ => false,
        };
        if (!isSound)
        {
            faults.Error("catalogue", null, condition.Column, "wrong-condition", $"The measure '{measure.Code}' cannot be conditioned on '{condition.Column}' in this way: texts and flags take 'values', whole numbers 'values' of whole numbers or 'minimum', amounts 'minimum'.");
        }
    }
}
