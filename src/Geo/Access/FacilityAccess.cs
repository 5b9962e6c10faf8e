using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Access;

/// <summary>The share of each area's people who live within a walking distance of an open facility (docs/methods/access.md).</summary>
/// <remarks>
/// Distances are straight lines on the ground, not ways along streets. Facilities beyond the border count for those who live
/// near it. Each facility has a plane of its own and areas are taken on the ellipsoid, so that a neighbourhood and a country
/// are treated alike; a disc is a polygon of 64 corners with the area of the circle.
/// </remarks>
public static class FacilityAccess
{
    /// <summary>The shortest distance, in metres, that is finer than any outline.</summary>
    public const double ShortestDistanceMetres = 1;

    /// <summary>The longest distance, in metres, for which a plane around the facility is true to the ground.</summary>
    public const double LongestDistanceMetres = 100_000;

    /// <summary>Highest latitude of facilities and population points, in degrees north and south.</summary>
    public const double HighestLatitude = 85;

    /// <summary>Shares for people spread evenly over each area: served ground divided by all ground.</summary>
    /// <param name="outlines">Valid outlines in degrees (CRS84), in area order; null or empty for an area without one.</param>
    /// <param name="facilities">The facilities that are open, in any order; those at the same place count once; may be none.</param>
    /// <param name="distanceMetres">Walking distance; <see cref="ShortestDistanceMetres"/> to <see cref="LongestDistanceMetres"/>.</param>
    /// <param name="cancellationToken">Looked at before each area.</param>
    /// <returns>Shape [areas], in area order: 0 to 1; NaN where there is no outline or it has no area.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The distance or a position is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double[] Shares(IReadOnlyList<MultiPolygon?> outlines, IReadOnlyList<FacilityPoint> facilities,
        double distanceMetres, CancellationToken cancellationToken)
    {
        var ground = new ServedGround(Grid(facilities, distanceMetres));
        return ForEach(outlines, ground.Share, cancellationToken);
    }

    /// <summary>
    /// Shares by a finer population layer: persons at points within the distance divided by all persons at points inside the
    /// outline or on its border. An area in which the layer has no persons is taken as evenly populated.
    /// </summary>
    /// <param name="outlines">Valid outlines in degrees (CRS84), in area order; null or empty for an area without one.</param>
    /// <param name="facilities">The facilities that are open, in any order; may be none.</param>
    /// <param name="distanceMetres">Walking distance; <see cref="ShortestDistanceMetres"/> to <see cref="LongestDistanceMetres"/>.</param>
    /// <param name="population">Where people live, in any order; may be none.</param>
    /// <param name="cancellationToken">Looked at before each area.</param>
    /// <returns>Shape [areas], in area order: 0 to 1; NaN where there is no outline, or neither persons nor ground in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The distance, a position or a number of persons is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static double[] Shares(IReadOnlyList<MultiPolygon?> outlines, IReadOnlyList<FacilityPoint> facilities,
        double distanceMetres, IReadOnlyList<PopulationPoint> population, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(population);
        foreach (var point in population)
        {
            CheckPosition(point.Longitude, point.Latitude, nameof(population));
            if (!(point.Persons >= 0 && double.IsFinite(point.Persons)))
            {
                throw new ArgumentOutOfRangeException(nameof(population), point.Persons, "A number of persons is finite and not negative.");
            }
        }

        var grid = Grid(facilities, distanceMetres);
        var (ground, persons) = (new ServedGround(grid), new ServedPersons(population, grid));
        return ForEach(outlines, ByPersons, cancellationToken);

        double ByPersons(MultiPolygon outline) => persons.Share(outline) is var share && double.IsNaN(share) ? ground.Share(outline) : share;
    }

    private static WalkingGrid Grid(IReadOnlyList<FacilityPoint> facilities, double distanceMetres)
    {
        ArgumentNullException.ThrowIfNull(facilities);
        if (!(distanceMetres >= ShortestDistanceMetres && distanceMetres <= LongestDistanceMetres))
        {
            throw new ArgumentOutOfRangeException(nameof(distanceMetres), distanceMetres, $"A distance is {ShortestDistanceMetres} to {LongestDistanceMetres} m.");
        }

        foreach (var facility in facilities)
        {
            CheckPosition(facility.Longitude, facility.Latitude, nameof(facilities));
        }

        return new WalkingGrid(facilities, distanceMetres);
    }

    private static void CheckPosition(double longitude, double latitude, string name)
    {
        if (!(Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= HighestLatitude))
        {
            throw new ArgumentOutOfRangeException(name, (longitude, latitude), $"A position is within ±180° and ±{HighestLatitude}°.");
        }
    }

    private static double[] ForEach(IReadOnlyList<MultiPolygon?> outlines, Func<MultiPolygon, double> shareOf, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outlines);
        var shares = new double[outlines.Count];
        for (var area = 0; area < shares.Length; area++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shares[area] = outlines[area] is { IsEmpty: false } outline ? shareOf(outline) : double.NaN;
        }

        return shares;
    }
}
