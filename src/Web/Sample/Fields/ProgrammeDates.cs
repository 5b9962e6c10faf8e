namespace Mahalleh.Web.Sample.Fields;

/// <summary>When the programme began in an area, and when the area left its list.</summary>
/// <param name="Start">First day of the programme.</param>
/// <param name="LeftList">Day on which the area left the list; null when it is still on it.</param>
internal readonly record struct ProgrammeDate(DateOnly Start, DateOnly? LeftList);

/// <summary>Invents the programme dates of the informal neighbourhoods.</summary>
internal static class ProgrammeDates
{
    private const double FirstShare = 0.12;
    private const double SpreadShare = 0.80;
    private const double LeavingShare = 0.06;
    private const int FewestLeaving = 4;
    private const int FewestDaysOnTheList = 180;

    /// <summary>
    /// Dates by area code. The programme begins one neighbourhood after the other in the first year of the records, so that
    /// each has a time before it; some of the least deprived leave the list about a year before the records end.
    /// </summary>
    public static IReadOnlyDictionary<string, ProgrammeDate> Of(long seed, IReadOnlyList<ReportingArea> hosts, SampleSpan span)
    {
        var informal = hosts.Where(host => host.IsLeaf && host.Area.IsInformal).ToArray();
        var leaving = informal.OrderBy(host => host.Latent.Deprivation).ThenBy(host => host.Area.Code, StringComparer.Ordinal)
            .Take(informal.Length < 10 ? 0 : Math.Max(FewestLeaving, (int)Math.Round(informal.Length * LeavingShare)))
            .Select(host => host.Area.Code).ToHashSet(StringComparer.Ordinal);
        return informal.ToDictionary(host => host.Area.Code, host => Of(seed, host, span, leaving.Contains(host.Area.Code)), StringComparer.Ordinal);
    }

    private static ProgrammeDate Of(long seed, ReportingArea host, SampleSpan span, bool isLeaving)
    {
        var draw = Chance.Stream(seed, "programme", host.Area.Code);
        var firstYear = Math.Min(365, (span.AsOf.DayNumber - span.Start.DayNumber) / 2);
        var start = span.Start.AddDays((int)(firstYear * (FirstShare + (SpreadShare * draw.NextDouble()))));
        var left = span.AsOf.AddDays((int)(60 * (draw.NextDouble() - 0.5)) - 365);
        return new ProgrammeDate(start, isLeaving && left >= start.AddDays(FewestDaysOnTheList) ? left : null);
    }
}
