namespace Mahalleh.Indicators.Disclosure;

/// <summary>The cells of one table before anything is hidden, as columns of shape [cells].</summary>
/// <remarks>Read only; the arrays are not copied.</remarks>
public sealed class CellFacts
{
    /// <summary>Stands for "no public denominator" in <see cref="Denominators"/>.</summary>
    public const long NoDenominator = -1;

    /// <summary>Keeps the columns.</summary>
    /// <param name="values">Amounts, whole and never negative.</param>
    /// <param name="denominators">Public or published upper bound of each amount; <see cref="NoDenominator"/> where there is none; null for none at all.</param>
    /// <param name="roles">Role of each cell; null when all are ordinary.</param>
    /// <exception cref="ArgumentException">Columns differ in length, an amount is negative or above its denominator, or a structural zero is not zero.</exception>
    public CellFacts(long[] values, long[]? denominators = null, CellRole[]? roles = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Values, Roles) = (values, roles ?? new CellRole[values.Length]);
        Denominators = denominators ?? Enumerable.Repeat(NoDenominator, values.Length).ToArray();
        if (Denominators.Length != values.Length || Roles.Length != values.Length)
        {
            throw new ArgumentException($"{values.Length} amounts, {Denominators.Length} denominators, {Roles.Length} roles.", nameof(values));
        }

        for (var cell = 0; cell < values.Length; cell++)
        {
            Check(cell);
        }
    }

    /// <summary>Amounts.</summary>
    public long[] Values { get; }

    /// <summary>Public upper bound of each amount, or <see cref="NoDenominator"/>.</summary>
    public long[] Denominators { get; }

    /// <summary>Role of each cell.</summary>
    public CellRole[] Roles { get; }

    /// <summary>Number of cells.</summary>
    public int Count => Values.Length;

    /// <summary>What everybody knows of a hidden cell: 0 up to its denominator.</summary>
    /// <param name="cell">Cell number.</param>
    public CountRange PublicRange(int cell) => new(0, Denominators[cell] < 0 ? CountRange.Unbounded : Denominators[cell]);

    /// <summary>Whether the reader of a release has to guess the cell.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="hidden">Hidden cells.</param>
    public bool IsUnknown(int cell, ReadOnlySpan<bool> hidden) => Roles[cell] == CellRole.OwnPart || (Roles[cell] is CellRole.Ordinary or CellRole.Partial && hidden[cell]);

    private void Check(int cell)
    {
        var (value, denominator) = (Values[cell], Denominators[cell]);
        if (value < 0 || (denominator >= 0 && value > denominator) || (Roles[cell] == CellRole.StructuralZero && value != 0))
        {
            throw new ArgumentException($"Cell {cell} is {value} of {denominator} and {Roles[cell]}.", nameof(cell));
        }
    }
}
