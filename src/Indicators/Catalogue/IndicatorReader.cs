using Mahalleh.Indicators.Classes;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Reads one indicator of a catalogue file.</summary>
internal static class IndicatorReader
{
    private static readonly Dictionary<string, Direction> Directions = new(StringComparer.Ordinal)
    {
        ["up"] = Direction.Up,
        ["down"] = Direction.Down,
        ["none"] = Direction.None,
    };

    private static readonly Dictionary<string, IntervalMethod> Methods = new(StringComparer.Ordinal)
    {
        ["none"] = IntervalMethod.None,
        ["wilson"] = IntervalMethod.Wilson,
        ["byar"] = IntervalMethod.Byar,
        ["mean"] = IntervalMethod.Mean,
        ["amount"] = IntervalMethod.Amount,
        ["share"] = IntervalMethod.Share,
        ["delta"] = IntervalMethod.Delta,
        ["bootstrap"] = IntervalMethod.Bootstrap,
    };

    private static readonly Dictionary<string, BaselineRule> Baselines = new(StringComparer.Ordinal)
    {
        ["first-period"] = BaselineRule.FirstPeriod,
        ["programme-start"] = BaselineRule.ProgrammeStart,
    };

    private static readonly Dictionary<string, IntervalKind> Kinds = new(StringComparer.Ordinal)
    {
        ["sampling"] = IntervalKind.Sampling,
        ["process"] = IntervalKind.Process,
    };

    /// <summary>Reads the indicator; <c>statistic</c> also defines the ready-made measure it publishes.</summary>
    public static Indicator Read(YamlEntry entry, out Measure? statistic)
    {
        var name = entry.RequiredText("name");
        var code = entry.Code("code");
        var ready = entry.Optional("statistic");
        statistic = ready.Length == 0 ? null : new Measure { Code = ready, Name = name, Counts = Counts.None, RollUp = RollUp.None, Table = "statistics" };
        var mean = entry.Has("mean") ? entry.Code("mean") : "";
        var single = ready.Length > 0 ? ready : mean;
        var numerator = ReadForm(entry, "numerator");
        var indicator = new Indicator
        {
            Code = code,
            Name = name,
            Numerator = single.Length > 0 ? [new Term(1, single)] : numerator,
            Denominator = ReadForm(entry, "denominator"),
            IsMean = mean.Length > 0,
            Sample = OptionalCode(entry, "sample"),
            Per = entry.Number("per", 1),
            Unit = entry.Text("unit"),
            Direction = entry.Choice("direction", null, Directions),
            Interval = entry.Choice("interval", mean.Length > 0 ? "mean" : "none", Methods),
            IntervalKind = entry.Choice("interval_kind", "process", Kinds),
            Scale = ReadScale(entry),
            Group = entry.Text("group"),
            Description = entry.Text("description"),
            Caveat = entry.Text("caveat"),
            Error = OptionalCode(entry, "error"),
            MinimumCases = (int)entry.Whole("minimum_cases", 0, 1, 1000),
            Baseline = entry.Choice("baseline", "first-period", Baselines),
            Target = ReadTarget(entry),
            Origin = entry.Text("origin"),
            Classes = entry.Choice("classes", "quantiles", ClassMethodWords.Methods),
            Decimals = (int)entry.Whole("decimals", 1, 0, 6),
        };
        entry.Finish();
        IndicatorCheck.Check(indicator, entry);
        return indicator;
    }

    private static string OptionalCode(YamlEntry entry, string key) => entry.Has(key) ? entry.Code(key) : "";

    private static IReadOnlyList<Term> ReadForm(YamlEntry entry, string key)
    {
        if (!entry.HasMappings(key))
        {
            return [.. entry.Words(key).Where(word => word.Length > 0).Select(word => new Term(1, word))];
        }

        return [.. entry.Entries(key).Select(part =>
        {
            var term = new Term(part.Number("times", 1), part.Code("measure"));
            part.Finish();
            if (term.Coefficient == 0)
            {
                part.Fault(part.LineOf("times"), "out-of-range", $"'times' of '{term.Measure}' is zero; the term would be nothing.");
            }

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
        if (rule.ChangePercent == 0 || rule.ChangePercent < -100 || !(rule.AfterYears is > 0 and <= 50))
        {
            target.Fault(target.Line, "out-of-range", "A target has a 'change_percent' of at least -100 that is not zero, and 'after_years' above 0 and at most 50.");
        }

        return rule;
    }

    private static ScoreScale? ReadScale(YamlEntry entry)
    {
        if (entry.Entry("scale") is not { } scale)
        {
            return null;
        }

        var ends = new ScoreScale(scale.Number("from", double.NaN), scale.Number("to", double.NaN));
        scale.Finish();
        if (!(ends.To > ends.From))
        {
            scale.Fault(scale.Line, "out-of-range", "A scale has 'from' and 'to', and 'to' is above 'from'.");
            return null;
        }

        return ends;
    }
}
