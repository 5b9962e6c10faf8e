namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one indicator of a catalogue file.</summary>
internal static class IndicatorReader
{
    private static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["up"] = Direction.Up, ["down"] = Direction.Down, ["none"] = Direction.None,
    };

    private static readonly Dictionary<string, IntervalMethod> Methods = new(StringComparer.Ordinal)
    {
        ["none"] = IntervalMethod.None, ["wilson"] = IntervalMethod.Wilson, ["byar"] = IntervalMethod.Byar, ["mean"] = IntervalMethod.Mean,
        ["amount"] = IntervalMethod.Amount, ["share"] = IntervalMethod.Share, ["delta"] = IntervalMethod.Delta, ["bootstrap"] = IntervalMethod.Bootstrap,
    };

    private static readonly Dictionary<string, BaselineRule> Baselines = new(StringComparer.Ordinal)
    {
        ["first-period"] = BaselineRule.FirstPeriod, ["programme-start"] = BaselineRule.ProgrammeStart,
    };

    private static readonly Dictionary<string, IntervalKind> Kinds = new(StringComparer.Ordinal)
    {
        ["sampling"] = IntervalKind.Sampling, ["process"] = IntervalKind.Process,
    };

    /// <summary>Reads the indicator; <c>statistic</c> also defines the ready-made measure it publishes.</summary>
    public static Indicator Read(YamlEntry entry, out Measure? statistic)
    {
        var name = entry.RequiredText("name");
        var code = entry.Required("code");
        var ready = entry.Optional("statistic");
        statistic = ready.Length == 0 ? null : new Measure { Code = ready, Name = name, Counts = Counts.None, RollUp = RollUp.None, Table = "statistics" };
        var mean = entry.Optional("mean");
        var single = ready.Length > 0 ? ready : mean;
        var indicator = new Indicator
        {
            Code = code,
            Name = name,
            Numerator = single.Length > 0 ? [new Term(1, single)] : ReadForm(entry, "numerator"),
            Denominator = ReadForm(entry, "denominator"),
            IsMean = mean.Length > 0,
            Sample = entry.Optional("sample"),
            Per = entry.Number("per", 1),
            Unit = entry.Text("unit"),
            Direction = entry.Choice("direction", null, Directions),
            Interval = entry.Choice("interval", mean.Length > 0 ? "mean" : "none", Methods),
            IntervalKind = entry.Choice("interval_kind", "process", Kinds),
            Scale = ReadScale(entry),
            Group = entry.Text("group"),
            Description = entry.Text("description"),
            Caveat = entry.Text("caveat"),
            Error = entry.Optional("error"),
            MinimumCases = (int)entry.Number("minimum_cases", 0),
            Baseline = entry.Choice("baseline", "first-period", Baselines),
            Target = ReadTarget(entry),
            Origin = entry.Text("origin"),
            Decimals = (int)entry.Number("decimals", 1),
        };
        entry.Finish();
        IndicatorCheck.Check(indicator, entry);
        return indicator;
    }

    private static IReadOnlyList<Term> ReadForm(YamlEntry entry, string key)
    {
        if (entry.Words(key) is { Count: > 0 } words && words.All(word => word.Length > 0))
        {
            return [.. words.Select(word => new Term(1, word))];
        }

        return [.. entry.Entries(key).Select(part =>
        {
            var term = new Term(part.Number("times", 1), part.Required("measure"));
            part.Finish();
            return term;
        })];
    }

    private static TargetRule? ReadTarget(YamlEntry entry)
    {
        if (entry.Entry("target") is not { } target)
        {
            return null;
        }

        var rule = new TargetRule(target.Number("change_percent", 0), target.Number("after_years", 0));
        target.Finish();
        if (rule.ChangePercent == 0 || !(rule.AfterYears is > 0 and <= 100))
        {
            target.Fault(target.Line, "out-of-range", "A target has a 'change_percent' that is not zero and 'after_years' above 0 and at most 100.");
        }

        return rule;
    }

    private static ScoreScale? ReadScale(YamlEntry entry)
    {
        if (entry.Entry("scale") is not { } scale)
        {
            return null;
        }

        var ends = new ScoreScale(scale.Number("from", 0), scale.Number("to", 1));
        scale.Finish();
        if (!(ends.To > ends.From))
        {
            scale.Fault(scale.Line, "out-of-range", "'to' of a scale is above its 'from'.");
        }

        return ends;
    }
}
