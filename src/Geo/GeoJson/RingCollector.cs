using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Turns nested arrays of numbers, opened and closed one by one, into positions, rings and polygons.</summary>
internal sealed class RingCollector(OutlineBuilder outline)
{
    private int _numbers;
    private double _x;
    private double _y;
    private bool _justOpened;
    private bool _hasPosition;

    /// <summary>How deep the positions lie: 3 in a Polygon, 4 in a MultiPolygon; 0 before the first.</summary>
    public int PositionDepth { get; private set; }

    public bool IsEmpty => !_hasPosition && !outline.HasFault;

    public void Clear()
    {
        outline.Clear();
        (PositionDepth, _numbers) = (0, 0);
        (_justOpened, _hasPosition) = (false, false);
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
                outline.CloseRing();
                break;
            case 2:
                outline.ClosePolygon();
                break;
        }
    }

    public void Refuse() => outline.Fault(
        GeoRules.CoordinatesShape, "The coordinates are not nested as the type says, or hold something that is not a number.");

    private void ClosePosition()
    {
        if (_numbers < 2)
        {
            Refuse();
        }
        else
        {
            outline.AddVertex(_x, _y);
        }

        _numbers = 0;
    }
}
