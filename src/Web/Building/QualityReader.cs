using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Building;

/// <summary>Gathers what a release says of the quality of its inputs. What it says of figures is of published ones only.</summary>
internal static class QualityReader
{
    private const int MostLate = 500;

    public static QualityReport Read(PackageCells cells, ReleaseContent content, FaultLog faults)
    {
        var regular = FactSchema.Tables.Where(table => table.ReportsRegularly && cells.Reports.ContainsKey(table.Name)).Select(table => table.Name).ToArray();
        var late = regular.SelectMany(table => ReporterSilence.Of(cells, table)).ToArray();
        var questions = FigureQuestions.Read(content);
        return new QualityReport(
            cells.Package.Tables,
            QualityWarnings.Of(faults.Faults),
            ReadDisagreements(cells.Package),
            [.. regular.SelectMany(table => Shares(cells, table, cells.Reports[table]))],
            [.. late.Take(MostLate)])
        {
            LateTotal = late.Length,
            BrokenRules = RuleBreaches.Published(cells.Breaches, content.Areas, content.Cells),
            Impossible = Impossible(content),
            Outliers = questions.Outliers,
            UnlikeBefore = questions.UnlikeBefore,
            Unchanged = questions.Unchanged,
        };
    }

    private static List<Disagreement> ReadDisagreements(SourcePackage package)
    {
        var list = new List<Disagreement>();
        using var rows = package.Engine.Query(
            "select area, subject_fa, subject, value, unit_fa, unit, source_fa, source_en, note_fa, note_en from disagreements where area is not null order by area, subject, value, source_en, source_fa, note_en, note_fa");
        while (rows.Read())
        {
            list.Add(new Disagreement(
                package.Areas.Areas[rows.WholeInt(0)].Code, new Text(rows.Text(1), rows.Text(2)), rows.Text(3), new Text(rows.Text(4), rows.Text(5)),
                new Text(rows.Text(6), rows.Text(7)), new Text(rows.Text(8), rows.Text(9))));
        }

        return list;
    }

    private static IEnumerable<ReporterShare> Shares(PackageCells cells, string table, Reporting reporting)
    {
        foreach (var quarter in reporting.AllQuarters)
        {
            var (came, due) = (new int[cells.Package.Areas.Count], new int[cells.Package.Areas.Count]);
            reporting.Count(quarter, came, due);
            yield return new ReporterShare(table, cells.Periods[quarter].ToString(), came[0], due[0]);
        }
    }

    private static List<ImpossibleFigures> Impossible(ReleaseContent content)
    {
        var store = new CellStore(content.Cells);
        var list = new List<ImpossibleFigures>();
        foreach (var indicator in content.Catalogue.Indicators.Values)
        {
            var count = store.Periods.Aggregate(default(ImpossibleCount), (sum, period) => sum + ImpossibleRatios.Count(indicator, store, period, content.Areas.Count));
            if (count != default)
            {
                list.Add(new ImpossibleFigures(indicator.Code, count.ZeroDenominators, count.OutsideRange));
            }
        }

        return list;
    }
}
