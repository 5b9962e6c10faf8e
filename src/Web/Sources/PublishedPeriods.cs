using System.Globalization;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Which periods a release publishes.</summary>
internal static class PublishedPeriods
{
    private const int MostYears = 120;

    /// <summary>First day after the last that the records cover: the day after <c>as_of</c>, or after the last record.</summary>
    public static DateOnly AsOf(SourcePackage package)
    {
        if (package.Description.AsOf is { } stated)
        {
            return stated.AddDays(1);
        }

        var (_, last) = Range(package.Records);
        var statistics = Statistics(package.Engine).Select(period => period.End).DefaultIfEmpty(DateOnly.MinValue).Max();
        var day = last is { } found ? found.AddDays(1) : DateOnly.MinValue;
        return statistics > day ? statistics : day;
    }

    /// <summary>First day that the records cover: the beginning of the quarter of the first; null without records.</summary>
    public static DateOnly? Covered(SourcePackage package) =>
        Range(package.Records).First is { } first ? Period.Containing(first, package.Description.Calendar, PeriodKind.Quarter).Start : null;

    /// <summary>
    /// Every period of the package's kinds from the first record on that ended before <see cref="AsOf"/>, and every period of
    /// the statistics, in order; of windows those that are over in some area and whose beginning there the records cover.
    /// </summary>
    public static IReadOnlyList<Period> List(SourcePackage package, DateOnly asOf, FaultLog faults)
    {
        var periods = new SortedSet<Period>(Statistics(package.Engine).Where(period => period.End <= asOf));
        var (first, _) = Range(package.Records);
        if (first is not { } start)
        {
            return periods.Count > 0 ? [.. periods] : PopulationYear(package);
        }

        if (asOf.Year - start.Year > MostYears)
        {
            faults.Error("datapackage.json", null, "as_of", "date-range", $"The records reach from {start:yyyy-MM-dd} to {asOf:yyyy-MM-dd}, which is more than {MostYears} years; a date must be wrong.");
            return [];
        }

        // A year or half whose beginning no record covers would look complete and is not published.
        var covered = Period.Containing(start, package.Description.Calendar, PeriodKind.Quarter).Start;
        foreach (var kind in package.Description.PeriodKinds.Where(kind => kind != PeriodKind.Window))
        {
            for (var period = Period.Containing(start, package.Description.Calendar, kind); period.End <= asOf; period = period.Next)
            {
                if (period.Start >= covered)
                {
                    periods.Add(period);
                }
            }
        }

        periods.UnionWith(Windows(package, asOf, covered));
        return [.. periods];
    }

    // A package of people and places alone: the year of the last figure.
    private static IReadOnlyList<Period> PopulationYear(SourcePackage package)
    {
        using var rows = package.Engine.Query("select max(date) from population");
        return rows.Read() && rows.Date(0) is { } day ? [Period.Containing(day, package.Description.Calendar, PeriodKind.Year)] : [];
    }

    private static IEnumerable<Period> Windows(SourcePackage package, DateOnly asOf, DateOnly covered)
    {
        if (!package.Description.PeriodKinds.Contains(PeriodKind.Window))
        {
            return [];
        }

        var starts = package.Areas.Areas.Select(area => area.ProgrammeStart).OfType<DateOnly>().Distinct();
        return starts.SelectMany(start => Enumerable.Range(1, Math.Clamp((asOf.DayNumber - start.DayNumber) / Period.WindowDays, 0, Period.LastWindow))
            .Select(Period.Window).Where(window => window.RangeFrom(start) is { } range && range.Start >= covered && range.End <= asOf));
    }

    // Tables with regular reports say when the records begin; a project that ended long before does not.
    private static (DateOnly? First, DateOnly? Last) Range(FactStore records)
    {
        var regular = Range(records, table => table.ReportsRegularly);
        return regular.First is null ? Range(records, table => table.IsOfRecords) : regular;
    }

    private static (DateOnly? First, DateOnly? Last) Range(FactStore records, Func<FactTable, bool> isMeant)
    {
        DateOnly? first = null, last = null;
        foreach (var table in FactSchema.Tables.Where(isMeant))
        {
            using var rows = records.Query(table, "range", ("date", table.Date));
            if (rows.Read() && rows.Date(0) is { } low && rows.Date(1) is { } high)
            {
                first = first is null || low < first ? low : first;
                last = last is null || high > last ? high : last;
            }
        }

        return (first, last);
    }

    private static List<Period> Statistics(DuckDbConnection engine)
    {
        var periods = new List<Period>();
        using var rows = engine.Query("select distinct period from statistics where period is not null order by period");
        while (rows.Read())
        {
            periods.Add(Period.Parse(rows.Text(0), CultureInfo.InvariantCulture));
        }

        return periods;
    }
}
