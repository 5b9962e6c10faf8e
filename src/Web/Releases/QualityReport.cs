using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Releases;

/// <summary>What is known of the quality of a release's inputs, as <c>quality.json</c> holds it.</summary>
/// <param name="Tables">Records read, by table.</param>
/// <param name="Warnings">Faults of the package that did not stop the build.</param>
/// <param name="Disagreements">Printed figures that compete.</param>
/// <param name="Reporters">Completeness of each regularly reporting table by period.</param>
/// <param name="LateReporters">Areas that should have reported in the last period and did not; the first of them.</param>
public sealed record QualityReport(
    IReadOnlyList<TableCount> Tables,
    IReadOnlyList<QualityWarning> Warnings,
    IReadOnlyList<Disagreement> Disagreements,
    IReadOnlyList<ReporterShare> Reporters,
    IReadOnlyList<LateReporter> LateReporters)
{
    /// <summary>A report that says nothing.</summary>
    public static QualityReport Empty { get; } = new([], [], [], [], []);

    /// <summary>How many late and silent reporters there are, listed or not.</summary>
    public int LateTotal { get; init; }

    /// <summary>Rules between measures that published cells break.</summary>
    public Listing<BrokenRule> BrokenRules { get; init; } = new(0, []);

    /// <summary>Indicators with figures that cannot exist (status M).</summary>
    public IReadOnlyList<ImpossibleFigures> Impossible { get; init; } = [];

    /// <summary>Published figures far from those of the other areas of the level, the strongest first.</summary>
    public Listing<UnusualFigure> Outliers { get; init; } = new(0, []);

    /// <summary>Published figures far from the area's own earlier ones, the strongest first.</summary>
    public Listing<UnusualFigure> UnlikeBefore { get; init; } = new(0, []);

    /// <summary>Published figures that stand unchanged, the longest first.</summary>
    public Listing<UnchangedFigure> Unchanged { get; init; } = new(0, []);
}

/// <summary>Records of one table.</summary>
/// <param name="Table">Table name.</param>
/// <param name="Records">Number of records read.</param>
/// <param name="IsInvented">Whether the records are invented.</param>
public sealed record TableCount(string Table, long Records, bool IsInvented);

/// <summary>A fault that did not stop the build; it names no value of a record.</summary>
/// <param name="File">File name.</param>
/// <param name="Rule">Stable name of the rule.</param>
/// <param name="Count">How often it occurs.</param>
/// <param name="Message">What it is, in Persian and English.</param>
public sealed record QualityWarning(string File, string Rule, long Count, Text Message);

/// <summary>One of several printed figures for the same thing.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Subject">What the figure is of; rows with the same area and subject compete.</param>
/// <param name="Value">The figure as printed.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Where it is printed.</param>
/// <param name="Note">What to know of it.</param>
public sealed record Disagreement(string Area, Text Subject, string Value, Text Unit, Text Source, Text Note);

/// <summary>How many areas reported to a table in a period.</summary>
/// <param name="Table">Table name.</param>
/// <param name="Period">Period code (quarters).</param>
/// <param name="Reporting">Areas that reported.</param>
/// <param name="Expected">Areas that should have.</param>
public sealed record ReporterShare(string Table, string Period, int Reporting, int Expected);

/// <summary>How long a reporter has been silent.</summary>
public enum Silence
{
    /// <summary>Silent in the last quarter, with a record in one of the three before it.</summary>
    Late,

    /// <summary>No record in the last four quarters, or none ever though a programme or a house is there.</summary>
    Silent,
}

/// <summary>An area that should have reported in the last quarter and did not.</summary>
/// <param name="Area">Area code.</param>
/// <param name="Table">Table name.</param>
/// <param name="LastPeriod">Last quarter with a record; empty when there never was one.</param>
public sealed record LateReporter(string Area, string Table, string LastPeriod)
{
    /// <summary>How long it has been silent.</summary>
    public Silence Kind { get; init; }
}
