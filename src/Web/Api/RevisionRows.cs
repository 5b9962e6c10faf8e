using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Api;

/// <summary>The columns of <c>revisions</c>.</summary>
internal static class RevisionRows
{
    // What tells one observation from the others is written of both as of one.
    private static readonly string[] Shared =
        ["area_code", "area_level", "area_name_fa", "area_name_en", "indicator", "indicator_name_fa", "indicator_name_en", "period", "period_start", "period_end", "breakdown", "unit"];

    public static IReadOnlyList<Column<RevisionRow>> Columns { get; } =
    [
        .. Shared.Select(name => ObservationRows.Columns.Single(column => column.Name == name)).Select(column => new Column<RevisionRow>(column.Name, column.Kind, column.Description, row => column.Read(row.After))),
        new("revision", CellKind.Text, new("added (افزوده) جایی که مقداری نبود، withdrawn (برداشته) جایی که اکنون مقداری نیست، revised (بازنگریسته) برای مقداری دیگر، status (وضعیت) برای بازه یا وضعیتی دیگر کنار همان مقدار یا بدون مقدار.", "added where there was no value, withdrawn where there is none now, revised for another value, status for another interval or status beside the same value or none."), static row => Cell.Of(row.Kind.Kebab())),
        new("before", CellKind.Number, new("مقدار در انتشار پیشین؛ جایی که before_status دلیلش را می‌گوید خالی است.", "Value in the earlier release; empty where before_status says why."), static row => Before(row, static column => column.Values)),
        new("before_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد آن.", "Lower end of its 95 % interval."), static row => Before(row, static column => column.Low)),
        new("before_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد آن.", "Upper end of its 95 % interval."), static row => Before(row, static column => column.High)),
        new("before_status", CellKind.Text, new("حرف وضعیت از SDMX CL_OBS_STATUS؛ برای آنچه انتشار پیشین نداشت نیز L.", "Letter of SDMX CL_OBS_STATUS; L too for what the earlier release did not have."), static row => Cell.Of(row.BeforeStatus.Letter().ToString())),
        new("after", CellKind.Number, new("مقدار در انتشار خواسته‌شده؛ جایی که after_status دلیلش را می‌گوید خالی است.", "Value in the release that is asked; empty where after_status says why."), static row => row.After.Published(row.After.Series.Column.Values)),
        new("after_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد آن.", "Lower end of its 95 % interval."), static row => row.After.Published(row.After.Series.Column.Low)),
        new("after_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد آن.", "Upper end of its 95 % interval."), static row => row.After.Published(row.After.Series.Column.High)),
        new("after_status", CellKind.Text, new("حرف وضعیت از SDMX CL_OBS_STATUS.", "Letter of SDMX CL_OBS_STATUS."), static row => Cell.Of(row.After.Status.Letter().ToString())),
    ];

    private static Cell Before(RevisionRow row, Func<ObservationColumn, double[]> numbers) => row.Before is { } before ? before.Published(numbers(before.Series.Column)) : default;
}
