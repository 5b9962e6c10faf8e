using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Spine;

/// <summary>What a spine says in words.</summary>
/// <param name="words">The language.</param>
/// <param name="snapshot">The release.</param>
/// <param name="selection">What is shown.</param>
internal sealed class SpineWords(ChartWords words, Snapshot snapshot, SpineSelection selection)
{
    private const int MostNamed = 3;

    /// <summary>Whether the words read right to left.</summary>
    public bool IsPersian => words.IsPersian;

    /// <summary>The title.</summary>
    public string Title => words.Of($"{ChartWords.Isolated(Name(selection.Area))} در همهٔ شاخص‌ها", $"{ChartWords.Isolated(Name(selection.Area))} in all indicators");

    /// <summary>Period, peers and the one rule of reading.</summary>
    public string Subtitle => ChartWords.Joined(When, PeersAre, words.Of("راستِ محور همیشه بهتر است", "right is always better"));

    /// <summary>Head of the area's own values.</summary>
    public string Own => words.Value;

    /// <summary>What the middle line is.</summary>
    public string Middle => selection.Reference >= 0 ? Name(selection.Reference) : words.Of("میانهٔ هم‌ترازها", "median of the peers");

    /// <summary>Head of the parent's values; empty when it may not be seen.</summary>
    public string ParentHead => selection.Parent >= 0 ? Name(selection.Parent) : "";

    /// <summary>Unit of a row, and its period where it is not the one that is wanted.</summary>
    /// <param name="row">The row.</param>
    public string Unit(SpineRow row) => ChartWords.Joined(row.Indicator.Unit.In(IsPersian), row.Period == selection.Wanted ? "" : PeriodNames.Brief(row.Period, IsPersian));

    /// <summary>Value of a row, or why there is none.</summary>
    /// <param name="row">The row.</param>
    public string Value(SpineRow row) => words.Marked(row.Column, row.Area, row.Decimals);

    /// <summary>Interval of a row; empty when it has none.</summary>
    /// <param name="row">The row.</param>
    public string Interval(SpineRow row) => words.Range(row.Column, row.Area, row.Decimals);

    /// <summary>Value of the parent; empty when it may not be seen, a dash where it has none.</summary>
    /// <param name="row">The row.</param>
    public string Parent(SpineRow row) => selection.Parent < 0 ? "" : double.IsNaN(row.ParentValue) ? "–" : words.Number(row.ParentValue, row.Decimals);

    /// <summary>Why a row has no place.</summary>
    /// <param name="silence">The reason.</param>
    public string Silence(SpineSilence silence) => silence switch
    {
        SpineSilence.Amount => words.Of("شمار است؛ با اندازهٔ ناحیه بزرگ می‌شود", "an amount: grows with the area"),
        SpineSilence.NoDirection => words.Of("بیش یا کمِ آن بهتر نیست", "neither way is better"),
        SpineSilence.PeersShut => words.Of("هم‌ترازها در دسترس شما نیستند", "the peers are not open to you"),
        _ => words.Of("هم‌تراز دارای رقم کم است", "too few peers have a value"),
    };

    /// <summary>A row for whoever rests a pointer on it.</summary>
    /// <param name="row">The row.</param>
    public string Hint(SpineRow row)
    {
        var subject = row.Indicator.Name.In(IsPersian);
        if (!row.Status.HasValue())
        {
            return $"{ChartWords.Isolated(subject)}: {words.Absence(row.Status)}";
        }

        var interval = Interval(row);
        return ChartWords.Joined(
            $"{ChartWords.Isolated(subject)}: {ChartWords.IsolatedNumber(Value(row))} {row.Indicator.Unit.In(IsPersian)}",
            interval.Length > 0 ? $"{words.Interval} {interval}" : "",
            double.IsNaN(row.ParentValue) ? "" : $"{ChartWords.Isolated(Name(selection.Parent))}: {ChartWords.IsolatedNumber(Parent(row))}",
            row.Reading is null ? "" : Judged(row));
    }

    /// <summary>The spine as a sentence and a table.</summary>
    public ChartTable Table()
    {
        List<string> header = [words.Of("شاخص", "Indicator"), words.Of("دوره", "Period"), words.Value, words.Interval];
        if (selection.Parent >= 0)
        {
            header.Add(ParentHead);
        }

        header.AddRange([words.Of("هم‌ترازها", "Peers"), words.Of("نیمهٔ میانی هم‌ترازها", "Middle half of the peers"), words.Of($"در برابر {Middle}", $"Against {Middle}")]);
        return new ChartTable(Title, Sentence(), header, [.. selection.Rows.Select(Cells)]);
    }

    private string When => selection.Wanted is { } period ? PeriodNames.Name(period, IsPersian) : words.NoData;

    private string PeersAre
    {
        get
        {
            var level = snapshot.Areas.Levels[snapshot.Areas.Level[selection.Area]];
            var count = Numerals.Whole(selection.Peers.Areas.Count, IsPersian);
            var parent = ChartWords.Isolated(Name(snapshot.Areas.Parent[selection.Area]));
            return selection.Peers.AreOfLevel
                ? words.Of($"هم‌ترازها: همهٔ {count} {level.NameFa}", $"peers: all {count} {level.PluralEn.ToLowerInvariant()}")
                : words.Of($"هم‌ترازها: {count} {level.NameFa} در {parent}", $"peers: {count} {level.PluralEn.ToLowerInvariant()} in {parent}");
        }
    }

    private string Name(int area) => words.Name(snapshot.Areas.Areas[area]);

    private string Judged(SpineRow row) => row.Verdict is Verdict.Better or Verdict.Worse
        ? words.Of($"{words.Verdict(row.Verdict)} از {ChartWords.Isolated(Middle)}", $"{words.Verdict(row.Verdict)} than {ChartWords.Isolated(Middle)}")
        : words.Verdict(row.Verdict);

    private List<string> Cells(SpineRow row)
    {
        List<string> cells = [$"{row.Indicator.Name.In(IsPersian)} ({row.Indicator.Unit.In(IsPersian)})", PeriodNames.Name(row.Period, IsPersian), Value(row), Interval(row)];
        if (selection.Parent >= 0)
        {
            cells.Add(Parent(row));
        }

        var (reading, hasPlace) = (row.Reading, row.Status.HasValue());
        cells.Add(reading is null || !hasPlace ? "" : words.Range(reading.Lowest, reading.Highest, row.Decimals));
        cells.Add(reading is null || !hasPlace ? "" : words.Range(reading.LowerQuartile, reading.UpperQuartile, row.Decimals));
        cells.Add(!hasPlace ? "" : row.Silence is SpineSilence.Amount or SpineSilence.NoDirection ? Silence(row.Silence) : words.Verdict(row.Verdict));
        return cells;
    }

    private string Sentence()
    {
        string Count(Func<SpineRow, bool> isSo) => Numerals.Whole(selection.Rows.Count(isSo), IsPersian);
        var (better, worse, same) = (Count(row => row.Verdict == Verdict.Better), Count(row => row.Verdict == Verdict.Worse), Count(row => row.Verdict == Verdict.Same));
        var hidden = selection.Rows.Count(row => row.Status == ObservationStatus.Protected);
        var start = words.Of($"{Title}، {When}، در برابر {ChartWords.Isolated(Middle)}:", $"{Title}, {When}, against {ChartWords.Isolated(Middle)}:");
        var counts = selection.Reference < 0 ? words.Of("سنجیده نشده", "not judged") : words.Of(
            $"{better} شاخص به‌روشنی بهتر{Named(Verdict.Better)}، {worse} شاخص به‌روشنی بدتر{Named(Verdict.Worse)}، {same} شاخص بدون تفاوت روشن",
            $"{better} clearly better{Named(Verdict.Better)}, {worse} clearly worse{Named(Verdict.Worse)}, {same} without a clear difference");
        var rest = hidden == 0 ? "" : words.Of($"؛ {Numerals.Whole(hidden, true)} شاخص محرمانه", $"; {Numerals.Whole(hidden, false)} protected");
        return $"{start} {counts}{rest}.";
    }

    // The farthest from the middle first.
    private string Named(Verdict verdict)
    {
        var names = selection.Rows.Where(row => row.Verdict == verdict && row.Reading is not null)
            .OrderByDescending(row => Math.Abs(row.Reading!.Scale.At(row.Value) - 0.5)).Take(MostNamed).Select(row => row.Indicator.Name.In(IsPersian)).ToArray();
        return names.Length == 0 ? "" : $" ({string.Join(words.Of("، ", ", "), names)}{(names.Length == MostNamed ? "…" : "")})";
    }
}
