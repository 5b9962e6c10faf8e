using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>A linear form over measures, read from the cells of one period.</summary>
internal sealed class LinearForm
{
    private readonly (double Coefficient, CellColumn? Column)[] _terms;

    private LinearForm((double Coefficient, CellColumn? Column)[] terms) => _terms = terms;

    public bool IsEmpty => _terms.Length == 0;

    /// <summary>The moments, when the form is one measure of moments.</summary>
    public MomentColumns? Moments => _terms is [var (_, only)] ? only?.Moments : null;

    /// <summary>Reads the terms; a measure that was not collected in the period leaves its term without a column.</summary>
    public static LinearForm Read(IReadOnlyList<Term> terms, CellStore cells, Period period, string breakdown) =>
        new([.. terms.Select(term => (term.Coefficient, cells.Find(new CellKey(term.Measure, breakdown, period))))]);

    public ObservationStatus Status(int area)
    {
        var status = ObservationStatus.Normal;
        foreach (var (_, column) in _terms)
        {
            var own = column is null ? ObservationStatus.NotCollected : column.Status[area];
            status = own > status ? own : status;
        }

        return status;
    }

    public double Amount(int area)
    {
        var sum = 0.0;
        foreach (var (coefficient, column) in _terms)
        {
            sum += coefficient * column!.Values[area];
        }

        return sum;
    }

    public long Cases(int area)
    {
        var sum = 0L;
        foreach (var (_, column) in _terms)
        {
            sum += column!.Cases[area];
        }

        return sum;
    }

    public double Completeness(int area)
    {
        var lowest = double.NaN;
        foreach (var (_, column) in _terms)
        {
            var own = column?.Completeness(area) ?? double.NaN;
            lowest = double.IsNaN(lowest) || own < lowest ? own : lowest;
        }

        return lowest;
    }
}
