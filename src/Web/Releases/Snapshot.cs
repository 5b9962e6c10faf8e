using System.Collections.Concurrent;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Classes;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.StandIns;

namespace Mahalleh.Web.Releases;

/// <summary>
/// A release opened in memory: the one way by which the API, charts, tiles and pages come by a number.
/// It holds published figures only.
/// </summary>
/// <remarks>Immutable but for its memory of what was evaluated; safe to share between threads.</remarks>
public sealed class Snapshot
{
    // Evaluating again costs a millisecond; remembering all of a large release would cost gigabytes.
    private const long MostRemembered = 4_000_000;

    // As many as a palette has colours.
    private const int ClassCount = 5;

    private readonly ConcurrentDictionary<(string Indicator, string Breakdown, Period Period), Lazy<ObservationColumn>> _observations = new();
    private readonly ConcurrentDictionary<(string Indicator, string Breakdown, Period Period), Lazy<ObservationColumn>> _composed = new();
    private readonly ConcurrentDictionary<(string Indicator, int Level, PeriodKind Kind, ClassMethod Method, int Count), ClassBreaks> _breaks = new();
    private readonly ConcurrentDictionary<(string Index, Period Period, int Within), Lazy<IndexResult>> _rankings = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<Period>> _periods = new(StringComparer.Ordinal);
    private readonly Lock _outlineGate = new();
    private OutlineStore? _outlines;
    private readonly ConcurrentDictionary<string, Availability> _availability = new(StringComparer.Ordinal);

    /// <summary>The release's manifest.</summary>
    public required ReleaseManifest Manifest { get; init; }

    /// <summary>When it was put where it is read from, in UTC: when its folder was last written. The greatest of times where that is not known.</summary>
    public DateTime Published { get; init; } = DateTime.MaxValue;

    /// <summary>All areas, depth-first.</summary>
    public required AreaTree Areas { get; init; }

    /// <summary>Places of the areas, in area order.</summary>
    public required IReadOnlyList<AreaPlace> Places { get; init; }

    /// <summary>The definitions.</summary>
    public required IndicatorCatalogue Catalogue { get; init; }

    /// <summary>The published cells.</summary>
    public required CellStore Cells { get; init; }

    /// <summary>The targets that the programme set.</summary>
    public TargetBook Targets { get; init; } = TargetBook.Empty;

    /// <summary>Which areas became which; empty where none was split or merged.</summary>
    public Crosswalk Crosswalk { get; init; } = Crosswalk.Empty;

    /// <summary>Numbers of the areas of the same level that border on each area; empty without boundaries, else of shape [areas].</summary>
    public int[][] Neighbours { get; init; } = [];

    /// <summary>What disclosure control hid, in numbers; null for a snapshot that was made in memory.</summary>
    public DisclosureReport? Disclosure { get; init; }

    /// <summary>What is known of the inputs.</summary>
    public required QualityReport Quality { get; init; }

    /// <summary>Full path of the release's folder; empty for a snapshot that was made in memory.</summary>
    public string Folder { get; init; } = "";

    /// <summary>The outlines, read when they are first asked for; null for a snapshot that was made in memory.</summary>
    public OutlineStore? Outlines
    {
        get
        {
            lock (_outlineGate)
            {
                return _outlines ??= Folder.Length > 0 ? OutlineStore.Open(Folder, Areas.Count) : null;
            }
        }
    }

    /// <summary>The vector tiles; null when the package has no boundaries.</summary>
    public TileArchive? Tiles { get; init; }

    /// <summary>The observations of an indicator in a period, for all areas. Evaluated once.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="period">A period.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public ObservationColumn Observe(Indicator indicator, Period period, string breakdown = "")
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Remembered(_observations).GetOrAdd(
            (indicator.Code, breakdown, period),
            key => new Lazy<ObservationColumn>(() => IndicatorEvaluator.Evaluate(indicator, Cells, key.Period, Areas.Count, key.Breakdown))).Value;
    }

    /// <summary>The observations of an indicator in a period, of areas as they are today: of one that was made of others, theirs together. Evaluated once.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="period">A period.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public ObservationColumn ObserveAsIs(Indicator indicator, Period period, string breakdown = "") => Crosswalk.Links.Count == 0
        ? Observe(indicator, period, breakdown)
        : Remembered(_composed).GetOrAdd((indicator.Code, breakdown, period), key => new Lazy<ObservationColumn>(
            () => ComposedObservations.Evaluate(indicator, Catalogue.Measures, Cells, Crosswalk, key.Period, Areas.Count, key.Breakdown))).Value;

    /// <summary>Whether an area is there on the last day that the release covers.</summary>
    /// <param name="area">Area number.</param>
    public bool IsCurrent(int area) => Areas.Areas[area].IsValidOn(Manifest.LastDay());

    /// <summary>The steadied twin of the observations of an indicator; the observations themselves for no method.</summary>
    /// <param name="indicator">An indicator of the catalogue for which the method is possible.</param>
    /// <param name="period">A period.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    /// <param name="method">The method.</param>
    public ObservationColumn Observe(Indicator indicator, Period period, string breakdown, SmoothingMethod method) => method switch
    {
        SmoothingMethod.EmpiricalBayes => SmoothedObservations.Shrink(Observe(indicator, period, breakdown), indicator, Areas, null),
        SmoothingMethod.SpatialEmpiricalBayes => SmoothedObservations.Shrink(Observe(indicator, period, breakdown), indicator, Areas, Neighbours),
        SmoothingMethod.Pooled => PooledObservations.Pool(
            [.. PeriodsOf(indicator).Where(other => other.Kind == period.Kind && other <= period).TakeLast(Pooling.Longest).Select(other => Observe(indicator, other, breakdown))], indicator),
        SmoothingMethod.LogitShrinkage => ShrunkProportions.Shrink(Observe(indicator, period, breakdown), indicator, Areas),
        _ => Observe(indicator, period, breakdown),
    };

    /// <summary>Whether an indicator can be steadied by a method in this release.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="method">The method.</param>
    public bool CanSmooth(Indicator indicator, SmoothingMethod method) => method switch
    {
        SmoothingMethod.EmpiricalBayes => SmoothedObservations.CanShrink(indicator),
        SmoothingMethod.SpatialEmpiricalBayes => SmoothedObservations.CanShrink(indicator) && Neighbours.Length == Areas.Count,
        SmoothingMethod.Pooled => PooledObservations.CanPool(indicator, Catalogue.Measures),
        SmoothingMethod.LogitShrinkage => ShrunkProportions.CanShrink(indicator),
        _ => true,
    };

    /// <summary>Whether an indicator is an amount that grows with the size of an area (a number of persons), not a rate, mean or ready-made figure.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    public bool IsAmount(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Denominator.Count == 0 && !indicator.IsMean && indicator.Numerator.All(term => Catalogue.Measures[term.Measure].RollUp != RollUp.None);
    }

    /// <summary>What is published near the protected observations of an indicator in a period.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="period">A period.</param>
    /// <param name="breakdown">Breakdown value; empty for the total.</param>
    public StandInSearch StandInsOf(Indicator indicator, Period period, string breakdown = "") => new(
        new StandInSource
        {
            Areas = Areas,
            Indicator = indicator,
            Observe = other => other == period || PeriodsOf(indicator).Contains(other) ? Observe(indicator, other, breakdown) : null,
            Breaks = (level, kind) => breakdown.Length > 0 ? new ClassBreaks([]) : Breaks(indicator, level, kind),
            IsAmount = IsAmount(indicator),
            CanPool = CanSmooth(indicator, SmoothingMethod.Pooled),
        },
        period);

    /// <summary>Periods in which some area has a published value or a protected one of the indicator, in order.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    public IReadOnlyList<Period> PeriodsOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _periods.GetOrAdd(
            indicator.Code, _ => [.. Cells.Periods.Where(period => IndicatorEvaluator.IsCollected(indicator, Cells, period, Areas.Count))]);
    }

    /// <summary>Where and when an indicator has values. Looked up once.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    public Availability AvailabilityOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _availability.GetOrAdd(indicator.Code, _ => Availability.Find(this, indicator));
    }

    /// <summary>Class breaks of an indicator at a level, from all its periods of a kind, so that colours do not move in time.</summary>
    /// <param name="indicator">An indicator of the catalogue.</param>
    /// <param name="level">Index of the level.</param>
    /// <param name="kind">Kind of period.</param>
    /// <param name="method">How the classes are made; by the indicator's own choice when null.</param>
    /// <param name="classes">How many at most.</param>
    public ClassBreaks Breaks(Indicator indicator, int level, PeriodKind kind, ClassMethod? method = null, int classes = ClassCount)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _breaks.GetOrAdd((indicator.Code, level, kind, method ?? indicator.Classes, classes), key =>
        {
            var areas = Areas.OfLevel(key.Level).ToArray();
            double[] values = [.. Cells.Periods.Where(period => period.Kind == key.Kind).SelectMany(period => areas.Select(area => Observe(indicator, period).Values[area]))];
            var breaks = key.Method switch
            {
                ClassMethod.Natural => NaturalBreaks.Find(values, key.Count),
                ClassMethod.Equal => ClassBreaks.EqualIntervals(values, key.Count),
                _ => ClassBreaks.Quantiles(values, key.Count),
            };
            return breaks.Measure(values);
        });
    }

    /// <summary>The ranking by an index in a period. Computed once.</summary>
    /// <param name="recipe">An index of the catalogue.</param>
    /// <param name="period">A period.</param>
    /// <param name="within">Number of the area to stay within; 0 for all.</param>
    public IndexResult Rank(IndexRecipe recipe, Period period, int within = 0)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        return _rankings.GetOrAdd((recipe.Code, period, within), key => new Lazy<IndexResult>(() => RankAnew(recipe, key.Period, key.Within))).Value;
    }

    /// <summary>The ranking by a recipe that need not be of the catalogue, as one with other weights. Computed each time.</summary>
    /// <param name="recipe">A recipe whose indicators are of the catalogue.</param>
    /// <param name="period">A period.</param>
    /// <param name="within">Number of the area to stay within; 0 for all.</param>
    public IndexResult RankAnew(IndexRecipe recipe, Period period, int within)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        Period[] earlier = [.. Cells.Periods.Where(other => other.Kind == period.Kind && other < period).OrderDescending()];
        return IndexRanking.Rank(
            recipe,
            Areas,
            IndexRanking.Candidates(recipe, Areas, within),
            (code, back, smoothing) => back > earlier.Length ? null : Observe(Catalogue.Indicators[code], back == 0 ? period : earlier[back - 1], "", smoothing),
            SeedOf(period),
            Environment.ProcessorCount);
    }

    private ConcurrentDictionary<(string Indicator, string Breakdown, Period Period), Lazy<ObservationColumn>> Remembered(
        ConcurrentDictionary<(string Indicator, string Breakdown, Period Period), Lazy<ObservationColumn>> columns)
    {
        if (columns.Count * (long)Areas.Count > MostRemembered)
        {
            columns.Clear();
        }

        return columns;
    }

    /// <summary>What the draws of a ranking are seeded with: the release and the period.</summary>
    /// <param name="period">Period of the ranking.</param>
    public string SeedOf(Period period) => $"{Manifest.Id}|{period}";
}
