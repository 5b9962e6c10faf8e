using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Multiples;

/// <summary>What small multiples say in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="level">Index of the level.</param>
/// <param name="within">Number of the area they lie within.</param>
/// <param name="selection">What is shown.</param>
internal sealed class MultiplesWords(ChartWords words, Snapshot snapshot, Indicator indicator, int level, int within, MultiplesSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"روند {indicator.Name.In(true)} در {Levels}، {ChartWords.Isolated(Name(within))}",
        $"{indicator.Name.In(false)} over time in each {LevelName.ToLowerInvariant()}, {ChartWords.Isolated(Name(within))}");

    /// <summary>The periods, unit and what is alike.</summary>
    public string Subtitle => ChartWords.Joined(
        selection.Last < 0 ? "" : selection.Last == 0 ? Brief(0) : words.Of($"{Brief(0)} تا {Brief(selection.Last)}", $"{Brief(0)} to {Brief(selection.Last)}"),
        indicator.Unit.In(words.IsPersian),
        words.Of("مقیاس همه یکی است", "one scale for all"));

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>A period, briefly.</summary>
    /// <param name="at">Its number.</param>
    public string Brief(int at) => PeriodNames.Brief(selection.Series.Periods[at], words.IsPersian);

    /// <summary>The value of an area in the last period, as pages write it.</summary>
    /// <param name="area">Area number.</param>
    public string Value(int area) => words.Marked(selection.Series[selection.Last], area, indicator.Decimals);

    /// <summary>What a pointer on an area is told; of a protected one that alone.</summary>
    /// <param name="area">Area number.</param>
    public string Hint(int area) => ChartWords.Joined(
        words.Hint(Name(area), selection.Series[selection.Last], area, indicator), selection.Series.HasValue(area, selection.Last) && selection.Change(area) is { } verdict ? Change(verdict) : "");

    /// <summary>What a change is called.</summary>
    /// <param name="verdict">The change.</param>
    public string Change(Verdict verdict) => verdict switch
    {
        Verdict.Better => words.Of("بهتر شده", "better"),
        Verdict.Worse => words.Of("بدتر شده", "worse"),
        Verdict.Different => words.Of("تغییر روشن", "clear change"),
        _ => words.Of("بدون تغییر روشن", "no clear change"),
    };

    /// <summary>How many areas are left out.</summary>
    public string More => new RankWords(words, snapshot, indicator, level, within).More(selection.Total - selection.Areas.Length);

    /// <summary>The figures as a sentence and a table.</summary>
    public ChartTable Table() => new(
        Title,
        Sentence(),
        [LevelName, .. selection.Periods.Select(Brief), words.Of("تغییر", "Change")],
        [.. selection.Areas.Select(area => (IReadOnlyList<string>)[Name(area), .. selection.Periods.Select(at => words.Marked(selection.Series[at], area, indicator.Decimals)), selection.Change(area) is { } verdict ? Change(verdict) : ""])]);

    private string LevelName => new Text(snapshot.Areas.Levels[level].NameFa, snapshot.Areas.Levels[level].NameEn).In(words.IsPersian);

    private string Levels => new Text(snapshot.Areas.Levels[level].PluralFa, snapshot.Areas.Levels[level].PluralEn).In(words.IsPersian);

    private string Sentence()
    {
        string Count(Verdict verdict) => Numerals.Whole(selection.Areas.Count(area => selection.Change(area) == verdict), words.IsPersian);
        var hidden = selection.Areas.Count(area => selection.Series[selection.Last].Status[area] == ObservationStatus.Protected) is > 0 and var some
            ? words.Of($"؛ {Numerals.Whole(some, true)} محرمانه", $"; {Numerals.Whole(some, false)} protected") : "";
        var (changed, judged) = (selection.Areas.Where(area => selection.Change(area) is not null).ToArray(), indicator.Direction != Direction.None);
        return words.Of($"{Title}، {Subtitle}: ", $"{Title}, {Subtitle}: ")
            + (changed.Length == 0 ? words.Of("تغییری سنجیدنی نیست", "no change can be told")
                : judged ? words.Of($"{Count(Verdict.Better)} بهتر شده، {Count(Verdict.Worse)} بدتر شده، {Count(Verdict.Same)} بدون تغییر روشن", $"{Count(Verdict.Better)} better, {Count(Verdict.Worse)} worse, {Count(Verdict.Same)} without a clear change")
                : words.Of($"{Count(Verdict.Different)} با تغییر روشن", $"{Count(Verdict.Different)} with a clear change"))
            + hidden + ".";
    }
}
