using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>What a release says otherwise than one before it.</summary>
internal static class RevisionEndpoints
{
    public static void MapRevisions(this RouteGroupBuilder api) => api.MapAnswer("/revisions", AccessPolicy.Scoped, GetRevisions, new AnswerForm(
        "GetRevisions", "Release", "Observations that a release publishes otherwise than an earlier one did.",
        Parameters.Since, Parameters.Indicator, Parameters.Areas, Parameters.Level, Parameters.Parent, Parameters.Periods, Parameters.From, Parameters.To,
        Parameters.Kind, Parameters.Breakdown, Parameters.Lang, Parameters.Limit, Parameters.Cursor)
    {
        Description = "The observations of the release that is asked, by area, indicator, period and breakdown, where the earlier release had another value, interval or status, or none. "
            + "Neither release is changed by the other: a revised figure stands beside the one it replaces. Figures of indicators whose definition changed are revised too; the definitions are in indicators, with release.",
        Formats = AnswerFormats.Tables,
        Key = ["area_code", "indicator", "period", "breakdown"],
        Columns = RevisionRows.Columns,
    });

    private static Results<Answer, ProblemHttpResult> GetRevisions(HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var earlier = Earlier(reader);
        var question = ObservationQuestion.Read(reader, indexes.Of(reader.Snapshot));
        var range = RowRange.Read(reader);
        if ((reader.Fault ?? range.Refuse(reader.Snapshot, question.Total, question.Total)) is { } fault)
        {
            return fault;
        }

        var before = question.In(earlier, indexes.Of(earlier.Snapshot));
        RevisionRow[] rows = [.. question.Rows(new RowRange(0, int.MaxValue, IsWhole: true)).Select(after => new RevisionRow(after, before(after))).Where(row => row.Kind != RevisionKind.None)];
        return TableAnswer.Of(reader, new Page<RevisionRow>(ObservationRows.InLanguage(RevisionRows.Columns, reader.Choice(Parameters.Lang)), rows.Skip((int)range.Offset).Take(range.Limit), rows.Length)
        {
            Next = reader.NextPage(range.Offset + range.Limit, rows.Length),
            FileStem = $"revisions-since-{earlier.Snapshot.Manifest.Id}",
            Indicators = question.Indicators,
            Meta = meta => meta.WriteString("since", earlier.Snapshot.Manifest.Id),
        }, earlier.Snapshot.Manifest.Id);
    }

    private static ScopedRelease Earlier(QuestionReader reader)
    {
        string[] known = [.. reader.Release.Earlier.Select(manifest => manifest.Id)];
        var id = reader.Word(Parameters.Since) ?? known.FirstOrDefault("");
        if (known.Contains(id, StringComparer.Ordinal) && reader.Release.Other(id) is { } earlier)
        {
            return earlier;
        }

        reader.Refuse(Parameters.Since, id, known.Length > 0 ? known.Select(Hint.Value) : [Hint.NoEarlierRelease]);
        return reader.Release;
    }
}
