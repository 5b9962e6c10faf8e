namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>A fact that whoever knows the definitions writes down: a sum of coefficients × cells that equals a number, or is at most that number.</summary>
/// <param name="Relation">What it follows from, for the report.</param>
/// <param name="Terms">The cells with their coefficients.</param>
/// <param name="IsEquation">Whether the sum equals the number; otherwise it is at most that.</param>
/// <param name="Right">The number.</param>
internal sealed record AttackRow(string Relation, (double Coefficient, CellAddress Cell)[] Terms, bool IsEquation, double Right = 0)
{
    /// <summary>Whether it is true of the cells as they are; a fact that is not would prove nothing.</summary>
    public bool IsTrue(AttackedCells cells)
    {
        var rest = Terms.Sum(term => term.Coefficient * cells.True(term.Cell)) - Right;
        var rounding = 1e-9 * Math.Max(1_000, Math.Abs(Right));
        return IsEquation ? Math.Abs(rest) < rounding : rest < rounding;
    }

    public static AttackRow Sum(string relation, CellAddress whole, IEnumerable<CellAddress> parts) =>
        new(relation, [(1, whole), .. parts.Select(part => (-1.0, part))], true);

    public static AttackRow AtMostSum(string relation, CellAddress whole, IEnumerable<CellAddress> parts) =>
        new(relation, [(1, whole), .. parts.Select(part => (-1.0, part))], false);

    public static AttackRow AtLeastSum(string relation, CellAddress whole, IEnumerable<CellAddress> parts) =>
        new(relation, [(-1, whole), .. parts.Select(part => (1.0, part))], false);

    public static AttackRow AtMost(string relation, CellAddress lesser, CellAddress greater) =>
        new(relation, [(1, lesser), (-1, greater)], false);
}
