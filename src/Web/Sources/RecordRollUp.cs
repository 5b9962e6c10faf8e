using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Poverty;

namespace Mahalleh.Web.Sources;

/// <summary>Rolls the measures of dated records up: sums, distinct persons, moments, last records and open records, whole and by breakdown.</summary>
internal sealed class RecordRollUp(FactStore records, RollUpAnswers answers, MeasureColumns columns, Spans spans, IReadOnlyDictionary<string, PovertyProfile> poverty)
{
    private const int MostParts = 60;
    private const string Amounts = "amounts";

    private readonly Dictionary<FactTable, HashSet<Stretch>> _latest = [];

    /// <summary>Rolls one measure up. What the area that keeps the table has no record of is zero.</summary>
    public void Roll(Measure measure, FactTable table, Reporting reporting, FaultLog faults)
    {
        Roll(measure, table, reporting, "", [""]);
        foreach (var column in measure.Breakdowns)
        {
            var parts = Parts(table, column);
            if (parts.Count > MostParts)
            {
                faults.Warn(table.Name, null, column, "too-many-parts", $"'{column}' has more than {MostParts} different values; the measure '{measure.Code}' is not broken down by it.");
            }
            else
            {
                Roll(measure, table, reporting, column, [.. parts.Select(part => Breakdown.Of(column, part))]);
            }
        }
    }

    /// <summary>Keeps the last record of each subject in each period of some stretches, once for all measures that read it.</summary>
    public void EnsureLatest(FactTable table, IReadOnlyList<Stretch> some)
    {
        var relation = records.Relation(table);
        if (!_latest.TryGetValue(table, out var kept))
        {
            records.Engine.MakeLike(EngineTables.LatestOf(table), LatestColumns(table, relation));
            _latest.Add(table, kept = []);
        }

        Stretch[] missing = [.. some.Where(kept.Add)];
        foreach (var span in spans.Of($"f.{table.Date}").Where(span => span.Stretches.Any(missing.Contains)))
        {
            foreach (var slice in records.SlicesBy(table, table.Subject))
            {
                records.Engine.Execute(RollUpText.Fill(
                    "latest", ("table", relation), ("name", table.Name), ("date", table.Date), ("span", span.Within([.. span.Stretches.Where(missing.Contains)]).Join), ("slice", slice),
                    ("subject", Columns(table.Subject, "")), ("tie", Columns(table.Unique, " desc"))));
            }
        }

        if (missing.Length > 0)
        {
            records.Engine.Study(EngineTables.LatestOf(table));
        }
    }

    /// <summary>The query whose columns the kept records have.</summary>
    public static string LatestColumns(FactTable table, string relation) => RollUpText.Fill("latest-columns", ("table", relation));

    /// <summary>Drops what was kept.</summary>
    public void DropLatest()
    {
        foreach (var table in _latest.Keys)
        {
            records.Engine.Drop(EngineTables.LatestOf(table));
        }
    }

    private void Roll(Measure measure, FactTable table, Reporting reporting, string column, IReadOnlyList<string> breakdowns)
    {
        FillKept(measure, reporting, breakdowns);
        var sql = new RecordSql(measure, table, records, column, measure.Poverty is { } part ? poverty[part.Profile] : null);
        switch (measure.RollUp)
        {
            case RollUp.Open:
                Read(measure, column, sql.AskOpen(spans.Stretches));
                break;
            case RollUp.LastRecord or RollUp.Poverty:
                Read(measure, column, sql.AskLast(spans.Stretches, some => EnsureLatest(table, some)), sql.Unit);
                break;
            default:
                foreach (var span in column.Length == 0 ? spans.Of() : [spans.Coarse()])
                {
                    RollRecords(measure, sql, column, span);
                }

                break;
        }
    }

    private void RollRecords(Measure measure, RecordSql sql, string column, Span span)
    {
        switch (measure.RollUp)
        {
            case RollUp.Distinct:
                RollDistinct(measure, sql, column, span, amounts: true);
                break;
            case RollUp.Moments:
                Read(measure, column, sql.Ask("moments", span));
                if (measure.Key.Length > 0)
                {
                    RollDistinct(measure, sql, column, span, amounts: false);
                }

                break;
            default:
                Read(measure, column, sql.Ask(MeasureSql.HasMoments(measure) ? Amounts : "sum", span));
                break;
        }
    }

    // An area that keeps the table and has no record of the measure has none: zero, not missing.
    private void FillKept(Measure measure, Reporting reporting, IReadOnlyList<string> breakdowns)
    {
        for (var period = 0; period < columns.Periods.Count; period++)
        {
            var kept = measure.InStartedAreas ? reporting.Kept(period, area => HasStarted(area, period)) : reporting.Kept(period);
            if (!kept[0] || (breakdowns is not [""] && !columns.IsCoarse(period)))
            {
                continue;
            }

            foreach (var breakdown in breakdowns)
            {
                var column = columns.Of(measure, breakdown, period);
                reporting.Count(period, column.Reporting, column.Expected);
                for (var area = 0; area < kept.Length; area++)
                {
                    column.Status[area] = kept[area] ? ObservationStatus.Normal : ObservationStatus.NotCollected;
                }
            }
        }
    }

    private bool HasStarted(int area, int period) =>
        columns.Areas.Areas[area].ProgrammeStart is { } start && spans.Range(area, period) is { } range && start < range.End;

    private void Read(Measure measure, string broken, RollUpQuestion question, double unit = 1)
    {
        using var rows = answers.Ask(question);
        while (rows.Read())
        {
            var (area, period) = (rows.WholeInt(0), rows.WholeInt(1));
            if (broken.Length > 0 && !columns.IsCoarse(period))
            {
                continue;
            }

            var breakdown = broken.Length == 0 ? "" : Breakdown.Of(broken, rows.Text(2));
            var column = columns.Of(measure, breakdown, period);
            (column.Values[area], column.Cases[area], column.Status[area]) = (rows.Number(3) / unit, rows.Whole(4), ObservationStatus.Normal);
            if (column.Moments is { } moments)
            {
                (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (rows.Number(5), rows.Number(6), rows.Number(7));
            }

            if (question.Section == Amounts)
            {
                columns.NoteLargest(new CellKey(measure.Code, breakdown, columns.Periods[period]), area, rows.Number(8), rows.Number(9));
            }
        }
    }

    private void RollDistinct(Measure measure, RecordSql sql, string broken, Span span, bool amounts)
    {
        var persons = new Dictionary<CellColumn, long[]>();
        using (var rows = answers.Ask(sql.AskDistinct(span)))
        {
            while (rows.Read())
            {
                var column = columns.Of(measure, broken.Length == 0 ? "" : Breakdown.Of(broken, rows.Text(2)), rows.WholeInt(1));
                if (!persons.TryGetValue(column, out var counts))
                {
                    persons.Add(column, counts = new long[column.Cases.Length]);
                }

                counts[rows.WholeInt(0)] += rows.Whole(4);
            }
        }

        foreach (var (column, counts) in persons)
        {
            for (var area = 0; area < counts.Length; area++)
            {
                if (counts[area] > 0)
                {
                    column.Cases[area] = counts[area];
                    column.Values[area] = amounts ? counts[area] : column.Values[area];
                    column.Status[area] = ObservationStatus.Normal;
                }
            }
        }
    }

    private static string Columns(IEnumerable<string> columns, string order) => string.Join(", ", columns.Select(column => $"f.{column}{order}"));

    private List<string> Parts(FactTable table, string column)
    {
        var parts = new List<string>();
        using var rows = records.Query(table, "parts", ("column", column), ("most", (MostParts + 1).ToString(CultureInfo.InvariantCulture)));
        while (rows.Read())
        {
            parts.Add(rows.Text(0));
        }

        return parts;
    }
}
