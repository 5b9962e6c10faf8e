using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;

namespace Mahalleh.Web.Api;

/// <summary>How many areas of a level have an indicator in a period, and why the others have not. Counted among the areas that may be seen.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Level">The level.</param>
/// <param name="Period">The period.</param>
/// <param name="Breakdown">Breakdown value; empty for the total.</param>
/// <param name="Published">Areas with a value.</param>
/// <param name="Protected">Areas whose value is protected.</param>
/// <param name="Impossible">Areas whose value cannot exist.</param>
/// <param name="Missing">Areas of the time without any figure.</param>
internal sealed record AvailabilityRow(Indicator Indicator, Level Level, Period Period, string Breakdown, int Published, int Protected, int Impossible, int Missing)
{
    /// <summary>Counts the areas.</summary>
    /// <param name="release">The release, with what may be seen of it.</param>
    /// <param name="indicator">An indicator that may be seen.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="period">The period.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public static AvailabilityRow Of(ScopedRelease release, Indicator indicator, int level, Period period, string breakdown)
    {
        var tree = release.Snapshot.Areas;
        var status = release.Snapshot.Observe(indicator, period, breakdown).Status;
        var (published, hidden, impossible, missing) = (0, 0, 0, 0);
        foreach (var area in tree.OfLevel(level).Where(release.Shows))
        {
            switch (status[area])
            {
                case ObservationStatus.Protected:
                    hidden++;
                    break;
                case ObservationStatus.CannotExist:
                    impossible++;
                    break;
                case ObservationStatus.NotCollected:
                    missing += IsThere(tree.Areas[area], period) ? 1 : 0;
                    break;
                default:
                    published++;
                    break;
            }
        }

        return new(indicator, tree.Levels[level], period, breakdown, published, hidden, impossible, missing);
    }

    // An area that was not there yet, or no more, is not one that nobody asked. Each area has windows of its own.
    private static bool IsThere(Area area, Period period) =>
        period.IsWindow || ((area.ValidFrom is not { } from || from < period.End) && (area.ValidTo is not { } to || to >= period.Start));
}

/// <summary>The columns of <c>availability</c>.</summary>
internal static class AvailabilityRows
{
    // What the dimensions of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "indicator", "indicator_name_fa", "indicator_name_en", "level", "level_name_fa", "level_name_en", "period", "period_start", "period_end", "breakdown",
    };

    public static IReadOnlyList<Column<AvailabilityRow>> Columns { get; } =
    [
        new("indicator", CellKind.Text, new("کد شاخص.", "Indicator code."), static row => Cell.Of(row.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, new("نام فارسی شاخص.", "Persian name of the indicator."), static row => Cell.Of(row.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, new("نام انگلیسی شاخص.", "English name of the indicator."), static row => Cell.Of(row.Indicator.Name.En)),
        new("level", CellKind.Text, new("کد سطح.", "Level code."), static row => Cell.Of(row.Level.Code)),
        new("level_name_fa", CellKind.Text, new("نام فارسی سطح.", "Persian name of the level."), static row => Cell.Of(row.Level.NameFa)),
        new("level_name_en", CellKind.Text, new("نام انگلیسی سطح.", "English name of the level."), static row => Cell.Of(row.Level.NameEn)),
        new("period", CellKind.Text, new("کد دوره، مانند 1404-H1.", "Period code, e.g. 1404-H1."), static row => Cell.Of(row.Period.ToString())),
        new("period_start", CellKind.Date, new("نخستین روز دوره، تاریخ میلادی ISO؛ برای پنجره خالی است، چون روزهایش در هر ناحیه دیگر است.", "First day of the period, ISO civil date; empty for a window, whose days differ by area."), static row => Cell.Of(row.Period.IsWindow ? null : row.Period.Start)),
        new("period_end", CellKind.Date, new("واپسین روز دوره که خود نیز به شمار می‌آید، تاریخ میلادی ISO؛ برای پنجره خالی است.", "Last day of the period, inclusive, ISO civil date; empty for a window."), static row => Cell.Of(row.Period.IsWindow ? null : row.Period.End.AddDays(-1))),
        new("breakdown", CellKind.Text, new("مقدار تفکیک، مانند sex=female؛ برای کل خالی است.", "Breakdown value, e.g. sex=female; empty for the total."), static row => Cell.Of(row.Breakdown)),
        new("published", CellKind.Whole, new("شمار ناحیه‌هایی که مقدار دارند (وضعیت A، E، I یا U).", "Number of areas with a value (status A, E, I or U)."), static row => Cell.Of((long)row.Published)),
        new("protected", CellKind.Whole, new("شمار ناحیه‌هایی که مقدارشان محرمانه است (Q).", "Number of areas whose value is protected (Q)."), static row => Cell.Of((long)row.Protected)),
        new("impossible", CellKind.Whole, new("شمار ناحیه‌هایی که مقدارشان ناممکن است (M).", "Number of areas whose value cannot exist (M)."), static row => Cell.Of((long)row.Impossible)),
        new("missing", CellKind.Whole, new("شمار ناحیه‌هایی که در دوره بوده‌اند و برایشان چیزی گردآوری نشده است (L).", "Number of areas, of those that were there in the period, for which nothing was collected (L)."), static row => Cell.Of((long)row.Missing)),
    ];

    /// <summary>The rows as a cube.</summary>
    /// <param name="lang">Language of the labels.</param>
    /// <param name="indicators">Indicators in order.</param>
    /// <param name="levels">Levels in order.</param>
    /// <param name="periods">Periods in order.</param>
    /// <param name="breakdowns">Breakdown values in order.</param>
    public static Cube<AvailabilityRow> Cube(string lang, IEnumerable<Indicator> indicators, IEnumerable<Level> levels, IEnumerable<Period> periods, IEnumerable<string> breakdowns) => new(
        new("آنچه هست", "Availability"),
        lang,
        [
            Cubes.OfIndicators<AvailabilityRow>(indicators, static row => row.Indicator.Code),
            new("level", "", new("سطح", "Level"), [.. levels.Select(level => new CubeCategory(level.Code, new(level.NameFa, level.NameEn)))], static row => row.Level.Code),
            Cubes.OfPeriods<AvailabilityRow>(periods, static row => row.Period.ToString()),
            Cubes.OfBreakdowns<AvailabilityRow>(breakdowns, static row => row.Breakdown),
        ],
        static (_, _) => "")
    {
        Said = Said,
    };
}
