using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>A polygon on a local plane, with signed distances to its edges.</summary>
internal sealed class LabelPlane
{
    private readonly double[][] _rings;
    private readonly double _widthOfDegree;
    private readonly double _minX;
    private readonly double _minY;
    private readonly double _maxX;
    private readonly double _maxY;

    public LabelPlane(Polygon polygon)
    {
        var envelope = polygon.EnvelopeInternal;
        _widthOfDegree = Math.Max(Math.Cos(double.DegreesToRadians(envelope.Centre.Y)), 0.01);
        (_minX, _maxX) = (envelope.MinX * _widthOfDegree, envelope.MaxX * _widthOfDegree);
        (_minY, _maxY) = (envelope.MinY, envelope.MaxY);
        _rings = [Flatten(polygon.ExteriorRing), .. polygon.InteriorRings.Select(Flatten)];
        var centre = polygon.Centroid;
        Centre = (centre.X * _widthOfDegree, centre.Y);
        Precision = LabelPoint.PrecisionFor(Math.Max(_maxX - _minX, _maxY - _minY));
    }

    public (double X, double Y) Centre { get; }

    public double Precision { get; }

    public Coordinate ToDegrees(LabelSquare square) => new(square.X / _widthOfDegree, square.Y);

    public LabelSquare Square(double x, double y, double half) => new(x, y, half, SignedDistance(x, y));

    /// <summary>Squares over the envelope, at most 16 along a side.</summary>
    public IEnumerable<LabelSquare> Cover()
    {
        var (width, height) = (_maxX - _minX, _maxY - _minY);
        var side = Math.Max(Math.Min(width, height), Math.Max(width, height) / 16);
        for (var x = _minX; x < _maxX && side > 0; x += side)
        {
            for (var y = _minY; y < _maxY; y += side)
            {
                yield return Square(x + (side / 2), y + (side / 2), side / 2);
            }
        }
    }

    public IEnumerable<LabelSquare> Quarters(LabelSquare square)
    {
        var half = square.Half / 2;
        yield return Square(square.X - half, square.Y - half, half);
        yield return Square(square.X + half, square.Y - half, half);
        yield return Square(square.X - half, square.Y + half, half);
        yield return Square(square.X + half, square.Y + half, half);
    }

    private double[] Flatten(LineString ring) =>
        [.. ring.Coordinates.SelectMany(vertex => new[] { vertex.X * _widthOfDegree, vertex.Y })];

    private double SignedDistance(double x, double y)
    {
        var inside = false;
        var nearest = double.PositiveInfinity;
        foreach (var ring in _rings)
        {
            for (var i = 2; i < ring.Length; i += 2)
            {
                var (ax, ay, bx, by) = (ring[i - 2], ring[i - 1], ring[i], ring[i + 1]);
                inside ^= ay > y != by > y && x < ((bx - ax) * (y - ay) / (by - ay)) + ax;
                nearest = Math.Min(nearest, SquaredDistance(x - ax, y - ay, bx - ax, by - ay));
            }
        }

        return inside ? Math.Sqrt(nearest) : -Math.Sqrt(nearest);
    }

    private static double SquaredDistance(double x, double y, double edgeX, double edgeY)
    {
        var length = (edgeX * edgeX) + (edgeY * edgeY);
        var along = length > 0 ? Math.Clamp(((x * edgeX) + (y * edgeY)) / length, 0, 1) : 0;
        var (dx, dy) = (x - (along * edgeX), y - (along * edgeY));
        return (dx * dx) + (dy * dy);
    }
}
