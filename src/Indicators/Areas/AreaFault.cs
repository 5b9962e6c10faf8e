namespace Mahalleh.Indicators.Areas;

/// <summary>A way in which a list of areas is not a tree.</summary>
/// <param name="Position">Position of the area in the list, from 0; −1 when the fault is of the whole list.</param>
/// <param name="Code">Code of the area concerned; empty when there is none.</param>
/// <param name="Rule">Stable kebab-case name of the rule, e.g. <c>unknown-parent</c>.</param>
/// <param name="Column">Column of the register the fault is in.</param>
/// <param name="Message">What is wrong, in English.</param>
public sealed record AreaFault(int Position, string Code, string Rule, string Column, string Message);
