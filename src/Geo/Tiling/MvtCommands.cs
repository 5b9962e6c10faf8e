using System.Runtime.InteropServices;

namespace Mahalleh.Geo.Tiling;

/// <summary>The command integers of one feature (specification 2.1 §4.3); the cursor runs on from ring to ring.</summary>
internal sealed class MvtCommands(GridPoint origin)
{
    private const uint MoveTo = 1;
    private const uint LineTo = 2;
    private const uint ClosePath = 7;
    private readonly List<uint> _codes = [];
    private GridPoint _cursor = origin;

    public ReadOnlySpan<uint> Codes => CollectionsMarshal.AsSpan(_codes);

    public int VertexCount { get; private set; }

    public void AddPoint(GridPoint point)
    {
        _codes.Add(Command(MoveTo, 1));
        Go(point);
    }

    public void AddRing(GridPoint[] ring, bool isExterior)
    {
        var runsForward = GridPolygon.DoubleArea(ring) > 0 == isExterior;
        AddPoint(ring[0]);
        _codes.EnsureCapacity(_codes.Count + (2 * ring.Length) + 1);
        _codes.Add(Command(LineTo, (uint)ring.Length - 1));
        for (var i = 1; i < ring.Length; i++)
        {
            Go(ring[runsForward ? i : ring.Length - i]);
        }

        _codes.Add(Command(ClosePath, 1));
    }

    private static uint Command(uint id, uint count) => id | (count << 3);

    private static uint ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));

    private void Go(GridPoint to)
    {
        _codes.Add(ZigZag(to.X - _cursor.X));
        _codes.Add(ZigZag(to.Y - _cursor.Y));
        _cursor = to;
        VertexCount++;
    }
}
