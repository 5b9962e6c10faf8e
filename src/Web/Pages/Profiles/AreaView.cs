using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Web.Charts.Pyramid;
using Mahalleh.Web.Charts.Spine;
using Mahalleh.Web.Pages.Comparisons;
using Mahalleh.Web.Pages.Maps;
using Mahalleh.Web.Pages.Words;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Profiles;

/// <summary>Everything the profile of one area shows.</summary>
public sealed record AreaView
{
    /// <summary>Area number.</summary>
    public required int Area { get; init; }

    /// <summary>Period chosen; null when nothing is published.</summary>
    public required Period? Period { get; init; }

    /// <summary>Periods to choose from, the latest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>All indicators, in the catalogue's order.</summary>
    public required IReadOnlyList<ProfileLine> Lines { get; init; }

    /// <summary>Rank by the first index that ranks the area; null when none does.</summary>
    public required ProfileRank? Rank { get; init; }

    /// <summary>The areas inside that an index puts first; null when it ranks none there.</summary>
    public required (IndexRecipe Recipe, IReadOnlyList<RankedArea> Rows)? First { get; init; }

    /// <summary>Where the area lies.</summary>
    public required MapView? Locator { get; init; }

    /// <summary>Persons, with the year they were counted; null when not published.</summary>
    public required (double Persons, Period Period)? Population { get; init; }

    /// <summary>What the area's multidimensional poverty is made of; null when it is not published.</summary>
    public required PovertyView? Poverty { get; init; }

    /// <summary>The period whose population by sex and age is shown, that of the page where it has one; null where none is published.</summary>
    public required Period? Ages { get; init; }

    /// <summary>What the area was made of; empty where it was not made of others.</summary>
    public required IReadOnlyList<AreaLink> Before { get; init; }

    /// <summary>What the area became; empty while it is there.</summary>
    public required IReadOnlyList<AreaLink> After { get; init; }

    /// <summary>Whether trends are told of the area as it is today.</summary>
    public required bool IsAsIs { get; init; }

    /// <summary>Indicators of an area that left the programme's list and fell back clearly.</summary>
    public IEnumerable<ProfileLine> Relapses => Lines.Where(line => line.Progress.Relapse.Status == RelapseStatus.Relapse);

    /// <summary>Indicators clearly better than the parent, the farthest from it first.</summary>
    public IEnumerable<ProfileLine> Strengths => Lines.Where(line => line.AgainstReference?.Verdict == Verdict.Better).OrderByDescending(Distance).Take(3);

    /// <summary>Indicators clearly worse than the parent, the farthest from it first.</summary>
    public IEnumerable<ProfileLine> Weaknesses => Lines.Where(line => line.AgainstReference?.Verdict == Verdict.Worse).OrderByDescending(Distance).Take(3);

    /// <summary>Reads the profile.</summary>
    /// <param name="context">The page.</param>
    /// <param name="area">Area number.</param>
    public static AreaView Read(PageContext context, int area)
    {
        ArgumentNullException.ThrowIfNull(context);
        var snapshot = context.Snapshot;
        var periods = snapshot.Catalogue.Indicators.Values.SelectMany(indicator => Schedule.WithValue(snapshot, indicator, area)).Distinct().Order().ToArray();
        var period = ReadPeriod(context, periods);
        var peers = SpinePeers.Of(snapshot, area).Areas;
        var isAsIs = ReadBoundaries(context);
        return new AreaView
        {
            Area = area,
            Period = period,
            Periods = [.. periods.Reverse()],
            Lines = [.. snapshot.Catalogue.Indicators.Values.Select(indicator => Line(snapshot, indicator, area, peers, period, isAsIs)).OfType<ProfileLine>()],
            Rank = ProfileRank.Find(context, area, period),
            First = ProfileRank.Inside(context, area, 5),
            Locator = MapView.Locator(context, area),
            Population = PopulationOf(snapshot, area),
            Poverty = PovertyOf(snapshot, area, period),
            Ages = AgesOf(snapshot, area, period),
            Before = [.. snapshot.Crosswalk.Links.Where(link => link.To == area)],
            After = [.. snapshot.Crosswalk.Links.Where(link => link.From == area)],
            IsAsIs = isAsIs,
        };
    }

    private static double Distance(ProfileLine line) => line.Spine is { } spine ? Math.Abs(spine.Scale.At(line.Value) - 0.5) : Math.Abs(line.AgainstReference!.Amount) / Math.Max(1e-9, Math.Abs(line.Reference));

    private static Period? ReadPeriod(PageContext context, Period[] periods)
    {
        var latest = Schedule.Latest(periods, context.Snapshot.Manifest.AsOf);
        if (context.Asked("period") is not { } text || latest is not { } fallback)
        {
            return latest;
        }

        if (Mahalleh.Indicators.Periods.Period.TryParse(text, null, out var asked) && periods.Contains(asked))
        {
            return asked;
        }

        context.Fault(ProfileWords.BadPeriod, text, context.PeriodName(fallback));
        return fallback;
    }

    private static bool ReadBoundaries(PageContext context)
    {
        var word = context.Asked("boundaries");
        if (word is not (null or "as-was" or "as-is"))
        {
            context.Fault(BoundaryWords.BadBoundaries, word);
        }

        return word == "as-is";
    }

    internal static ProfileLine? Line(Snapshot snapshot, Indicator indicator, int area, IReadOnlyList<int> peers, Period? wanted, bool isAsIs)
    {
        if (Schedule.Shown(snapshot, indicator, area, wanted) is not { } period)
        {
            return null;
        }

        var column = snapshot.Observe(indicator, period);
        var parent = snapshot.Areas.Parent[area];
        var reference = parent < 0 ? double.NaN : column.Values[parent];
        // Amounts grow with the size of an area: a part is never compared with its whole.
        var isComparable = parent >= 0 && !snapshot.IsAmount(indicator);
        return new ProfileLine
        {
            Indicator = indicator,
            Period = period,
            Status = column.Status[area],
            Value = column.Values[area],
            Low = column.Low[area],
            High = column.High[area],
            StandIn = snapshot.StandInsOf(indicator, period).Find(area),
            Completeness = column.Completeness[area],
            Reference = reference,
            AgainstReference = isComparable ? Difference.Of(indicator, column, area, column, parent) : null,
            Progress = AreaProgress.Read(snapshot, indicator, area, period),
            Spine = isComparable ? SpineReading.Of(indicator, column, peers, reference) : null,
            Trend = Series.Read(snapshot, indicator, area, period, isAsIs),
        };
    }

    private static PovertyView? PovertyOf(Snapshot snapshot, int area, Period? wanted)
    {
        foreach (var profile in snapshot.Catalogue.Poverty.Values)
        {
            var periods = PovertyBreakup.PeriodsOf(snapshot, profile);
            if (wanted is { } period && periods.Contains(period) && PovertyView.Of(snapshot, profile, area, period) is { } view)
            {
                return view;
            }
        }

        return null;
    }

    private static Period? AgesOf(Snapshot snapshot, int area, Period? wanted)
    {
        var known = PyramidChart.PeriodsOf(snapshot, area);
        return known.Count == 0 ? null : wanted is { } period && known.Contains(period) ? period : known[^1];
    }

    // The measure every package calls "population" is the one public count of persons; without it nothing is shown.
    private static (double Persons, Period Period)? PopulationOf(Snapshot snapshot, int area)
    {
        foreach (var period in snapshot.Cells.Periods.Where(period => !period.IsWindow).OrderByDescending(period => period.End))
        {
            if (snapshot.Cells.Find(new CellKey("population", "", period)) is { } column && column.Status[area].HasValue())
            {
                return (column.Values[area], period);
            }
        }

        return null;
    }
}
