using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>The cells of an area and those inside it in several tables. Columns of shape [cells].</summary>
/// <param name="Rows">What holds between them.</param>
/// <param name="Facts">What they are.</param>
/// <param name="Hidden">Which are hidden.</param>
/// <param name="Contained">What each is at most by a longer period that may be published.</param>
/// <param name="Cells">Table and area of each; −1 for what the area has of its own.</param>
internal sealed record FamilyGroup(CellRows Rows, CellFacts Facts, bool[] Hidden, long[] Contained, (int Table, int Area)[] Cells)
{
    /// <summary>Area of each cell.</summary>
    public IReadOnlyList<int> AreaOf { get; } = Array.ConvertAll(Cells, static cell => cell.Area);
}
