using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Tartan;

/// <summary>What a rug says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="selection">What is shown.</param>
internal sealed class TartanWords(ChartWords words, Snapshot snapshot, TartanSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of($"مقایسهٔ {Listed("، ")}", $"{Listed(", ")} compared");

    /// <summary>Period and what they are judged against.</summary>
    public string Subtitle => ChartWords.Joined(
        selection.Wanted is { } period ? PeriodNames.Name(period, words.IsPersian) : words.NoData,
        selection.Reference < 0 ? "" : words.Of($"رنگ و نشانه در برابر {ChartWords.Isolated(Reference)}", $"colour and sign against {ChartWords.Isolated(Reference)}"));

    /// <summary>Name of the area that they are judged against.</summary>
    public string Reference => selection.Reference < 0 ? "" : Name(selection.Reference);

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>Unit of a row, and its period where it is not the one that is wanted.</summary>
    /// <param name="row">The row.</param>
    public string Unit(TartanRow row) => ChartWords.Joined(row.Indicator.Unit.In(words.IsPersian), row.Period == selection.Wanted ? "" : PeriodNames.Brief(row.Period, words.IsPersian));

    /// <summary>A figure for whoever rests a pointer on it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">Number of the area in the selection.</param>
    public string Hint(TartanRow row, int at)
    {
        var (area, subject) = (selection.Areas[at], $"{Name(selection.Areas[at])}, {row.Indicator.Name.In(words.IsPersian)}");
        if (!row.Column.Status[area].HasValue())
        {
            return $"{ChartWords.Isolated(subject)}: {words.Absence(row.Column.Status[area])}";
        }

        var range = words.Range(row.Column, area, row.Decimals);
        return ChartWords.Joined(
            $"{ChartWords.Isolated(subject)}: {ChartWords.IsolatedNumber(words.Marked(row.Column, area, row.Decimals))} {row.Indicator.Unit.In(words.IsPersian)}",
            range.Length > 0 ? $"{words.Interval} {range}" : "",
            row.Verdicts[at] is { } verdict ? words.Verdict(verdict) : "");
    }

    /// <summary>The rug as a sentence and a table.</summary>
    public ChartTable Table() => new(
        Title,
        Sentence(),
        [words.Of("شاخص", "Indicator"), words.Of("دوره", "Period"), .. selection.Areas.Select(Name)],
        [.. selection.Rows.Select(row => (IReadOnlyList<string>)[
            $"{row.Indicator.Name.In(words.IsPersian)} ({row.Indicator.Unit.In(words.IsPersian)})",
            PeriodNames.Name(row.Period, words.IsPersian),
            .. selection.Areas.Select((area, at) => Cell(row, area, at))])]);

    private string Cell(TartanRow row, int area, int at)
    {
        var range = words.Range(row.Column, area, row.Decimals);
        return ChartWords.Joined(
            words.Marked(row.Column, area, row.Decimals) + (range.Length > 0 ? $" ({range})" : ""),
            row.Verdicts[at] is { } verdict ? words.Verdict(verdict) : "");
    }

    private string Sentence()
    {
        var parts = selection.Areas.Select((area, at) =>
        {
            string Count(Verdict verdict) => Numerals.Whole(selection.Rows.Count(row => row.Verdicts[at] == verdict), words.IsPersian);
            return words.Of(
                $"{ChartWords.Isolated(Name(area))}: {Count(Verdict.Better)} شاخص به‌روشنی بهتر و {Count(Verdict.Worse)} به‌روشنی بدتر",
                $"{ChartWords.Isolated(Name(area))}: {Count(Verdict.Better)} indicators clearly better, {Count(Verdict.Worse)} clearly worse");
        });
        var against = selection.Reference < 0 ? "" : words.Of($"، در برابر {ChartWords.Isolated(Reference)}", $", against {ChartWords.Isolated(Reference)}");
        return $"{Title}{against}. {string.Join(words.Of("؛ ", "; "), parts)}.";
    }

    private string Listed(string separator) => string.Join(separator, selection.Areas.Select(area => ChartWords.Isolated(Name(area))));
}
