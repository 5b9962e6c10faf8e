using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api.Questions;

/// <summary>Reads the parameters that adjust published values: per year, and steadied.</summary>
internal static class AdjustmentQuestions
{
    private static readonly Dictionary<string, SmoothingMethod> Methods = new(StringComparer.Ordinal)
    {
        ["none"] = SmoothingMethod.None,
        ["pooled"] = SmoothingMethod.Pooled,
        ["eb"] = SmoothingMethod.EmpiricalBayes,
        ["spatial-eb"] = SmoothingMethod.SpatialEmpiricalBayes,
    };

    /// <summary>The asked way of steadying, possible for all asked indicators.</summary>
    public static SmoothingMethod Smoothing(this QuestionReader reader, IReadOnlyList<Indicator> indicators)
    {
        var word = reader.Choice(Parameters.Smooth);
        var (method, snapshot) = (Methods[word], reader.Snapshot);
        if (indicators.FirstOrDefault(indicator => !snapshot.CanSmooth(indicator, method)) is { } unfit)
        {
            reader.Refuse(Parameters.Smooth, $"{word} of {unfit.Code}", [Hint.Of(word, Codes(reader.Release.Indicators.Where(indicator => snapshot.CanSmooth(indicator, method))))]);
            return SmoothingMethod.None;
        }

        return method;
    }

    /// <summary>Whether earlier periods are asked of the areas of today, which cannot be steadied.</summary>
    public static bool IsAsIs(this QuestionReader reader, SmoothingMethod smoothing)
    {
        var word = reader.Choice(Parameters.Boundaries);
        if (word == "as-is" && smoothing != SmoothingMethod.None)
        {
            reader.Refuse(Parameters.Boundaries, word, [Hint.AsWas]);
        }

        return word == "as-is";
    }

    /// <summary>Whether amounts are asked per day × 365, which all asked indicators must allow.</summary>
    public static bool IsPerYear(this QuestionReader reader, IReadOnlyList<Indicator> indicators)
    {
        if (reader.Choice(Parameters.PerYear) != "true")
        {
            return false;
        }

        if (indicators.FirstOrDefault(indicator => !IsFlow(reader, indicator)) is { } unfit)
        {
            reader.Refuse(Parameters.PerYear, $"true of {unfit.Code}", [Hint.Of("true", Codes(reader.Release.Indicators.Where(indicator => IsFlow(reader, indicator))))]);
        }

        return true;
    }

    // What is summed over time above the line, over a stock or nothing: a share of two sums does not grow with the period.
    private static bool IsFlow(QuestionReader reader, Indicator indicator)
    {
        var measures = reader.Snapshot.Catalogue.Measures;
        return indicator.Numerator.All(term => measures[term.Measure].IsFlow) && indicator.Denominator.All(term => measures[term.Measure].RollUp == RollUp.Last);
    }

    private static string[] Codes(IEnumerable<Indicator> indicators) => [.. indicators.Select(indicator => indicator.Code)];
}
