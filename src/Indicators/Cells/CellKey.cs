using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Cells;

/// <summary>Names one column of cells.</summary>
/// <param name="Measure">Measure code.</param>
/// <param name="Breakdown">Breakdown value such as <c>sex=female</c>; empty for the total.</param>
/// <param name="Period">Reference period.</param>
public readonly record struct CellKey(string Measure, string Breakdown, Period Period);
