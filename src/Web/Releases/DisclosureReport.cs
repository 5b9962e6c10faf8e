using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Releases;

/// <summary>What a release says of its protection, as <c>disclosure.json</c> holds it: nothing that tells which cells were hidden in themselves.</summary>
/// <param name="Policy">Fewest cases by what is counted.</param>
/// <param name="Audit">How the tables were proven.</param>
/// <param name="All">All measures together.</param>
/// <param name="Measures">Each measure that is protected, in the order of the catalogue's shares.</param>
public sealed record DisclosureReport(DisclosurePolicy Policy, DisclosureAudit Audit, MeasureProtectionLine All, IReadOnlyList<MeasureProtectionLine> Measures);

/// <summary>The audit of a release. No unsafe cell is ever in one: a table with any is refused.</summary>
/// <param name="Tables">Tables of areas whose certificate the verifier accepted.</param>
/// <param name="ProvenCells">Cells of those that are hidden for their own number of cases, each proven by other tables that fit all that is published.</param>
/// <param name="RowTables">Tables of periods or parts that the row rule protects.</param>
/// <param name="UnsolvedSystems">Systems of a measure's hidden cells that were too large to look for rings in them.</param>
/// <param name="RefusedTables">Tables that hiding does not protect; nothing of them is published.</param>
public sealed record DisclosureAudit(int Tables, long ProvenCells, int RowTables, int UnsolvedSystems, int RefusedTables)
{
    /// <summary>Nothing audited.</summary>
    public static DisclosureAudit None { get; } = new(0, 0, 0, 0, 0);
}

/// <summary>Protection of one measure, over all areas, periods and breakdowns.</summary>
/// <param name="Measure">Measure code, or <c>all</c>.</param>
/// <param name="FewestCases">Fewest cases that are published; 0 for all measures together.</param>
/// <param name="Cells">Cells that had a figure.</param>
/// <param name="Primary">Cells hidden because of their own number of cases.</param>
/// <param name="Complementary">Cells hidden so that those cannot be worked out.</param>
/// <param name="HiddenShare">Share of the cases of published grand totals that no published smallest area shows, 0–1.</param>
public sealed record MeasureProtectionLine(string Measure, int FewestCases, long Cells, long Primary, long Complementary, double HiddenShare);
