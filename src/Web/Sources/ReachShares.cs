using Mahalleh.Geo.Access;
using NetTopologySuite.Geometries;

namespace Mahalleh.Web.Sources;

/// <summary>Shares of the areas within a distance of some facilities, asked again and again as facilities open and close.</summary>
/// <param name="outlines">Outlines in area order; null where there is none.</param>
/// <param name="people">Where people live; empty for people spread evenly.</param>
/// <param name="metres">The distance.</param>
internal sealed class ReachShares(MultiPolygon?[] outlines, IReadOnlyList<PopulationPoint> people, double metres)
{
    // A degree of latitude is at least this long, so that none that reach an area are overlooked.
    private const double MetresOfDegree = 110_000;

    private HashSet<FacilityPoint> _open = [];
    private double[]? _shares;

    /// <summary>The shares with these facilities open; only areas near one that was not open before, or is no more, are looked at again.</summary>
    public double[] Of(IReadOnlyList<FacilityPoint> open, CancellationToken cancellation)
    {
        var now = open.ToHashSet();
        if (_shares is null)
        {
            _shares = Shares(outlines, open, cancellation);
        }
        else if (!now.SetEquals(_open))
        {
            FacilityPoint[] changed = [.. now.Except(_open), .. _open.Except(now)];
            var near = outlines.Select(outline => outline is not null && changed.Any(place => IsNear(outline.EnvelopeInternal, place)) ? outline : null).ToArray();
            var anew = Shares(near, open, cancellation);
            _shares = [.. _shares.Select((share, area) => near[area] is null ? share : anew[area])];
        }

        _open = now;
        return _shares;
    }

    private double[] Shares(MultiPolygon?[] wanted, IReadOnlyList<FacilityPoint> open, CancellationToken cancellation) => people.Count > 0
        ? FacilityAccess.Shares(wanted, open, metres, people, cancellation)
        : FacilityAccess.Shares(wanted, open, metres, cancellation);

    private bool IsNear(Envelope area, FacilityPoint place)
    {
        var up = metres / MetresOfDegree;
        var across = up / Math.Cos(Math.Clamp(Math.Max(Math.Abs(area.MinY), Math.Abs(area.MaxY)) + up, 0, FacilityAccess.HighestLatitude) * Math.PI / 180);
        return place.Longitude >= area.MinX - across && place.Longitude <= area.MaxX + across && place.Latitude >= area.MinY - up && place.Latitude <= area.MaxY + up;
    }
}
