using System.Globalization;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one measure of a catalogue file.</summary>
internal static class MeasureReader
{
    private static readonly Dictionary<string, Counts> CountWords = new(StringComparer.Ordinal)
    {
        ["persons"] = Counts.Persons, ["households"] = Counts.Households, ["records"] = Counts.Records,
        ["money"] = Counts.Money, ["score"] = Counts.Score, ["none"] = Counts.None,
    };

    private static readonly Dictionary<string, RollUp> RollUpWords = new(StringComparer.Ordinal)
    {
        ["sum"] = RollUp.Sum, ["distinct"] = RollUp.Distinct, ["moments"] = RollUp.Moments, ["last-record"] = RollUp.LastRecord,
        ["last"] = RollUp.Last, ["stated"] = RollUp.Stated, ["none"] = RollUp.None,
        ["open"] = RollUp.Open, ["due"] = RollUp.Due, ["reach"] = RollUp.Reach, ["poverty"] = RollUp.Poverty,
    };

    public static Measure Read(YamlEntry entry)
    {
        var rollUp = entry.Choice("roll_up", null, RollUpWords);
        var measure = new Measure
        {
            Code = entry.Required("code"),
            Name = entry.RequiredText("name"),
            Counts = entry.Choice("counts", null, CountWords),
            RollUp = rollUp,
            Table = entry.Required("table"),
            Date = entry.Optional("date"),
            Amount = entry.Optional("amount"),
            Weight = entry.Optional("weight"),
            Key = entry.Optional("key"),
            Where = [.. entry.Entries("where").Select(ReadCondition)],
            WhereAny = entry.Words("where_any"),
            IsSensitive = entry.Flag("sensitive"),
            IsPublic = entry.Flag("public"),
            UsesTotalRows = entry.Flag("total_rows"),
            CarryDays = (int)entry.Number("carry_days", 0),
            DelayDays = (int)entry.Number("delay_days", 0),
            InStartedAreas = entry.Flag("started_areas"),
            Breakdowns = entry.Words("breakdowns"),
            Open = rollUp == RollUp.Open ? MeasureRuleReader.ReadOpen(entry) : null,
            Due = rollUp == RollUp.Due ? MeasureRuleReader.ReadDue(entry) : null,
            Reach = rollUp == RollUp.Reach ? MeasureRuleReader.ReadReach(entry) : null,
            Poverty = rollUp == RollUp.Poverty ? MeasureRuleReader.ReadPoverty(entry) : null,
        };
        entry.Finish();
        CheckParts(measure, entry);
        return measure;
    }

    private static Condition ReadCondition(YamlEntry entry)
    {
        long? minimum = entry.Has("minimum") ? (long)entry.Number("minimum", 0) : null;
        var condition = new Condition(entry.Required("column"), entry.Words("values"), minimum, entry.Optional("not_after"), entry.Flag("given"));
        if (condition.Values.Count == 0 && minimum is null && condition.NotAfter.Length == 0 && !condition.IsGiven)
        {
            entry.Fault(entry.Line, "missing-key", "A condition needs 'values', 'minimum', 'not_after' or 'given'.");
        }

        entry.Finish();
        return condition;
    }

    private static void CheckParts(Measure measure, YamlEntry entry)
    {
        if (measure.RollUp is RollUp.Distinct && measure.Key.Length == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The distinct measure '{measure.Code}' needs 'key', the column that names the person.");
        }

        if (measure.RollUp is RollUp.Moments && measure.Amount.Length == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The moments measure '{measure.Code}' needs 'amount', the column with the score.");
        }

        CheckDays(measure.CarryDays, "carry_days", entry);
        CheckDays(measure.DelayDays, "delay_days", entry);
    }

    private static void CheckDays(int days, string key, YamlEntry entry)
    {
        if (days is < 0 or > 36_600)
        {
            entry.Fault(entry.Line, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{key}' is {days}; it is 0 to 36600."));
        }
    }
}
