namespace Mahalleh.Web.Charts.Scenes;

/// <summary>A colour of a mark: its value in a drawing that stands alone, and the CSS variable that may replace it in a page.</summary>
/// <param name="Value">What the drawing says when it stands alone: a colour, <c>none</c> or <c>hatch</c>.</param>
/// <param name="Variable">Name of the page's variable without dashes; empty when data decide the colour and a theme must not.</param>
public readonly record struct Paint(string Value, string Variable = "")
{
    /// <summary>Paints nothing, but is still there to be pointed at.</summary>
    public static Paint Clear { get; } = new("none");

    /// <summary>The hatch that means "protected" and nothing else.</summary>
    public static Paint Hatch { get; } = new("hatch");
}
