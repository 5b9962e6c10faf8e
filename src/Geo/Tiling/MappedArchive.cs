using System.Buffers;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Mahalleh.Geo.Tiling;

/// <summary>A file that the caller has mapped, as memory for <see cref="PmTilesReader"/>: read by the system page by page.</summary>
/// <remarks>To be disposed only when no slice of it is used any more; the view stays the caller's to dispose, after it.</remarks>
public sealed unsafe class MappedArchive : MemoryManager<byte>
{
    private readonly SafeBuffer _handle;
    private readonly byte* _start;
    private readonly int _length;
    private bool _isReleased;

    /// <summary>The first bytes of a view.</summary>
    /// <param name="view">A readable view from the start of the file.</param>
    /// <param name="length">Length of the file in bytes, up to 2 GiB; views themselves are rounded up to whole pages.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is below zero, beyond the view or beyond 2 GiB.</exception>
    public MappedArchive(MemoryMappedViewAccessor view, long length)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Math.Min(view.Capacity, int.MaxValue));
        _handle = view.SafeMemoryMappedViewHandle;
        _handle.AcquirePointer(ref _start);
        _start += view.PointerOffset;
        _length = (int)length;
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_isReleased, this);
        return new Span<byte>(_start, _length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ObjectDisposedException.ThrowIf(_isReleased, this);
        ArgumentOutOfRangeException.ThrowIfNegative(elementIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(elementIndex, _length);
        return new MemoryHandle(_start + elementIndex);
    }

    /// <inheritdoc/>
    public override void Unpin()
    {
        // A mapped page does not move.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!_isReleased)
        {
            _isReleased = true;
            _handle.ReleasePointer();
        }
    }
}
