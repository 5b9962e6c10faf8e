namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads the parts of a measure that only one way of rolling up has.</summary>
internal static class MeasureRuleReader
{
    private static readonly Dictionary<string, Moment> Moments = new(StringComparer.Ordinal)
    {
        ["start"] = Moment.Start, ["end"] = Moment.End, ["baseline"] = Moment.Baseline,
    };

    private static readonly Dictionary<string, PovertyCount> Parts = new(StringComparer.Ordinal)
    {
        ["persons"] = PovertyCount.Persons, ["poor"] = PovertyCount.Poor, ["deprivation"] = PovertyCount.Deprivation, ["censored"] = PovertyCount.Censored,
        ["error-headcount"] = PovertyCount.ErrorHeadcount, ["error-intensity"] = PovertyCount.ErrorIntensity, ["error-adjusted"] = PovertyCount.ErrorAdjusted,
        ["error-poor"] = PovertyCount.ErrorPoor,
    };

    public static OpenRule ReadOpen(YamlEntry entry) => new(entry.Required("until"), entry.Choice("at", null, Moments));

    public static DueRule ReadDue(YamlEntry entry)
    {
        var rule = new DueRule(AboveZero(entry, "every_days"), entry.Words("bodies"));
        if (rule.Bodies.Count == 0)
        {
            entry.Fault(entry.Line, "missing-key", "The key 'bodies' lists the bodies of which each should do it.");
        }

        return rule;
    }

    public static ReachRule ReadReach(YamlEntry entry) => new(entry.Required("kind"), AboveZero(entry, "metres"));

    public static PovertyPart ReadPoverty(YamlEntry entry)
    {
        var part = new PovertyPart(entry.Required("profile"), entry.Choice("part", null, Parts), entry.Optional("dimension"));
        if ((part.Count == PovertyCount.Censored) != (part.Dimension.Length > 0))
        {
            entry.Fault(entry.Line, "missing-key", "The part 'censored' names its 'dimension', and no other part does.");
        }

        return part;
    }

    private static double AboveZero(YamlEntry entry, string key)
    {
        if (!entry.Has(key))
        {
            entry.Fault(entry.Line, "missing-key", $"The key '{key}' is missing.");
            return 1;
        }

        var value = entry.Number(key, 1);
        if (!(value > 0))
        {
            entry.Fault(entry.Line, "out-of-range", $"'{key}' is above zero.");
        }

        return value;
    }
}
