namespace Mahalleh.Indicators.Catalogue;

/// <summary>Checks what the keys of one indicator say together.</summary>
internal static class IndicatorCheck
{
    public static void Check(Indicator indicator, YamlEntry entry)
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

        if (indicator.MinimumCases is < 0 or > 100_000)
        {
            entry.Fault(entry.Line, "out-of-range", $"'minimum_cases' of '{indicator.Code}' is 0 to 100000.");
        }

        if (indicator.Numerator.Concat(indicator.Denominator).Any(term => term.Coefficient == 0))
        {
            entry.Fault(entry.Line, "out-of-range", $"'times' of a term of '{indicator.Code}' is not zero.");
        }

        CheckInterval(indicator, entry);
    }

    private static void CheckInterval(Indicator indicator, YamlEntry entry)
    {
        if (entry.Has("mean") != (indicator.Interval is IntervalMethod.Mean))
        {
            entry.Fault(entry.Line, "unknown-word", $"'{indicator.Code}': the interval 'mean' belongs to 'mean', and no other does.");
        }

        if (indicator.Interval is IntervalMethod.Wilson or IntervalMethod.Share && indicator.Denominator.Count == 0)
        {
            entry.Fault(entry.Line, "missing-key", $"The interval of '{indicator.Code}' needs a denominator.");
        }

        if ((indicator.Interval is IntervalMethod.Bootstrap) != (indicator.Error.Length > 0))
        {
            entry.Fault(entry.Line, "missing-key", $"'{indicator.Code}': the interval 'bootstrap' needs 'error', the measure with the standard error, and no other does.");
        }

        if (indicator.Interval is IntervalMethod.Share && (indicator.Numerator.Count != 1 || indicator.Denominator.Count != 1))
        {
            entry.Fault(entry.Line, "unknown-word", $"'{indicator.Code}': the interval 'share' is of one measure in one other.");
        }
    }
}
