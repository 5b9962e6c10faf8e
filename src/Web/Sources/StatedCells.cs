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
    private sealed record Statistic(int Area, Period Period, string Breakdown, double Value, long Cases, bool IsByRule);

    /// <summary>Rolls a stock table such as the population up, whole and by its breakdowns.</summary>
    public static void RollStock(DuckDbConnection engine, MeasureColumns columns, Measure measure, FactTable table)
    {
        RollStock(engine, columns, measure, table, "");
        foreach (var column in measure.Breakdowns)
        {
            RollStock(engine, columns, measure, table, column);
        }
    }

    private static void RollStock(DuckDbConnection engine, MeasureColumns columns, Measure measure, FactTable table, string broken)
    {
        var sql = RollUpText.Fill(
            "stock", ("table", table.Name), ("date", table.Date), ("amount", MeasureSql.Amount(measure, table)), ("part", Part(broken)),
            ("where", $"{MeasureSql.Where(measure, table)} and ({StockGroups.Of(measure, broken)})"));
        var touched = new Dictionary<CellColumn, Period>();
        using (var rows = engine.Query(sql, Math.Max(measure.CarryDays, 366)))
        {
            while (rows.Read())
            {
                var period = rows.WholeInt(1);
                if (broken.Length > 0 && !columns.IsCoarse(period))
                {
                    continue;
                }

                var column = columns.Of(measure, broken.Length == 0 ? "" : Breakdown.Of(broken, rows.Text(2)), period);
                touched[column] = columns.Periods[period];
                State(column, rows.WholeInt(0), rows.Number(3), (long)Math.Round(rows.Number(3)), rows.WholeInt(4) == 1);
                column.Date(rows.WholeInt(0), rows.Date(5));
            }
        }

        foreach (var (column, period) in touched)
        {
            SumChildren(columns.Areas, column, LastDay(period), isPartial: period.IsWindow);
        }
    }

    private static string Part(string broken) => broken switch
    {
        "" => RollUpText.NoPart,
        Breakdown.SexAndAge => "f.sex || '.' || f.age_group",
        _ => $"f.{broken}",
    };

    /// <summary>Rolls one measure of <c>statistics</c> up.</summary>
    public static void RollStatistics(DuckDbConnection engine, MeasureColumns columns, Measure measure)
    {
        var touched = new Dictionary<CellColumn, Period>();
        foreach (var group in Read(engine, measure.Code).GroupBy(statistic => (statistic.Area, statistic.Breakdown)))
        {
            var stated = group.OrderBy(statistic => statistic.Period.End).ToArray();
            for (var period = 0; period < columns.Periods.Count; period++)
            {
                if (Applies(measure, stated, columns.Periods[period], columns.Areas.Areas[group.Key.Area]) is { } statistic)
                {
                    var column = columns.Of(measure, group.Key.Breakdown, period);
                    touched[column] = columns.Periods[period];
                    column.Date(statistic.Area, measure.RollUp == RollUp.Last ? statistic.Period.End.AddDays(-1) : null);
                    State(column, statistic.Area, statistic.Value, statistic.Cases, statistic.IsByRule);
                }
            }
        }

        if (measure.RollUp != RollUp.None)
        {
            foreach (var (column, period) in touched)
            {
                SumChildren(columns.Areas, column, measure.RollUp == RollUp.Last ? LastDay(period) : period.RangeFrom(null), isPartial: false);
            }
        }
    }

    private static DateRange? LastDay(Period period) => period.IsWindow ? null : new DateRange(period.End.AddDays(-1), period.End);

    // A ready-made figure or stated amount is of its own period; a stock is carried forward to periods that end later, while the area is there.
    private static Statistic? Applies(Measure measure, Statistic[] stated, Period period, Area area)
    {
        if (Array.FindLast(stated, statistic => statistic.Period == period) is { } exact)
        {
            return exact;
        }

        return measure.RollUp != RollUp.Last || period.IsWindow || !area.IsValidOn(period.End.AddDays(-1)) ? null
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

    /// <summary>
    /// Gives an area without a figure the sum of its children's, when all that were there in the range have one; without a range all were there.
    /// A window is of the areas it is over in.
    /// </summary>
    internal static void SumChildren(AreaTree tree, CellColumn column, DateRange? range, bool isPartial)
    {
        for (var area = tree.Count - 1; area >= 0; area--)
        {
            if (column.Status[area].HasValue() || tree.IsLeaf(area))
            {
                continue;
            }

            var (sum, cases, status, any) = (0.0, 0L, ObservationStatus.Normal, false);
            DateOnly? oldest = null;
            foreach (var child in tree.Children(area))
            {
                if (!column.Status[child].HasValue() && (isPartial || (range is { } days && !tree.Areas[child].IsValidIn(days))))
                {
                    continue;
                }

                any = true;
                sum += column.Values[child];
                cases = cases < 0 || column.Cases[child] < 0 ? -1 : cases + column.Cases[child];
                status = column.Status[child] > status ? column.Status[child] : status;
                oldest = column.Dated(child) is { } dated && (oldest is null || dated < oldest) ? dated : oldest;
            }

            if (any && status.HasValue())
            {
                (column.Values[area], column.Cases[area], column.Status[area]) = (sum, cases, status);
                column.Date(area, oldest);
            }
        }
    }
}
