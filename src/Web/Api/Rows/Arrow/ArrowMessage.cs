using System.Buffers;
using System.Buffers.Binary;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>
/// Messages of the Arrow IPC streaming format (arrow.apache.org/docs/format/Columnar.html, Message.fbs, metadata version 5): a mark, the
/// length of the metadata, the metadata, the body.
/// </summary>
internal static class ArrowMessage
{
    private const uint Continuation = 0xFFFFFFFF;
    private const short Version = 4;
    private const byte SchemaHeader = 1;
    private const byte DictionaryHeader = 2;
    private const byte BatchHeader = 3;

    /// <summary>Writes the schema, first of all.</summary>
    public static void WriteSchema(IBufferWriter<byte> output, Func<FlatBuffer, int> schema) => Write(output, SchemaHeader, schema, default);

    /// <summary>Writes a batch of rows.</summary>
    public static void WriteBatch(IBufferWriter<byte> output, long rows, ArrowBody body) =>
        Write(output, BatchHeader, flat => Batch(flat, rows, body), body.Bytes);

    /// <summary>Writes words of a dictionary.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">Number of the dictionary.</param>
    /// <param name="isDelta">Whether they come behind those that were written before.</param>
    /// <param name="words">How many.</param>
    /// <param name="body">The words.</param>
    public static void WriteDictionary(IBufferWriter<byte> output, long id, bool isDelta, long words, ArrowBody body) => Write(output, DictionaryHeader, flat =>
    {
        var (table, places) = flat.Table(FlatField.Long(0, id), FlatField.Reference(1), FlatField.Byte(2, isDelta ? (byte)1 : (byte)0));
        flat.Link(places[1], Batch(flat, words, body));
        return table;
    }, body.Bytes);

    /// <summary>Writes the end of the stream.</summary>
    public static void WriteEnd(IBufferWriter<byte> output) => WritePrefix(output, 0);

    private static int Batch(FlatBuffer flat, long rows, ArrowBody body)
    {
        var (table, places) = flat.Table(FlatField.Long(0, rows), FlatField.Reference(1), FlatField.Reference(2));
        flat.Link(places[1], flat.Pairs(body.Nodes));
        flat.Link(places[2], flat.Pairs(body.Buffers));
        return table;
    }

    private static void Write(IBufferWriter<byte> output, byte kind, Func<FlatBuffer, int> header, ReadOnlyMemory<byte> body)
    {
        var flat = new FlatBuffer();
        var (message, places) = flat.Table(FlatField.Short(0, Version), FlatField.Byte(1, kind), FlatField.Reference(2), FlatField.Long(3, body.Length));
        flat.Link(places[2], header(flat));
        var metadata = flat.Finish(message);
        WritePrefix(output, metadata.Length);
        output.Write(metadata.Span);
        output.Write(body.Span);
    }

    private static void WritePrefix(IBufferWriter<byte> output, int length)
    {
        var prefix = output.GetSpan(8);
        BinaryPrimitives.WriteUInt32LittleEndian(prefix, Continuation);
        BinaryPrimitives.WriteInt32LittleEndian(prefix[4..], length);
        output.Advance(8);
    }
}
