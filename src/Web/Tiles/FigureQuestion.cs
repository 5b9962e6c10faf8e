using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Tiles;

/// <summary>Which figures are asked to be baked into tiles.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
internal sealed record FigureQuestion(Indicator Indicator, Period Period)
{
    private const string IndicatorName = "indicator";
    private const string PeriodName = "period";
    private const string ReleaseName = "release";
    private static readonly string[] Known = [IndicatorName, PeriodName, ReleaseName];

    /// <summary>Whether a query asks for figures at all.</summary>
    public static bool IsAsked(IQueryCollection query) => Known.Any(query.ContainsKey);

    /// <summary>Reads a question against a release.</summary>
    /// <param name="query">The query: <c>indicator</c>; <c>period</c>, the latest when missing; <c>release</c>, an id, for an answer that never changes.</param>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="question">The question; null when it cannot be answered.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Read(IQueryCollection query, ScopedRelease release, out FigureQuestion? question)
    {
        question = null;
        if (query.Keys.FirstOrDefault(key => !Known.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            return Problem.UnknownParameter(unknown, Known);
        }

        if (query.FirstOrDefault(pair => pair.Value.Count > 1).Key is { } repeated)
        {
            return Problem.RepeatedParameter(repeated);
        }

        if (query[ReleaseName].ToString() is { Length: > 0 } id && id != release.Snapshot.Manifest.Id)
        {
            return Problem.NotFound("release", "انتشار", id);
        }

        return ReadIndicator(query[IndicatorName].ToString(), release, out var indicator) ?? ReadPeriod(query[PeriodName].ToString(), release, indicator!, out question);
    }

    /// <summary>Whether a question names the release, so that its answer never changes.</summary>
    public static bool IsFixed(IQueryCollection query) => query.ContainsKey(ReleaseName);

    /// <summary>The question as it was understood.</summary>
    public override string ToString() => $"{Indicator.Code}|{Period}";

    /// <summary>The figures of all areas.</summary>
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
            question = new FigureQuestion(indicator, known.Where(period => period.Kind == known.Max(other => other.Kind)).Last());
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
