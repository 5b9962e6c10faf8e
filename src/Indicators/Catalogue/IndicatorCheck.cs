namespace Mahalleh.Indicators.Catalogue;

/// <summary>Checks what the keys of one indicator say together.</summary>
internal static class IndicatorCheck
{
    private static readonly string[] Forms = ["numerator", "mean", "statistic"];

    public static void Check(Indicator indicator, YamlEntry entry)
    {
        var forms = Forms.Where(entry.Has).ToArray();
        if (forms.Length == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The indicator '{indicator.Code}' needs 'numerator', 'mean' or 'statistic'.");
        }

        foreach (var form in forms.Skip(1))
        {
            entry.Fault(entry.LineOf(form), "wrong-key", $"The indicator '{indicator.Code}' has '{forms[0]}' and '{form}'; it has one of them.");
        }

        if (!(indicator.Per > 0))
        {
            entry.Fault(entry.LineOf("per"), "out-of-range", $"'per' of '{indicator.Code}' is above zero.");
        }

        RefuseIgnored(entry);
        CheckInterval(indicator, entry);
    }

    private static void RefuseIgnored(YamlEntry entry)
    {
        string[] ignored = [.. entry.Has("numerator") ? [] : new[] { "denominator", "sample" }, .. entry.Has("mean") ? [] : new[] { "scale" }];
        foreach (var key in ignored.Where(entry.Has))
        {
            entry.Fault(entry.LineOf(key), "wrong-key", $"The key '{key}' does not go with the others of this indicator: it would be ignored.");
        }
    }

    private static void CheckInterval(Indicator indicator, YamlEntry entry)
    {
        var line = entry.LineOf("interval");
        if (entry.Has("mean") != (indicator.Interval is IntervalMethod.Mean))
        {
            entry.Fault(line, "unknown-word", $"'{indicator.Code}': the interval 'mean' belongs to 'mean', and no other does.");
        }

        if (entry.Has("statistic") && indicator.Interval is not (IntervalMethod.None or IntervalMethod.Bootstrap))
        {
            entry.Fault(line, "unknown-word", $"'{indicator.Code}': the interval of a ready-made figure is 'none', or 'bootstrap' where its error is given.");
        }

        if (indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Share && indicator.Denominator.Count == 0)
        {
            entry.Fault(line, "missing-key", $"The interval of '{indicator.Code}' needs a denominator.");
        }

        if ((indicator.Interval is IntervalMethod.Bootstrap) != entry.Has("error"))
        {
            entry.Fault(line, "missing-key", $"'{indicator.Code}': the interval 'bootstrap' needs 'error', the measure with the standard error, and no other does.");
        }

        if (indicator.Interval is IntervalMethod.Share && (indicator.Numerator.Count != 1 || indicator.Denominator.Count > 1))
        {
            entry.Fault(line, "unknown-word", $"'{indicator.Code}': the interval 'share' is of one measure in one other.");
        }
    }
}
