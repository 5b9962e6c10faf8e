using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Tiling;

/// <summary>One level of areas as it is drawn: its polygons go to the tile layer of its name, its names to <c>{name}-labels</c>.</summary>
/// <param name="Name">Stable name, lower-case with hyphens, e.g. <c>province</c>.</param>
/// <param name="MinZoom">First zoom that holds it, 0 to <see cref="TileMatrix.MaxBuiltZoom"/>.</param>
/// <param name="MaxZoom">Last zoom that holds it, from <paramref name="MinZoom"/> to <see cref="TileMatrix.MaxBuiltZoom"/>.</param>
/// <param name="Features">In area order, which is their order in every tile.</param>
public sealed record TileLayer(string Name, int MinZoom, int MaxZoom, IReadOnlyList<TileFeature> Features);

/// <summary>One area of a layer.</summary>
/// <param name="Id">Feature id, unique in the layer: area number + 1; above zero.</param>
/// <param name="Geometry">Valid outline, longitude and latitude in degrees.</param>
/// <param name="Label">Where its name stands, longitude and latitude in degrees, inside the outline.</param>
/// <param name="Attributes">Texts carried by polygon and label, e.g. code and name, in writing order.</param>
public sealed record TileFeature(
    long Id, MultiPolygon Geometry, Coordinate Label, IReadOnlyList<KeyValuePair<string, string>> Attributes);
