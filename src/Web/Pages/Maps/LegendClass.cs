namespace Mahalleh.Web.Pages.Maps;

/// <summary>One line of a legend.</summary>
/// <param name="Class">Number of the class, from 0.</param>
/// <param name="Color">Fill colour, as <c>#rrggbb</c>.</param>
/// <param name="Label">What the colour means: a range, or the name of a level.</param>
/// <param name="Count">Areas of the class.</param>
public sealed record LegendClass(int Class, string Color, string Label, int Count);
