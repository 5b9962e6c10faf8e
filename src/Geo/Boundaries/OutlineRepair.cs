using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Valid;

namespace Mahalleh.Geo.Boundaries;

/// <summary>Rebuilds an outline that is not valid, where that hardly changes it.</summary>
public static class OutlineRepair
{
    /// <summary>Longest outline that is rebuilt, in vertices: a hostile one costs up to the square of them, and cannot be stopped.</summary>
    public const int MostVertices = 20_000;

    /// <summary>Rebuilds an outline: loops become polygons, spikes and repeated edges go.</summary>
    /// <param name="outline">An outline that is not valid, in degrees.</param>
    /// <param name="limitPercent">Most that its area may change by, in percent; 0 to 100.</param>
    /// <returns>A valid outline, or null when it has more than <see cref="MostVertices"/>, would change by more, or nothing would be left.</returns>
    public static MultiPolygon? Rebuild(MultiPolygon outline, double limitPercent)
    {
        ArgumentNullException.ThrowIfNull(outline);
        if (outline.NumPoints > MostVertices)
        {
            return null;
        }

        var rebuilt = Dissolve.ToMultiPolygon(GeometryFixer.Fix(outline));
        var change = Math.Abs(rebuilt.Area - outline.Area);
        return !rebuilt.IsEmpty && change <= outline.Area * limitPercent / 100 && new IsValidOp(rebuilt).IsValid ? Winding.Normalise(rebuilt) : null;
    }
}
