using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>What a trend says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="area">Area number.</param>
/// <param name="series">The periods.</param>
internal sealed class TrendWords(ChartWords words, Snapshot snapshot, Indicator indicator, int area, TrendSeries series)
{
    private string Unit => indicator.Unit.In(words.IsPersian);

    private string Name => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>The title.</summary>
    public string Title => words.Of($"روند {indicator.Name.In(true)}، {ChartWords.Isolated(Name)}", $"{indicator.Name.In(false)} over time, {ChartWords.Isolated(Name)}");

    /// <summary>Periods, unit and which way is better.</summary>
    public string Subtitle => ChartWords.Joined(Span, Unit, indicator.Direction switch
    {
        Direction.Up => words.Of("بیشتر بهتر است", "higher is better"),
        Direction.Down => words.Of("کمتر بهتر است", "lower is better"),
        _ => "",
    }, series.IsAsIs ? words.AsIs : "");

    private string Span => series.Periods.Length == 0 ? words.NoData : words.Of(
        $"{PeriodNames.Name(series.Periods[0], true)} تا {PeriodNames.Name(series.Periods[^1], true)}",
        $"{PeriodNames.Brief(series.Periods[0], false)} to {PeriodNames.Brief(series.Periods[^1], false)}");

    /// <summary>The trend as a sentence and a table.</summary>
    public ChartTable Table()
    {
        var above = series.Above(area);
        List<string> header = [words.Of("دوره", "Period"), $"{words.Value} ({Unit})", words.Interval];
        if (above >= 0)
        {
            header.Add(words.Name(snapshot.Areas.Areas[above]));
        }

        return new ChartTable(Title, Sentence(), header, [.. Enumerable.Range(0, series.Periods.Length).Select(at => Row(at, above))]);
    }

    private List<string> Row(int at, int above)
    {
        List<string> row = [PeriodNames.Name(series.Periods[at], words.IsPersian), Value(at, area), words.Range(series[at], area, indicator)];
        if (above >= 0)
        {
            row.Add(Value(at, above));
        }

        return row;
    }

    private string Value(int at, int of) =>
        series.HasValue(of, at) ? words.Number(series[at].Values[of], indicator) : words.Absence(series[at].Status[of]);

    private string Sentence()
    {
        var known = Enumerable.Range(0, series.Periods.Length).Where(at => series.HasValue(area, at)).ToArray();
        if (known.Length == 0)
        {
            return words.Of($"{Title}: مقدار منتشرشده‌ای نیست.", $"{Title}: no published value.");
        }

        var (first, last) = (When(known[0]), When(known[^1]));
        return words.Of($"{Title}، {Unit}: {first} و {last}.", $"{Title}, {Unit}: {first}, {last}.");
    }

    private string When(int at)
    {
        var (name, value) = (PeriodNames.Brief(series.Periods[at], words.IsPersian), ChartWords.IsolatedNumber(Value(at, area)));
        var range = words.Range(series[at], area, indicator);
        return range.Length == 0 ? $"{name}: {value}" : $"{name}: {value} ({words.Interval} {range})";
    }
}
