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
    /// <param name="ceilings">What contains each amount; bounds that an amount is above are left out; null for none at all.</param>
    /// <exception cref="ArgumentException">Columns differ in length, an amount is negative or above its denominator, or a structural zero is not zero.</exception>
    public CellFacts(long[] values, long[]? denominators = null, CellRole[]? roles = null, CellCeilings? ceilings = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        (Values, Roles) = (values, roles ?? new CellRole[values.Length]);
        Denominators = denominators ?? Enumerable.Repeat(NoDenominator, values.Length).ToArray();
        Ceilings = (ceilings ?? new CellCeilings(0)).For(values);
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

    /// <summary>What contains each amount.</summary>
    public CellCeilings Ceilings { get; }

    /// <summary>Mean weight of the cases of each cell, where weighted amounts are published beside the counts; null where amounts are the counts.</summary>
    public double[]? Weights { get; init; }

    /// <summary>Role of each cell.</summary>
    public CellRole[] Roles { get; }

    /// <summary>Number of cells.</summary>
    public int Count => Values.Length;

    /// <summary>Whether any amount is more than what a part of it needs it to fall to.</summary>
    public bool TellsParts => Values.Where((value, cell) => value > Ceilings.FallsTo[cell]).Any();

    /// <summary>What everybody knows of a hidden cell: 0 up to its denominator or ceiling.</summary>
    /// <param name="cell">Cell number.</param>
    public CountRange PublicRange(int cell) => new(0, Most(cell, Ceilings.Known[cell]));

    /// <summary>What a hidden cell can be while the figures that contain it stay as they are.</summary>
    /// <param name="cell">Cell number.</param>
    public CountRange HeldRange(int cell) => new(0, Most(cell, Ceilings.Held[cell]));

    /// <summary>Whether the reader of a release has to guess the cell.</summary>
    /// <param name="cell">Cell number.</param>
    /// <param name="hidden">Hidden cells.</param>
    public bool IsUnknown(int cell, ReadOnlySpan<bool> hidden) => Roles[cell] == CellRole.OwnPart || (Roles[cell] is CellRole.Ordinary or CellRole.Partial && hidden[cell]);

    private long Most(int cell, long ceiling) => Denominators[cell] < 0 ? ceiling : Math.Min(Denominators[cell], ceiling);

    private void Check(int cell)
    {
        var (value, denominator) = (Values[cell], Denominators[cell]);
        if (value < 0 || (denominator >= 0 && value > denominator) || (Roles[cell] == CellRole.StructuralZero && value != 0))
        {
            throw new ArgumentException($"Cell {cell} is {value} of {denominator} and {Roles[cell]}.", nameof(cell));
        }
    }
}
