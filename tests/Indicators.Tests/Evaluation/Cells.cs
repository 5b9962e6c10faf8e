using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Tests.Evaluation;

/// <summary>Small cells and definitions for the tests of the evaluation.</summary>
internal static class Cells
{
    public static Period Year { get; } = new(1404, PeriodKind.Year);

    public static CellColumn Column(params double[] amounts) => Column(amounts, [.. amounts.Select(amount => (long)amount)]);

    public static CellColumn Column(double[] amounts, long[] cases, bool hasMoments = false)
    {
        var column = new CellColumn(amounts.Length, hasMoments);
        amounts.CopyTo(column.Values, 0);
        cases.CopyTo(column.Cases, 0);
        Array.Fill(column.Status, ObservationStatus.Normal);
        return column;
    }

    public static CellColumn With(this CellColumn column, int area, ObservationStatus status)
    {
        column.Status[area] = status;
        return column;
    }

    public static CellColumn Reported(this CellColumn column, int area, int reporting, int expected)
    {
        (column.Reporting[area], column.Expected[area]) = (reporting, expected);
        return column;
    }

    public static Indicator Ratio(double per = 1, IntervalMethod interval = IntervalMethod.None) => new()
    {
        Code = "ratio",
        Name = new Text("", "ratio"),
        Unit = new Text("", "per"),
        Direction = Direction.Up,
        Numerator = [new Term(1, "above")],
        Denominator = [new Term(1, "below")],
        Per = per,
        Interval = interval,
        IntervalKind = IntervalKind.Process,
    };

    public static ObservationColumn Evaluate(Indicator indicator, params (string Measure, CellColumn Column)[] cells)
    {
        var store = new CellStore(cells.ToDictionary(cell => new CellKey(cell.Measure, "", Year), cell => cell.Column));
        return IndicatorEvaluator.Evaluate(indicator, store, Year, cells.Max(cell => cell.Column.AreaCount));
    }
}
