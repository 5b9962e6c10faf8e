using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Figures;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>The series of one indicator, breakdown and frequency, of which each area has one.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Breakdown">Breakdown value; empty for the total.</param>
/// <param name="Frequency">The frequency.</param>
/// <param name="Periods">Periods in order.</param>
internal sealed record DataGroup(Indicator Indicator, string Breakdown, Frequency Frequency, IReadOnlyList<Period> Periods)
{
    /// <summary>The columns of its periods, evaluated now.</summary>
    /// <param name="release">The release.</param>
    /// <param name="isPersian">Whether units are in Persian.</param>
    public ObservationSeries[] Columns(ScopedRelease release, bool isPersian) =>
        [.. Periods.Select(period => new ObservationSeries(release, Indicator, period, Breakdown, isPersian))];

    /// <summary>The key of an area's series, in the order of the dimensions.</summary>
    public string[] KeyOf(Area area) =>
        [Frequency.Id, CodeId.Pointed.Of(Indicator.Code), CodeId.Pointed.Of(area.Level), CodeId.Pointed.Of(area.Code), Breakdown.Length == 0 ? Codelists.Total : CodeId.Breakdown.Of(Breakdown)];
}

/// <summary>One observation and how SDMX writes its period.</summary>
/// <param name="Time">The period.</param>
/// <param name="Row">The observation.</param>
internal readonly record struct TimedRow(string Time, ObservationRow Row);

/// <summary>One series: a key and its observations in order of time, one at least.</summary>
/// <param name="Key">Codes in the order of the dimensions.</param>
/// <param name="Rows">The observations.</param>
internal sealed record DataSeries(IReadOnlyList<string> Key, IReadOnlyList<TimedRow> Rows);
