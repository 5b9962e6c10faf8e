using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Histogram;

/// <summary>What a histogram says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="level">Index of the level.</param>
/// <param name="within">Number of the area they lie within.</param>
/// <param name="selection">What is shown.</param>
internal sealed class HistogramWords(ChartWords words, Snapshot snapshot, Indicator indicator, int level, int within, HistogramSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"پراکندگی {indicator.Name.In(true)} میان {Levels}، {ChartWords.Isolated(Within)}",
        $"Spread of {Lowered(indicator.Name.In(false))} among {Levels.ToLowerInvariant()}, {ChartWords.Isolated(Within)}");

    /// <summary>Name of the areas of the level.</summary>
    public string Levels => new Text(snapshot.Areas.Levels[level].PluralFa, snapshot.Areas.Levels[level].PluralEn).In(words.IsPersian);

    /// <summary>Period, unit and what the colours are.</summary>
    /// <param name="period">The period.</param>
    public string Subtitle(Period period) => ChartWords.Joined(
        PeriodNames.Name(period, words.IsPersian), indicator.Unit.In(words.IsPersian), words.Of("هر خانه یک ناحیه؛ رنگ‌ها همان رده‌های نقشه", "a block an area; colours are the classes of the map"));

    /// <summary>Head of the axis of counts.</summary>
    public string Counts => words.Of($"شمار {Levels}", $"number of {Levels.ToLowerInvariant()}");

    /// <summary>The reference line's label.</summary>
    /// <param name="value">Its value.</param>
    public string Reference(double value) => $"{ChartWords.Isolated(Within)}: {ChartWords.IsolatedNumber(words.Number(value, indicator))}";

    /// <summary>A class of the legend: its range and the number of areas in it.</summary>
    /// <param name="index">Number of the class.</param>
    public string Class(int index) =>
        Counted(words.Range(selection.Breaks.Edges[index], selection.Breaks.Edges[index + 1], indicator.Decimals), selection.Valued.Count(area => selection.Breaks.ClassOf(selection.Column.Values[area]) == index));

    /// <summary>Words with a number of areas behind them.</summary>
    /// <param name="text">The words.</param>
    /// <param name="count">The number.</param>
    public string Counted(string text, int count) => $"{text} ({ChartWords.IsolatedNumber(Numerals.Whole(count, words.IsPersian))})";

    /// <summary>A bin as a range.</summary>
    /// <param name="bin">Its number.</param>
    public string Bin(int bin) => words.Range(selection.Ticks.Values[bin], selection.Ticks.Values[bin + 1], selection.Ticks.Decimals);

    /// <summary>The histogram as a sentence and a table.</summary>
    /// <param name="period">The period.</param>
    public ChartTable Table(Period period) => new(
        Title,
        Sentence(period),
        [indicator.Unit.In(words.IsPersian), Counts, Levels],
        [.. selection.Bins.Select((areas, bin) => (IReadOnlyList<string>)[Bin(bin), Numerals.Whole(areas.Length, words.IsPersian), string.Join(words.Of("، ", ", "), areas.Select(Name))])]);

    private string Within => words.Name(snapshot.Areas.Areas[within]);

    private string Name(int area) => ChartWords.Isolated(words.Name(snapshot.Areas.Areas[area]));

    private static string Lowered(string name) => name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private string Sentence(Period period)
    {
        var when = PeriodNames.Name(period, words.IsPersian);
        if (selection.Valued.Length == 0)
        {
            return words.Of($"{Title}، {when}: مقدار منتشرشده‌ای نیست.", $"{Title}, {when}: no published value.");
        }

        string Valued(int area) => $"{Name(area)} ({ChartWords.IsolatedNumber(words.Number(selection.Column.Values[area], indicator))})";
        var fullest = Enumerable.Range(0, selection.Bins.Length).MaxBy(bin => selection.Bins[bin].Length);
        var (count, most) = (Numerals.Whole(selection.Valued.Length, words.IsPersian), Numerals.Whole(selection.Bins[fullest].Length, words.IsPersian));
        var hidden = selection.Count(status => status == ObservationStatus.Protected) is > 0 and var some ? words.Of($" {Numerals.Whole(some, true)} محرمانه.", $" {Numerals.Whole(some, false)} protected.") : "";
        return words.Of(
            $"{Title}، {when}، {indicator.Unit.In(true)}: {count} مقدار از {Valued(selection.Valued[0])} تا {Valued(selection.Valued[^1])}؛ پرترین بازه {Bin(fullest)} با {most} مقدار.",
            $"{Title}, {when}, {indicator.Unit.In(false)}: {count} values from {Valued(selection.Valued[0])} to {Valued(selection.Valued[^1])}; most, {most}, in {Bin(fullest)}.") + hidden;
    }
}
