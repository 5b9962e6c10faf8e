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
        new("code", CellKind.Text, new("کد دوره، مانند 1404-H1.", "Period code, e.g. 1404-H1."), static period => Cell.Of(period.ToString())),
        new("kind", CellKind.Text, new("year (سال)، half (نیم‌سال)، quarter (فصل)، month (ماه) یا window (پنجره).", "year, half, quarter, month or window."), static period => Cell.Of(period.Kind.Kebab())),
        new("start", CellKind.Date, new("نخستین روز، تاریخ میلادی ISO؛ برای پنجره خالی است، چون روزهایش در هر ناحیه دیگر است.", "First day, ISO civil date; empty for a window, whose days differ by area."), static period => Cell.Of(period.IsWindow ? null : period.Start)),
        new("end", CellKind.Date, new("واپسین روز که خود نیز به شمار می‌آید، تاریخ میلادی ISO؛ برای پنجره خالی است.", "Last day, inclusive, ISO civil date; empty for a window."), static period => Cell.Of(period.IsWindow ? null : period.End.AddDays(-1))),
        new("name_fa", CellKind.Text, new("نام فارسی.", "Persian name."), static period => Cell.Of(PeriodNames.Name(period, persian: true))),
        new("name_en", CellKind.Text, new("نام انگلیسی.", "English name."), static period => Cell.Of(PeriodNames.Name(period, persian: false))),
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
