using System.Buffers;
using System.IO.Pipelines;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Where a writer of its own kind (an archive, XML) writes to: what gathers here goes out in pieces, so that nothing waits inside of its writes.</summary>
internal sealed class PieceStream : Stream
{
    private const int PieceBytes = 32_768;
    private readonly ArrayBufferWriter<byte> _piece = new(2 * PieceBytes);

    /// <summary>What gathers, for whoever writes to it without the stream.</summary>
    public IBufferWriter<byte> Piece => _piece;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Sends what has gathered.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="isLast">Whether even a little is sent.</param>
    /// <param name="cancellation">Stops it.</param>
    public async ValueTask SendAsync(PipeWriter output, bool isLast, CancellationToken cancellation)
    {
        if (_piece.WrittenCount >= PieceBytes || isLast)
        {
            await output.WriteAsync(_piece.WrittenMemory, cancellation);
            _piece.ResetWrittenCount();
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => _piece.Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer) => _piece.Write(buffer);

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();
}
