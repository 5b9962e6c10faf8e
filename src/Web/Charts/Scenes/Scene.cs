using System.Collections.Immutable;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Charts.Scenes;

/// <summary>A finished drawing, independent of how it is written: SVG in a page, SVG alone or PNG.</summary>
/// <param name="Width">Width in scene units, above zero.</param>
/// <param name="Height">Height in scene units, above zero.</param>
/// <param name="Title">What it shows, in one line.</param>
/// <param name="Description">What it says, for those who do not see it.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Marks">The marks, the lowest first.</param>
public sealed record Scene(double Width, double Height, string Title, string Description, Language Language, ImmutableArray<Mark> Marks);
