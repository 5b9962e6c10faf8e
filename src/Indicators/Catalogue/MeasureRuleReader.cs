namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads the parts of a measure that only one way of rolling up has.</summary>
internal static class MeasureRuleReader
{
    private static readonly Dictionary<string, Moment> Moments = new(StringComparer.Ordinal)
    {
        ["start"] = Moment.Start,
        ["end"] = Moment.End,
        ["baseline"] = Moment.Baseline,
    };

    private static readonly Dictionary<string, PovertyCount> Parts = new(StringComparer.Ordinal)
    {
        ["persons"] = PovertyCount.Persons,
        ["poor"] = PovertyCount.Poor,
        ["deprivation"] = PovertyCount.Deprivation,
        ["censored"] = PovertyCount.Censored,
        ["error-headcount"] = PovertyCount.ErrorHeadcount,
        ["error-intensity"] = PovertyCount.ErrorIntensity,
        ["error-adjusted"] = PovertyCount.ErrorAdjusted,
        ["error-poor"] = PovertyCount.ErrorPoor,
    };

    public static OpenRule ReadOpen(YamlEntry entry) => new(entry.Required("until"), entry.Choice("at", null, Moments));

    public static DueRule ReadDue(YamlEntry entry)
    {
        var rule = new DueRule(Needed(entry, "every_days", entry.Whole("every_days", 1, 1, 366)), entry.Words("bodies"));
        if (!entry.Has("bodies"))
        {
            entry.Fault(entry.Line, "missing-key", "The key 'bodies' lists the bodies of which each should do it.");
        }

        return rule;
    }

    public static ReachRule ReadReach(YamlEntry entry) => new(entry.Required("kind"), Needed(entry, "metres", entry.Number("metres", 1, double.Epsilon, 100_000)));

    public static PovertyPart ReadPoverty(YamlEntry entry)
    {
        var part = new PovertyPart(entry.Code("profile"), entry.Choice("part", null, Parts), entry.Has("dimension") ? entry.Code("dimension") : "");
        if ((part.Count == PovertyCount.Censored) != (part.Dimension.Length > 0))
        {
            entry.Fault(entry.LineOf("part"), "missing-key", "The part 'censored' names its 'dimension', and no other part does.");
        }

        return part;
    }

    private static double Needed(YamlEntry entry, string key, double value)
    {
        if (!entry.Has(key))
        {
            entry.Fault(entry.Line, "missing-key", $"The key '{key}' is missing.");
        }

        return value;
    }
}
