using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Access;

/// <summary>The part of one grid cell that lies within a walk of a facility.</summary>
/// <param name="Rectangle">The whole cell, in degrees.</param>
/// <param name="Served">The served part, in degrees; the rectangle itself if all is served; may be empty.</param>
/// <param name="Hectares">Ground area of the served part.</param>
internal sealed record ServedCell(Geometry Rectangle, Geometry Served, double Hectares);
