using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts;

/// <summary>Reads the parameters of a chart against a release; remembers the first one that is wrong.</summary>
/// <param name="release">The release, with what may be seen of it.</param>
internal sealed class QuestionReader(ScopedRelease release)
{
    private const int MostRows = 100;

    private readonly Snapshot _snapshot = release.Snapshot;

    private static readonly (string Name, PeriodKind Kind)[] Kinds = [("half", PeriodKind.Half), ("quarter", PeriodKind.Quarter), ("year", PeriodKind.Year), ("month", PeriodKind.Month), ("window", PeriodKind.Window)];

    /// <summary>The release.</summary>
    public Snapshot Snapshot => _snapshot;

    /// <summary>Whether an area may be seen.</summary>
    /// <param name="area">Area number.</param>
    public bool Shows(int area) => release.Shows(area);

    /// <summary>Whether an indicator may be seen.</summary>
    /// <param name="indicator">The indicator.</param>
    public bool Shows(Indicator indicator) => release.Shows(indicator);

    /// <summary>The word of a kind of period.</summary>
    /// <param name="kind">The kind.</param>
    public static string WordOf(PeriodKind kind) => Array.Find(Kinds, known => known.Kind == kind).Name;

    /// <summary>The first parameter that is wrong; null when all are right so far.</summary>
    public BadQuestion? Fault { get; private set; }

    /// <summary>The indicator with a code; after a fault any indicator, so that reading can go on.</summary>
    /// <param name="code">The code; needed.</param>
    public Indicator Indicator(string? code) => code is not null && _snapshot.Catalogue.Indicators.TryGetValue(code, out var indicator)
        ? release.Shows(indicator) ? indicator : Shut("indicator", code, indicator)
        : Wrong("indicator", code, release.Indicators.Select(known => known.Code), _snapshot.Catalogue.Indicators.GetAt(0).Value);

    /// <summary>The indicator with a code, of those that a chart can show.</summary>
    /// <param name="code">The code; needed.</param>
    /// <param name="fits">Whether the chart can show an indicator.</param>
    public Indicator Indicator(string? code, Func<Indicator, bool> fits)
    {
        var indicator = Indicator(code);
        return Fault is not null || fits(indicator) ? indicator : Wrong("indicator", code, release.Indicators.Where(fits).Select(known => known.Code), indicator);
    }

    /// <summary>The number of an area to show.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="code">The code; the root when missing.</param>
    public int Area(string parameter, string? code) =>
        Within(parameter, code) is var area && code is null && !release.Shows(area) ? Shut(parameter, _snapshot.Areas.Areas[area].Code, area) : area;

    /// <summary>The number of an area to show, of those that a chart can show.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="code">The code; the root when missing.</param>
    /// <param name="fits">Whether the chart can show an area.</param>
    /// <param name="hint">What those are that it can show.</param>
    /// <param name="known">All of them, of which a few are named.</param>
    public int Area(string parameter, string? code, Func<int, bool> fits, Text hint, IEnumerable<int> known)
    {
        var area = Area(parameter, code);
        return Fault is not null || fits(area) ? area
            : Wrong(parameter, _snapshot.Areas.Areas[area].Code, [hint, .. known.Where(release.Shows).Take(5).Select(other => Hint.Value(_snapshot.Areas.Areas[other].Code))], area);
    }

    /// <summary>The number of an area that has one above it.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="code">The code; needed.</param>
    public int AreaBelowRoot(string parameter, string? code) => code is null || (_snapshot.Areas.TryGetNumber(code, out var root) && root == 0)
        ? Wrong(parameter, code, [Hint.Area(Examples(1), isBelowRoot: true)], _snapshot.Areas.Count - 1)
        : Area(parameter, code) is > 0 and var area ? area : _snapshot.Areas.Count - 1;

    /// <summary>The numbers of one to six areas, each once.</summary>
    /// <param name="codes">Their codes, separated by commas; needed.</param>
    public IReadOnlyList<int> Areas(string? codes)
    {
        var asked = (codes ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToArray();
        return asked.Length is 0 or > TartanSelection.MostAreas
            ? Wrong<int[]>("areas", asked.Length == 0 ? null : codes, [Hint.FewAreas(TartanSelection.MostAreas, Examples(1).Take(3))], [0])
            : [.. asked.Select(code => Area("areas", code))];
    }

    /// <summary>A period in which an indicator has data, before another of its kind.</summary>
    /// <param name="text">The period; the first of the kind when missing.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="to">The later period.</param>
    public Period Earlier(string? text, Indicator indicator, Period to)
    {
        var known = Fault is null ? _snapshot.PeriodsOf(indicator).Where(period => period.Kind == to.Kind && period < to).ToArray() : [];
        return text is null && known.Length > 0 ? known[0]
            : Indicators.Periods.Period.TryParse(text, CultureInfo.InvariantCulture, out var asked) && known.Contains(asked) ? asked
            : Wrong("from", text, known.Select(period => period.ToString()), to);
    }

    /// <summary>The number of an area to stay within; the root is everybody's.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="code">The code; the root when missing.</param>
    public int Within(string parameter, string? code) => code is null ? 0
        : !_snapshot.Areas.TryGetNumber(code, out var number) ? Wrong(parameter, code, [Hint.Area(Examples())], 0)
        : release.Shows(number) ? number : Shut(parameter, code, number);

    /// <summary>The number of an area to look into: it need not be open itself where all that is seen in it is.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="code">The code; the root when missing.</param>
    /// <param name="level">Code of the level that is looked at; the first level below the area when missing.</param>
    public (int Area, int Level) Inside(string parameter, string? code, string? level)
    {
        var area = code is null ? 0 : _snapshot.Areas.TryGetNumber(code, out var number) ? number : Within(parameter, code);
        var at = Level(level, area, parameter);
        return Fault is null && Enumerable.Range(area, _snapshot.Areas.End[area] - area).Any(inside => _snapshot.Areas.Level[inside] == at && !release.Shows(inside))
            ? Shut(parameter, _snapshot.Areas.Areas[area].Code, (area, at))
            : (area, at);
    }

    /// <summary>The index of a level that has areas below an area.</summary>
    /// <param name="code">The code; the first level below the area when missing.</param>
    /// <param name="within">Number of the area.</param>
    /// <param name="parameter">Name of the parameter that gave the area.</param>
    public int Level(string? code, int within, string parameter = "parent")
    {
        var below = Enumerable.Range(within + 1, _snapshot.Areas.End[within] - within - 1).Select(area => _snapshot.Areas.Level[area]).Distinct().Order().ToArray();
        if (below.Length == 0)
        {
            return Wrong(parameter, _snapshot.Areas.Areas[within].Code, [Hint.AreaWithParts], 0);
        }

        var level = code is null ? below[0] : _snapshot.Areas.LevelIndex(code);
        return below.Contains(level) ? code is null || release.ShowsLevel(level) ? level : Shut("level", code, level) : Wrong("level", code, below.Select(index => _snapshot.Areas.Levels[index].Code), 0);
    }

    /// <summary>A period in which an indicator has data.</summary>
    /// <param name="text">The period; the latest half-year when missing, or the latest of the finest kind there is.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="fits">Whether the chart can show a period; all when null.</param>
    public Period Period(string? text, Indicator indicator, string parameter = "period", Func<Period, bool>? fits = null)
    {
        var known = _snapshot.PeriodsOf(indicator);
        if (fits is not null && Fault is null)
        {
            known = [.. known.Where(fits)];
        }

        if (text is null && known.Count > 0)
        {
            var kind = UsualKind(known);
            return known.Last(period => period.Kind == kind);
        }

        return PeriodOf(parameter, text, known);
    }

    /// <summary>One of some periods.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="text">The period; the last of the longest kind when missing.</param>
    /// <param name="known">The periods, ascending.</param>
    public Period PeriodOf(string parameter, string? text, IReadOnlyList<Period> known) =>
        text is null && known.Count > 0 ? known.Last(period => period.Kind == known.Min(other => other.Kind))
        : Indicators.Periods.Period.TryParse(text, CultureInfo.InvariantCulture, out var asked) && known.Contains(asked) ? asked
        : Wrong(parameter, text, known.Select(period => period.ToString()), default(Period));

    /// <summary>A period in which some indicator has data.</summary>
    /// <param name="text">The period; null when missing.</param>
    public Period? AnyPeriod(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var known = release.Indicators.SelectMany(_snapshot.PeriodsOf).Distinct().Order();
        return Indicators.Periods.Period.TryParse(text, CultureInfo.InvariantCulture, out var asked) && known.Contains(asked)
            ? asked
            : Wrong<Period?>("period", text, known.Select(period => period.ToString()), null);
    }

    /// <summary>One of a few words.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="text">The word; the first when missing.</param>
    /// <param name="choices">The words with what they mean.</param>
    public T Choice<T>(string parameter, string? text, IReadOnlyList<(string Name, T Meaning)> choices)
    {
        foreach (var (name, meaning) in choices)
        {
            if (text is null || string.Equals(name, text, StringComparison.Ordinal))
            {
                return meaning;
            }
        }

        return Wrong(parameter, text, choices.Select(choice => choice.Name), choices[0].Meaning);
    }

    /// <summary>Some of a few words, each once and in the order of the list.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="text">The words, separated by commas; all when missing, if they are not too many.</param>
    /// <param name="choices">The list.</param>
    /// <param name="fewest">Fewest that may be chosen.</param>
    /// <param name="most">Most that may be chosen.</param>
    public IReadOnlyList<string> Several(string parameter, string? text, IReadOnlyList<string> choices, int fewest, int most)
    {
        var asked = text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal) ?? [.. choices];
        return asked.Count < fewest || asked.Count > most || !asked.IsSubsetOf(choices)
            ? Wrong<IReadOnlyList<string>>(parameter, text, [Hint.SomeOf(fewest, most), .. choices.Select(Hint.Value)], [.. choices.Take(most)])
            : [.. choices.Where(asked.Contains)];
    }

    /// <summary>A way of making classes.</summary>
    /// <param name="text">Its word; the indicator's own choice when missing.</param>
    /// <param name="indicator">The indicator.</param>
    public ClassMethod Classes(string? text, Indicator indicator) =>
        text is null ? indicator.Classes : Choice("classes", text, [.. ClassMethodWords.Methods.Select(method => (method.Key, method.Value))]);

    /// <summary>Most rows of a list.</summary>
    /// <param name="text">The number; the usual one when missing.</param>
    public int Rows(string? text) => Number("limit", text, 1, MostRows, RankSelection.UsualLimit);

    /// <summary>Width of a PNG.</summary>
    /// <param name="text">The width; the usual one when missing.</param>
    public int Width(string? text) => Number("width", text, ChartAnswer.LeastWidth, ChartAnswer.MostWidth, ChartAnswer.UsualWidth);

    /// <summary>A kind of period that an indicator has.</summary>
    /// <param name="text">The kind; half when missing, or the finest there is.</param>
    /// <param name="indicator">The indicator.</param>
    public PeriodKind Kind(string? text, Indicator indicator)
    {
        var known = _snapshot.PeriodsOf(indicator);
        var asked = Array.Find(Kinds, kind => string.Equals(kind.Name, text, StringComparison.Ordinal));
        return text is null ? UsualKind(known) : known.Any(period => asked.Name is not null && period.Kind == asked.Kind) ? asked.Kind
            : Wrong("kind", text, Kinds.Where(kind => known.Any(period => period.Kind == kind.Kind)).Select(kind => kind.Name), PeriodKind.Half);
    }

    /// <summary>Whether earlier periods are told of an area as it is today; all that it was made of must be open then.</summary>
    /// <param name="text"><c>as-is</c> or <c>as-was</c>; as it was when missing.</param>
    /// <param name="area">Area number.</param>
    public bool IsAsIs(string? text, int area)
    {
        if (text is not "as-is")
        {
            return text is not (null or "as-was") && Wrong("boundaries", text, ["as-was", "as-is"], false);
        }

        return _snapshot.Crosswalk.Before(area).FirstOrDefault(before => !release.Shows(before), -1) is not (>= 0 and var shut)
            || Shut("area", _snapshot.Areas.Areas[shut].Code, false);
    }

    /// <summary>A language.</summary>
    /// <param name="text"><c>fa</c> or <c>en</c>; Persian when missing.</param>
    public Language Language(string? text) => text switch
    {
        null or "fa" => Texts.Language.Fa,
        "en" => Texts.Language.En,
        _ => Wrong("lang", text, ["fa", "en"], Texts.Language.Fa),
    };

    /// <summary>A whole number.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    /// <param name="text">The number; Persian digits are read.</param>
    /// <param name="least">Least allowed.</param>
    /// <param name="most">Most allowed.</param>
    /// <param name="usual">The number when missing.</param>
    public int Number(string parameter, string? text, int least, int most, int usual) => text is null ? usual
        : int.TryParse(Digits.ToLatin(text), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : Wrong(parameter, text, [Hint.WholeNumber(least, most)], usual);

    private static PeriodKind UsualKind(IReadOnlyList<Period> known) =>
        known.Any(period => period.Kind == PeriodKind.Half) || known.Count == 0 ? PeriodKind.Half : known.Max(period => period.Kind);

    private IEnumerable<string> Examples(int from = 0) => Enumerable.Range(from, _snapshot.Areas.Count - from).Where(release.Shows).Take(5).Select(area => _snapshot.Areas.Areas[area].Code);

    private T Shut<T>(string parameter, string code, T instead)
    {
        Fault ??= new BadQuestion(parameter, code, []) { IsShut = true };
        return instead;
    }

    private T Wrong<T>(string parameter, string? value, IEnumerable<string> allowed, T instead) => Wrong(parameter, value, allowed.Select(Hint.Value), instead);

    private T Wrong<T>(string parameter, string? value, IEnumerable<Text> allowed, T instead)
    {
        Fault ??= new BadQuestion(parameter, value, allowed);
        return instead;
    }
}
