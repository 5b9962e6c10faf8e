using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.StandIns;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One indicator of a profile before it is written.</summary>
internal sealed record ProfileRow
{
    public required Snapshot Snapshot { get; init; }

    public required Indicator Indicator { get; init; }

    public required int Area { get; init; }

    public required Period Period { get; init; }

    public required ObservationColumn Column { get; init; }

    public required AreaProgress Progress { get; init; }

    public required bool IsPersian { get; init; }

    public required StandIn? StandIn { get; init; }

    /// <summary>Number of the area above, if it may be seen; else −1.</summary>
    public required int Above { get; init; }

    public ObservationStatus Status => Column.Status[Area];

    public DateRange? Range => Period.RangeFrom(Snapshot.Areas.Areas[Area].ProgrammeStart);

    /// <summary>Reads the row in a period, or in the last one that has a value where the period has nothing of the indicator.</summary>
    public static ProfileRow Of(ScopedRelease release, Indicator indicator, int area, Period wanted, bool isPersian)
    {
        var snapshot = release.Snapshot;
        var periods = snapshot.PeriodsOf(indicator);
        bool HasValue(Period period) => snapshot.Observe(indicator, period).Status[area].HasValue();
        var own = periods.Contains(wanted) ? wanted : periods.Where(other => !other.IsWindow && HasValue(other)).OrderBy(other => other.End).ThenBy(other => other.Days).LastOrDefault(wanted);
        return new ProfileRow
        {
            Snapshot = snapshot,
            Indicator = indicator,
            Area = area,
            Period = own,
            IsPersian = isPersian,
            Above = release.Shows(snapshot.Areas.Parent[area]) ? snapshot.Areas.Parent[area] : -1,
            Column = snapshot.Observe(indicator, own),
            Progress = AreaProgress.Read(snapshot, indicator, area, own),
            StandIn = release.Seen(snapshot.StandInsOf(indicator, own).Find(area)),
        };
    }

    /// <summary>A number of the column; nothing where the status has no value.</summary>
    public Cell Published(double[] numbers) => Status.HasValue() ? Cell.Of(numbers[Area]) : default;

    /// <summary>Value of the area above; nothing for the root, or where it is not open.</summary>
    public Cell OfParent() => Above >= 0 ? Cell.Of(Column.Values[Above]) : default;

    /// <summary>What a change means by the indicator's direction; nothing when there is none.</summary>
    public Cell Verdict(Change? change) => change is { } known ? Cell.Of(Answers.Members.Kebab(Verdicts.Of(Indicator.Direction, known))) : default;
}
