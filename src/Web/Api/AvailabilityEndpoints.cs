using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>What there is for which indicator, level and period, before anybody asks for it.</summary>
internal static class AvailabilityEndpoints
{
    public static void MapAvailability(this RouteGroupBuilder api) => api.MapAnswer("/availability", AccessPolicy.Scoped, GetAvailability, new AnswerForm(
        "GetAvailability", "Catalogue", "How many areas of each level have a value of an indicator in a period, and why the others have none.",
        Parameters.AnyIndicator, Parameters.AreaLevel, Parameters.AvailablePeriods, Parameters.AnyKind, Parameters.From, Parameters.To, Parameters.Breakdown,
        Parameters.Lang, Parameters.Limit, Parameters.Cursor)
    {
        Description = "One row for each indicator, level, period and breakdown value: by indicator, then level, then period. The areas counted are those that may be seen. "
            + "A period that is named has a row for every indicator, whether there is anything in it or not.",
        Formats = AnswerFormats.Cubes,
        Key = ["indicator", "level", "period", "breakdown"],
        Columns = AvailabilityRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetAvailability(HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var (tree, index) = (reader.Snapshot.Areas, indexes.Of(reader.Snapshot));
        var indicators = reader.Indicators(Parameters.AnyIndicator);
        var named = reader.Levels(Parameters.AreaLevel);
        int[] levels = [.. Enumerable.Range(0, tree.Levels.Length).Where(level => named?.Contains(level) ?? tree.OfLevel(level).Any(release.Shows))];
        var breakdowns = reader.Breakdowns(Parameters.Breakdown, indicators.SelectMany(indicator => index.Of(indicator).Breakdowns).Distinct(StringComparer.Ordinal));
        var periods = Periods(reader, index);
        var (lang, range) = (reader.Choice(Parameters.Lang), RowRange.Read(reader));
        (Indicator Indicator, int Level, Period Period, string Breakdown)[] all = reader.Fault is not null ? [] :
        [
            .. from indicator in indicators
               let its = periods(indicator)
               from level in levels
               from period in its
               from breakdown in breakdowns
               select (indicator, level, period, breakdown),
        ];
        Period[] spans = [.. all.Select(row => row.Period).Distinct().Order()];
        if ((reader.Fault ?? range.Refuse(reader.Snapshot, all.Length, (long)indicators.Count * levels.Length * spans.Length * breakdowns.Count)) is { } fault)
        {
            return fault;
        }

        var rows = all.Skip((int)Math.Min(range.Offset, all.Length)).Take(range.Limit)
            .Select(row => AvailabilityRow.Of(release, row.Indicator, row.Level, row.Period, row.Breakdown));
        return TableAnswer.Of(reader, new Page<AvailabilityRow>(ObservationRows.InLanguage(AvailabilityRows.Columns, lang), rows, all.Length)
        {
            Next = reader.NextPage(range.Offset + range.Limit, all.Length),
            FileStem = "availability",
            Indicators = indicators,
            Cube = range.IsWhole ? AvailabilityRows.Cube(lang, indicators, levels.Select(level => tree.Levels[level]), spans, breakdowns) : null,
        });
    }

    private static Func<Indicator, IEnumerable<Period>> Periods(QuestionReader reader, SnapshotIndex index)
    {
        var named = reader.Periods(Parameters.AvailablePeriods);
        var (from, until) = reader.Range(Parameters.From, Parameters.To);
        var kinds = reader.Word(Parameters.AnyKind) is null ? Enum.GetValues<PeriodKind>() : reader.Kinds(Parameters.AnyKind);
        var isBounded = from != DateOnly.MinValue || until != DateOnly.MaxValue;
        return indicator => (named ?? index.Of(indicator).Periods.Where(period => kinds.Contains(period.Kind)))
            .Where(period => period.IsWindow ? !isBounded : period.Start >= from && period.End <= until);
    }
}
