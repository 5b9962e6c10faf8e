namespace Mahalleh.Web.Building.Protection;

/// <summary>What was hidden of a measure.</summary>
/// <param name="Cells">Cells that had a figure.</param>
/// <param name="Primary">Cells hidden in themselves.</param>
/// <param name="Complementary">Cells hidden so that those cannot be worked out.</param>
/// <param name="ShownCases">Cases of the smallest areas that are shown, in periods whose grand total is.</param>
/// <param name="AllCases">Cases of those grand totals.</param>
internal readonly record struct MeasureTally(long Cells, long Primary, long Complementary, long ShownCases, long AllCases)
{
    /// <summary>Share of the cases of shown grand totals that no shown smallest area has, 0–1. Made of shown figures only, so it tells nothing more.</summary>
    public double HiddenShare => AllCases == 0 ? 0 : Math.Clamp(1 - ((double)ShownCases / AllCases), 0, 1);

    public static MeasureTally operator +(MeasureTally left, MeasureTally right) => new(
        left.Cells + right.Cells, left.Primary + right.Primary, left.Complementary + right.Complementary,
        left.ShownCases + right.ShownCases, left.AllCases + right.AllCases);

    /// <summary>One cell.</summary>
    public static MeasureTally OfCell(bool isHidden, bool isSmall) => new(1, isHidden && isSmall ? 1 : 0, isHidden && !isSmall ? 1 : 0, 0, 0);
}
