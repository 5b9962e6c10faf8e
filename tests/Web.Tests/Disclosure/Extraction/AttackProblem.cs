namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>Hidden cells that hang together, what is known of them, and what must be left of some.</summary>
/// <param name="Truth">What each cell is; by it a fact that only rounding contradicts is put right.</param>
/// <param name="Part">Cells of one measure and year have the same number: these alone are solved sooner.</param>
/// <param name="Rows">The facts, of cells by their places here.</param>
/// <param name="Needs">The cells asked about, with the values that must be left.</param>
internal sealed record AttackProblem(long[] Truth, int[] Part, AttackProblem.Row[] Rows, AttackProblem.Need[] Needs)
{
    /// <summary>Number of hidden cells.</summary>
    public int Cells => Truth.Length;

    /// <summary>As the readers in tests/readers take it.</summary>
    public object Wire => new
    {
        cells = Cells,
        truth = Truth,
        rows = Rows.Select(row => new { cells = row.Terms.Select(term => term.Cell), coefficients = row.Terms.Select(term => term.Coefficient), right = row.Right, isEquation = row.IsEquation }),
        needs = Needs.Select(need => new[] { need.Cell, need.Asked.Low, need.Asked.High }),
    };

    /// <summary>A sum of coefficients × cells that equals a number, or is at most that number: what is left of a fact when the published cells are put in.</summary>
    internal sealed record Row((double Coefficient, int Cell)[] Terms, bool IsEquation, double Right, AttackRow Fact);

    /// <summary>A primary cell by its place here.</summary>
    internal sealed record Need(int Cell, AttackNeed Asked);
}
