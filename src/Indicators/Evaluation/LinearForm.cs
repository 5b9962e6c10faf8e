using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Evaluation;

/// <summary>A linear form over measures, read from the cells of one period.</summary>
internal sealed class LinearForm
{
    private readonly (double Coefficient, string Measure, CellColumn? Column)[] _terms;

    private LinearForm((double Coefficient, string Measure, CellColumn? Column)[] terms)
    {
        _terms = terms;
        Moments = terms is [var (_, _, only)] ? only?.Moments : null;
    }

    public bool IsEmpty => _terms.Length == 0;

    /// <summary>The moments, when the form is one measure of moments.</summary>
    public MomentColumns? Moments { get; }

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

    /// <summary>Raises the status of each area of the block to the greatest of the terms'.</summary>
    public void RaiseStatus(ObservationStatus[] statuses, AreaBlock block)
    {
        var status = block.Of(statuses);
        foreach (var (_, _, column) in _terms)
        {
            if (column is null)
            {
                status.Fill(ObservationStatus.NotCollected);
                return;
            }

            var own = block.Of(column.Status);
            for (var area = 0; area < status.Length; area++)
            {
                status[area] = own[area] > status[area] ? own[area] : status[area];
            }
        }
    }

    /// <summary>The amount of each area of the block; a term that was not collected adds nothing.</summary>
    public void Add(double[] sums, AreaBlock block)
    {
        var amounts = block.Of(sums);
        amounts.Clear();
        foreach (var (coefficient, _, column) in _terms)
        {
            var values = column is null ? [] : block.Of(column.Values);
            for (var area = 0; area < values.Length; area++)
            {
                amounts[area] += coefficient * values[area];
            }
        }
    }

    /// <summary>Adds the cases of each area of the block.</summary>
    public void Add(long[] sums, AreaBlock block)
    {
        var cases = block.Of(sums);
        foreach (var (_, _, column) in _terms)
        {
            var own = column is null ? [] : block.Of(column.Cases);
            for (var area = 0; area < own.Length; area++)
            {
                cases[area] += own[area];
            }
        }
    }

    /// <summary>Lowers the completeness of each area of the block to the lowest of the terms' that is watched; NaN is none.</summary>
    public void LowerCompleteness(double[] lowest, AreaBlock block)
    {
        var completeness = block.Of(lowest);
        foreach (var (_, _, column) in _terms)
        {
            if (column is null)
            {
                continue;
            }

            var reporting = block.Of(column.Reporting);
            var expected = block.Of(column.Expected);
            for (var area = 0; area < completeness.Length; area++)
            {
                if (expected[area] != 0 && (double)reporting[area] / expected[area] is var own && !(completeness[area] <= own))
                {
                    completeness[area] = own;
                }
            }
        }
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

    /// <summary>Every measure that was collected, with its coefficients above and below the line.</summary>
    public static (double Above, double Below, CellColumn Column)[] Join(LinearForm above, LinearForm below) =>
        [.. above._terms.Concat(below._terms).Where(term => term.Column is not null).DistinctBy(term => term.Measure)
            .Select(term => (above.Coefficient(term.Measure), below.Coefficient(term.Measure), term.Column!))];

    private double Coefficient(string measure) => _terms.Where(term => term.Measure == measure).Sum(term => term.Coefficient);
}
