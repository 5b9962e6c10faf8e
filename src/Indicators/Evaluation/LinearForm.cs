using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>A linear form over measures, read from the cells of one period.</summary>
internal sealed class LinearForm
{
    private readonly (double Coefficient, string Measure, CellColumn? Column)[] _terms;

    private LinearForm((double Coefficient, string Measure, CellColumn? Column)[] terms) => _terms = terms;

    public bool IsEmpty => _terms.Length == 0;

    /// <summary>The moments, when the form is one measure of moments.</summary>
    public MomentColumns? Moments => _terms is [var (_, _, only)] ? only?.Moments : null;

    /// <summary>Reads the terms; a measure that was not collected in the period leaves its term without a column.</summary>
    public static LinearForm Read(IReadOnlyList<Term> terms, CellStore cells, Period period, string breakdown) =>
        new([.. terms.Select(term => (term.Coefficient, term.Measure, cells.FindPart(new CellKey(term.Measure, breakdown, period))))]);

    public ObservationStatus Status(int area)
    {
        var status = ObservationStatus.Normal;
        foreach (var (_, _, column) in _terms)
        {
            var own = column is null ? ObservationStatus.NotCollected : column.Status[area];
            status = own > status ? own : status;
        }

        return status;
    }

    public double Amount(int area)
    {
        var sum = 0.0;
        foreach (var (coefficient, _, column) in _terms)
        {
            sum += coefficient * column!.Values[area];
        }

        return sum;
    }

    public long Cases(int area)
    {
        var sum = 0L;
        foreach (var (_, _, column) in _terms)
        {
            sum += column!.Cases[area];
        }

        return sum;
    }

    public double Completeness(int area)
    {
        var lowest = double.NaN;
        foreach (var (_, _, column) in _terms)
        {
            var own = column?.Completeness(area) ?? double.NaN;
            lowest = double.IsNaN(lowest) || own < lowest ? own : lowest;
        }

        return lowest;
    }

    /// <summary>
    /// Variance of (above − ratio × below) when every measure is an independent count whose variance is its amount:
    /// Σ (c − R d)² m over the measures, c and d being their coefficients above and below the line.
    /// </summary>
    public static double Variance(LinearForm above, LinearForm below, double ratio, int area)
    {
        var sum = 0.0;
        foreach (var (coefficient, measure, column) in above._terms)
        {
            var whole = coefficient - (ratio * below.Coefficient(measure));
            sum += whole * whole * Math.Max(0, column!.Values[area]);
        }

        foreach (var (coefficient, measure, column) in below._terms)
        {
            var alone = above.Coefficient(measure) == 0 ? ratio * coefficient : 0;
            sum += alone * alone * Math.Max(0, column!.Values[area]);
        }

        return sum;
    }

    private double Coefficient(string measure)
    {
        var sum = 0.0;
        foreach (var (coefficient, own, _) in _terms)
        {
            sum += own == measure ? coefficient : 0;
        }

        return sum;
    }
}
