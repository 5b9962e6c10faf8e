using System.Buffers.Binary;
using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.Shapefiles;

/// <summary>The records of a <c>.shp</c> of polygons (ESRI 1998), one after the other; heights and measures are passed over.</summary>
internal sealed class ShapeRecords
{
    private const int HeaderBytes = 100;
    private const int RecordHeaderBytes = 8;
    private const int FileCode = 9994;
    private const int CountsAt = 36;
    private const int PartsAt = 44;
    private const int PositionBytes = 16;
    private readonly byte[] _bytes;
    private int _at = HeaderBytes;

    /// <summary>Reads the header.</summary>
    /// <exception cref="ReadingStoppedException">It is no such file, or not of polygons.</exception>
    public ShapeRecords(byte[] bytes)
    {
        _bytes = bytes;
        if (bytes.Length < HeaderBytes || BinaryPrimitives.ReadInt32BigEndian(bytes) != FileCode)
        {
            throw ZippedParts.Broken("The .shp does not begin as one.");
        }

        if (!IsPolygon(BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(32))))
        {
            throw new ReadingStoppedException(GeoRules.NotPolygonal, "The .shp does not hold polygons.");
        }
    }

    /// <summary>Goes to the next record and gives its content; false at the end.</summary>
    /// <exception cref="ReadingStoppedException">The record is longer than the file.</exception>
    public bool TryNext(out ReadOnlySpan<byte> content)
    {
        content = default;
        if (_at + RecordHeaderBytes > _bytes.Length)
        {
            return false;
        }

        var length = 2L * BinaryPrimitives.ReadInt32BigEndian(_bytes.AsSpan(_at + 4));
        if (length < 4 || length > _bytes.Length - _at - RecordHeaderBytes)
        {
            throw ZippedParts.Broken($"The record at byte {_at} of the .shp says {length} bytes; {_bytes.Length - _at - RecordHeaderBytes} are left.");
        }

        content = _bytes.AsSpan(_at + RecordHeaderBytes, (int)length);
        _at += RecordHeaderBytes + (int)length;
        return true;
    }

    /// <summary>Draws the polygon of a record; a fault of it is the outline's.</summary>
    public static void Draw(ReadOnlySpan<byte> content, OutlineBuilder outline)
    {
        var type = BinaryPrimitives.ReadInt32LittleEndian(content);
        if (type == 0)
        {
            outline.Fault(GeoRules.NotPolygonal, "There is no geometry.");
            return;
        }

        if (!IsPolygon(type) || !TryCounts(content, out var parts, out var positions))
        {
            outline.Fault(GeoRules.CoordinatesShape, "The record does not hold the rings that it says.");
            return;
        }

        var starts = content[PartsAt..];
        var coordinates = content[(PartsAt + (parts * sizeof(int)))..];
        for (var part = 0; part < parts; part++)
        {
            var first = BinaryPrimitives.ReadInt32LittleEndian(starts[(part * sizeof(int))..]);
            var end = part + 1 < parts ? BinaryPrimitives.ReadInt32LittleEndian(starts[((part + 1) * sizeof(int))..]) : positions;
            if (first < 0 || end < first || end > positions)
            {
                outline.Fault(GeoRules.CoordinatesShape, "The record does not hold the rings that it says.");
                return;
            }

            DrawRing(coordinates[(first * PositionBytes)..(end * PositionBytes)], outline);
        }

        outline.CloseNested();
    }

    private static void DrawRing(ReadOnlySpan<byte> coordinates, OutlineBuilder outline)
    {
        for (; coordinates.Length > 0; coordinates = coordinates[PositionBytes..])
        {
            outline.AddVertex(BinaryPrimitives.ReadDoubleLittleEndian(coordinates), BinaryPrimitives.ReadDoubleLittleEndian(coordinates[sizeof(double)..]));
        }

        outline.CloseRing();
    }

    private static bool TryCounts(ReadOnlySpan<byte> content, out int parts, out int positions)
    {
        (parts, positions) = (0, 0);
        if (content.Length < PartsAt)
        {
            return false;
        }

        parts = BinaryPrimitives.ReadInt32LittleEndian(content[CountsAt..]);
        positions = BinaryPrimitives.ReadInt32LittleEndian(content[(CountsAt + sizeof(int))..]);
        return parts >= 0 && positions >= 0 && PartsAt + ((long)parts * sizeof(int)) + ((long)positions * PositionBytes) <= content.Length;
    }

    // Polygon, PolygonZ, PolygonM.
    private static bool IsPolygon(int type) => type is 5 or 15 or 25;
}
