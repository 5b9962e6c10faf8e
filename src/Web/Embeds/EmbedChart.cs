using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Charts.Funnel;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Histogram;
using Mahalleh.Web.Charts.Multiples;
using Mahalleh.Web.Charts.Pyramid;
using Mahalleh.Web.Charts.Slope;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Charts.Tartan;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Embeds;

/// <summary>A kind of chart that the view <c>chart</c> shows: asked as <c>/charts/{name}</c> is, but that an embed calls the parent its area.</summary>
/// <param name="Name">Its name in addresses, the same as that of its route.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Needs">What it is asked with.</param>
/// <param name="Fits">Whether it can show an indicator.</param>
/// <param name="Read">Reads a question.</param>
internal sealed record EmbedChart(
    string Name, Text Label, EmbedNeeds Needs, Func<Snapshot, Indicator, bool> Fits, Func<EmbedQuery, QuestionReader, Language, ChartQuestion> Read)
{
    /// <summary>Name of the parameter that chooses a kind.</summary>
    public const string Parameter = "chart";

    /// <summary>The kinds; the first is shown unless another is named.</summary>
    public static IReadOnlyList<EmbedChart> All { get; } =
    [
        new("trend", new("روند", "Over time"), EmbedNeeds.Indicator | EmbedNeeds.Area, HasFigures, (ask, read, language) => TrendEndpoint.Read(new() { Indicator = ask.Indicator, Area = ask.Area, Kind = KindOf(ask, read) }, read, language)),
        new("histogram", new("پراکندگی ناحیه‌ها", "Spread of areas"), EmbedNeeds.Spread, HasFigures, (ask, read, language) => HistogramEndpoint.Read(new() { Indicator = ask.Indicator, Level = ask.Level, Parent = ask.Area, Period = ask.Period }, read, language)),
        new("funnel", new("قیف: فراتر از تصادف", "Funnel: beyond chance"), EmbedNeeds.Spread, (snapshot, indicator) => FunnelChart.IsPossible(indicator) && HasFigures(snapshot, indicator), (ask, read, language) => FunnelEndpoint.Read(new() { Indicator = ask.Indicator, Level = ask.Level, Parent = ask.Area, Period = ask.Period }, read, language)),
        new("multiples", new("روند هر ناحیه", "Each area over time"), EmbedNeeds.Indicator | EmbedNeeds.Area | EmbedNeeds.Level, HasFigures, (ask, read, language) => MultiplesEndpoint.Read(new() { Indicator = ask.Indicator, Level = ask.Level, Parent = ask.Area, Kind = KindOf(ask, read) }, read, language)),
        new("gap", new("شکاف میان گروه‌ها", "Gaps between groups"), EmbedNeeds.Spread | EmbedNeeds.Breakdown, HasGroups, (ask, read, language) => GapEndpoint.Read(new() { Indicator = ask.Indicator, Level = ask.Level, Parent = ask.Area, Period = ask.Period, By = ask.By, Groups = ask.Groups }, read, language)),
        new("slope", new("دو دوره کنار هم", "Two periods side by side"), EmbedNeeds.Indicator | EmbedNeeds.Areas, HasTwoPeriods, (ask, read, language) => SlopeEndpoint.Read(new() { Indicator = ask.Indicator, Areas = ask.Areas, To = ask.Period }, read, language)),
        new("spine", new("ناحیه میان همتایان", "An area among its peers"), EmbedNeeds.Area, HasFigures, (ask, read, language) => SpineEndpoint.Read(new() { Area = ask.Area, Period = ask.Period }, read, language)),
        new("pyramid", new("هرم سنی", "Age pyramid"), EmbedNeeds.Area, (snapshot, _) => PyramidChart.PeriodsOf(snapshot, 0).Count > 0, (ask, read, language) => PyramidEndpoint.Read(new() { Area = ask.Area, Period = ask.Period }, read, language)),
        new("tartan", new("چند ناحیه در همهٔ شاخص‌ها", "Areas in all indicators"), EmbedNeeds.Areas, HasFigures, (ask, read, language) => TartanEndpoint.Read(new() { Areas = ask.Areas, Period = ask.Period }, read, language)),
    ];

    /// <summary>The kind with a name, the first when none is given; null for a name that no kind has.</summary>
    /// <param name="name">Name in an address.</param>
    public static EmbedChart? Of(string? name) => name is null ? All[0] : All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What a parameter of a route is called in an embed.</summary>
    /// <param name="parameter">Name of the parameter of the route.</param>
    public static string Asked(string parameter) => parameter switch
    {
        "parent" => "area",
        "to" => "period",
        _ => parameter,
    };

    /// <summary>Path of its route without a suffix, and the parameters that the route knows by the names it has for them.</summary>
    /// <param name="parameters">Parameters of an embed.</param>
    public (string Path, (string Name, string? Value)[] Query) Route(IEnumerable<(string Name, string Value)> parameters)
    {
        var isOfMany = Needs.HasFlag(EmbedNeeds.Level);
        string? Named(string name) => name switch
        {
            "indicator" => Needs.HasFlag(EmbedNeeds.Indicator) ? name : null,
            "area" => isOfMany ? "parent" : Needs.HasFlag(EmbedNeeds.Area) ? name : null,
            "level" => isOfMany ? name : null,
            "period" => Needs.HasFlag(EmbedNeeds.Period) || Name is "spine" or "tartan" or "pyramid" ? name : Name == "slope" ? "to" : null,
            "areas" => Needs.HasFlag(EmbedNeeds.Areas) ? name : null,
            "by" or "groups" => Needs.HasFlag(EmbedNeeds.Breakdown) ? name : null,
            _ => null,
        };
        return ($"/charts/{Name}", [.. parameters.Select(pair => (Named(pair.Name), pair.Value)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, (string?)pair.Value))]);
    }

    /// <summary>The page that shows more of it.</summary>
    /// <param name="ask">The question with its codes filled in.</param>
    /// <param name="root">Code of the root.</param>
    public (string Path, (string Name, string? Value)[] Query) More(EmbedQuery ask, string root) => Name switch
    {
        "gap" => ($"/indicators/{Uri.EscapeDataString(ask.Indicator ?? "")}", []),
        "slope" => ("/compare", [("areas", ask.Areas), ("indicator", ask.Indicator)]),
        "tartan" => ("/compare", [("areas", ask.Areas)]),
        "trend" or "spine" or "pyramid" => ($"/areas/{Uri.EscapeDataString(ask.Area ?? root)}", []),
        _ => ("/", [("indicator", ask.Indicator), ("period", ask.Period), ("level", ask.Level), ("area", ask.Area)]),
    };

    private static bool HasFigures(Snapshot snapshot, Indicator indicator) => snapshot.PeriodsOf(indicator).Count > 0;

    private static bool HasTwoPeriods(Snapshot snapshot, Indicator indicator) => snapshot.PeriodsOf(indicator).GroupBy(period => period.Kind).Any(kind => kind.Count() > 1);

    private static bool HasGroups(Snapshot snapshot, Indicator indicator) =>
        snapshot.PeriodsOf(indicator).Any(period => GapBreakdown.Of(snapshot, indicator, period).Any(breakdown => breakdown.Groups.Length <= GapBreakdown.Most));

    // A period names its kind.
    private static string? KindOf(EmbedQuery ask, QuestionReader read)
    {
        if (ask.Period is null)
        {
            return null;
        }

        var period = read.Period(ask.Period, read.Indicator(ask.Indicator));
        return read.Fault is null ? QuestionReader.WordOf(period.Kind) : null;
    }
}
