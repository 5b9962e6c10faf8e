using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>All tables of one measure within a longest period, as one system. Columns of shape [cells].</summary>
/// <param name="Width">Cells of each table: the areas, then what some have of their own.</param>
/// <param name="Own">Which areas these are.</param>
/// <param name="Rows">What holds between them.</param>
/// <param name="Facts">What they are.</param>
/// <param name="Hidden">Which are hidden.</param>
/// <param name="Contained">What each is at most by a longer period that may be published.</param>
/// <param name="Primary">Which are hidden in themselves, and what nobody must be able to rule out of them.</param>
/// <param name="MayStand">Which may be published by themselves.</param>
internal sealed record FamilyTables(int Width, int[] Own, CellRows Rows, CellFacts Facts, bool[] Hidden, long[] Contained, PrimarySet Primary, bool[] MayStand);
