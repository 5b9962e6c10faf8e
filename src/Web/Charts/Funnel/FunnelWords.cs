using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Funnel;

/// <summary>What a funnel says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="indicator">The indicator.</param>
/// <param name="level">Index of the level.</param>
/// <param name="within">Number of the area they lie within.</param>
/// <param name="selection">What is shown.</param>
internal sealed class FunnelWords(ChartWords words, Snapshot snapshot, Indicator indicator, int level, int within, FunnelSelection selection)
{
    private const int MostListed = 12;

    /// <summary>The title.</summary>
    public string Title => words.Of(
        $"{indicator.Name.In(true)}: کدام {Levels} بیش از حدّ تصادف با {ChartWords.Isolated(Within)} تفاوت دارند",
        $"{indicator.Name.In(false)}: which {Levels.ToLowerInvariant()} differ from {ChartWords.Isolated(Within)} by more than chance");

    /// <summary>Period, unit and how to read it.</summary>
    /// <param name="period">The period.</param>
    public string Subtitle(Period period) => ChartWords.Joined(
        PeriodNames.Name(period, words.IsPersian), indicator.Unit.In(words.IsPersian), words.Of("هر نشانه یک ناحیه؛ هرچه بزرگ‌تر، جای تصادف کمتر", "a sign an area; the larger, the less room for chance"));

    /// <summary>Head of the axis of sizes.</summary>
    public string Sizes
    {
        get
        {
            var code = indicator.Sample.Length > 0 ? indicator.Sample : indicator.Denominator.Count == 1 ? indicator.Denominator[0].Measure : "";
            return snapshot.Catalogue.Measures.TryGetValue(code, out var measure)
                ? indicator.Sample.Length == 0 && indicator is { IntervalKind: IntervalKind.Sampling, Interval: IntervalMethod.Wilson }
                    ? words.Of($"شمار پرسیده‌ها ({measure.Name.In(true)})", $"number asked ({measure.Name.In(false)})")
                    : measure.Name.In(words.IsPersian)
                : words.Of("شمار آنچه سنجیده شد", "number observed");
        }
    }

    /// <summary>The label of the centre.</summary>
    /// <param name="value">Its value.</param>
    public string Reference(double value) => $"{ChartWords.Isolated(Within)}: {ChartWords.IsolatedNumber(words.Number(value, indicator))}";

    /// <summary>What a pair of limits is called.</summary>
    /// <param name="place">Where one is outside of it.</param>
    public string Limits(FunnelPlace place) => words.Of($"حد {Share(place)} تصادف", $"{Share(place)} limits of chance");

    /// <summary>What an area's place means.</summary>
    /// <param name="point">The area.</param>
    public string Place(FunnelPoint point) => point.Verdict is null ? words.Verdict(null) : point.Place == FunnelPlace.Inside
        ? words.Of("در محدودهٔ تصادف", "within chance")
        : words.Of($"{words.Verdict(point.Verdict)}، بیرون از حد {Share(point.Place)}", $"{words.Verdict(point.Verdict)}, outside the {Share(point.Place)} limits");

    /// <summary>Name of an area.</summary>
    /// <param name="area">Area number.</param>
    public string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    /// <summary>What a pointer on an area is told.</summary>
    /// <param name="point">The area.</param>
    public string Hint(FunnelPoint point) => ChartWords.Joined(
        words.Hint(Name(point.Area), selection.Column, point.Area, indicator), $"{Sizes}: {ChartWords.IsolatedNumber(Size(point))}", Place(point));

    /// <summary>Areas without a place, as a line: what they have in common, how many, and the first of them.</summary>
    /// <param name="what">What they have in common.</param>
    /// <param name="areas">Their numbers, at least one.</param>
    public string Listed(string what, IReadOnlyCollection<int> areas)
    {
        var rest = areas.Count - MostListed;
        var more = rest > 0 ? words.Of($" و {Numerals.Whole(rest, true)} ناحیهٔ دیگر", $" and {Numerals.Whole(rest, false)} more") : "";
        return $"{what} ({ChartWords.IsolatedNumber(Numerals.Whole(areas.Count, words.IsPersian))}): {string.Join(words.Of("، ", ", "), areas.Take(MostListed).Select(area => ChartWords.Isolated(Name(area))))}{more}";
    }

    /// <summary>What is said where most areas lie outside both limits; empty elsewhere.</summary>
    public string Remark => 2 * selection.Outside(FunnelPlace.Far) > selection.Points.Length
        ? words.Of("بیشتر ناحیه‌ها بیرون از هر دو حد است: پشت هر مقدار آن‌قدر فرد یا رویداد هست که تصادف سهمی در تفاوت ندارد.", "Most areas lie outside both limits: so many persons or events stand behind each value that chance explains none of the difference.")
        : "";

    /// <summary>Why an area with a value has no place.</summary>
    public string NoSize => words.Of("بی‌بازه", "no interval");

    /// <summary>The funnel as a sentence and a table; areas without a place are in the table.</summary>
    /// <param name="period">The period.</param>
    public ChartTable Table(Period period) => new(
        Title,
        Sentence(period),
        [Levels, indicator.Unit.In(words.IsPersian), words.Interval, Sizes, words.Of("جایگاه", "Place")],
        [.. selection.Points.OrderByDescending(point => point.Place).ThenByDescending(point => point.Value).Select(Row), .. selection.Absent(_ => true).Select(Absent)]);

    private string Levels => new Text(snapshot.Areas.Levels[level].PluralFa, snapshot.Areas.Levels[level].PluralEn).In(words.IsPersian);

    private string Within => words.Name(snapshot.Areas.Areas[within]);

    private string Share(FunnelPlace place) => ChartWords.IsolatedNumber(place == FunnelPlace.Far ? Numerals.Percent(0.998, 1, words.IsPersian) : Numerals.Percent(0.95, 0, words.IsPersian));

    private string Size(FunnelPoint point) => Numerals.Whole((long)Math.Round(point.Size), words.IsPersian);

    private IReadOnlyList<string> Row(FunnelPoint point) =>
        [Name(point.Area), words.Marked(selection.Column, point.Area, indicator.Decimals), words.Range(selection.Column, point.Area, indicator), Size(point), Place(point)];

    private IReadOnlyList<string> Absent(int area) =>
        [Name(area), words.Marked(selection.Column, area, indicator.Decimals), "", "", selection.Column.Status[area].HasValue() ? NoSize : ""];

    private string Sentence(Period period)
    {
        var when = PeriodNames.Name(period, words.IsPersian);
        if (selection.Points.Length == 0)
        {
            return words.Of($"{Title}، {when}: مقدار منتشرشده‌ای نیست.", $"{Title}, {when}: no published value.");
        }

        if (selection.Centre is not { } centre)
        {
            return words.Of($"{Title}، {when}: مقدار مرجع منتشر نشده است.", $"{Title}, {when}: the value compared with is not published.");
        }

        var (all, near, far) = (Count(selection.Points.Length), Count(selection.Outside(FunnelPlace.Near)), Count(selection.Outside(FunnelPlace.Far)));
        var hidden = selection.Absent(status => status == ObservationStatus.Protected).Length is > 0 and var some ? words.Of($" {Count(some)} محرمانه.", $" {Count(some)} protected.") : "";
        return words.Of(
            $"{Title}، {when}، {Reference(centre)} {indicator.Unit.In(true)}: از {all} ناحیهٔ دارای مقدار {near} بیرون از حد {Share(FunnelPlace.Near)} و {far} بیرون از حد {Share(FunnelPlace.Far)}؛ تصادف به‌تنهایی از هر ۲۰ ناحیه یکی را بیرون از حد نخست می‌برد.",
            $"{Title}, {when}, {Reference(centre)} {indicator.Unit.In(false)}: of {all} areas with a value {near} lie outside the {Share(FunnelPlace.Near)} limits and {far} outside the {Share(FunnelPlace.Far)} limits; chance alone puts 1 in 20 outside the first.") + hidden;
    }

    private string Count(int count) => Numerals.Whole(count, words.IsPersian);
}
