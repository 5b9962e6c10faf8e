using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>A piece of ground on which the outlines of a coverage disagree.</summary>
/// <param name="Kind">What is wrong there.</param>
/// <param name="Area">Number of the outline in its set; −1 for a gap, which is nobody's.</param>
/// <param name="Other">Number of the other outline of an overlap; −1 where there is none.</param>
/// <param name="Hectares">Hectares of the piece on the ellipsoid.</param>
/// <param name="WidthMetres">Mean width of the piece: twice its area by its perimeter.</param>
/// <param name="Place">A point inside it, longitude and latitude in degrees.</param>
public sealed record SiblingFault(SiblingFaultKind Kind, int Area, int Other, double Hectares, double WidthMetres, Coordinate Place);

/// <summary>How outlines of a coverage can disagree.</summary>
public enum SiblingFaultKind
{
    /// <summary>Ground of two areas.</summary>
    Overlap,

    /// <summary>Ground of no area, enclosed by areas.</summary>
    Gap,

    /// <summary>Ground of a child beyond its parent.</summary>
    OutsideParent,
}
