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
            Sample = entry.Optional("sample"),
            Per = entry.Number("per", 1),
            Unit = entry.Text("unit"),
            Direction = entry.Choice("direction", null, Directions),
            Interval = entry.Choice("interval", mean.Length > 0 ? "mean" : "none", Methods),
            IntervalKind = entry.Choice("interval_kind", "process", Kinds),
            Scale = ReadScale(entry),
            Group = entry.Text("group"),
            Description = entry.Text("description"),
            Origin = entry.Text("origin"),
            Decimals = (int)entry.Number("decimals", 1),
        };
        entry.Finish();
        Check(indicator, entry);
        return indicator;
    }

    private static void Check(Indicator indicator, YamlEntry entry)
    {
        if (indicator.Numerator.Count == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The indicator '{indicator.Code}' needs 'numerator', 'mean' or 'statistic'.");
        }

        if (!(indicator.Per > 0))
        {
            entry.Fault(entry.Line, "out-of-range", $"'per' of '{indicator.Code}' is above zero.");
        }

        if (indicator.Decimals is < 0 or > 6)
        {
            entry.Fault(entry.Line, "out-of-range", $"'decimals' of '{indicator.Code}' is 0 to 6.");
        }

        if (entry.Has("mean") != (indicator.Interval is IntervalMethod.Mean))
        {
            entry.Fault(entry.Line, "unknown-word", $"'{indicator.Code}': the interval 'mean' belongs to 'mean', and no other does.");
        }

        if (indicator.Interval is IntervalMethod.Wilson && indicator.Denominator.Count == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The Wilson interval of '{indicator.Code}' needs a denominator.");
        }
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
