using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Boundaries;

/// <summary>A polygon on a local plane, with signed distances to its edges.</summary>
internal sealed class LabelPlane
{
    private readonly EdgeDistances _edges;
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
        _edges = new EdgeDistances([polygon.ExteriorRing, .. polygon.InteriorRings], _widthOfDegree);
        var centre = polygon.Centroid;
        Centre = (centre.X * _widthOfDegree, centre.Y);
        Precision = LabelPoint.PrecisionFor(Math.Max(_maxX - _minX, _maxY - _minY));
    }

    public (double X, double Y) Centre { get; }

    public double Precision { get; }

    public Coordinate ToDegrees(LabelSquare square) => new(square.X / _widthOfDegree, square.Y);

    public LabelSquare Square(double x, double y, double half) => new(x, y, half, _edges.SignedDistance(x, y));

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
}
