namespace Mahalleh.Indicators.Catalogue;

/// <summary>A condition on one column of a fact table; all given parts must hold.</summary>
/// <param name="Column">Column of the measure's table.</param>
/// <param name="Values">Allowed values; empty when any value will do.</param>
/// <param name="Minimum">Lowest allowed number; null when there is none.</param>
/// <param name="NotAfter">Date column that this date column may not lie after; empty when there is none.</param>
/// <param name="IsGiven">Whether the column must be filled.</param>
public sealed record Condition(string Column, IReadOnlyList<string> Values, long? Minimum, string NotAfter = "", bool IsGiven = false);
