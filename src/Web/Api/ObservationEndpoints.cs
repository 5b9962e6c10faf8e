using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>The observations as long, tidy rows.</summary>
internal static class ObservationEndpoints
{
    public static void MapObservations(this RouteGroupBuilder api) => api.MapAnswer("/observations", AccessPolicy.Scoped, GetObservations, new AnswerForm(
        "GetObservations", "Observations", "Values of indicators as tidy rows: by area, then indicator, then period.",
        Parameters.Indicator, Parameters.Areas, Parameters.Level, Parameters.Parent, Parameters.Periods, Parameters.From, Parameters.To,
        Parameters.Kind, Parameters.Breakdown, Parameters.PerYear, Parameters.Smooth, Parameters.Boundaries, Parameters.StandIns, Parameters.Fields, Parameters.Lang, Parameters.Limit, Parameters.Cursor)
    {
        Description = "A missing value is empty and status says why: A normal, E estimated, I imputed, U low reliability, M cannot exist, L not collected, Q protected. "
            + "Every area, indicator and period that is named has a row. period_end is the last day, inclusive. A breakdown by sex or age divides by the same part of the population; "
            + "one by committee, agency, kind, source or category divides by the whole. "
            + "The columns stand_in_… are there with stand_ins=true or when fields names them; they are made of published values only and never smoothed. "
            + "With boundaries=as-is the column made_of names the areas that a value is made of. Where one of them is protected, so is the value; areas that are there no more are left out unless named.",
        Formats = AnswerFormats.Placed,
        Key = ["area_code", "indicator", "period", "breakdown"],
        Columns = ObservationRows.All,
    });

    private static Results<Answer, ProblemHttpResult> GetObservations(HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var question = ObservationQuestion.Read(reader, indexes.Of(reader.Snapshot));
        var range = RowRange.Read(reader);
        if ((reader.Fault ?? range.Refuse(reader.Snapshot, question.Total, question.Places)) is { } fault)
        {
            return fault;
        }

        return TableAnswer.Of(reader, new Page<ObservationRow>(question.Columns, question.Rows(range), question.Total)
        {
            Next = reader.NextPage(range.Offset + range.Limit, question.Total),
            FileStem = question.FileStem,
            Indicators = question.Indicators,
            Place = static row => row.Number,
            Cube = range.IsWhole ? question.Cube() : null,
        });
    }
}
