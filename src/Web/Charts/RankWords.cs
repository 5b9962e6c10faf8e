using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>What a ranked list of areas says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="level">Index of the level.</param>
/// <param name="within">Number of the area they lie within.</param>
internal sealed class RankWords(ChartWords words, Snapshot snapshot, Indicator indicator, int level, int within)
{
    private string Unit => indicator.Unit.In(words.IsPersian);

    private string Within => words.Name(snapshot.Areas.Areas[within]);

    private string LevelName => new Text(snapshot.Areas.Levels[level].NameFa, snapshot.Areas.Levels[level].NameEn).In(words.IsPersian);

    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"{indicator.Name.In(true)} به تفکیک {LevelName}، {ChartWords.Isolated(Within)}",
        $"{indicator.Name.In(false)} by {LevelName.ToLowerInvariant()}, {ChartWords.Isolated(Within)}");

    /// <summary>Period, unit and order.</summary>
    /// <param name="period">The period.</param>
    public string Subtitle(Period period) => ChartWords.Joined(PeriodNames.Name(period, words.IsPersian), Unit, Order);

    /// <summary>The reference line's label.</summary>
    /// <param name="value">Its value.</param>
    public string Reference(double value) => $"{ChartWords.Isolated(Within)}: {ChartWords.IsolatedNumber(words.Number(value, indicator))}";

    /// <summary>How many areas are left out.</summary>
    /// <param name="count">Their number.</param>
    public string More(int count) => words.Of(
        $"{Numerals.Whole(count, true)} مورد دیگر در این نمودار نیامده است.",
        $"{Numerals.Whole(count, false)} more not shown.");

    /// <summary>The list as a sentence and a table.</summary>
    /// <param name="selection">The areas.</param>
    /// <param name="period">The period.</param>
    public ChartTable Table(RankSelection selection, Period period) => new(
        Title,
        Sentence(selection, period),
        [LevelName, words.Of("رتبه", "Rank"), $"{words.Value} ({Unit})", words.Interval],
        [.. selection.Rows.Select(row => Row(selection, row))]);

    private string Order => indicator.Direction switch
    {
        Direction.Up => words.Of("بهترین در بالا (بیشتر بهتر است)", "best at the top (higher is better)"),
        Direction.Down => words.Of("بهترین در بالا (کمتر بهتر است)", "best at the top (lower is better)"),
        _ => words.Of("بیشترین در بالا", "highest at the top"),
    };

    private IReadOnlyList<string> Row(RankSelection selection, RankRow row)
    {
        var status = selection.Column.Status[row.Area];
        return
        [
            words.Name(snapshot.Areas.Areas[row.Area]),
            row.Rank > 0 ? Numerals.Plain(row.Rank, words.IsPersian) : "",
            status.HasValue() ? words.Number(selection.Column.Values[row.Area], indicator) : words.Absence(status),
            words.Range(selection.Column, row.Area, indicator),
        ];
    }

    private string Sentence(RankSelection selection, Period period)
    {
        var ranked = selection.Rows.Where(row => row.Rank > 0).ToArray();
        var when = PeriodNames.Name(period, words.IsPersian);
        if (ranked.Length == 0)
        {
            return words.Of($"{Title}، {when}: مقدار منتشرشده‌ای نیست.", $"{Title}, {when}: no published value.");
        }

        var (first, last) = (Valued(selection, ranked[0]), Valued(selection, ranked[^1]));
        var reference = selection.Reference is { } value ? Reference(value) : "";
        var sentence = words.Of(
            $"{Title}، {when}، {Unit}: از {first} تا {last}، {Numerals.Whole(selection.Ranked, true)} مورد رتبه‌بندی‌شده.",
            $"{Title}, {when}, {Unit}: from {first} to {last}; {Numerals.Whole(selection.Ranked, false)} ranked.");
        return reference.Length > 0 ? $"{sentence} {reference}." : sentence;
    }

    private string Valued(RankSelection selection, RankRow row) =>
        $"{ChartWords.Isolated(words.Name(snapshot.Areas.Areas[row.Area]))} ({ChartWords.IsolatedNumber(words.Number(selection.Column.Values[row.Area], indicator))})";
}
