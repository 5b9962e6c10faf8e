using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Cells of stated figures: what a source states of an area stands; an area without a figure is the sum of its children.</summary>
internal static class StatedCells
{
    /// <summary>Finds or makes the column of a measure.</summary>
    public delegate CellColumn ColumnOf(Measure measure, string breakdown, Period period);

    private sealed record Statistic(int Area, Period Period, string Breakdown, double Value, long Cases, bool IsByRule);

    /// <summary>Rolls a stock table such as the population up.</summary>
    public static void RollStock(DuckDbConnection engine, AreaTree tree, Measure measure, FactTable table, ColumnOf columnOf, IReadOnlyList<Period> periods)
    {
        var sql = RollUpText.Fill(
            "stock", ("table", table.Name), ("date", table.Date), ("amount", MeasureSql.Amount(measure, table)), ("where", $"{MeasureSql.Where(measure, table)} and {Groups(measure)}"));
        var touched = new HashSet<CellColumn>();
        using (var rows = engine.Query(sql, Math.Max(measure.CarryDays, 366)))
        {
            while (rows.Read())
            {
                var column = columnOf(measure, "", periods[rows.WholeInt(1)]);
                touched.Add(column);
                State(column, rows.WholeInt(0), rows.Number(2), (long)Math.Round(rows.Number(2)), rows.WholeInt(3) == 1);
            }
        }

        foreach (var column in touched)
        {
            SumChildren(tree, column);
        }
    }

    /// <summary>Rolls one measure of <c>statistics</c> up.</summary>
    public static void RollStatistics(DuckDbConnection engine, AreaTree tree, Measure measure, IReadOnlyList<Period> periods, ColumnOf columnOf)
    {
        var touched = new HashSet<CellColumn>();
        foreach (var group in Read(engine, measure.Code).GroupBy(statistic => (statistic.Area, statistic.Breakdown)))
        {
            var stated = group.OrderBy(statistic => statistic.Period.End).ToArray();
            foreach (var period in periods)
            {
                if (Applies(measure, stated, period) is { } statistic)
                {
                    var column = columnOf(measure, group.Key.Breakdown, period);
                    touched.Add(column);
                    State(column, statistic.Area, statistic.Value, statistic.Cases, statistic.IsByRule);
                }
            }
        }

        if (measure.RollUp != RollUp.None)
        {
            foreach (var column in touched)
            {
                SumChildren(tree, column);
            }
        }
    }

    // A ready-made figure or stated amount is of its own period; a stock is carried forward to periods that end later.
    private static Statistic? Applies(Measure measure, Statistic[] stated, Period period)
    {
        if (Array.FindLast(stated, statistic => statistic.Period == period) is { } exact)
        {
            return exact;
        }

        return measure.RollUp != RollUp.Last ? null
            : Array.FindLast(stated, statistic => statistic.Period.End <= period.End && period.End.DayNumber - statistic.Period.End.DayNumber <= measure.CarryDays);
    }

    private static List<Statistic> Read(DuckDbConnection engine, string measure)
    {
        var statistics = new List<Statistic>();
        using var rows = engine.Query(
            "select area, period, breakdown, value, cases, basis from statistics where measure = $1 and area is not null and value is not null and period is not null order by row", measure);
        while (rows.Read())
        {
            statistics.Add(new Statistic(
                rows.WholeInt(0), Period.Parse(rows.Text(1), CultureInfo.InvariantCulture), rows.Text(2), rows.Number(3),
                rows.IsNull(4) ? -1 : rows.Whole(4), rows.Text(5) == "by-rule"));
        }

        return statistics;
    }

    private static void State(CellColumn column, int area, double value, long cases, bool isByRule)
    {
        (column.Values[area], column.Cases[area]) = (value, cases);
        column.Status[area] = isByRule ? ObservationStatus.Estimated : ObservationStatus.Normal;
    }

    private static void SumChildren(AreaTree tree, CellColumn column)
    {
        for (var area = tree.Count - 1; area >= 0; area--)
        {
            if (column.Status[area].HasValue() || tree.IsLeaf(area))
            {
                continue;
            }

            var (sum, cases, status) = (0.0, 0L, ObservationStatus.Normal);
            foreach (var child in tree.Children(area))
            {
                sum += column.Values[child];
                cases = cases < 0 || column.Cases[child] < 0 ? -1 : cases + column.Cases[child];
                status = column.Status[child] > status ? column.Status[child] : status;
            }

            if (status.HasValue())
            {
                (column.Values[area], column.Cases[area], column.Status[area]) = (sum, cases, status);
            }
        }
    }

    // Where a table states several groupings, one is counted: the stated total, else the sexes, else the ages, else both.
    private static string Groups(Measure measure)
    {
        const string Same = "select 1 from population t where t.area = f.area and t.date = f.date";
        return measure.UsesTotalRows
            ? $"""
              case when exists ({Same} and t.sex is null and t.age_group is null) then f.sex is null and f.age_group is null
                   when exists ({Same} and t.age_group is null) then f.age_group is null
                   when exists ({Same} and t.sex is null) then f.sex is null
                   else true end
              """
            : $"(f.sex is null or not exists ({Same} and t.age_group = f.age_group and t.sex is null))";
    }
}
