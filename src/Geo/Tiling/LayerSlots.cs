using System.Buffers;
using System.Buffers.Binary;

namespace Mahalleh.Geo.Tiling;

/// <summary>Gives every feature of a layer two places for values of its own, behind those the layer has.</summary>
internal static class LayerSlots
{
    private const int Id = 1;
    private const int Tags = 2;
    private const byte ValueTag = (MvtFields.Value << 3) | 2;
    private const byte TextTag = (1 << 3) | 2;
    private const byte DoubleTag = (3 << 3) | 1;

    /// <summary>Ids of the features; the content of the layer, whose places are yet to be filled; the other layers whole.</summary>
    public static (long[] Ids, byte[] Content, byte[] Others) Read(ReadOnlySpan<byte> tile, string layer)
    {
        var (others, content, ids) = (new ArrayBufferWriter<byte>(), Array.Empty<byte>(), Array.Empty<long>());
        var fields = new ProtobufFields(tile);
        while (fields.Next())
        {
            if (fields.Field == MvtFields.Layer && MvtLayers.NameOf(fields.Value) == layer)
            {
                (ids, content) = WithSlots(fields.Value);
            }
            else
            {
                others.Write(fields.Whole);
            }
        }

        return (ids, content, others.WrittenSpan.ToArray());
    }

    /// <summary>Writes the beginning of a layer of so many bytes; its own length.</summary>
    public static int WriteHead(Span<byte> target, int length)
    {
        var at = 0;
        target[at++] = (MvtFields.Layer << 3) | 2;
        for (var rest = (uint)length; ; rest >>= 7)
        {
            target[at++] = (byte)(rest < 0x80 ? rest : rest | 0x80);
            if (rest < 0x80)
            {
                return at;
            }
        }
    }

    /// <summary>The values that fill the places: all figures, then all statuses; and where the statuses begin.</summary>
    public static (byte[] Bytes, int StatusesAt) WriteFigures(ReadOnlySpan<double> values, ReadOnlySpan<char> statuses, int features)
    {
        if (values.Length != features || statuses.Length != features)
        {
            throw new ArgumentException($"{values.Length} figures and {statuses.Length} statuses for {features} features.", nameof(values));
        }

        var (target, at) = (new byte[features * 16], 0);
        for (var i = 0; i < features; i++)
        {
            if (double.IsNaN(values[i]))
            {
                at += WriteText(target.AsSpan(at), statuses[i]);
                continue;
            }

            (target[at], target[at + 1], target[at + 2]) = (ValueTag, 1 + sizeof(double), DoubleTag);
            BinaryPrimitives.WriteDoubleLittleEndian(target.AsSpan(at + 3), values[i]);
            at += 3 + sizeof(double);
        }

        var statusesAt = at;
        foreach (var status in statuses)
        {
            at += WriteText(target.AsSpan(at), status);
        }

        return (target[..at], statusesAt);
    }

    private static int WriteText(Span<byte> target, char letter)
    {
        var length = letter == '\0' ? 0 : 1;
        (target[0], target[1], target[2], target[3]) = (ValueTag, (byte)(2 + length), TextTag, (byte)length);
        if (length > 0)
        {
            target[4] = (byte)letter;
        }

        return 4 + length;
    }

    private static (long[] Ids, byte[] Content) WithSlots(ReadOnlySpan<byte> layer)
    {
        var (features, keys, values) = Count(layer);
        var (ids, writer) = (new long[features], new ProtobufWriter());
        var fields = new ProtobufFields(layer);
        for (var at = 0; fields.Next();)
        {
            if (fields.Field != MvtFields.Feature)
            {
                writer.Raw(fields.Whole);
                continue;
            }

            ReadOnlySpan<uint> slots = [(uint)keys, (uint)(values + at), (uint)keys + 1, (uint)(values + features + at)];
            ids[at++] = WriteFeature(writer, fields.Value, slots);
        }

        writer.Text(MvtFields.Key, BakedTile.ValueKey);
        writer.Text(MvtFields.Key, BakedTile.StatusKey);
        return (ids, writer.Written.ToArray());
    }

    private static (int Features, int Keys, int Values) Count(ReadOnlySpan<byte> layer)
    {
        var (features, keys, values) = (0, 0, 0);
        var fields = new ProtobufFields(layer);
        while (fields.Next())
        {
            features += fields.Field == MvtFields.Feature ? 1 : 0;
            keys += fields.Field == MvtFields.Key ? 1 : 0;
            values += fields.Field == MvtFields.Value ? 1 : 0;
        }

        return (features, keys, values);
    }

    private static long WriteFeature(ProtobufWriter writer, ReadOnlySpan<byte> feature, ReadOnlySpan<uint> slots)
    {
        var (id, changed, tags) = (0L, new ProtobufWriter(), new ProtobufWriter());
        var fields = new ProtobufFields(feature);
        while (fields.Next())
        {
            switch (fields.Field)
            {
                case Tags:
                    tags.Raw(fields.Value);
                    break;
                case Id:
                    id = (long)fields.Number;
                    changed.Raw(fields.Whole);
                    break;
                default:
                    changed.Raw(fields.Whole);
                    break;
            }
        }

        foreach (var slot in slots)
        {
            tags.Varint(slot);
        }

        changed.Bytes(Tags, tags.Written);
        writer.Bytes(MvtFields.Feature, changed.Written);
        return id;
    }
}
