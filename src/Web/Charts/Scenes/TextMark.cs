namespace Mahalleh.Web.Charts.Scenes;

/// <summary>Which edge of a text lies at its point, as seen on the page whatever the direction of the words.</summary>
public enum Anchor
{
    /// <summary>The left edge.</summary>
    Left,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The right edge.</summary>
    Right,
}

/// <summary>One line of text; it stays text, so that it can be selected, searched and read aloud.</summary>
/// <param name="X">Where the anchored edge lies, across.</param>
/// <param name="Y">The baseline.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">Size of the type in scene units.</param>
/// <param name="Anchor">Which edge lies at the point.</param>
public sealed record TextMark(double X, double Y, string Text, double Size, Anchor Anchor) : Mark
{
    /// <summary>Whether the line reads right to left.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether it is semi-bold.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Its colour.</summary>
    public Paint Fill { get; init; } = Palette.Ink;

    /// <summary>Whether a rim in the card's colour keeps it readable on lines.</summary>
    public bool HasHalo { get; init; }
}
