using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Indicators.Poverty;

/// <summary>One dimension in which a household can be deprived.</summary>
/// <param name="Code">Stable code, unique in its profile, e.g. <c>food</c>.</param>
/// <param name="Column">Column of the table that says whether the household is deprived: 1, 0, or missing.</param>
/// <param name="Weight">Weight relative to the other dimensions, above zero; only ratios matter.</param>
/// <param name="Name">Name in Persian and English.</param>
public sealed record PovertyDimension(string Code, string Column, double Weight, Text Name);
