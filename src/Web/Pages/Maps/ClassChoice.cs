using Mahalleh.Indicators.Classes;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>How the classes of a map are made, and how they would be if nobody had asked.</summary>
/// <param name="Chosen">The method.</param>
/// <param name="Usual">The indicator's own method.</param>
public sealed record ClassChoice(ClassMethod Chosen, ClassMethod Usual);
