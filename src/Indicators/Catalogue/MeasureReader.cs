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
    };

    public static Measure Read(YamlEntry entry)
    {
        var measure = new Measure
        {
            Code = entry.Required("code"),
            Name = entry.RequiredText("name"),
            Counts = entry.Choice("counts", null, CountWords),
            RollUp = entry.Choice("roll_up", null, RollUpWords),
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
        };
        entry.Finish();
        CheckParts(measure, entry);
        return measure;
    }

    private static Condition ReadCondition(YamlEntry entry)
    {
        long? minimum = entry.Has("minimum") ? (long)entry.Number("minimum", 0) : null;
        var condition = new Condition(entry.Required("column"), entry.Words("values"), minimum);
        if (condition.Values.Count == 0 && minimum is null)
        {
            entry.Fault(entry.Line, "missing-key", "A condition needs 'values' or 'minimum'.");
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

        if (measure.CarryDays is < 0 or > 36_600)
        {
            entry.Fault(entry.Line, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"'carry_days' is {measure.CarryDays}; it is 0 to 36600."));
        }
    }
}
