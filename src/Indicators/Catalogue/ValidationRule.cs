namespace Mahalleh.Indicators.Catalogue;

/// <summary>A rule between two measures that every cell should keep: one is at most the other.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Name">What the rule says, in Persian and English.</param>
/// <param name="Measure">Measure that is at most the other.</param>
/// <param name="AtMost">The other.</param>
public sealed record ValidationRule(string Code, Text Name, string Measure, string AtMost);
