namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// What is known to hold between the cells of linked tables: every row says that Σ coefficient × cell is zero, or at most
/// zero. Sparse; the entries of row r are <see cref="Start"/>[r] up to <see cref="Start"/>[r + 1].
/// </summary>
/// <remarks>Immutable; the first entry of a row is its total.</remarks>
public sealed class CellRows
{
    private const double Rounding = 1e-9;

    internal CellRows(int cells, int[] start, int[] cell, sbyte[] coefficient, bool[] isEquation, double[]? weights = null) =>
        (CellCount, Start, Cell, Coefficient, IsEquation, Weights) = (cells, start, cell, coefficient, isEquation, weights);

    /// <summary>Number of cells.</summary>
    public int CellCount { get; }

    /// <summary>Number of rows.</summary>
    public int Count => IsEquation.Length;

    /// <summary>Where the entries of each row start; shape [rows + 1].</summary>
    public int[] Start { get; }

    /// <summary>Cell of each entry.</summary>
    public int[] Cell { get; }

    /// <summary>Coefficient of each entry, 1 or −1, without its weight.</summary>
    public sbyte[] Coefficient { get; }

    /// <summary>What each entry counts, above zero: the weight of a case in rows of weighted amounts, 1 elsewhere; null where it is 1 everywhere.</summary>
    public double[]? Weights { get; }

    /// <summary>Whether a row is zero; otherwise it is at most zero. Shape [rows].</summary>
    public bool[] IsEquation { get; }

    /// <summary>Coefficient of an entry with its weight.</summary>
    /// <param name="entry">Number of the entry.</param>
    public double Factor(int entry) => Weights is null ? Coefficient[entry] : Coefficient[entry] * Weights[entry];

    /// <summary>Value of a row without weights.</summary>
    /// <param name="row">Row number.</param>
    /// <param name="values">Amounts of the cells.</param>
    /// <exception cref="OverflowException">The row does not fit 64 bits.</exception>
    public long Evaluate(int row, ReadOnlySpan<long> values)
    {
        long sum = 0;
        for (var entry = Start[row]; entry < Start[row + 1]; entry++)
        {
            sum = checked(sum + (Coefficient[entry] * values[Cell[entry]]));
        }

        return sum;
    }

    /// <summary>Refuses amounts for which a row does not hold.</summary>
    /// <param name="facts">The cells.</param>
    /// <exception cref="ArgumentException">Other number of cells, or a row that does not hold.</exception>
    public void Check(CellFacts facts)
    {
        if (facts.Count != CellCount)
        {
            throw new ArgumentException($"{facts.Count} cells for rows over {CellCount}.", nameof(facts));
        }

        for (var row = 0; row < Count; row++)
        {
            double value = IsWeighted(row) ? Weighed(row, facts.Values) : Evaluate(row, facts.Values);
            if (IsEquation[row] ? value != 0 : value > 0)
            {
                throw new ArgumentException($"Row {row} of total {Cell[Start[row]]} is {value}.", nameof(facts));
            }
        }
    }

    private bool IsWeighted(int row) => Weights is { } weights && weights.AsSpan(Start[row], Start[row + 1] - Start[row]).ContainsAnyExcept(1);

    // Weighted amounts are rounded: what is nothing beside the amounts is nothing.
    private double Weighed(int row, long[] values)
    {
        var (sum, size) = (0d, 0d);
        for (var entry = Start[row]; entry < Start[row + 1]; entry++)
        {
            var amount = Factor(entry) * values[Cell[entry]];
            (sum, size) = (sum + amount, size + Math.Abs(amount));
        }

        return Math.Abs(sum) <= Rounding * size ? 0 : sum;
    }
}
