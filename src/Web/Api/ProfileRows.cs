using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>The columns of <c>profiles</c>.</summary>
internal static class ProfileRows
{
    // What the dimensions and statuses of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "indicator", "indicator_name_fa", "indicator_name_en", "unit", "status" };

    public static IReadOnlyList<Column<ProfileRow>> Columns { get; } =
    [
        new("indicator", CellKind.Text, new("کد شاخص.", "Indicator code."), static row => Cell.Of(row.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, new("نام فارسی شاخص.", "Persian name of the indicator."), static row => Cell.Of(row.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, new("نام انگلیسی شاخص.", "English name of the indicator."), static row => Cell.Of(row.Indicator.Name.En)),
        new("unit", CellKind.Text, new("یکا به واژه: با lang=fa فارسی، وگرنه انگلیسی.", "Unit in words: Persian with lang=fa, else English."), static row => Cell.Of(row.Indicator.Unit.In(row.IsPersian))),
        new("direction", CellKind.Text, new("up (بیشتر)، down (کمتر) یا none (هیچ‌کدام): کدام سو بهتر است.", "up, down or none: which way is better."), static row => Cell.Of(row.Indicator.Direction.Kebab())),
        new("period", CellKind.Text, new("کد دورهٔ سطر.", "Period code of the row."), static row => Cell.Of(row.Period.ToString())),
        new("period_start", CellKind.Date, new("نخستین روز دوره، تاریخ میلادی ISO.", "First day of the period, ISO civil date."), static row => Cell.Of(row.Range?.Start)),
        new("period_end", CellKind.Date, new("واپسین روز دوره که خود نیز به شمار می‌آید، تاریخ میلادی ISO.", "Last day of the period, inclusive, ISO civil date."), static row => Cell.Of(row.Range?.LastDay)),
        new("value", CellKind.Number, new("مقدار منتشرشده به یکای شاخص؛ جایی که status دلیلش را می‌گوید خالی است.", "Published value in the unit; empty where status says why."), static row => row.Published(row.Column.Values)),
        new("ci_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد.", "Lower end of the 95 % interval."), static row => row.Published(row.Column.Low)),
        new("ci_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد.", "Upper end of the 95 % interval."), static row => row.Published(row.Column.High)),
        new("numerator", CellKind.Number, new("مقدار صورت.", "Amount above the line."), static row => row.Published(row.Column.Numerators)),
        new("denominator", CellKind.Number, new("مقدار مخرج؛ اگر خود مقدار منتشر شود خالی است.", "Amount below the line; empty when the amount itself is published."), static row => row.Published(row.Column.Denominators)),
        new("cases", CellKind.Whole, new("شمار افراد یا رکوردهای پشت مقدار.", "Persons or records behind the value."), static row => row.Status.HasValue() ? Cell.Of(row.Column.Cases[row.Area]) : default),
        new("completeness", CellKind.Number, new("سهم گزارش‌های رسیده از گزارش‌های مورد انتظار، از ۰ تا ۱؛ اگر پایش نشود خالی است.", "Share of the expected reports that came, 0–1; empty when not watched."), static row => Cell.Of(row.Column.Completeness[row.Area])),
        new("reliability", CellKind.Text, new("A، B یا C؛ برای مقدار محرمانه D؛ بدون مقدار یا بازه خالی است.", "A, B or C; D for a protected value; empty without a value or an interval."), static row => row.Column.Reliability[row.Area] is var letter && letter == 0 ? default : Cell.Of(letter.ToString())),
        new("status", CellKind.Text, new("حرف وضعیت از SDMX CL_OBS_STATUS: با مقدار A، E، I و U؛ بی‌مقدار M، L و Q.", "Letter of SDMX CL_OBS_STATUS: A E I U with a value, M L Q without."), static row => Cell.Of(row.Status.Letter().ToString())),
        new("parent_value", CellKind.Number, new("مقدار بالادست ناحیه در همان دوره.", "Value of the area's parent in the same period."), static row => row.OfParent()),
        new("baseline_period", CellKind.Text, new("دورهٔ خط پایه.", "Period of the baseline."), static row => Cell.Of(row.Progress.Baseline?.Period.ToString())),
        new("baseline", CellKind.Number, new("مقدار خط پایه: چنان‌که برنامه اعلام کرده، یا چنان‌که آن زمان منتشر شده است.", "Value at the baseline: as the programme states it, or as published then."), static row => Cell.Of(row.Progress.Baseline?.Estimate.Value ?? double.NaN)),
        new("target_period", CellKind.Text, new("دوره‌ای که هدف باید در آن برآورده شود؛ برای هدف طبق قاعده خالی است.", "Period in which the target is to be reached; empty for a target by rule."), static row => Cell.Of(row.Progress.Target?.Period?.ToString())),
        new("target_date", CellKind.Date, new("واپسین روزی که هدف باید تا آن برآورده شود، تاریخ میلادی ISO.", "Last day by which the target is to be reached, ISO civil date."), static row => Cell.Of(row.Progress.Target?.Date.AddDays(-1))),
        new("target", CellKind.Number, new("مقدار هدف.", "Value to reach."), static row => Cell.Of(row.Progress.Target?.Value ?? double.NaN)),
        new("expected", CellKind.Number, new("مقدار مسیر راست از خط پایه تا هدف در پایان دوره، برحسب روز.", "Value of the straight path, in days, from baseline to target at the end of the period."), static row => Cell.Of(row.Progress.Reading?.Expected ?? double.NaN)),
        new("gap_closed", CellKind.Number, new("سهم پیموده از راه خط پایه تا هدف: در خط پایه ۰ و در هدف ۱.", "Share of the way from baseline to target: 0 at the one, 1 at the other."), static row => Cell.Of(row.Progress.Reading?.GapClosed ?? double.NaN)),
        new("probability_on_path", CellKind.Number, new("احتمال اینکه مقدار راستین به مسیر برسد، از ۰ تا ۱.", "Probability that the true value meets the path, 0–1."), static row => Cell.Of(row.Progress.Reading?.ProbabilityOnPath ?? double.NaN)),
        new("progress", CellKind.Text, new("on-track (در مسیر)، off-track (عقب از مسیر)، uncertain (نامطمئن)، at-target-at-baseline (از آغاز در هدف) یا not-known (بی‌بازه)؛ بدون خط پایه، هدف یا مقدار خالی است.", "on-track, off-track, uncertain, at-target-at-baseline or not-known; empty without baseline, target or value."), static row => Cell.Of(row.Progress.Reading?.Status.Kebab())),
        new("previous_period", CellKind.Text, new("آخرین دورهٔ پیشین از همین نوع که مقدار دارد.", "The last earlier period of the kind with a value."), static row => Cell.Of(row.Progress.Before?.ToString())),
        new("change", CellKind.Number, new("مقدار منهای مقدار دورهٔ پیشین.", "Value less that of the previous period."), static row => Cell.Of(row.Progress.SinceBefore?.Difference ?? double.NaN)),
        new("change_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد تغییر.", "Lower end of the 95 % interval of the change."), static row => Cell.Of(row.Progress.SinceBefore?.Interval.Low ?? double.NaN)),
        new("change_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد تغییر.", "Upper end of the 95 % interval of the change."), static row => Cell.Of(row.Progress.SinceBefore?.Interval.High ?? double.NaN)),
        new("change_verdict", CellKind.Text, new("اگر بازه صفر را در بر نگیرد better (بهتر)، worse (بدتر) یا different (متفاوت)، وگرنه same (یکسان).", "better, worse or different when the interval leaves zero out, else same."), static row => row.Verdict(row.Progress.SinceBefore)),
        new("since_baseline", CellKind.Number, new("مقدار منهای خط پایه.", "Value less the baseline."), static row => Cell.Of(row.Progress.SinceBaseline?.Difference ?? double.NaN)),
        new("since_baseline_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد تغییر از خط پایه.", "Lower end of the 95 % interval of the change since the baseline."), static row => Cell.Of(row.Progress.SinceBaseline?.Interval.Low ?? double.NaN)),
        new("since_baseline_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد تغییر از خط پایه.", "Upper end of the 95 % interval of the change since the baseline."), static row => Cell.Of(row.Progress.SinceBaseline?.Interval.High ?? double.NaN)),
        new("since_baseline_verdict", CellKind.Text, new("اگر بازه صفر را در بر نگیرد better (بهتر)، worse (بدتر) یا different (متفاوت)، وگرنه same (یکسان).", "better, worse or different when the interval leaves zero out, else same."), static row => row.Verdict(row.Progress.SinceBaseline)),
        new("trend", CellKind.Text, new("rising (رو به افزایش)، falling (رو به کاهش)، no-clear-trend (بدون روند روشن) یا not-enough (دادهٔ ناکافی)، در پنج دورهٔ گذشته از همین نوع.", "rising, falling, no-clear-trend or not-enough, over the last five periods of the kind."), static row => Cell.Of(row.Progress.Trend.Verdict.Kebab())),
        new("trend_slope", CellKind.Number, new("تغییر مقدار در هر دوره روی خط وزنی پنج دورهٔ گذشته؛ با دادهٔ ناکافی خالی است.", "Change of the value a period along the weighted line through the last five; empty when not enough."), static row => Cell.Of(row.Progress.Trend.Slope)),
        new("relapse", CellKind.Text, new("برای ناحیه‌ای که از فهرست برنامه بیرون رفته: holding (پایدار)، relapse (بازگشت) یا uncertain (نامطمئن)؛ برای دیگر ناحیه‌ها not-watched (پایش نمی‌شود).", "Of an area that left the programme's list: holding, relapse or uncertain; not-watched for others."), static row => Cell.Of(row.Progress.Relapse.Status.Kebab())),
        .. StandInColumns.Of<ProfileRow>(static row => new RowStandIn(row.Snapshot, row.StandIn)),
    ];

    /// <summary>The rows as a cube. Its indicators are of their own periods, so the period stands beside it as a text.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="indicators">Indicators in order.</param>
    /// <param name="lang">Language of the labels.</param>
    public static Cube<ProfileRow> Cube(Snapshot snapshot, int area, IEnumerable<Indicator> indicators, string lang) => new(
        new(snapshot.Areas.Areas[area].NameFa, snapshot.Areas.Areas[area].NameEn),
        lang,
        [Cubes.OfAreas<ProfileRow>(snapshot, [area], row => snapshot.Areas.Areas[area].Code), Cubes.OfIndicators<ProfileRow>(indicators, static row => row.Indicator.Code)],
        static (row, column) => Cubes.Letter(row.Status, column))
    {
        Said = Said,
    };
}
