namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one measure of a catalogue file.</summary>
internal static class MeasureReader
{
    private const int MostDays = 36_600;

    private static readonly Dictionary<string, Counts> CountWords = new(StringComparer.Ordinal)
    {
        ["persons"] = Counts.Persons,
        ["households"] = Counts.Households,
        ["records"] = Counts.Records,
        ["money"] = Counts.Money,
        ["score"] = Counts.Score,
        ["none"] = Counts.None,
    };

    private static readonly Dictionary<string, RollUp> RollUpWords = new(StringComparer.Ordinal)
    {
        ["sum"] = RollUp.Sum,
        ["distinct"] = RollUp.Distinct,
        ["moments"] = RollUp.Moments,
        ["last-record"] = RollUp.LastRecord,
        ["last"] = RollUp.Last,
        ["stated"] = RollUp.Stated,
        ["none"] = RollUp.None,
        ["open"] = RollUp.Open,
        ["due"] = RollUp.Due,
        ["reach"] = RollUp.Reach,
        ["poverty"] = RollUp.Poverty,
    };

    private static readonly Dictionary<string, bool> OnlyTrue = new(StringComparer.Ordinal) { ["true"] = true };

    private static readonly string[] Parts = ["values", "minimum", "not_after", "given"];

    public static Measure Read(YamlEntry entry)
    {
        var rollUp = entry.Choice("roll_up", null, RollUpWords);
        var measure = new Measure
        {
            Code = entry.Code("code"),
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
            CarryDays = (int)entry.Whole("carry_days", 0, 0, MostDays),
            DelayDays = (int)entry.Whole("delay_days", 0, 0, MostDays),
            InStartedAreas = entry.Flag("started_areas"),
            Breakdowns = entry.Words("breakdowns"),
            Open = rollUp == RollUp.Open ? MeasureRuleReader.ReadOpen(entry) : null,
            Due = rollUp == RollUp.Due ? MeasureRuleReader.ReadDue(entry) : null,
            Reach = rollUp == RollUp.Reach ? MeasureRuleReader.ReadReach(entry) : null,
            Poverty = rollUp == RollUp.Poverty ? MeasureRuleReader.ReadPoverty(entry) : null,
        };
        entry.Finish();
        MeasureKeys.Check(measure, entry);
        return measure;
    }

    private static Condition ReadCondition(YamlEntry entry)
    {
        long? minimum = entry.Has("minimum") ? entry.Whole("minimum", 0) : null;
        var isGiven = entry.Has("given") && entry.Choice("given", null, OnlyTrue);
        var condition = new Condition(entry.Required("column"), entry.Words("values"), minimum, entry.Optional("not_after"), isGiven);
        if (!Parts.Any(entry.Has))
        {
            entry.Fault(entry.Line, "missing-key", "A condition needs 'values', 'minimum', 'not_after' or 'given'.");
        }

        entry.Finish();
        return condition;
    }
}
