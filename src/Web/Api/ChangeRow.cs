using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One indicator of one area before and after, before it is written.</summary>
internal sealed record ChangeRow
{
    public required Area Area { get; init; }

    public required int Number { get; init; }

    public required Indicator Indicator { get; init; }

    public required (Period Period, ObservationColumn Column) Before { get; init; }

    public required (Period Period, ObservationColumn Column) After { get; init; }

    public required Change Change { get; init; }

    public required PeerComparison? Peers { get; init; }

    public required bool IsPersian { get; init; }

    public static ChangeRow Of(ScopedRelease release, Indicator indicator, int area, Period before, Period after, bool isPersian)
    {
        var snapshot = release.Snapshot;
        var (first, last) = (snapshot.Observe(indicator, before), snapshot.Observe(indicator, after));
        return new ChangeRow
        {
            Area = snapshot.Areas.Areas[area],
            Number = area,
            Indicator = indicator,
            Before = (before, first),
            After = (after, last),
            IsPersian = isPersian,
            Change = Change.Of(EstimateSeries.Of(indicator, first, area), EstimateSeries.Of(indicator, last, area)),
            Peers = AreaPeers.Compare(snapshot, indicator, area, before, after) is { } peers && release.ShowsPeers(peers.Peers) ? peers : null,
        };
    }

    /// <summary>A number of one of the two columns; nothing where its status has no value.</summary>
    public Cell Published(ObservationColumn column, double[] numbers) => column.Status[Number].HasValue() ? Cell.Of(numbers[Number]) : default;

    /// <summary>Compound rate of change a year; nothing where a value is not above zero, or for windows of unknown dates.</summary>
    public Cell AnnualRate()
    {
        var (from, to) = (Before.Period.RangeFrom(Area.ProgrammeStart), After.Period.RangeFrom(Area.ProgrammeStart));
        return from is { } first && to is { } last
            ? Cell.Of(Indicators.Progress.AnnualRate.Compound(Change.Before, Change.After, last.End.DayNumber - first.End.DayNumber))
            : default;
    }
}
