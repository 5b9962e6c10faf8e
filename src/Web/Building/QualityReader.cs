using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Gathers what is known of the quality of a package: warnings, competing figures, completeness, silent areas.</summary>
internal static class QualityReader
{
    private const int MostLate = 200;

    public static QualityReport Read(SourcePackage package, RollUpEngine engine, IReadOnlyList<Period> periods, FaultLog faults)
    {
        var regular = FactSchema.Tables.Where(table => table.ReportsRegularly && engine.Reports.ContainsKey(table.Name)).ToArray();
        return new QualityReport(
            package.Tables,
            [.. faults.Faults.Where(fault => fault.Severity == Severity.Warning).Select(fault => new QualityWarning(fault.File, fault.Rule, fault.Count, new Text(FaultWords.InPersian(fault.Rule), fault.Message)))],
            ReadDisagreements(package),
            [.. regular.SelectMany(table => Shares(package, table.Name, engine.Reports[table.Name], periods))],
            [.. regular.SelectMany(table => Late(package, table.Name, engine.Reports[table.Name], periods)).Take(MostLate)]);
    }

    private static List<Disagreement> ReadDisagreements(SourcePackage package)
    {
        var list = new List<Disagreement>();
        using var rows = package.Engine.Query(
            "select area, subject_fa, subject, value, unit_fa, unit, source_fa, source_en, note_fa, note_en from disagreements where area is not null order by row");
        while (rows.Read())
        {
            list.Add(new Disagreement(
                package.Areas.Areas[rows.WholeInt(0)].Code, new Text(rows.Text(1), rows.Text(2)), rows.Text(3), new Text(rows.Text(4), rows.Text(5)),
                new Text(rows.Text(6), rows.Text(7)), new Text(rows.Text(8), rows.Text(9))));
        }

        return list;
    }

    private static IEnumerable<ReporterShare> Shares(SourcePackage package, string table, Reporting reporting, IReadOnlyList<Period> periods)
    {
        foreach (var quarter in reporting.AllQuarters)
        {
            var (came, due) = (new int[package.Areas.Count], new int[package.Areas.Count]);
            reporting.Count(quarter, came, due);
            yield return new ReporterShare(table, periods[quarter].ToString(), came[0], due[0]);
        }
    }

    // Silent in the last quarter, though an earlier one had records.
    private static IEnumerable<LateReporter> Late(SourcePackage package, string table, Reporting reporting, IReadOnlyList<Period> periods)
    {
        if (reporting.AllQuarters.Count == 0)
        {
            yield break;
        }

        var last = reporting.AllQuarters[^1];
        for (var area = 0; area < package.Areas.Count; area++)
        {
            if (reporting.ExpectedIn(area, last) && !reporting.Reported(last, area))
            {
                var heard = reporting.AllQuarters.Last(quarter => reporting.Reported(quarter, area));
                yield return new LateReporter(package.Areas.Areas[area].Code, table, periods[heard].ToString());
            }
        }
    }
}
