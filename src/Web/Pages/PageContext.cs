using System.Globalization;
using System.Text;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Pages;

/// <summary>What every part of a page needs: the release, the language, the address, and the faults found in it.</summary>
public sealed class PageContext
{
    private readonly List<string> _faults = [];

    private PageContext(ScopedRelease release, PageAssets assets, HttpRequest request)
    {
        (Snapshot, Before, Assets, Path, Origin) = (release.Snapshot, release.Earlier.FirstOrDefault(), assets, request.Path.Value ?? "/", $"{request.Scheme}://{request.Host}");
        Query = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        IsPersian = !string.Equals(Query.GetValueOrDefault("lang"), "en", StringComparison.OrdinalIgnoreCase);
        if (Asked("lang") is { } language && language is not ("fa" or "en"))
        {
            Fault(Words.CommonWords.BadLanguage, language);
        }
    }

    /// <summary>The release that the whole page is made from.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The release that came just before, if it is still to be had; null otherwise.</summary>
    public ReleaseManifest? Before { get; }

    /// <summary>Addresses of style, script and font.</summary>
    public PageAssets Assets { get; }

    /// <summary>Path of the page.</summary>
    public string Path { get; }

    /// <summary>Origin of this service as the reader's browser has it.</summary>
    public string Origin { get; }

    /// <summary>Whether the page is in Persian.</summary>
    public bool IsPersian { get; }

    /// <summary>Language of the page.</summary>
    public Language Language => IsPersian ? Language.Fa : Language.En;

    /// <summary>What was asked for, by parameter name.</summary>
    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>What was wrong with the address, in the page's language.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>The same page in the other language, its state kept.</summary>
    public string OtherLanguage => Address(Path, IsPersian ? "en" : "", [.. Query.Where(pair => pair.Key != "lang").Select(pair => (pair.Key, (string?)pair.Value))]);

    /// <summary>Reads the context of a request.</summary>
    /// <param name="http">The request.</param>
    public static PageContext Read(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new PageContext(ScopedRelease.Of(http), http.RequestServices.GetRequiredService<PageAssets>(), http.Request);
    }

    /// <summary>What can be searched for, by the names of the levels that have areas, e.g. «جست‌وجوی استان، شهر یا محله».</summary>
    public string SearchHint
    {
        get
        {
            var levels = Enumerable.Range(1, Math.Max(0, Snapshot.Areas.Levels.Length - 1)).Where(level => Snapshot.Areas.OfLevel(level).Any()).ToArray();
            string[] names = [.. (levels.Length == 0 ? [0] : levels).Select(level => IsPersian ? LevelName(level) : LevelName(level).ToLowerInvariant())];
            names = names.Length > 3 ? [names[0], names[1], names[^1]] : names;
            var listed = names.Length == 1 ? names[0] : string.Join(Say(Words.CommonWords.Comma), names[..^1]) + Say(Words.CommonWords.Or) + names[^1];
            return Say(Words.CommonWords.SearchHint, listed);
        }
    }

    /// <summary>The value of a parameter; null when it was not asked for or is empty.</summary>
    /// <param name="parameter">Name of the parameter.</param>
    public string? Asked(string parameter) => Query.TryGetValue(parameter, out var value) && value.Length > 0 ? value : null;

    /// <summary>Notes that something in the address was wrong and what is shown instead.</summary>
    /// <param name="text">What to say.</param>
    /// <param name="parts">Parts to put into it.</param>
    public void Fault(Text text, params object[] parts) => _faults.Add(Say(text, parts));

    /// <summary>A text in the page's language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="parts">Parts to put into it, already written.</param>
    public string Say(Text text, params object[] parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        return parts.Length == 0 ? text.In(IsPersian) : string.Format(CultureInfo.InvariantCulture, text.In(IsPersian), parts);
    }

    /// <summary>A number with the digits of the page.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="decimals">Digits after the point.</param>
    public string Number(double value, int decimals = 0) => Numerals.Number(value, decimals, IsPersian);

    /// <summary>A rank, year or count without separators.</summary>
    /// <param name="value">The number.</param>
    public string Plain(long value) => Numerals.Plain(value, IsPersian);

    /// <summary>A share as a percentage.</summary>
    /// <param name="share">The share, 0–1.</param>
    public string Percent(double share) => Numerals.Percent(share, 0, IsPersian);

    /// <summary>An interval, isolated left to right; with a word between its ends where a dash could be read as a minus sign.</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="decimals">Digits after the point.</param>
    public string Range(double low, double high, int decimals = 0) => low < 0
        ? $"\u2066{Number(low, decimals)}\u2069{Say(CommonWords.To)}\u2066{Number(high, decimals)}\u2069"
        : Numerals.Range(Number(low, decimals), Number(high, decimals));

    /// <summary>Name of an area; the other language's, then the code, when there is none.</summary>
    /// <param name="area">Area number.</param>
    public string AreaName(int area)
    {
        var found = Snapshot.Areas.Areas[area];
        var name = new Text(found.NameFa, found.NameEn).In(IsPersian);
        return name.Length > 0 ? name : found.Code;
    }

    /// <summary>Name of one area of a level.</summary>
    /// <param name="level">Index of the level.</param>
    public string LevelName(int level)
    {
        var found = Snapshot.Areas.Levels[level];
        return FirstOf(new Text(found.NameFa, found.NameEn).In(IsPersian), found.Code);
    }

    /// <summary>Name of several areas of a level.</summary>
    /// <param name="level">Index of the level.</param>
    public string LevelPlural(int level)
    {
        var found = Snapshot.Areas.Levels[level];
        return FirstOf(new Text(found.PluralFa, found.PluralEn).In(IsPersian), LevelName(level));
    }

    /// <summary>A level's name as it stands inside a sentence: in English without its capital, unless it is an abbreviation.</summary>
    /// <param name="name">The name.</param>
    public string Within(string name) => !IsPersian && name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>Name of a period.</summary>
    /// <param name="period">The period.</param>
    public string PeriodName(Period period) => PeriodNames.Name(period, IsPersian);

    /// <summary>A civil date in the calendar of the release, with the digits of the page.</summary>
    /// <param name="date">The date.</param>
    public string Date(DateOnly date) => DateNames.Of(date, Snapshot.Manifest.Calendar, IsPersian);

    /// <summary>An address of this service that keeps the language.</summary>
    /// <param name="path">Path.</param>
    /// <param name="query">Parameters; those without a value are left out.</param>
    public string Href(string path, params (string Name, string? Value)[] query) => Address(path, IsPersian ? "" : "en", query);

    private static string FirstOf(string first, string second) => first.Length > 0 ? first : second;

    private static string Address(string path, string language, (string Name, string? Value)[] query)
    {
        var address = new StringBuilder(path);
        var mark = '?';
        foreach (var (name, value) in query.Append(("lang", language)))
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(mark).Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
                mark = '&';
            }
        }

        return address.ToString();
    }
}
