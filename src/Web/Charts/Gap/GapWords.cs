using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Gap;

/// <summary>What a gap chart says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="column">Column of the breakdown.</param>
/// <param name="level">Index of the level.</param>
/// <param name="within">Number of the area they lie within.</param>
/// <param name="selection">What is shown.</param>
internal sealed class GapWords(ChartWords words, Snapshot snapshot, Indicator indicator, string column, int level, int within, GapSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"{indicator.Name.In(true)} به تفکیک {Column}: شکاف در هر {LevelName}، {ChartWords.Isolated(Name(within))}",
        $"{indicator.Name.In(false)} by {Column}: the gap in each {LevelName.ToLowerInvariant()}, {ChartWords.Isolated(Name(within))}");

    /// <summary>What the distance between the groups is called.</summary>
    public string Gap => words.Of("شکاف", "Gap");

    /// <summary>What the line between the groups is, where it has no interval.</summary>
    public string Distance => words.Of("شکاف، از کمترین تا بیشترین گروه", "gap, from the lowest group to the highest");

    /// <summary>What the line is called by whether its interval leaves zero out.</summary>
    /// <param name="isClear">Whether it does.</param>
    public string Clear(bool isClear) => isClear ? words.Of("شکاف روشن", "clear gap") : words.Of("بدون شکاف روشن", "no clear gap");

    /// <summary>Period, unit and order.</summary>
    /// <param name="period">The period.</param>
    public string Subtitle(Period period) => ChartWords.Joined(
        PeriodNames.Name(period, words.IsPersian), indicator.Unit.In(words.IsPersian), words.Of("بیشترین شکاف در بالا", "the widest gap at the top"),
        selection.IsFromLowest ? words.Of("محور: فاصله از کمترین گروه هر ردیف", "axis: distance from the lowest group of each row") : "");

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>Name of a group.</summary>
    /// <param name="group">Its number.</param>
    public string Group(int group) => ColumnWords.Shown(selection.Groups[group], words.IsPersian);

    /// <summary>The gap of a row, or why there is none.</summary>
    /// <param name="row">The row.</param>
    public string Value(GapRow row) => row.Gap is { } gap ? words.Number(gap.Difference, selection.Decimals) : words.Absence(selection.Absence(row.Area));

    /// <summary>The interval of the gap of a row; empty when it has none, or when it is exact.</summary>
    /// <param name="row">The row.</param>
    public string Range(GapRow row) => row is { IsClear: not null, Gap.Interval: var interval } && interval.Low < interval.High
        ? words.Range(interval.Low, interval.High, selection.Decimals)
        : "";

    /// <summary>What a pointer on a row is told.</summary>
    /// <param name="row">The row.</param>
    public string Hint(GapRow row) => row.Gap is null
        ? ChartWords.Joined($"{ChartWords.Isolated(Name(row.Area))}: {words.Of("شکافی گفتنی نیست", "no gap can be told")}", Absent(row), selection.IsFromLowest ? Told(row) : "")
        : ChartWords.Joined(
            $"{ChartWords.Isolated(Name(row.Area))}: {Gap.ToLowerInvariant()} {ChartWords.IsolatedNumber(Value(row))}",
            Range(row) is { Length: > 0 } range ? $"{words.Interval} {range}" : "",
            row.IsClear is { } isClear ? Clear(isClear) : "");

    /// <summary>What a pointer on the figure of a group is told.</summary>
    /// <param name="group">Its number.</param>
    /// <param name="area">Area number.</param>
    public string Hint(int group, int area) =>
        words.Hint($"{Name(area)}{words.Of("، ", ", ")}{Group(group)}", selection.Columns[group], area, indicator);

    /// <summary>How many areas are left out.</summary>
    public string More => new RankWords(words, snapshot, indicator, level, within).More(selection.Total - selection.Rows.Length);

    /// <summary>The chart as a sentence and a table.</summary>
    /// <param name="period">The period.</param>
    public ChartTable Table(Period period) => new(
        Title,
        Sentence(period),
        [LevelName, .. Enumerable.Range(0, selection.Groups.Length).Select(Group), Gap, words.Interval, words.Of("یعنی", "Meaning")],
        [.. selection.Rows.Select(row => (IReadOnlyList<string>)[
            Name(row.Area),
            .. selection.Columns.Select(figures => Valued(figures, row.Area)),
            Value(row),
            Range(row),
            row.IsClear is { } isClear ? Clear(isClear) : ""])]);

    private string Column => ColumnWords.Column(column).In(words.IsPersian);

    private string LevelName => new Text(snapshot.Areas.Levels[level].NameFa, snapshot.Areas.Levels[level].NameEn).In(words.IsPersian);

    private string Valued(ObservationColumn figures, int area) => words.Range(figures, area, selection.Decimals) is { Length: > 0 } range
        ? $"{words.Marked(figures, area, selection.Decimals)} ({range})"
        : words.Marked(figures, area, selection.Decimals);

    private string Absent(GapRow row) => string.Join(words.Of("، ", ", "), selection.Columns.Index()
        .Where(pair => !pair.Item.Status[row.Area].HasValue())
        .Select(pair => $"{Group(pair.Index)} {words.Absence(pair.Item.Status[row.Area])}"));

    private string Told(GapRow row) => string.Join(words.Of("، ", ", "), selection.Columns.Index()
        .Where(pair => pair.Item.Status[row.Area].HasValue())
        .Select(pair => $"{Group(pair.Index)} {ChartWords.IsolatedNumber(words.Marked(pair.Item, row.Area, selection.Decimals))}"));

    private string Sentence(Period period)
    {
        var when = PeriodNames.Name(period, words.IsPersian);
        if (selection.Known == 0)
        {
            return words.Of($"{Title}، {when}: در هیچ ناحیه‌ای رقم همهٔ گروه‌ها منتشر نشده است.", $"{Title}, {when}: no area has a published value of every group.");
        }

        var known = selection.Rows.Where(row => row.Gap is not null).ToArray();
        string Of(GapRow row) => $"{ChartWords.Isolated(Name(row.Area))} ({ChartWords.IsolatedNumber(Value(row))})";
        var clear = known.Any(row => row.IsClear is not null) ? Numerals.Whole(known.Count(row => row.IsClear == true), words.IsPersian) : "";
        var hidden = selection.Total - selection.Known is > 0 and var some ? Numerals.Whole(some, words.IsPersian) : "";
        return words.Of($"{Title}، {when}: بیشترین شکاف در {Of(known[0])}، کمترین در {Of(known[^1])}", $"{Title}, {when}: the widest gap in {Of(known[0])}, the narrowest in {Of(known[^1])}")
            + (clear.Length > 0 ? words.Of($"؛ {clear} شکاف روشن", $"; {clear} clear") : "")
            + (hidden.Length > 0 ? words.Of($"؛ {hidden} ناحیه بی شکافِ گفتنی", $"; {hidden} of which no gap can be told") : "") + ".";
    }
}
