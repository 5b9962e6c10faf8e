using System.Collections.Immutable;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>One thing drawn. A closed union: <see cref="SvgMarks"/> knows every case, and nothing else may add one.</summary>
/// <remarks>All coordinates are scene units: pixels from the top left corner.</remarks>
public abstract record Mark;

/// <summary>A rectangle.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Width, zero or more.</param>
/// <param name="Height">Height, zero or more.</param>
/// <param name="Fill">Its colour, or the hatch.</param>
public sealed record RectMark(double X, double Y, double Width, double Height, Paint Fill) : Mark
{
    /// <summary>Radius of the corners.</summary>
    public double Radius { get; init; }

    /// <summary>Colour of the border; null for none.</summary>
    public Paint? Stroke { get; init; }

    /// <summary>Opacity, above 0 up to 1.</summary>
    public double Opacity { get; init; } = 1;
}

/// <summary>A straight line.</summary>
/// <param name="X1">Start, across.</param>
/// <param name="Y1">Start, down.</param>
/// <param name="X2">End, across.</param>
/// <param name="Y2">End, down.</param>
/// <param name="Stroke">Its colour.</param>
public sealed record LineMark(double X1, double Y1, double X2, double Y2, Paint Stroke) : Mark
{
    /// <summary>Thickness.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Lengths of dashes and gaps, e.g. "4 3"; empty for a whole line.</summary>
    public string Dash { get; init; } = "";
}

/// <summary>A path.</summary>
/// <param name="Data">Its commands, as <see cref="PathText"/> writes them.</param>
/// <param name="Fill">Colour of the inside.</param>
/// <param name="Stroke">Colour of the line; null for none.</param>
public sealed record PathMark(string Data, Paint Fill, Paint? Stroke) : Mark
{
    /// <summary>Thickness of the line.</summary>
    public double Width { get; init; } = 1;

    /// <summary>Lengths of dashes and gaps, e.g. "4 3"; empty for a whole line.</summary>
    public string Dash { get; init; } = "";

    /// <summary>Opacity, above 0 up to 1.</summary>
    public double Opacity { get; init; } = 1;
}

/// <summary>A circle.</summary>
/// <param name="X">Centre, across.</param>
/// <param name="Y">Centre, down.</param>
/// <param name="Radius">Radius.</param>
/// <param name="Fill">Its colour.</param>
public sealed record CircleMark(double X, double Y, double Radius, Paint Fill) : Mark
{
    /// <summary>Colour of the border; null for none.</summary>
    public Paint? Stroke { get; init; }
}

/// <summary>Marks that belong together.</summary>
/// <param name="Marks">The marks, the lowest first.</param>
/// <param name="Title">What a pointer resting on any of them is told; empty for nothing.</param>
public sealed record GroupMark(ImmutableArray<Mark> Marks, string Title = "") : Mark;
