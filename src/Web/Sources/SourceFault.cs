namespace Mahalleh.Web.Sources;

/// <summary>How bad a fault is.</summary>
public enum Severity
{
    /// <summary>The build goes on; the quality page shows it.</summary>
    Warning,

    /// <summary>The build refuses the package.</summary>
    Error,
}

/// <summary>Something wrong in a source. It never repeats the value of a column that names persons.</summary>
/// <param name="Severity">Whether the build refuses it.</param>
/// <param name="File">File name within the package.</param>
/// <param name="Row">Row as a spreadsheet shows it, the header being row 1 (for YAML the line); null when it is of the whole file.</param>
/// <param name="Column">Column, property or key; empty when it is of the whole row.</param>
/// <param name="Rule">Stable kebab-case name of the rule, listed in docs/faults.md.</param>
/// <param name="Message">What is wrong and what would be right, in English.</param>
/// <param name="Count">How many rows break the rule in this way; only the first thousand are listed one by one.</param>
public sealed record SourceFault(Severity Severity, string File, long? Row, string Column, string Rule, string Message, long Count = 1);
