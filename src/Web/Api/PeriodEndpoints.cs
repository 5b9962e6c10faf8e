using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api;

/// <summary>The periods of the release.</summary>
internal static class PeriodEndpoints
{
    private static readonly IReadOnlyList<Column<Period>> Columns =
    [
        new("code", CellKind.Text, "Period code, e.g. 1404-H1.", static period => Cell.Of(period.ToString())),
        new("kind", CellKind.Text, "year, half, quarter, month or window.", static period => Cell.Of(period.Kind.Kebab())),
        new("start", CellKind.Date, "First day, ISO civil date; empty for a window, whose days differ by area.", static period => Cell.Of(period.IsWindow ? null : period.Start)),
        new("end", CellKind.Date, "Last day, inclusive, ISO civil date; empty for a window.", static period => Cell.Of(period.IsWindow ? null : period.End.AddDays(-1))),
        new("name_fa", CellKind.Text, "Persian name.", static period => Cell.Of(PeriodNames.Name(period, persian: true))),
        new("name_en", CellKind.Text, "English name.", static period => Cell.Of(PeriodNames.Name(period, persian: false))),
    ];

    public static void MapPeriods(this RouteGroupBuilder api) => api.MapAnswer("/periods", AccessPolicy.Scoped, GetPeriods, new AnswerForm(
        "GetPeriods", "Catalogue", "The periods of the release in order; of two that start on one day the longer comes first.")
    {
        Formats = AnswerFormats.Tables,
        Key = ["code"],
        Columns = Columns,
    });

    private static Answer GetPeriods(HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        var periods = reader.Snapshot.Cells.Periods;
        return TableAnswer.Of(reader, new Page<Period>(Columns, periods, periods.Count) { FileStem = "periods" });
    }
}
