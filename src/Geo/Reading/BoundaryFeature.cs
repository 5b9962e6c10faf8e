using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Reading;

/// <summary>One area's outline as read from a boundary file, not yet checked for validity.</summary>
/// <param name="Position">Position in the file, from 1.</param>
/// <param name="Code">Area code, opaque, compared ordinally; never empty.</param>
/// <param name="Quality">How well the outline is known, a word of <see cref="GeometryQuality"/>; null when the file does not say.</param>
/// <param name="Geometry">Longitude and latitude on WGS84 in degrees; rings are closed and have at least four vertices.</param>
public sealed record BoundaryFeature(int Position, string Code, string? Quality, MultiPolygon Geometry);
