using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>What stands in for the figure of a row.</summary>
/// <param name="Snapshot">The release.</param>
/// <param name="Found">The stand-in; null where the figure is not protected, and where nothing near it is published.</param>
/// <param name="IsPerYear">Whether values are taken per day × 365.</param>
internal readonly record struct RowStandIn(Snapshot Snapshot, StandIn? Found, bool IsPerYear = false)
{
    private const double DaysOfYear = 365;

    public string? Area => Found is { } found ? Snapshot.Areas.Areas[found.Area].Code : null;

    /// <summary>One of the stand-in's numbers, on the scale of the table.</summary>
    public Cell Number(Func<StandIn, double> number) =>
        Found is { } found ? Cell.Of(number(found) * (IsPerYear ? DaysOfYear / found.Days : 1)) : default;
}

/// <summary>The columns that say what stands in for a protected figure, the same in every table.</summary>
internal static class StandInColumns
{
    /// <summary>The columns of a table.</summary>
    /// <typeparam name="TRow">A row before it is written.</typeparam>
    /// <param name="of">What stands in for the figure of a row.</param>
    public static IReadOnlyList<Column<TRow>> Of<TRow>(Func<TRow, RowStandIn> of) =>
    [
        new("stand_in_kind", CellKind.Text, new("کنار مقدار محرمانه، آنچه نزدیک آن منتشر شده است: longer-period (دورهٔ بلندتر)، pooled-years (دو سال روی هم)، wider-area (ناحیهٔ بزرگ‌تر) یا class (رده)؛ برای دیگر سطرها خالی است.", "Beside a protected value, what is published near it: longer-period, pooled-years, wider-area or class; empty for all other rows."), row => Cell.Of(of(row).Found?.Kind.Kebab())),
        new("stand_in_area", CellKind.Text, new("کد ناحیه‌ای که رقم کناری از آن است: ناحیهٔ خود سطر، یا ناحیه‌ای که آن را در بر دارد.", "Code of the area that the stand-in is of: the row's own, or one that holds it."), row => Cell.Of(of(row).Area)),
        new("stand_in_period", CellKind.Text, new("کد دوره‌ای که رقم کناری از آن است؛ برای دو سال روی هم هر دو، مانند 1402/1403.", "Code of the period that the stand-in is of; of two years together both, as in 1402/1403."), row => Cell.Of(of(row).Found?.PeriodCode)),
        new("stand_in_value", CellKind.Number, new("مقدار منتشرشدهٔ آن ناحیه و دوره، به یکای شاخص؛ برای دو سال روی هم نسبت روی‌هم آن‌ها. هرگز مقدار خود سطر نیست؛ برای رده خالی است.", "Published value of that area and period, in the unit; of two years together their pooled ratio. Never the value of the row; empty for a class."), row => of(row).Number(static found => found.Value)),
        new("stand_in_ci_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد رقم کناری.", "Lower end of the stand-in's 95 % interval."), row => of(row).Number(static found => found.Low)),
        new("stand_in_ci_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد رقم کناری.", "Upper end of the stand-in's 95 % interval."), row => of(row).Number(static found => found.High)),
        new("stand_in_class", CellKind.Whole, new("برای نوع class: ردهٔ راهنما که ناحیهٔ رقم کناری در سطح خود در آن جای دارد، از ۱ که پایین‌ترین است.", "For the kind class: class of the legend in which the stand-in's area lies at its level, from 1, the lowest."), row => of(row).Found is { Class: > 0 } found ? Cell.Of((long)found.Class) : default),
    ];
}
