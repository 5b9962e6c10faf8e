using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Releases;

/// <summary>What a release says of its protection, as <c>disclosure.json</c> holds it: nothing that tells which cells were hidden in themselves.</summary>
/// <param name="Policy">Fewest cases by what is counted.</param>
/// <param name="All">All measures together.</param>
/// <param name="Measures">Each measure that is protected, in the order of the catalogue's shares.</param>
public sealed record DisclosureReport(DisclosurePolicy Policy, MeasureProtectionLine All, IReadOnlyList<MeasureProtectionLine> Measures);

/// <summary>Protection of one measure, over all areas, periods and breakdowns.</summary>
/// <param name="Measure">Measure code, or <c>all</c>.</param>
/// <param name="FewestCases">Fewest cases that are published; 0 for all measures together.</param>
/// <param name="Cells">Cells that had a figure.</param>
/// <param name="Primary">Cells hidden because of their own number of cases.</param>
/// <param name="Complementary">Cells hidden so that those cannot be worked out.</param>
/// <param name="HiddenShare">Share of the cases of published grand totals that no published smallest area shows, 0–1.</param>
public sealed record MeasureProtectionLine(string Measure, int FewestCases, long Cells, long Primary, long Complementary, double HiddenShare);
