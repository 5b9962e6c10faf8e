using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace Mahalleh.Geo.Access;

/// <summary>Overlays that give a result also where coordinates almost coincide.</summary>
/// <remarks>
/// First in full precision, then with snapping, then on ever coarser grids, as OverlayNG does by itself; and when an outline
/// is so broken that all these fail, once more after repairing both sides.
/// </remarks>
internal static class RobustOverlay
{
    public static Geometry Intersection(Geometry one, Geometry other)
    {
        try
        {
            return OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection);
        }
        catch (TopologyException)
        {
            return OverlayNGRobust.Overlay(GeometryFixer.Fix(one), GeometryFixer.Fix(other), SpatialFunction.Intersection);
        }
    }

    /// <summary>The union of valid polygons; at least one.</summary>
    public static Geometry Union(IReadOnlyCollection<Geometry> polygons) => OverlayNGRobust.Union(polygons);
}
