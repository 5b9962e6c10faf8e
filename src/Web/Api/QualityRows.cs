using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>A row of the quality report before it is written.</summary>
/// <typeparam name="T">What it is a row of.</typeparam>
/// <param name="Snapshot">The release.</param>
/// <param name="Item">The item of the report.</param>
internal readonly record struct QualityRow<T>(Snapshot Snapshot, T Item)
{
    public Area? Area(string code) => Snapshot.Areas.TryGetNumber(code, out var number) ? Snapshot.Areas.Areas[number] : null;

    public Indicator? Indicator(string code) => Snapshot.Catalogue.Indicators.GetValueOrDefault(code);

    public ValidationRule? Rule(string code) => Snapshot.Catalogue.Rules.GetValueOrDefault(code);
}

/// <summary>The columns of the lists of <c>quality</c>.</summary>
internal static class QualityRows
{
    public static IReadOnlyList<Column<QualityRow<TableCount>>> Tables { get; } =
    [
        new("table", CellKind.Text, new("جدول بستهٔ داده.", "Table of the data package."), static row => Cell.Of(row.Item.Table)),
        new("records", CellKind.Whole, new("شمار رکوردهای خوانده‌شده.", "Records read."), static row => Cell.Of(row.Item.Records)),
        new("is_invented", CellKind.Truth, new("آیا رکوردهای آن ساختگی است.", "Whether its records are invented."), static row => Cell.Of(row.Item.IsInvented)),
    ];

    public static IReadOnlyList<Column<QualityRow<ReporterShare>>> Completeness { get; } =
    [
        new("table", CellKind.Text, new("جدول بستهٔ داده.", "Table of the data package."), static row => Cell.Of(row.Item.Table)),
        new("period", CellKind.Text, new("فصل.", "Quarter."), static row => Cell.Of(row.Item.Period)),
        new("reporting", CellKind.Whole, new("شمار ناحیه‌هایی که گزارش داده‌اند.", "Areas that reported."), static row => Cell.Of(row.Item.Reporting)),
        new("expected", CellKind.Whole, new("شمار ناحیه‌هایی که باید گزارش می‌دادند.", "Areas that should have."), static row => Cell.Of(row.Item.Expected)),
    ];

    public static IReadOnlyList<Column<QualityRow<LateReporter>>> Late { get; } =
    [
        .. AreaOf<LateReporter>(static item => item.Area),
        new("table", CellKind.Text, new("جدول بستهٔ داده.", "Table of the data package."), static row => Cell.Of(row.Item.Table)),
        new("kind", CellKind.Text, new("late (دیرکرده): در فصل گذشته خاموش، ولی در یک سال اخیر گزارش داده؛ silent (خاموش): یک سال یا بیشتر بی‌گزارش، یا هرگز گزارشی نداده.", "late: silent in the last quarter, heard within a year; silent: nothing for a year or more, or never."), static row => Cell.Of(row.Item.Kind.Kebab())),
        new("last_period", CellKind.Text, new("آخرین فصلی که رکورد دارد؛ اگر هرگز رکوردی نبوده خالی است.", "Last quarter with a record; empty when there never was one."), static row => Cell.Of(row.Item.LastPeriod)),
    ];

    public static IReadOnlyList<Column<QualityRow<QualityWarning>>> Warnings { get; } =
    [
        new("file", CellKind.Text, new("فایل بستهٔ داده.", "File of the data package."), static row => Cell.Of(row.Item.File)),
        new("rule", CellKind.Text, new("قاعده، چنان‌که در docs/faults.md فهرست شده است.", "Rule, as docs/faults.md lists them."), static row => Cell.Of(row.Item.Rule)),
        new("count", CellKind.Whole, new("شمار دفعاتی که یافته شد.", "How often it was found."), static row => Cell.Of(row.Item.Count)),
        new("message_fa", CellKind.Text, new("معنای آن، به فارسی.", "What it means, in Persian."), static row => Cell.Of(row.Item.Message.Fa)),
        new("message_en", CellKind.Text, new("معنای آن، به انگلیسی.", "What it means, in English."), static row => Cell.Of(row.Item.Message.En)),
    ];

    public static IReadOnlyList<Column<QualityRow<BrokenRule>>> Rules { get; } =
    [
        new("rule", CellKind.Text, new("کد قاعده.", "Code of the rule."), static row => Cell.Of(row.Item.Rule)),
        new("rule_name_fa", CellKind.Text, new("آنچه می‌خواهد، به فارسی.", "What it asks, in Persian."), static row => Cell.Of(row.Rule(row.Item.Rule)?.Name.Fa)),
        new("rule_name_en", CellKind.Text, new("آنچه می‌خواهد، به انگلیسی.", "What it asks, in English."), static row => Cell.Of(row.Rule(row.Item.Rule)?.Name.En)),
        new("measure", CellKind.Text, new("سنجه‌ای که نباید از دیگری بیشتر باشد.", "Measure that should be at most the other."), static row => Cell.Of(row.Item.Measure)),
        new("at_most", CellKind.Text, new("سنجهٔ دیگر.", "The other."), static row => Cell.Of(row.Item.AtMost)),
        .. AreaOf<BrokenRule>(static item => item.Area),
        new("period", CellKind.Text, new("کد دوره.", "Period code."), static row => Cell.Of(row.Item.Period)),
    ];

    public static IReadOnlyList<Column<QualityRow<ImpossibleFigures>>> Impossible { get; } =
    [
        .. IndicatorOf<ImpossibleFigures>(static item => item.Indicator),
        new("zero_denominators", CellKind.Whole, new("شمار رقم‌هایی که مخرجشان صفر است، در همهٔ ناحیه‌ها و دوره‌ها.", "Figures with nothing below the line, over all areas and periods."), static row => Cell.Of(row.Item.ZeroDenominators)),
        new("outside_range", CellKind.Whole, new("شمار سهم‌های بیرون از ۰ تا ۱: موارد بیش از افراد.", "Shares outside 0–1: more cases than there are people."), static row => Cell.Of(row.Item.OutsideRange)),
    ];

    public static IReadOnlyList<Column<QualityRow<UnusualFigure>>> Unusual { get; } =
    [
        .. AreaOf<UnusualFigure>(static item => item.Area),
        .. IndicatorOf<UnusualFigure>(static item => item.Indicator),
        new("period", CellKind.Text, new("کد دوره.", "Period code."), static row => Cell.Of(row.Item.Period)),
        new("value", CellKind.Number, new("رقم منتشرشده.", "The published figure."), static row => Cell.Of(row.Item.Value)),
        new("usual", CellKind.Number, new("میانهٔ رقم‌های منتشرشده‌ای که با آن‌ها سنجیده می‌شود.", "Median of the published figures it is held against."), static row => Cell.Of(row.Item.Usual)),
        new("z", CellKind.Number, new("z تعدیل‌شده، از هر سو فراتر از ۳٫۵.", "Modified z, beyond 3.5 on either side."), static row => Cell.Of(row.Item.Z)),
        new("direction", CellKind.Text, new("above (بالاتر) یا below (پایین‌تر) از معمول.", "above or below what is usual."), static row => Cell.Of(row.Item.Direction.Kebab())),
    ];

    public static IReadOnlyList<Column<QualityRow<UnchangedFigure>>> Unchanged { get; } =
    [
        .. AreaOf<UnchangedFigure>(static item => item.Area),
        .. IndicatorOf<UnchangedFigure>(static item => item.Indicator),
        new("period", CellKind.Text, new("کد آخرین دوره.", "Code of the last of the periods."), static row => Cell.Of(row.Item.Period)),
        new("value", CellKind.Number, new("رقم منتشرشده.", "The published figure."), static row => Cell.Of(row.Item.Value)),
        new("times", CellKind.Whole, new("شمار دوره‌های پیاپی که همان رقم آمده است.", "How many times in a row it stands."), static row => Cell.Of(row.Item.Times)),
    ];

    public static IReadOnlyList<Column<QualityRow<Disagreement>>> Disagreements { get; } =
    [
        .. AreaOf<Disagreement>(static item => item.Area),
        new("subject_fa", CellKind.Text, new("موضوع رقم، به فارسی.", "What the figure is of, in Persian."), static row => Cell.Of(row.Item.Subject.Fa)),
        new("subject_en", CellKind.Text, new("موضوع رقم، به انگلیسی.", "What the figure is of, in English."), static row => Cell.Of(row.Item.Subject.En)),
        new("value", CellKind.Text, new("رقم، چنان‌که چاپ شده است.", "The figure as printed."), static row => Cell.Of(row.Item.Value)),
        new("unit_fa", CellKind.Text, new("یکا، به فارسی.", "Unit, in Persian."), static row => Cell.Of(row.Item.Unit.Fa)),
        new("unit_en", CellKind.Text, new("یکا، به انگلیسی.", "Unit, in English."), static row => Cell.Of(row.Item.Unit.En)),
        new("source_fa", CellKind.Text, new("جایی که چاپ شده است، به فارسی.", "Where it is printed, in Persian."), static row => Cell.Of(row.Item.Source.Fa)),
        new("source_en", CellKind.Text, new("جایی که چاپ شده است، به انگلیسی.", "Where it is printed, in English."), static row => Cell.Of(row.Item.Source.En)),
    ];

    private static Column<QualityRow<T>>[] AreaOf<T>(Func<T, string> code) =>
    [
        new("area_code", CellKind.Text, new("کد ناحیه.", "Area code."), row => Cell.Of(code(row.Item))),
        new("area_name_fa", CellKind.Text, new("نام فارسی ناحیه.", "Persian name of the area."), row => Cell.Of(row.Area(code(row.Item))?.NameFa)),
        new("area_name_en", CellKind.Text, new("نام انگلیسی ناحیه.", "English name of the area."), row => Cell.Of(row.Area(code(row.Item))?.NameEn)),
    ];

    private static Column<QualityRow<T>>[] IndicatorOf<T>(Func<T, string> code) =>
    [
        new("indicator", CellKind.Text, new("کد شاخص.", "Indicator code."), row => Cell.Of(code(row.Item))),
        new("indicator_name_fa", CellKind.Text, new("نام فارسی شاخص.", "Persian name of the indicator."), row => Cell.Of(row.Indicator(code(row.Item))?.Name.Fa)),
        new("indicator_name_en", CellKind.Text, new("نام انگلیسی شاخص.", "English name of the indicator."), row => Cell.Of(row.Indicator(code(row.Item))?.Name.En)),
    ];
}
