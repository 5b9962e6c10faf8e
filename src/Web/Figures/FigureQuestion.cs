using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Figures;

/// <summary>One indicator in one period: the figure that goes with each area where geometry is asked for.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
internal sealed record FigureQuestion(Indicator Indicator, Period Period)
{
    /// <summary>Name of the parameter with the code of the indicator.</summary>
    public const string IndicatorName = "indicator";

    /// <summary>Name of the parameter with the period.</summary>
    public const string PeriodName = "period";

    /// <summary>Reads a question against a release.</summary>
    /// <param name="query">The query: <c>indicator</c>; <c>period</c>, the last one of the widest kind when missing.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="question">The question; null when it cannot be answered.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Read(IQueryCollection query, ScopedRelease release, out FigureQuestion? question)
    {
        question = null;
        return ReadIndicator(query[IndicatorName].ToString(), release, out var indicator) ?? ReadPeriod(query[PeriodName].ToString(), release, indicator!, out question);
    }

    /// <summary>The question as it was understood.</summary>
    public override string ToString() => $"{Indicator.Code}|{Period}";

    /// <summary>The figures of all areas.</summary>
    /// <param name="release">The release it was read against.</param>
    public ObservationColumn Observe(ScopedRelease release) => release.Snapshot.Observe(Indicator, Period);

    private static ProblemHttpResult? ReadIndicator(string code, ScopedRelease release, out Indicator? indicator)
    {
        indicator = null;
        return code.Length == 0 ? Problem.MissingParameter(IndicatorName, release.Indicators.Select(known => known.Code))
            : !release.Snapshot.Catalogue.Indicators.TryGetValue(code, out indicator) ? Problem.BadParameter(IndicatorName, code, release.Indicators.Select(known => known.Code))
            : release.Shows(indicator) ? null : Problem.OutOfScope(IndicatorName, "شاخص", code);
    }

    private static ProblemHttpResult? ReadPeriod(string text, ScopedRelease release, Indicator indicator, out FigureQuestion? question)
    {
        question = null;
        var known = release.Snapshot.PeriodsOf(indicator);
        if (text.Length == 0 && known.Count > 0)
        {
            question = new FigureQuestion(indicator, known.Last(period => period.Kind == known.Min(other => other.Kind)));
            return null;
        }

        if (!Period.TryParse(text, CultureInfo.InvariantCulture, out var period) || !known.Contains(period))
        {
            return Problem.BadParameter(PeriodName, text, known.Select(each => each.ToString()));
        }

        question = new FigureQuestion(indicator, period);
        return null;
    }
}
