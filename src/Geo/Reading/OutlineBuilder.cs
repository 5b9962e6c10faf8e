using System.Globalization;
using Mahalleh.Geo.Projections;
using NetTopologySuite.Geometries;

namespace Mahalleh.Geo.Reading;

/// <summary>Makes one outline of positions, rings and polygons that come one by one, whatever the format, and checks them as they come.</summary>
internal sealed class OutlineBuilder(GeoLimits limits, FaultLog faults, BoundaryCrs crs)
{
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), BoundaryCrs.Wgs84.EpsgCode);
    private readonly List<Coordinate> _ring = [];
    private readonly List<LinearRing> _rings = [];
    private readonly List<Polygon> _polygons = [];
    private PositionCheck _positions = new(crs);
    private (double X, double Y) _first;
    private (double X, double Y) _last;
    private bool _ringHasFault;
    private int _verticesOfFeature;
    private int _verticesOfFile;

    /// <summary>The system of the positions to come.</summary>
    public BoundaryCrs Crs
    {
        get => _positions.Crs;
        set => _positions = value == _positions.Crs ? _positions : new PositionCheck(value);
    }

    /// <summary>Whether the outline at hand broke a rule.</summary>
    public bool HasFault { get; private set; }

    /// <summary>Whether the outline at hand has no ring.</summary>
    public bool IsEmpty => _polygons.Count == 0 && _rings.Count == 0;

    /// <summary>Begins another outline.</summary>
    public void Clear()
    {
        _ring.Clear();
        _rings.Clear();
        _polygons.Clear();
        (HasFault, _ringHasFault, _verticesOfFeature) = (false, false, 0);
    }

    /// <summary>Adds a position to the ring at hand, as it stands in the file.</summary>
    public void AddVertex(double x, double y)
    {
        if (++_verticesOfFeature > limits.MaxVerticesPerFeature || ++_verticesOfFile > limits.MaxVertices)
        {
            throw new ReadingStoppedException(
                GeoRules.TooManyVertices, $"More than {limits.MaxVerticesPerFeature} vertices in the feature or {limits.MaxVertices} in the file.");
        }

        if (_positions.TryPlace(x, y, out var place, out var fault))
        {
            _first = _ring.Count == 0 ? (x, y) : _first;
            _last = (x, y);
            _ring.Add(place);
        }
        else if (fault.Rule == GeoRules.NotFinite)
        {
            Fault(fault.Rule, fault.Message);
        }
        else
        {
            Fault(fault.Rule, fault.Message, x, y);
        }
    }

    /// <summary>Ends the ring at hand.</summary>
    public void CloseRing()
    {
        if (!_ringHasFault && _ring.Count > 0)
        {
            if (_first != _last && !TryClose())
            {
                Fault(GeoRules.UnclosedRing, "The last vertex of a ring is not its first.", _last.X, _last.Y);
            }
            else if (_ring.Count < 4)
            {
                Fault(GeoRules.ShortRing, $"A ring has {_ring.Count} vertices; four are the least.", _first.X, _first.Y);
            }
            else
            {
                _rings.Add(Factory.CreateLinearRing([.. _ring]));
            }
        }

        _ring.Clear();
        _ringHasFault = false;
    }

    private bool TryClose()
    {
        var (first, last) = (_ring[0], _ring[^1]);
        var gap = GroundDistance.Metres(first.X, first.Y, last.X, last.Y);
        if (gap > limits.MaxRingGapMetres)
        {
            return false;
        }

        _ring.Add(first.Copy());
        faults.AddRepair(GeoRules.ClosedRing, string.Create(CultureInfo.InvariantCulture, $"A ring with a gap of {gap:0.00} m between its ends was closed."), _last.X, _last.Y);
        return true;
    }

    /// <summary>Ends the polygon at hand: its first ring is the exterior, the others are holes.</summary>
    public void ClosePolygon()
    {
        if (!HasFault && _rings.Count > 0)
        {
            _polygons.Add(Factory.CreatePolygon(_rings[0], [.. _rings.Skip(1)]));
        }

        _rings.Clear();
    }

    /// <summary>Ends all polygons at once: rings lie inside each other in whatever order and direction they came.</summary>
    public void CloseNested()
    {
        if (!HasFault)
        {
            _polygons.AddRange(RingNesting.Polygons(_rings));
        }

        _rings.Clear();
    }

    /// <summary>The outline in longitude and latitude on WGS 84.</summary>
    public MultiPolygon ToMultiPolygon() => Factory.CreateMultiPolygon([.. _polygons]);

    /// <summary>Says that the outline at hand breaks a rule.</summary>
    public void Fault(string rule, string message, double? x = null, double? y = null)
    {
        HasFault = _ringHasFault = true;
        faults.Add(rule, message, x, y);
    }
}
