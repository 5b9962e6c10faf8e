using System.Buffers;

namespace Mahalleh.Web.Api.Rows.Arrow;

/// <summary>The buffers of one batch, each padded to eight bytes, with the places that its message must name.</summary>
internal sealed class ArrowBody
{
    private const int Alignment = 8;
    private readonly ArrayBufferWriter<byte> _bytes = new(65_536);
    private readonly List<(long Length, long Nulls)> _nodes = [];
    private readonly List<(long Offset, long Length)> _buffers = [];

    public IReadOnlyList<(long Length, long Nulls)> Nodes => _nodes;

    public IReadOnlyList<(long Offset, long Length)> Buffers => _buffers;

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Begins a column.</summary>
    /// <param name="length">Its rows.</param>
    /// <param name="nulls">How many of them are null.</param>
    public void Node(long length, long nulls) => _nodes.Add((length, nulls));

    /// <summary>Adds the next buffer of the column.</summary>
    public void Buffer(ReadOnlySpan<byte> bytes)
    {
        _buffers.Add((_bytes.WrittenCount, bytes.Length));
        _bytes.Write(bytes);
        var padding = -bytes.Length & (Alignment - 1);
        _bytes.GetSpan(Alignment)[..padding].Clear();
        _bytes.Advance(padding);
    }

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _bytes.ResetWrittenCount();
        _nodes.Clear();
        _buffers.Clear();
    }
}
