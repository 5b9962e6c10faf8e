using System.Buffers;
using System.IO.Pipelines;

namespace Mahalleh.Web.Api.Answers;

/// <summary>Passes a body on and keeps a copy of it, until it is longer than a copy may be.</summary>
/// <param name="body">Where the body goes.</param>
/// <param name="most">Most bytes that are copied.</param>
internal sealed class CopyingWriter(PipeWriter body, int most) : PipeWriter
{
    private ArrayBufferWriter<byte>? _copy = new();
    private Memory<byte> _piece;

    /// <summary>All that was written; null when it was too long.</summary>
    public byte[]? Copy => _copy?.WrittenSpan.ToArray();

    /// <inheritdoc/>
    public override bool CanGetUnflushedBytes => body.CanGetUnflushedBytes;

    /// <inheritdoc/>
    public override long UnflushedBytes => body.UnflushedBytes;

    /// <inheritdoc/>
    public override void Advance(int bytes)
    {
        if (_copy is not null && _copy.WrittenCount + bytes <= most)
        {
            _copy.Write(_piece.Span[..bytes]);
        }
        else
        {
            _copy = null;
        }

        body.Advance(bytes);
    }

    /// <inheritdoc/>
    public override Memory<byte> GetMemory(int sizeHint = 0) => _piece = body.GetMemory(sizeHint);

    /// <inheritdoc/>
    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => body.FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override void CancelPendingFlush() => body.CancelPendingFlush();

    /// <inheritdoc/>
    public override void Complete(Exception? exception = null) => body.Complete(exception);
}
