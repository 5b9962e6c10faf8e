using System.Globalization;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Turns nested arrays of numbers, opened and closed one by one, into rings and polygons.</summary>
internal sealed class RingCollector(GeoLimits limits, FaultLog faults)
{
    private const double LargestPlausibleDegree = 1_000;
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);
    private readonly List<Coordinate> _ring = [];
    private readonly List<LinearRing> _rings = [];
    private readonly List<Polygon> _polygons = [];
    private int _numbers;
    private double _x;
    private double _y;
    private bool _justOpened;
    private bool _hasPosition;
    private bool _ringHasFault;
    private int _verticesOfFeature;
    private int _verticesOfFile;

    /// <summary>How deep the positions lie: 3 in a Polygon, 4 in a MultiPolygon; 0 before the first.</summary>
    public int PositionDepth { get; private set; }

    public bool HasFault { get; private set; }

    public bool IsEmpty => !_hasPosition && !HasFault;

    private string Place => string.Create(CultureInfo.InvariantCulture, $"{_x}, {_y}");

    public void Clear()
    {
        _ring.Clear();
        _rings.Clear();
        _polygons.Clear();
        (PositionDepth, _numbers, _verticesOfFeature) = (0, 0, 0);
        (HasFault, _ringHasFault, _justOpened, _hasPosition) = (false, false, false, false);
    }

    public void Open(int depth)
    {
        _justOpened = true;
        if (PositionDepth > 0 && depth > PositionDepth)
        {
            Refuse();
        }
    }

    public void Add(double number, int depth)
    {
        _justOpened = false;
        PositionDepth = PositionDepth == 0 ? depth : PositionDepth;
        if (depth != PositionDepth || depth is < 3 or > 4)
        {
            Refuse();
            return;
        }

        _hasPosition = true;
        switch (_numbers++)
        {
            case 0:
                _x = number;
                break;
            case 1:
                _y = number;
                break;
        }
    }

    public void Close(int depth)
    {
        if (_justOpened && depth > 1)
        {
            Refuse();
        }

        _justOpened = false;
        switch (PositionDepth - depth)
        {
            case 0:
                ClosePosition();
                break;
            case 1:
                CloseRing();
                break;
            case 2:
                ClosePolygon();
                break;
        }
    }

    public void Refuse() =>
        Fault(GeoRules.CoordinatesShape, "The coordinates are not nested as the type says, or hold something that is not a number.");

    public MultiPolygon ToMultiPolygon() => Wgs84.CreateMultiPolygon([.. _polygons]);

    private void ClosePosition()
    {
        if (_numbers < 2)
        {
            Refuse();
        }
        else if (CheckPosition())
        {
            _ring.Add(new Coordinate(_x, _y));
        }

        _numbers = 0;
        _verticesOfFile++;
        if (++_verticesOfFeature > limits.MaxVerticesPerFeature || _verticesOfFile > limits.MaxVertices)
        {
            throw new ReadingStoppedException(
                GeoRules.TooManyVertices, $"More than {limits.MaxVerticesPerFeature} vertices in the feature or {limits.MaxVertices} in the file.");
        }
    }

    private bool CheckPosition()
    {
        var largest = Math.Max(Math.Abs(_x), Math.Abs(_y));
        if (!double.IsFinite(largest))
        {
            Fault(GeoRules.NotFinite, $"The position {Place} is not finite.");
        }
        else if (largest > LargestPlausibleDegree)
        {
            Fault(GeoRules.LooksLikeMetres, $"The position {Place} looks like metres; degrees are wanted.", _x, _y);
        }
        else if (Math.Abs(_x) > 180 || Math.Abs(_y) > 90)
        {
            Fault(GeoRules.OutsideTheWorld, $"The position {Place} is outside ±180, ±90.", _x, _y);
        }
        else
        {
            return true;
        }

        return false;
    }

    private void CloseRing()
    {
        if (!_ringHasFault && _ring.Count > 0)
        {
            var (first, last) = (_ring[0], _ring[^1]);
            if (!first.Equals2D(last))
            {
                Fault(GeoRules.UnclosedRing, "The last vertex of a ring is not its first.", last.X, last.Y);
            }
            else if (_ring.Count < 4)
            {
                Fault(GeoRules.ShortRing, $"A ring has {_ring.Count} vertices; four are the least.", first.X, first.Y);
            }
            else
            {
                _rings.Add(Wgs84.CreateLinearRing([.. _ring]));
            }
        }

        _ring.Clear();
        _ringHasFault = false;
    }

    private void ClosePolygon()
    {
        if (!HasFault && _rings.Count > 0)
        {
            _polygons.Add(Wgs84.CreatePolygon(_rings[0], [.. _rings.Skip(1)]));
        }

        _rings.Clear();
    }

    private void Fault(string rule, string message, double? longitude = null, double? latitude = null)
    {
        HasFault = _ringHasFault = true;
        faults.Add(rule, message, longitude, latitude);
    }
}
