using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Mahalleh.Geo.Access;

/// <summary>A population layer whose points know whether a facility is within a walk.</summary>
internal sealed class ServedPersons
{
    private readonly STRtree<(PopulationPoint Point, bool IsServed)> _points = new();

    public ServedPersons(IReadOnlyList<PopulationPoint> population, WalkingGrid grid)
    {
        foreach (var point in population.Where(point => point.Persons > 0))
        {
            var isServed = grid.Near(point.Longitude, point.Latitude)
                .Any(facility => WalkingDisc.Holds(facility, grid.DistanceMetres, point.Longitude, point.Latitude));
            _points.Insert(new Envelope(new Coordinate(point.Longitude, point.Latitude)), (point, isServed));
        }
    }

    /// <summary>Served share of the persons in an outline or on its border, 0 to 1; NaN if there are none.</summary>
    public double Share(MultiPolygon outline)
    {
        var (all, served) = (0.0, 0.0);
        var candidates = _points.Query(outline.EnvelopeInternal);
        var locator = new IndexedPointInAreaLocator(outline);
        foreach (var (point, isServed) in candidates)
        {
            if (locator.Locate(new Coordinate(point.Longitude, point.Latitude)) != Location.Exterior)
            {
                all += point.Persons;
                served += isServed ? point.Persons : 0;
            }
        }

        return served / all;
    }
}
