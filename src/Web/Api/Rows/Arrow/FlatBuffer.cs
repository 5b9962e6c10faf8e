using System.Buffers.Binary;
using System.Text;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>A field of a FlatBuffers table that is there.</summary>
/// <param name="Slot">Its number in the schema, a union's type counting as one of its own.</param>
/// <param name="Size">Bytes: 1, 2, 4 or 8.</param>
/// <param name="Value">Its value; for a reference 0 until it is linked.</param>
internal readonly record struct FlatField(int Slot, int Size, long Value)
{
    public static FlatField Byte(int slot, byte value) => new(slot, 1, value);

    public static FlatField Short(int slot, short value) => new(slot, 2, value);

    public static FlatField Int(int slot, int value) => new(slot, 4, value);

    public static FlatField Long(int slot, long value) => new(slot, 8, value);

    public static FlatField Reference(int slot) => new(slot, 4, 0);
}

/// <summary>
/// Writes a buffer of the FlatBuffers format (flatbuffers.dev, Internals) front to back: what a table refers to stands behind it, and the
/// reference is filled in when it is known.
/// </summary>
internal sealed class FlatBuffer
{
    private const int Alignment = 8;
    private byte[] _bytes = new byte[1024];
    private int _length = sizeof(uint);

    /// <summary>The buffer, padded to eight bytes.</summary>
    /// <param name="root">Position of the root table.</param>
    public ReadOnlyMemory<byte> Finish(int root)
    {
        Link(0, root);
        Reserve(Padding(_length, Alignment));
        return _bytes.AsMemory(0, _length);
    }

    /// <summary>Writes a table.</summary>
    /// <param name="fields">The fields that are there, each slot once.</param>
    /// <returns>Position of the table, and of each of the given fields.</returns>
    public (int Table, int[] Fields) Table(params ReadOnlySpan<FlatField> fields)
    {
        var slots = 0;
        foreach (var field in fields)
        {
            slots = Math.Max(slots, field.Slot + 1);
        }

        // The table begins at a multiple of eight, so its fields are aligned when they are within it.
        var header = (2 + slots) * sizeof(ushort);
        Reserve(Padding(_length + header, Alignment));
        var index = Reserve(header);
        var table = Reserve(sizeof(int));
        var places = new int[fields.Length];
        for (var at = 0; at < fields.Length; at++)
        {
            var (slot, size, value) = fields[at];
            Reserve(Padding(_length - table, size));
            places[at] = Reserve(size);
            Write(places[at], size, value);
            Write(index + ((2 + slot) * sizeof(ushort)), sizeof(ushort), places[at] - table);
        }

        Write(index, sizeof(ushort), header);
        Write(index + sizeof(ushort), sizeof(ushort), _length - table);
        Write(table, sizeof(int), table - index);
        return (table, places);
    }

    /// <summary>Writes a text.</summary>
    /// <returns>Its position.</returns>
    public int Text(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        Reserve(Padding(_length, sizeof(uint)));
        var place = Reserve(sizeof(uint) + count + 1);
        Write(place, sizeof(uint), count);
        Encoding.UTF8.GetBytes(text, _bytes.AsSpan(place + sizeof(uint)));
        return place;
    }

    /// <summary>Writes a vector of references that are to be linked.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Position of the vector; its references follow one another four bytes behind it.</returns>
    public int References(int count)
    {
        Reserve(Padding(_length, sizeof(uint)));
        var place = Reserve(sizeof(uint) * (1 + count));
        Write(place, sizeof(uint), count);
        return place;
    }

    /// <summary>Writes a vector of structs that each are two numbers of eight bytes.</summary>
    /// <param name="pairs">The numbers.</param>
    /// <returns>Position of the vector.</returns>
    public int Pairs(IReadOnlyList<(long First, long Second)> pairs)
    {
        Reserve(Padding(_length + sizeof(uint), Alignment));
        var place = Reserve(sizeof(uint) + (16 * pairs.Count));
        Write(place, sizeof(uint), pairs.Count);
        for (var at = 0; at < pairs.Count; at++)
        {
            Write(place + sizeof(uint) + (16 * at), sizeof(long), pairs[at].First);
            Write(place + sizeof(uint) + (16 * at) + sizeof(long), sizeof(long), pairs[at].Second);
        }

        return place;
    }

    /// <summary>Fills in a reference.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="target">What it refers to, behind it.</param>
    public void Link(int place, int target) => Write(place, sizeof(uint), target - place);

    private static int Padding(int length, int alignment) => -length & (alignment - 1);

    private int Reserve(int bytes)
    {
        var place = _length;
        _length += bytes;
        if (_length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_length, _bytes.Length * 2));
        }

        return place;
    }

    private void Write(int place, int size, long value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        bytes[..size].CopyTo(_bytes.AsSpan(place));
    }
}
