using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Web.Charts.Funnel;
using Mahalleh.Web.Charts.Gap;
using Mahalleh.Web.Charts.Pyramid;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tiles;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>The addresses of a release: every value of every closed set, and of two sets that multiply every stride-th pair.</summary>
/// <param name="Snapshot">The release.</param>
/// <param name="Stride">1 for all.</param>
internal sealed record CrawlAddresses(Snapshot Snapshot, int Stride)
{
    private const int PartsInOne = 8;

    private static readonly PeriodKind[] Kinds = [PeriodKind.Year, PeriodKind.Half, PeriodKind.Quarter, PeriodKind.Month, PeriodKind.Window];

    public IEnumerable<Indicator> Indicators => Snapshot.Catalogue.Indicators.Values;

    public IEnumerable<string> Levels => Snapshot.Areas.Levels.Select(level => level.Code);

    public IEnumerable<string> Areas => Snapshot.Areas.Areas.Select(area => area.Code);

    /// <summary>Every stride-th of a list, the first always.</summary>
    public IEnumerable<T> Some<T>(IEnumerable<T> all) => all.Where((_, at) => at % Stride == 0);

    public IEnumerable<string> Observations(string format) => Indicators.SelectMany(indicator =>
    {
        var question = $"/api/v1/observations{format}?limit=50000&lang=en&level={string.Join(',', Levels)}&indicator={indicator.Code}";
        var periods = $"&period={string.Join(',', Snapshot.PeriodsOf(indicator))}";
        var parts = Snapshot.AvailabilityOf(indicator).Breakdowns;
        return Snapshot.PeriodsOf(indicator).Count == 0 ? [] : parts.Count == 0
            ? [question + periods] : new[] { question + periods, question + $"&kind=half&breakdown={string.Join(',', parts.Select(Uri.EscapeDataString))}" };
    });

    public IEnumerable<string> Availability(string format) => Indicators.Select(indicator => $"/api/v1/availability{format}?limit=50000&lang=en&indicator={indicator.Code}");

    public IEnumerable<string> AsIs(string format) => Observations(format).Where(address => !address.Contains("&breakdown=", StringComparison.Ordinal)).Select(address => address + "&boundaries=as-is");

    public IEnumerable<string> Smoothed(string format) =>
        from indicator in Indicators
        from method in new[] { ("pooled", SmoothingMethod.Pooled), ("eb", SmoothingMethod.EmpiricalBayes), ("spatial-eb", SmoothingMethod.SpatialEmpiricalBayes) }
        where Snapshot.CanSmooth(indicator, method.Item2) && Snapshot.PeriodsOf(indicator).Any(period => period.Kind == PeriodKind.Half)
        select $"/api/v1/observations{format}?limit=50000&lang=en&level={string.Join(',', Levels)}&kind=half&indicator={indicator.Code}&smooth={method.Item1}";

    public IEnumerable<string> Profiles(string format) => Some(Areas).Select(area => $"/api/v1/profiles/{area}{format}")
        .Concat(Snapshot.Cells.Periods.Select((period, at) => $"/api/v1/profiles/{Snapshot.Areas.Areas[at * 7 % Snapshot.Areas.Count].Code}{format}?period={period}"));

    public IEnumerable<string> Changes(string format) => Kinds.Select(kind => Snapshot.Cells.Periods.LastOrDefault(period => period.Kind == kind)).Where(period => period != default && Snapshot.Cells.Periods.Any(other => other.Kind == period.Kind && other < period))
        .SelectMany(period => Levels.Select(level => $"/api/v1/changes{format}?limit=50000&lang=en&level={level}&to={period}"));

    public IEnumerable<string> Decompositions(string format) => Some(Areas).SelectMany(area => Some(PovertyPeriods().Select(period => $"/api/v1/decompositions/{area}{format}?period={period}")));

    public IEnumerable<string> Rankings(string format) => Snapshot.Catalogue.Indices.Keys.SelectMany(index => Snapshot.Cells.Periods.Where(period => period.Kind == PeriodKind.Half).Select(period => $"/api/v1/rankings/{index}{format}?period={period}"));

    public IEnumerable<string> Summaries(string format) => Rankings("").Select(address => address.Replace("rankings/", "summaries/", StringComparison.Ordinal).Replace("?", format + "?level=province&", StringComparison.Ordinal));

    /// <summary>The first ranked area of each index in each half-year: what its parts are is made of the figures that its row is made of.</summary>
    public IEnumerable<string> Explanations(string format) => Snapshot.Catalogue.Indices.Values.SelectMany(recipe => Snapshot.Cells.Periods.Where(period => period.Kind == PeriodKind.Half)
        .Select(period => (Period: period, First: Snapshot.Rank(recipe, period).Rows.FirstOrDefault(row => row.Rank == 1))).Where(pair => pair.First is not null)
        .Select(pair => $"/api/v1/explanations/{recipe.Code}{format}?area={Snapshot.Areas.Areas[pair.First!.Area].Code}&period={pair.Period}"));

    public IEnumerable<string> Choropleths(string format) => Some(Indicators.SelectMany(indicator => Levels.SelectMany(level => Snapshot.PeriodsOf(indicator).Select((period, at) => $"/api/v1/choropleths/{indicator.Code}{format}?level={level}&classes={ClassMethodWords.Methods.Keys.ElementAt(at % 3)}&period={period}"))));

    public IEnumerable<string> RankCharts => Some(Indicators.SelectMany(indicator => Snapshot.PeriodsOf(indicator).Select(period => $"/charts/rank.svg?lang=en&limit=100&indicator={indicator.Code}&level={Levels.Last()}&period={period}")));

    public IEnumerable<string> FunnelCharts => RankCharts.Where(address => Indicators.Any(indicator => FunnelChart.IsPossible(indicator) && address.Contains($"&indicator={indicator.Code}&", StringComparison.Ordinal)))
        .Select(address => address.Replace("rank.svg", "funnel.svg", StringComparison.Ordinal).Replace("limit=100&", "", StringComparison.Ordinal));

    public IEnumerable<string> MultiplesCharts => Some(Indicators.SelectMany(indicator => Kinds.Where(kind => Snapshot.PeriodsOf(indicator).Any(period => period.Kind == kind))
        .Select(kind => $"/charts/multiples.svg?lang=en&limit=100&indicator={indicator.Code}&level={Levels.Last()}&kind={kind.ToString().ToLowerInvariant()}")));

    /// <summary>Each breakdown of each indicator in each period; of one with more groups than fit the first that do.</summary>
    public IEnumerable<string> GapCharts => Some(Indicators.SelectMany(indicator => Snapshot.PeriodsOf(indicator).SelectMany(period => GapBreakdown.Of(Snapshot, indicator, period)
        .Select(by => $"/charts/gap.svg?lang=en&limit=100&indicator={indicator.Code}&level={Levels.Last()}&period={period}&by={by.Column}&groups={string.Join(',', by.Groups.Take(GapBreakdown.Most).Select(Uri.EscapeDataString))}"))));

    /// <summary>Of public figures alone: what a source states is nobody's record.</summary>
    public IEnumerable<string> Pyramids => Enumerable.Range(0, Snapshot.Areas.Count).SelectMany(area => PyramidChart.PeriodsOf(Snapshot, area).TakeLast(1).Select(period => $"/charts/pyramid.svg?lang=en&area={Snapshot.Areas.Areas[area].Code}&period={period}"));

    public IEnumerable<string> MapCharts => RankCharts.Select((address, at) => address.Replace("rank.svg", "map.svg", StringComparison.Ordinal).Replace("limit=100&", $"last={1 + (at % 6)}&", StringComparison.Ordinal));

    public IEnumerable<string> TrendCharts => Some(Areas).SelectMany(area => Some(Indicators.Where(indicator => Snapshot.PeriodsOf(indicator).Count > 0)).Select(indicator => $"/charts/trend.svg?lang=en&area={area}&indicator={indicator.Code}"));

    /// <summary>The five views: of all areas together those that draw many, of some areas those that tell of one.</summary>
    public IEnumerable<string> Embeds => RankCharts.Select((address, at) => address.Replace("/charts/rank.svg", at % 2 == 0 ? "/embed/content/map" : "/embed/content/rank", StringComparison.Ordinal).Replace("limit=100&", "", StringComparison.Ordinal))
        .Concat(Some(TrendCharts).Select((address, at) => address.Replace("/charts/trend.svg", at % 2 == 0 ? "/embed/content/figure" : "/embed/content/chart", StringComparison.Ordinal)))
        .Concat(Some(Areas).Select(area => $"/embed/content/profile?lang=en&area={area}"))
        .Concat(new[] { FunnelCharts, MultiplesCharts, GapCharts, SlopeCharts, TartanCharts, SpineCharts }.SelectMany(Some).Select(AsEmbed));

    public IEnumerable<string> SpineCharts => Some(Areas.Skip(1)).SelectMany(area => new[] { "", "&period=1404-H1", "&reference=root" }.Select(more => $"/charts/spine.svg?lang=en&area={area}{more}"));

    /// <summary>Every stride-th run of six areas in the order of the tree, which are mostly neighbours.</summary>
    public IEnumerable<string> Sixes => Some(Areas.Chunk(6)).Select(codes => string.Join(',', codes));

    public IEnumerable<string> TartanCharts => Sixes.SelectMany(areas => Some(Snapshot.Cells.Periods).Select(period => $"/charts/tartan.svg?lang=en&areas={areas}&period={period}"));

    public IEnumerable<string> SlopeCharts => Sixes.SelectMany(areas => Some(Indicators.Where(indicator => Snapshot.PeriodsOf(indicator).Count(period => period.Kind == PeriodKind.Half) > 1)).Select(indicator => $"/charts/slope.svg?lang=en&areas={areas}&indicator={indicator.Code}"));

    public IEnumerable<string> Tiles => Levels.Select(level => (Level: level, Tile: Snapshot.Tiles!.Reader.Tiles().FirstOrDefault(tile => tile.Zoom == Snapshot.Tiles.Layers[level].Min)))
        .Select(pair => $"/tiles/{Snapshot.Manifest.Vintage}/{pair.Level}/{pair.Tile.Zoom}/{pair.Tile.Column}/{pair.Tile.Row}.mvt");

    /// <summary>The first tile of each level with each indicator in each period, thinned further: each is decoded by another program.</summary>
    public IEnumerable<string> FigureTiles => Some(Some(Indicators.SelectMany(indicator => Snapshot.PeriodsOf(indicator).SelectMany(period => Tiles.Select(tile => $"{tile}?indicator={indicator.Code}&period={period}")))));

    /// <summary>Totals and breakdowns of each indicator, in one format after the other and in all of them where every pair is asked; a breakdown in parts that one answer may hold.</summary>
    public IEnumerable<string> Sdmx => Indicators.Where(indicator => Snapshot.PeriodsOf(indicator).Count > 0).SelectMany((indicator, at) =>
    {
        var parts = Snapshot.AvailabilityOf(indicator).Breakdowns.Select(SdmxRows.Id).Chunk(PartsInOne).Select(some => string.Join('+', some));
        string[] formats = ["generic", "csv", "structurespecific", "generic&dimensionAtObservation=AllDimensions", "csv&detail=nodata"];
        return formats.Where((_, format) => Stride == 1 || (at + format) % formats.Length == 0)
            .SelectMany(format => Some(parts).Prepend("_T").Select(breakdown => $"/sdmx/2.1/data/MAHALLEH/.{indicator.Code}...{breakdown}/all/?format={format}"));
    });

    // What a route calls the parent an embed calls its area.
    private static string AsEmbed(string chart) => chart.Replace("/charts/", "/embed/content/chart?chart=", StringComparison.Ordinal).Replace(".svg?", "&", StringComparison.Ordinal).Replace("&parent=", "&area=", StringComparison.Ordinal).Replace("&limit=100", "", StringComparison.Ordinal);

    private IEnumerable<Period> PovertyPeriods() => Snapshot.Catalogue.Poverty.Values.SelectMany(profile => PovertyBreakup.PeriodsOf(Snapshot, profile)).Distinct();
}
