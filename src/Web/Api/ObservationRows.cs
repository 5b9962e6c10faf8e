using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One indicator in one period and breakdown: what all its rows share.</summary>
internal sealed class ObservationSeries(
    ScopedRelease release, Indicator indicator, Period period, string breakdown, bool isPersian, SmoothingMethod smoothing = SmoothingMethod.None, bool isPerYear = false, bool isAsIs = false)
{
    private const double DaysOfYear = 365;

    private readonly Lazy<ObservationColumn> _column = new(() => isAsIs ? release.Snapshot.ObserveAsIs(indicator, period, breakdown) : release.Snapshot.Observe(indicator, period, breakdown, smoothing));

    // Made when the first protected row is met: most series have none.
    private readonly Lazy<StandInSearch> _standIns = new(() => release.Snapshot.StandInsOf(indicator, period, breakdown));

    public Snapshot Snapshot { get; } = release.Snapshot;

    public Indicator Indicator { get; } = indicator;

    /// <summary>The observations, evaluated when the first is asked for: a question may be refused for its size before.</summary>
    public ObservationColumn Column => _column.Value;

    /// <summary>The period itself.</summary>
    public Period Of { get; } = period;

    public string Period { get; } = period.ToString();

    /// <summary>What values and intervals are multiplied with, so that long and short periods can be compared.</summary>
    public double Factor { get; } = isPerYear ? DaysOfYear / period.Days : 1;

    private DateRange? Range { get; } = period.RangeFrom(null);

    /// <summary>The dates of the period in an area; none for a window of an area without a programme.</summary>
    public DateRange? RangeIn(Area area) => Range ?? Of.RangeFrom(area.ProgrammeStart);

    public string Breakdown { get; } = breakdown;

    public string Unit { get; } = indicator.Unit.In(isPersian);

    /// <summary>What stands in for an area's observation. Nothing does for one that is made of other areas.</summary>
    public RowStandIn StandIn(int area) => new(
        Snapshot, Column.Status[area] == ObservationStatus.Protected && MadeOf(area).Count == 0 ? release.Seen(_standIns.Value.Find(area)) : null, isPerYear);

    /// <summary>The areas that an observation is made of; empty for one of the area itself.</summary>
    public IReadOnlyList<AreaShare> MadeOf(int area) =>
        isAsIs && Snapshot.Crosswalk.Origins(area, Range) is var origins && (origins.Count > 1 || origins[0].Area != area) ? origins : [];

    /// <summary>Whether all that an observation is made of may be seen.</summary>
    public bool IsOpen(int area) => MadeOf(area).All(part => release.Shows(part.Area));
}

/// <summary>One observation before it is written.</summary>
/// <param name="Number">Area number.</param>
/// <param name="Series">What it shares with the other areas.</param>
internal readonly record struct ObservationRow(int Number, ObservationSeries Series)
{
    public Area Area => Series.Snapshot.Areas.Areas[Number];

    // What is made of areas that may not be seen is as if nobody had collected it.
    public ObservationStatus Status => Series.IsOpen(Number) ? Series.Column.Status[Number] : ObservationStatus.NotCollected;

    /// <summary>A number of the column; nothing where the status has no value, whatever the column holds.</summary>
    public Cell Published(double[] numbers, double factor = 1) => Status.HasValue() ? Cell.Of(numbers[Number] * factor) : default;
}

/// <summary>The columns of <c>observations</c>, in the order of the table.</summary>
internal static class ObservationRows
{
    private static readonly string[] Letters = [.. Enum.GetValues<ObservationStatus>().Select(status => status.Letter().ToString())];

    public static IReadOnlyList<Column<ObservationRow>> Columns { get; } =
    [
        new("release", CellKind.Text, new("شناسهٔ انتشار.", "Release id."), static row => Cell.Of(row.Series.Snapshot.Manifest.Id)),
        new("area_code", CellKind.Text, new("کد ناحیه.", "Area code."), static row => Cell.Of(row.Area.Code)),
        new("area_level", CellKind.Text, new("کد سطح ناحیه.", "Level code of the area."), static row => Cell.Of(row.Area.Level)),
        new("parent_code", CellKind.Text, new("کد بالادست ناحیه؛ برای ریشه خالی است.", "Code of the area's parent; empty for the root."), static row => Cell.Of(row.Area.Parent)),
        new("area_name_fa", CellKind.Text, new("نام فارسی ناحیه.", "Persian name of the area."), static row => Cell.Of(row.Area.NameFa)),
        new("area_name_en", CellKind.Text, new("نام انگلیسی ناحیه.", "English name of the area."), static row => Cell.Of(row.Area.NameEn)),
        new("indicator", CellKind.Text, new("کد شاخص.", "Indicator code."), static row => Cell.Of(row.Series.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, new("نام فارسی شاخص.", "Persian name of the indicator."), static row => Cell.Of(row.Series.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, new("نام انگلیسی شاخص.", "English name of the indicator."), static row => Cell.Of(row.Series.Indicator.Name.En)),
        new("period", CellKind.Text, new("کد دوره، مانند 1404-H1.", "Period code, e.g. 1404-H1."), static row => Cell.Of(row.Series.Period)),
        new("period_start", CellKind.Date, new("نخستین روز دوره، تاریخ میلادی ISO؛ برای پنجره، روز برنامهٔ خود ناحیه.", "First day of the period, ISO civil date; of a window, that of the area's own programme."), static row => Cell.Of(row.Series.RangeIn(row.Area)?.Start)),
        new("period_end", CellKind.Date, new("واپسین روز دوره که خود نیز به شمار می‌آید، تاریخ میلادی ISO.", "Last day of the period, inclusive, ISO civil date."), static row => Cell.Of(row.Series.RangeIn(row.Area)?.LastDay)),
        new("breakdown", CellKind.Text, new("مقدار تفکیک، مانند sex=female؛ برای کل خالی است.", "Breakdown value, e.g. sex=female; empty for the total."), static row => Cell.Of(row.Series.Breakdown)),
        new("value", CellKind.Number, new("مقدار منتشرشده به یکای شاخص؛ جایی که status دلیلش را می‌گوید خالی است.", "Published value in the unit; empty where status says why."), static row => row.Published(row.Series.Column.Values, row.Series.Factor)),
        new("unit", CellKind.Text, new("یکا به واژه: با lang=fa فارسی، وگرنه انگلیسی.", "Unit in words: Persian with lang=fa, else English."), static row => Cell.Of(row.Series.Unit)),
        new("numerator", CellKind.Number, new("مقدار صورت.", "Amount above the line."), static row => row.Published(row.Series.Column.Numerators)),
        new("denominator", CellKind.Number, new("مقدار مخرج؛ اگر خود مقدار منتشر شود خالی است.", "Amount below the line; empty when the amount itself is published."), static row => row.Published(row.Series.Column.Denominators)),
        new("ci_low", CellKind.Number, new("کران پایین بازهٔ ۹۵ درصد.", "Lower end of the 95 % interval."), static row => row.Published(row.Series.Column.Low, row.Series.Factor)),
        new("ci_high", CellKind.Number, new("کران بالای بازهٔ ۹۵ درصد.", "Upper end of the 95 % interval."), static row => row.Published(row.Series.Column.High, row.Series.Factor)),
        new("cases", CellKind.Whole, new("شمار افراد یا رکوردهای پشت مقدار.", "Persons or records behind the value."), static row => row.Status.HasValue() ? Cell.Of(row.Series.Column.Cases[row.Number]) : default),
        new("completeness", CellKind.Number, new("سهم گزارش‌های رسیده از گزارش‌های مورد انتظار، از ۰ تا ۱؛ اگر پایش نشود خالی است.", "Share of the expected reports that came, 0–1; empty when not watched."), static row => row.Series.IsOpen(row.Number) ? Cell.Of(row.Series.Column.Completeness[row.Number]) : default),
        new("reliability", CellKind.Text, new("A، B یا C؛ برای مقدار محرمانه D؛ بدون مقدار یا بازه خالی است.", "A, B or C; D for a protected value; empty without a value or an interval."), static row => Reliability(row)),
        new("status", CellKind.Text, new("حرف وضعیت از SDMX CL_OBS_STATUS: با مقدار A، E، I و U؛ بی‌مقدار M، L و Q.", "Letter of SDMX CL_OBS_STATUS: A E I U with a value, M L Q without."), static row => Cell.Of(Letters[(int)row.Status])),
    ];

    private static readonly Column<ObservationRow> MadeOf = new(
        "made_of", CellKind.Text, new("با boundaries=as-is، کد ناحیه‌هایی که مقدار از آن‌ها ساخته شده است، با فاصله از هم جدا شده؛ برای مقدار خود ناحیه خالی است.", "With boundaries=as-is, codes of the areas that the value is made of, separated by spaces; empty for a value of the area itself."),
        static row => row.Series.IsOpen(row.Number) ? Cell.Of(string.Join(' ', row.Series.MadeOf(row.Number).Select(part => row.Series.Snapshot.Areas.Areas[part.Area].Code))) : default);

    // These make an answer a third longer and come only when they are asked.
    private static readonly IReadOnlyList<Column<ObservationRow>> StandIns = StandInColumns.Of<ObservationRow>(static row => row.Series.StandIn(row.Number));

    /// <summary>All columns there are.</summary>
    public static IReadOnlyList<Column<ObservationRow>> All { get; } = [.. Columns, MadeOf, .. StandIns];

    /// <summary>The columns that <c>fields</c> names, or all that the language leaves, in the order of the table.</summary>
    public static IReadOnlyList<Column<ObservationRow>> Choose(QuestionReader reader, Parameter fields, string lang)
    {
        IReadOnlyList<Column<ObservationRow>> columns =
        [
            .. Columns,
            .. reader.Choice(Parameters.Boundaries) == "as-is" ? new[] { MadeOf } : [],
            .. reader.Choice(Parameters.StandIns) == "true" ? StandIns : [],
        ];
        if (reader.Words(fields) is not { } names)
        {
            return InLanguage(columns, lang);
        }

        if (names.FirstOrDefault(name => All.All(column => column.Name != name)) is { } unknown)
        {
            reader.Refuse(fields, unknown, All.Select(column => column.Name));
        }

        return [.. All.Where(column => names.Contains(column.Name, StringComparer.Ordinal))];
    }

    /// <summary>The columns without the names in the language that is not wanted.</summary>
    public static IReadOnlyList<Column<TRow>> InLanguage<TRow>(IReadOnlyList<Column<TRow>> columns, string lang)
    {
        var other = lang switch { "fa" => "_name_en", "en" => "_name_fa", _ => "\0" };
        return [.. columns.Where(column => !column.Name.EndsWith(other, StringComparison.Ordinal))];
    }

    private static Cell Reliability(ObservationRow row) => !row.Series.IsOpen(row.Number) ? default : row.Series.Column.Reliability[row.Number] switch
    {
        'A' => Cell.Of("A"),
        'B' => Cell.Of("B"),
        'C' => Cell.Of("C"),
        'D' => Cell.Of("D"),
        _ => default,
    };
}
