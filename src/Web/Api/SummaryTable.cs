using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One larger area before it is written.</summary>
internal readonly record struct SummaryRow(Area Area, HigherArea Summary);

/// <summary>A ranking summed up for the areas of a wider level.</summary>
internal static class SummaryTable
{
    public static IReadOnlyList<Column<SummaryRow>> Columns { get; } =
    [
        new("area_code", CellKind.Text, new("کد ناحیه.", "Area code."), static row => Cell.Of(row.Area.Code)),
        new("area_level", CellKind.Text, new("سطح آن.", "Its level."), static row => Cell.Of(row.Area.Level)),
        new("area_name_fa", CellKind.Text, new("نام فارسی ناحیه.", "Persian name of the area."), static row => Cell.Of(row.Area.NameFa)),
        new("area_name_en", CellKind.Text, new("نام انگلیسی ناحیه.", "English name of the area."), static row => Cell.Of(row.Area.NameEn)),
        new("ranked", CellKind.Whole, new("شمار ناحیه‌های رتبه‌بندی‌شدهٔ درون آن.", "How many ranked areas it holds."), static row => Cell.Of(row.Summary.Ranked)),
        new("population", CellKind.Number, new("شمار افراد آن‌ها؛ اگر شمار یکی منتشر نشده باشد خالی است.", "Persons in them; empty where the number of one is not published."), static row => Cell.Of(row.Summary.Population)),
        new("mean_score", CellKind.Number, new("میانگین امتیاز، با وزن شمار افراد.", "Mean score, weighted by persons."), static row => Cell.Of(row.Summary.MeanScore)),
        new("mean_rank", CellKind.Number, new("میانگین رتبه، با وزن شمار افراد.", "Mean rank, weighted by persons."), static row => Cell.Of(row.Summary.MeanRank)),
        new("worst_tenth", CellKind.Number, new("سهم ناحیه‌های رتبه‌بندی‌شدهٔ آن که در دهک نخست همهٔ ناحیه‌ها هستند، از ۰ تا ۱.", "Share of its ranked areas that are among the first tenth of all, 0–1."), static row => Cell.Of(row.Summary.WorstTenth)),
        new("extent", CellKind.Number, new("سهم افراد سه دهک نخست، با وزن‌هایی که از ۱ تا ۰٫۰۵ کم می‌شود، از ۰ تا ۱.", "Share of persons in the first three tenths, with weights that slide from 1 to 0.05, 0–1."), static row => Cell.Of(row.Summary.Extent)),
    ];

    /// <summary>The areas of a level that hold ranked ones, in area order.</summary>
    public static Page<SummaryRow> Page(ScopedRelease release, IndexResult result, int level, Period period)
    {
        var tree = release.Snapshot.Areas;
        var ranked = result.Rows.Where(row => row.Rank > 0).ToArray();
        SummaryRow[] rows = [.. tree.OfLevel(level).Where(release.Shows).Select(area => (Area: area, Inside: ranked.Where(row => tree.Contains(area, row.Area)).ToArray()))
            .Where(pair => pair.Inside.Length > 0)
            .Select(pair => new SummaryRow(tree.Areas[pair.Area], HigherAreas.Sum(
                pair.Area, [.. pair.Inside.Select(row => row.Rank)], [.. pair.Inside.Select(row => row.Score)], [.. pair.Inside.Select(row => Persons(release.Snapshot, period, row.Area))], ranked.Length)))];
        return new Page<SummaryRow>(Columns, rows, rows.Length)
        {
            FileStem = $"{result.Recipe.Code}-{tree.Levels[level].Code}-{period}",
            Meta = json => DefinitionJson.WritePeriod(json, period),
        };
    }

    // The latest published figure up to the period of the ranking, or else the earliest after it.
    private static double Persons(Snapshot snapshot, Period period, int area) => snapshot.Cells.Periods.Where(other => other.Kind != PeriodKind.Window)
        .OrderByDescending(other => other.Start <= period.Start).ThenBy(other => Math.Abs(other.Start.DayNumber - period.Start.DayNumber))
        .Select(other => snapshot.Cells.Find(new CellKey("population", "", other)) is { } column && column.Status[area].HasValue() ? column.Values[area] : double.NaN)
        .FirstOrDefault(persons => !double.IsNaN(persons), double.NaN);
}
