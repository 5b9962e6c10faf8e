using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One ranked area before it is written.</summary>
/// <param name="Table">The ranking it is of.</param>
/// <param name="Ranked">Its place.</param>
internal readonly record struct RankingRow(RankingTable Table, RankedArea Ranked)
{
    /// <summary>A rank; 0 is nothing.</summary>
    public static Cell Rank(int rank) => rank > 0 ? Cell.Of(rank) : default;
}

/// <summary>The columns of <c>rankings</c>; <c>contributions</c> and <c>pillars</c> are further members in JSON.</summary>
internal static class RankingRows
{
    // What the dimensions and statuses of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "area_code", "area_name_fa", "area_name_en", "status" };

    public static IReadOnlyList<Column<RankingRow>> Columns { get; } =
    [
        new("area_code", CellKind.Text, new("کد ناحیه.", "Area code."), static row => Cell.Of(row.Table.Area(row.Ranked).Code)),
        new("area_name_fa", CellKind.Text, new("نام فارسی ناحیه.", "Persian name of the area."), static row => Cell.Of(row.Table.Area(row.Ranked).NameFa)),
        new("area_name_en", CellKind.Text, new("نام انگلیسی ناحیه.", "English name of the area."), static row => Cell.Of(row.Table.Area(row.Ranked).NameEn)),
        new("rank", CellKind.Whole, new("۱ بالاترین امتیاز است؛ امتیازهای برابر رتبهٔ یکسان دارند، که کوچک‌ترین عدد است؛ بدون رتبه خالی است.", "1 is the highest score; ties share the lower rank; empty when not ranked."), static row => RankingRow.Rank(row.Ranked.Rank)),
        new("rank_median", CellKind.Whole, new("میانهٔ رتبه در همهٔ حالت‌ها.", "Median rank over the draws."), static row => RankingRow.Rank(row.Ranked.RankMedian)),
        new("rank_low", CellKind.Whole, new("رتبه در صدک پنجم حالت‌ها.", "Rank at the 5th percentile of the draws."), static row => RankingRow.Rank(row.Ranked.RankLow)),
        new("rank_high", CellKind.Whole, new("رتبه در صدک نود و پنجم حالت‌ها.", "Rank at the 95th percentile of the draws."), static row => RankingRow.Rank(row.Ranked.RankHigh)),
        new("score", CellKind.Number, new("امتیاز، از ۰ تا ۱؛ بدون رتبه خالی است.", "Score, 0–1; empty when not ranked."), static row => Cell.Of(row.Ranked.Score)),
        new("score_low", CellKind.Number, new("امتیاز در صدک پنجم حالت‌ها.", "Score at the 5th percentile of the draws."), static row => Cell.Of(row.Ranked.ScoreLow)),
        new("score_high", CellKind.Number, new("امتیاز در صدک نود و پنجم حالت‌ها.", "Score at the 95th percentile of the draws."), static row => Cell.Of(row.Ranked.ScoreHigh)),
        new("p_first_k", CellKind.Number, new("سهم حالت‌هایی که ناحیه در آن‌ها در میان k ناحیهٔ نخست است؛ k همان first_count در تعریف نمایه است.", "Share of the draws in which the area is among the first k; k is first_count of the recipe."), static row => Cell.Of(row.Ranked.FirstProbability)),
        new("p_same_tenth", CellKind.Number, new("سهم حالت‌هایی که ناحیه در آن‌ها در همان دهک رتبهٔ خود است.", "Share of the draws in which the area is in the tenth of its rank."), static row => Cell.Of(row.Ranked.TenthProbability)),
        new("p_before_next", CellKind.Number, new("احتمال ایستادن پیش از ناحیهٔ سطر بعد، با به شمار آوردن نیمی از برابری‌ها؛ با بیش از ۴۰۰ ناحیه خالی است.", "Chance to stand before the area of the next row, ties counting half; empty with more than 400 areas."), static row => Cell.Of(row.Ranked.BeforeNext)),
        new("group", CellKind.Whole, new("شمارهٔ گروه از نخستین رتبه‌ها به بعد؛ ناحیه‌های یک گروه را نمی‌توان از هم بازشناخت. با بیش از ۴۰۰ ناحیه خالی است.", "Number of the group from the first ranks on; areas of one group cannot be told apart. Empty with more than 400 areas."), static row => RankingRow.Rank(row.Ranked.Group)),
        new("level", CellKind.Text, new("کد سطح امتیاز.", "Code of the score level."), static row => Cell.Of(row.Ranked.Level)),
        new("cases", CellKind.Whole, new("کمترین شمار موارد پشت یکی از جزءهای امتیاز؛ اگر هیچ جزئی موارد را نشمارد خالی است.", "Fewest cases behind a component of the score; empty when none counts cases."), static row => Cell.Of(row.Table.Cases(row.Ranked))),
        new("status", CellKind.Text, new("بدترین وضعیت جزءهای امتیاز؛ بدون رتبه Q یا L.", "Worst status of the components in the score; Q or L when not ranked."), static row => Cell.Of(row.Table.Status(row.Ranked).Letter().ToString())),
        new("left_out", CellKind.Text, new("کد شاخص‌هایی که مقدار منتشرشده ندارند، با فاصله از هم جدا شده.", "Codes of the indicators without a published value, separated by spaces."), static row => Cell.Of(string.Join(' ', row.Ranked.LeftOut))),
        new("availability", CellKind.Number, new("سهم وزن‌هایی که مقدار منتشرشده دارند، از ۰ تا ۱.", "Share of the weights with a published value, 0–1."), static row => Cell.Of(row.Ranked.Availability)),
        new("imputed", CellKind.Text, new("کد شاخص‌هایی که مقدارشان با قاعدهٔ جای خالی نمایه پر شده است، با فاصله از هم جدا شده.", "Codes of the indicators whose value was filled by the recipe's null policy, separated by spaces."), static row => Cell.Of(string.Join(' ', row.Ranked.Imputed))),
        new("level_across", CellKind.Text, new("سطح رکن نخست در طبقه‌بندی دورکنی: very-severe (خیلی شدید)، severe (شدید) یا moderate (متوسط).", "Level of the first pillar of the classification by two pillars: very-severe, severe or moderate."), static row => Cell.Of(row.Ranked.Across)),
        new("level_down", CellKind.Text, new("سطح رکن دوم.", "Level of the second pillar."), static row => Cell.Of(row.Ranked.Down)),
        new("source_rank", CellKind.Whole, new("رتبه درون بالادست، چنان‌که منبع چاپ کرده است؛ اگر چاپ نشده باشد خالی است.", "Rank within the parent as the source prints it; empty when not printed."), static row => Cell.Of(row.Table.Area(row.Ranked).SourceRank)),
    ];

    /// <summary>The rows as a cube.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="rows">The rows in order.</param>
    /// <param name="label">Index and period.</param>
    public static Cube<RankingRow> Cube(Snapshot snapshot, IEnumerable<RankingRow> rows, Text label) => new(
        label,
        "both",
        [Cubes.OfAreas<RankingRow>(snapshot, rows.Select(row => row.Ranked.Area), static row => row.Table.Area(row.Ranked).Code)],
        static (row, column) => column is "score" or "rank" ? row.Table.Status(row.Ranked).Letter().ToString() : "")
    {
        Said = Said,
    };
}
