namespace Mahalleh.Indicators.Catalogue;

/// <summary>Which keys of a measure go with its way of rolling up: a key that would be ignored is a fault.</summary>
internal static class MeasureKeys
{
    private static readonly string[] OfRecords = ["amount", "weight", "where", "where_any", "breakdowns"];
    private static readonly RollUp[] Dated = [RollUp.Sum, RollUp.Distinct, RollUp.Moments];

    public static void Check(Measure measure, YamlEntry entry)
    {
        if (measure.RollUp is RollUp.Distinct)
        {
            Need(entry, "key", $"The distinct measure '{measure.Code}' needs 'key', the column that names the person.");
        }

        if (measure.RollUp is RollUp.Moments)
        {
            Need(entry, "amount", $"The moments measure '{measure.Code}' needs 'amount', the column with the score.");
        }

        if (measure.RollUp is RollUp.Due or RollUp.Reach or RollUp.Poverty)
        {
            Refuse(measure.RollUp is RollUp.Poverty ? OfRecords : [.. OfRecords, "date"], measure, entry);
        }

        if (measure.RollUp is RollUp.Reach && measure.Counts != Counts.Persons)
        {
            entry.Fault(entry.LineOf("counts"), "unknown-word", $"The measure '{measure.Code}' of reach counts persons.");
        }

        if (measure.RollUp != RollUp.Last)
        {
            Refuse(["carry_days"], measure, entry);
        }

        if (!Dated.Contains(measure.RollUp))
        {
            Refuse(["delay_days"], measure, entry);
        }

        if (measure.Table != "population" && entry.Has("total_rows"))
        {
            entry.Fault(entry.LineOf("total_rows"), "wrong-key", "The key 'total_rows' belongs to the table population.");
        }
    }

    private static void Need(YamlEntry entry, string key, string message)
    {
        if (!entry.Has(key))
        {
            entry.Fault(entry.Line, "missing-key", message);
        }
    }

    private static void Refuse(string[] keys, Measure measure, YamlEntry entry)
    {
        foreach (var key in keys.Where(entry.Has))
        {
            entry.Fault(entry.LineOf(key), "wrong-key", $"The key '{key}' does not go with this 'roll_up' of '{measure.Code}': it would be ignored.");
        }
    }
}
