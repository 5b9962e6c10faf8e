using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>What a still map says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="question">What is asked.</param>
/// <param name="selection">What is shown.</param>
internal sealed class MapWords(ChartWords words, Snapshot snapshot, Indicator indicator, MapQuestion question, MapSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"نقشهٔ {indicator.Name.In(true)} در {Levels}، {ChartWords.Isolated(Name(question.Within))}",
        $"{indicator.Name.In(false)} on the map, by {LevelName.ToLowerInvariant()}, {ChartWords.Isolated(Name(question.Within))}");

    /// <summary>Period, unit and what the classes are.</summary>
    public string Subtitle => ChartWords.Joined(
        selection.Periods.Count == 1 ? PeriodNames.Name(selection.Periods[0], words.IsPersian) : words.Of($"{Brief(0)} تا {Brief(selection.Periods.Count - 1)}", $"{Brief(0)} to {Brief(selection.Periods.Count - 1)}"),
        indicator.Unit.In(words.IsPersian),
        selection.Periods.Count == 1 ? "" : words.Of("رده‌ها در همهٔ نقشه‌ها یکی است", "the same classes in all maps"));

    /// <summary>A period, briefly.</summary>
    /// <param name="at">Number of the map.</param>
    public string Brief(int at) => PeriodNames.Brief(selection.Periods[at], words.IsPersian);

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>A class of the legend: its range and, of one map, the number of areas in it.</summary>
    /// <param name="index">Number of the class.</param>
    public string Class(int index) => Counted(
        words.Range(selection.Breaks.Edges[index], selection.Breaks.Edges[index + 1], indicator.Decimals), selection.Areas.Count(area => selection.ClassOf(selection.Columns.Length - 1, area) == index));

    /// <summary>Words with, of one map, a number of areas behind them.</summary>
    /// <param name="text">The words.</param>
    /// <param name="count">The number.</param>
    public string Counted(string text, int count) => selection.Periods.Count > 1 ? text : $"{text} ({ChartWords.IsolatedNumber(Numerals.Whole(count, words.IsPersian))})";

    /// <summary>What a pointer on an area is told.</summary>
    /// <param name="at">Number of the map.</param>
    /// <param name="area">Area number.</param>
    public string Hint(int at, int area) => words.Hint(Name(area), selection.Columns[at], area, indicator);

    /// <summary>What is said in the place of a map.</summary>
    public string NoOutlines => words.Of("برای این ناحیه‌ها مرزی در دست نیست.", "There are no outlines of these areas.");

    /// <summary>What must be said of the outlines; empty where nothing is known against them.</summary>
    public string Outlines => selection.Areas.Select(area => snapshot.Places[area].Quality).ToHashSet(StringComparer.Ordinal) is var qualities && qualities.Contains("approximate")
        ? words.Of("مرزها تقریبی است و جای دقیق ناحیه‌ها را نشان نمی‌دهد.", "Outlines are approximate and do not show exactly where the areas lie.")
        : qualities.Contains("generalised") ? words.Of("مرزها تعمیم‌یافته است.", "Outlines are generalised.") : "";

    /// <summary>The map as a sentence and a table.</summary>
    public ChartTable Table() => new(
        Title,
        Sentence(),
        [LevelName, .. selection.Periods.Select((_, at) => Brief(at))],
        [.. selection.Areas.Select(area => (IReadOnlyList<string>)[Name(area), .. selection.Columns.Select(column => words.Marked(column, area, indicator.Decimals))])]);

    private string LevelName => new Text(snapshot.Areas.Levels[question.Level].NameFa, snapshot.Areas.Levels[question.Level].NameEn).In(words.IsPersian);

    private string Levels => new Text(snapshot.Areas.Levels[question.Level].PluralFa, snapshot.Areas.Levels[question.Level].PluralEn).In(words.IsPersian);

    private string Sentence()
    {
        var column = selection.Columns[^1];
        int[] valued = [.. selection.Areas.Where(area => column.Status[area].HasValue()).OrderBy(area => column.Values[area])];
        var hidden = selection.Count(status => status == ObservationStatus.Protected) is > 0 and var some ? words.Of($"؛ {Numerals.Whole(some, true)} محرمانه", $"; {Numerals.Whole(some, false)} protected") : "";
        string Valued(int area) => $"{ChartWords.Isolated(Name(area))} ({ChartWords.IsolatedNumber(words.Number(column.Values[area], indicator))})";
        return words.Of($"{Title}، {Subtitle}: ", $"{Title}, {Subtitle}: ")
            + (valued.Length == 0 ? words.Of("مقدار منتشرشده‌ای نیست", "no published value")
                : words.Of($"از {Valued(valued[0])} تا {Valued(valued[^1])} در {Brief(selection.Periods.Count - 1)}", $"from {Valued(valued[0])} to {Valued(valued[^1])} in {Brief(selection.Periods.Count - 1)}"))
            + hidden + ".";
    }
}
