using System.Buffers.Binary;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.Wkb;

/// <summary>Reads a Polygon or MultiPolygon in well-known binary: OGC Simple Features, ISO with Z and M, and PostGIS's EWKB.</summary>
/// <remarks>Nothing is nested deeper than polygon in multipolygon, and a count is believed only as far as bytes are left: so neither stack nor memory is the file's to choose.</remarks>
internal ref struct WkbOutline(ReadOnlySpan<byte> bytes, OutlineBuilder outline)
{
    private const uint HasZ = 0x8000_0000;
    private const uint HasM = 0x4000_0000;
    private const uint HasSrid = 0x2000_0000;
    private const int Polygon = 3;
    private const int MultiPolygon = 6;
    private const int LeastBytesOfPolygon = 9;
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private bool _isLittle;

    /// <summary>Draws the geometry; a fault of it is the outline's.</summary>
    public static void Read(ReadOnlySpan<byte> bytes, OutlineBuilder outline)
    {
        var reader = new WkbOutline(bytes, outline);
        if (!reader.ReadGeometry())
        {
            outline.Fault(GeoRules.NotWkb, $"The geometry is not whole well-known binary: it breaks off or is wrong at byte {reader._at} of {bytes.Length}.");
        }
    }

    private bool ReadGeometry()
    {
        if (!TryHead(out var type, out var dimensions))
        {
            return false;
        }

        if (type is not (Polygon or MultiPolygon))
        {
            outline.Fault(GeoRules.NotPolygonal, "The geometry is not a Polygon or MultiPolygon.");
            return true;
        }

        return (type == Polygon ? ReadPolygon(dimensions) : ReadParts()) && _at == _bytes.Length;
    }

    private bool ReadParts()
    {
        if (!TryCount(LeastBytesOfPolygon, out var parts))
        {
            return false;
        }

        for (var part = 0; part < parts; part++)
        {
            if (!TryHead(out var type, out var dimensions) || type != Polygon || !ReadPolygon(dimensions))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadPolygon(int dimensions)
    {
        if (!TryCount(sizeof(uint), out var rings))
        {
            return false;
        }

        for (var ring = 0; ring < rings; ring++)
        {
            if (!TryCount(dimensions * sizeof(double), out var positions))
            {
                return false;
            }

            for (var position = 0; position < positions; position++, _at += dimensions * sizeof(double))
            {
                outline.AddVertex(Number(_at), Number(_at + sizeof(double)));
            }

            outline.CloseRing();
        }

        outline.ClosePolygon();
        return true;
    }

    private bool TryHead(out int type, out int dimensions)
    {
        (type, dimensions) = (0, 2);
        if (_at + 5 > _bytes.Length || _bytes[_at] > 1)
        {
            return false;
        }

        _isLittle = _bytes[_at++] == 1;
        var code = Whole();
        if ((code & HasSrid) != 0)
        {
            _at += sizeof(uint);
        }

        var plain = code & ~(HasZ | HasM | HasSrid);
        // Some writers say it twice, once in each dialect.
        dimensions += ((code & HasZ) != 0 || plain / 1000 is 1 or 3 ? 1 : 0) + ((code & HasM) != 0 || plain / 1000 is 2 or 3 ? 1 : 0);
        type = (int)(plain % 1000);
        return plain < 4000 && _at <= _bytes.Length;
    }

    /// <summary>A count of things of at least so many bytes each.</summary>
    private bool TryCount(int bytesEach, out int count)
    {
        count = 0;
        if (_at + sizeof(uint) > _bytes.Length)
        {
            return false;
        }

        var declared = Whole();
        count = (int)Math.Min(declared, int.MaxValue);
        return declared <= (_bytes.Length - _at) / (uint)bytesEach;
    }

    private uint Whole()
    {
        var four = _bytes.Slice(_at, sizeof(uint));
        _at += sizeof(uint);
        return _isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(four) : BinaryPrimitives.ReadUInt32BigEndian(four);
    }

    private readonly double Number(int at) => _isLittle
        ? BinaryPrimitives.ReadDoubleLittleEndian(_bytes[at..])
        : BinaryPrimitives.ReadDoubleBigEndian(_bytes[at..]);
}
