namespace Mahalleh.Indicators.Catalogue;

/// <summary>Something wrong in a catalogue file.</summary>
/// <param name="File">File name.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Rule">Stable kebab-case name of the rule.</param>
/// <param name="Message">What is wrong, in English.</param>
public sealed record CatalogueFault(string File, int Line, string Rule, string Message);
