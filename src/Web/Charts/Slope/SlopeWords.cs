using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Slope;

/// <summary>What a slope chart says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="selection">What is shown.</param>
internal sealed class SlopeWords(ChartWords words, Snapshot snapshot, SlopeSelection selection)
{
    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"{selection.Indicator.Name.In(true)}، {PeriodNames.Name(selection.From, true)} و {PeriodNames.Name(selection.To, true)}",
        $"{selection.Indicator.Name.In(false)}, {PeriodNames.Brief(selection.From, false)} and {PeriodNames.Brief(selection.To, false)}");

    /// <summary>Unit and which way is better.</summary>
    public string Subtitle => ChartWords.Joined(selection.Indicator.Unit.In(words.IsPersian), selection.Indicator.Direction switch
    {
        Direction.Up => words.Of("بیشتر بهتر است", "higher is better"),
        Direction.Down => words.Of("کمتر بهتر است", "lower is better"),
        _ => "",
    }, words.Of("رنگ تنها برای تغییر روشن", "coloured only where the change is clear"));

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>Value of an area in one of the periods, or why there is none.</summary>
    /// <param name="column">Observations of the period.</param>
    /// <param name="area">Area number.</param>
    public string Value(ObservationColumn column, int area) => words.Marked(column, area, selection.Decimals);

    /// <summary>The change of an area with its interval and sign; empty when there is none.</summary>
    /// <param name="area">Area number.</param>
    public string Change(int area)
    {
        var change = selection.Change(area);
        if (!double.IsFinite(change.Difference))
        {
            return "";
        }

        var interval = double.IsFinite(change.Interval.Low) && change.Interval.Low < change.Interval.High ? $" ({words.Range(change.Interval.Low, change.Interval.High, selection.Decimals)})" : "";
        return $"{ChartWords.IsolatedNumber((change.Difference > 0 ? "+" : "") + words.Number(change.Difference, selection.Decimals))}{interval}";
    }

    /// <summary>What a line says for whoever rests a pointer on it.</summary>
    /// <param name="line">The line.</param>
    public string Hint(SlopeLine line)
    {
        var (before, after) = (selection.Before.Status[line.Area], selection.After.Status[line.Area]);
        return line.Verdict is null
            ? $"{ChartWords.Isolated(Name(line.Area))}: {words.Absence(before == ObservationStatus.Protected || after.HasValue() ? before : after)}"
            : ChartWords.Joined(
                $"{ChartWords.Isolated(Name(line.Area))}: {ChartWords.IsolatedNumber(Value(selection.Before, line.Area))}{words.Of(" سپس ", ", then ")}{ChartWords.IsolatedNumber(Value(selection.After, line.Area))}",
                $"{words.Of("تغییر", "change")} {Change(line.Area)}",
                words.Verdict(line.Verdict));
    }

    /// <summary>The chart as a sentence and a table.</summary>
    public ChartTable Table() => new(
        Title,
        $"{Title}. {string.Join(words.Of("؛ ", "; "), selection.Lines.Select(Hint))}.",
        [
            words.Of("ناحیه", "Area"), PeriodNames.Name(selection.From, words.IsPersian), words.Interval, PeriodNames.Name(selection.To, words.IsPersian), words.Interval,
            words.Of("تغییر", "Change"), words.Of("یعنی", "Meaning"),
        ],
        [.. selection.Lines.Select(line => (IReadOnlyList<string>)[
            Name(line.Area),
            Value(selection.Before, line.Area),
            words.Range(selection.Before, line.Area, selection.Decimals),
            Value(selection.After, line.Area),
            words.Range(selection.After, line.Area, selection.Decimals),
            Change(line.Area),
            line.Verdict is null ? "" : words.Verdict(line.Verdict)])]);
}
