using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Quality;

/// <summary>The quality report, arranged for reading.</summary>
public sealed record QualityView
{
    /// <summary>The report.</summary>
    public required QualityReport Report { get; init; }

    /// <summary>Printed figures that compete, by area and subject.</summary>
    public required IReadOnlyList<IReadOnlyList<Disagreement>> Disputes { get; init; }

    /// <summary>Codes of the reporting periods, in order.</summary>
    public required IReadOnlyList<string> Periods { get; init; }

    /// <summary>Reporting tables.</summary>
    public required IReadOnlyList<string> Tables { get; init; }

    /// <summary>Areas that fell silent, by table.</summary>
    public required IReadOnlyList<IGrouping<string, LateReporter>> Late { get; init; }

    /// <summary>Arranges the report of the release.</summary>
    /// <param name="context">The page.</param>
    public static QualityView Read(PageContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var report = context.Snapshot.Quality;
        return new QualityView
        {
            Report = report,
            Disputes = [.. report.Disagreements.GroupBy(row => (row.Area, Subject: row.Subject)).Select(group => group.ToArray())],
            Periods = [.. report.Reporters.Select(row => row.Period).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            Tables = [.. report.Reporters.Select(row => row.Table).Distinct(StringComparer.Ordinal)],
            Late = [.. report.LateReporters.GroupBy(row => row.Table, StringComparer.Ordinal)],
        };
    }

    /// <summary>How much of a table came in a period; null when it was not due.</summary>
    /// <param name="table">Table name.</param>
    /// <param name="period">Period code.</param>
    public ReporterShare? Share(string table, string period) => Report.Reporters.FirstOrDefault(row => row.Table == table && row.Period == period);
}
