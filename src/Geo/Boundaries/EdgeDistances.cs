using System.Numerics;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>The edges of a polygon, side by side in memory, so that as many are looked at at once as the processor has lanes.</summary>
internal sealed class EdgeDistances
{
    private readonly double[] _fromX;
    private readonly double[] _fromY;
    private readonly double[] _toY;
    private readonly double[] _edgeX;
    private readonly double[] _edgeY;
    private readonly double[] _squaredLength;

    /// <summary>Takes the edges of rings, their longitudes scaled.</summary>
    /// <param name="rings">Closed rings in degrees; one or more, the first of them not empty.</param>
    /// <param name="widthOfDegree">What a degree of longitude is multiplied by.</param>
    public EdgeDistances(IReadOnlyList<LineString> rings, double widthOfDegree)
    {
        var count = rings.Sum(ring => Math.Max(0, ring.NumPoints - 1));
        var padded = (count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        (_fromX, _fromY, _toY) = (new double[padded], new double[padded], new double[padded]);
        (_edgeX, _edgeY, _squaredLength) = (new double[padded], new double[padded], new double[padded]);
        var at = 0;
        foreach (var points in rings.Select(ring => ring.CoordinateSequence))
        {
            for (var i = 1; i < points.Count; i++)
            {
                Set(at++, points.GetX(i - 1) * widthOfDegree, points.GetY(i - 1), points.GetX(i) * widthOfDegree, points.GetY(i));
            }
        }

        // An edge from a point to itself changes neither the distance nor the side.
        for (; at < padded; at++)
        {
            Set(at, _fromX[count - 1], _fromY[count - 1], _fromX[count - 1], _fromY[count - 1]);
        }
    }

    /// <summary>The distance to the nearest edge, below zero outside.</summary>
    /// <param name="x">Scaled longitude.</param>
    /// <param name="y">Latitude.</param>
    public double SignedDistance(double x, double y)
    {
        var (pointX, pointY) = (new Vector<double>(x), new Vector<double>(y));
        var nearest = new Vector<double>(double.PositiveInfinity);
        var inside = Vector<long>.Zero;
        for (var i = 0; i < _fromX.Length; i += Vector<double>.Count)
        {
            var (edgeX, edgeY) = (new Vector<double>(_edgeX, i), new Vector<double>(_edgeY, i));
            var (awayX, awayY) = (pointX - new Vector<double>(_fromX, i), pointY - new Vector<double>(_fromY, i));
            var isPassed = Vector.GreaterThan(new Vector<double>(_fromY, i), pointY) ^ Vector.GreaterThan(new Vector<double>(_toY, i), pointY);
            inside ^= isPassed & Vector.LessThan(pointX, (edgeX * awayY / edgeY) + new Vector<double>(_fromX, i));
            var squaredLength = new Vector<double>(_squaredLength, i);
            var along = Vector.ConditionalSelect(
                Vector.GreaterThan(squaredLength, Vector<double>.Zero),
                Vector.Min(Vector.Max(((awayX * edgeX) + (awayY * edgeY)) / squaredLength, Vector<double>.Zero), Vector<double>.One),
                Vector<double>.Zero);
            var (dx, dy) = (awayX - (along * edgeX), awayY - (along * edgeY));
            nearest = Vector.Min(nearest, (dx * dx) + (dy * dy));
        }

        return IsOdd(inside) ? Math.Sqrt(Least(nearest)) : -Math.Sqrt(Least(nearest));
    }

    private static bool IsOdd(Vector<long> sides)
    {
        var odd = false;
        for (var lane = 0; lane < Vector<long>.Count; lane++)
        {
            odd ^= sides[lane] != 0;
        }

        return odd;
    }

    private static double Least(Vector<double> values)
    {
        var least = values[0];
        for (var lane = 1; lane < Vector<double>.Count; lane++)
        {
            least = Math.Min(least, values[lane]);
        }

        return least;
    }

    private void Set(int at, double fromX, double fromY, double toX, double toY)
    {
        (_fromX[at], _fromY[at], _toY[at]) = (fromX, fromY, toY);
        (_edgeX[at], _edgeY[at]) = (toX - fromX, toY - fromY);
        _squaredLength[at] = (_edgeX[at] * _edgeX[at]) + (_edgeY[at] * _edgeY[at]);
    }
}
