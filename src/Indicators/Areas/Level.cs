namespace Mahalleh.Indicators.Areas;

/// <summary>One level of the area tree, such as province or neighbourhood; levels are ordered from the root down.</summary>
/// <param name="Code">Stable public code, lower-case with hyphens, e.g. <c>neighbourhood</c>.</param>
/// <param name="NameFa">Name of one area of the level in Persian; empty when the package gives none.</param>
/// <param name="NameEn">Name of one area of the level in English; empty when the package gives none.</param>
/// <param name="PluralFa">Name of several areas of the level in Persian.</param>
/// <param name="PluralEn">Name of several areas of the level in English.</param>
public sealed record Level(string Code, string NameFa, string NameEn, string PluralFa, string PluralEn);
