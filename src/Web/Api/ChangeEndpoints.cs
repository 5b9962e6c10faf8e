using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Values before and after, with the interval of the difference and the change of similar areas.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this RouteGroupBuilder api) => api.MapAnswer("/changes", AccessPolicy.Scoped, GetChanges, new AnswerForm(
        "GetChanges", "Changes", "Before and after: how indicators of areas moved from one period to a later one, beside similar areas.",
        Parameters.AnyIndicator, Parameters.Areas, Parameters.Level, Parameters.Parent, Parameters.Before, Parameters.After, Parameters.Lang, Parameters.Limit, Parameters.Cursor)
    {
        Description = "Similar areas are those of the same level, settlement and severity, whatever their values. did is the area's change less theirs together. "
            + "claim is parallel-before only when at least eight similar areas and two earlier periods are published and the earlier differences are not clear; "
            + "even then it says more or less than similar areas, never because of.",
        Formats = AnswerFormats.Cubes,
        Key = ["area_code", "indicator"],
        Columns = ChangeRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetChanges(HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var (snapshot, index) = (reader.Snapshot, indexes.Of(reader.Snapshot));
        var indicators = reader.Indicators(Parameters.AnyIndicator);
        var areas = reader.AreasOfValues();
        var (before, after) = Periods(reader, [.. (reader.Word(Parameters.AnyIndicator) is null ? snapshot.Catalogue.Indicators.Values : indicators).SelectMany(indicator => index.Of(indicator).Periods).Distinct().Order()]);
        var lang = reader.Choice(Parameters.Lang);
        var range = RowRange.Read(reader);
        Indicator[] known = [.. indicators.Where(indicator => index.Of(indicator).Periods.Contains(after))];
        var total = (long)areas.Length * known.Length;
        if ((reader.Fault ?? range.Refuse(snapshot, total, total)) is { } fault)
        {
            return fault;
        }

        return TableAnswer.Of(reader, new Page<ChangeRow>(ObservationRows.InLanguage(ChangeRows.Columns, lang), Rows(), total)
        {
            Next = reader.NextPage(range.Offset + range.Limit, total),
            FileStem = $"changes-{before}-{after}",
            Indicators = known,
            Cube = range.IsWhole ? ChangeRows.Cube(snapshot, areas, known, lang, $"{before} → {after}") : null,
        });

        IEnumerable<ChangeRow> Rows()
        {
            for (var row = range.Offset; row < Math.Min(total, range.Offset + range.Limit); row++)
            {
                yield return ChangeRow.Of(release, known[row % known.Length], areas[row / known.Length], before, after, lang == "fa");
            }
        }
    }

    private static (Period Before, Period After) Periods(QuestionReader reader, Period[] available)
    {
        var after = reader.OnePeriod(Parameters.After, available);
        if (reader.Fault is not null || reader.Word(Parameters.Before) is not null)
        {
            var named = reader.OnePeriod(Parameters.Before, available);
            if (reader.Fault is null && (named.Kind != after.Kind || named >= after))
            {
                reader.Refuse(Parameters.Before, named.ToString(), available.Where(period => period.Kind == after.Kind && period < after).Select(period => period.ToString()));
            }

            return (named, after);
        }

        var earlier = available.Where(period => period.Kind == after.Kind && period < after).ToArray();
        if (earlier.Length == 0)
        {
            reader.Refuse(Parameters.After, after.ToString(), [Hint.LaterPeriod]);
            return (after, after);
        }

        return (earlier[^1], after);
    }
}
