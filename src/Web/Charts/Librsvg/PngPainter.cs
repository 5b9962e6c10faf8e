using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mahalleh.Web.Charts.Librsvg;

/// <summary>Draws SVG as PNG, one drawing at a time: a picture takes up to 100 MB while it is drawn.</summary>
/// <param name="fonts">Paths of the font files to draw with.</param>
public sealed class PngPainter(IReadOnlyList<string> fonts) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private bool _hasFonts;

    /// <summary>Draws an SVG.</summary>
    /// <param name="svg">The document in UTF-8.</param>
    /// <param name="width">Width of the picture in pixels.</param>
    /// <param name="height">Height of the picture in pixels.</param>
    /// <param name="cancel">Gives up waiting for the turn.</param>
    /// <returns>The bytes of the PNG.</returns>
    /// <exception cref="LibrsvgMissingException">The library is not installed.</exception>
    /// <exception cref="InvalidOperationException">The document cannot be drawn.</exception>
    public async Task<byte[]> DrawAsync(byte[] svg, int width, int height, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            AddFonts();
            return Draw(svg, width, height);
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            throw new LibrsvgMissingException("librsvg 2.46 or later (librsvg2-2) is needed to draw PNG.", fault);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // Fonts must be known before the first drawing; a file that is missing would show as empty boxes.
    private void AddFonts()
    {
        if (_hasFonts)
        {
            return;
        }

        foreach (var font in fonts)
        {
            if (Native.AddFont(0, font) == 0)
            {
                throw new InvalidOperationException($"The font file '{font}' cannot be read.");
            }
        }

        _hasFonts = true;
    }

    private static unsafe byte[] Draw(byte[] svg, int width, int height)
    {
        fixed (byte* data = svg)
        {
            using var document = Native.NewSvg(data, (nuint)svg.Length, out var error);
            Check(!document.IsInvalid, "read", error);
            using var surface = Native.NewSurface(Native.Rgb24, width, height);
            Check(Native.Status(surface) == 0, $"given {width} × {height} pixels", 0);
            using var cairo = Native.NewCairo(surface);
            Check(Native.Render(document, cairo, new Native.Viewport(width, height), out error), "drawn", error);
            Check(Native.Status(cairo) == 0, "drawn", 0);
            return Encode(surface);
        }
    }

    private static unsafe byte[] Encode(SurfaceHandle surface)
    {
        using var bytes = new MemoryStream();
        var closure = GCHandle.Alloc(bytes);
        try
        {
            Check(Native.WritePng(surface, &Append, GCHandle.ToIntPtr(closure)) == 0, "written", 0);
        }
        finally
        {
            closure.Free();
        }

        return bytes.ToArray();
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Append(nint closure, byte* data, uint length)
    {
        const int writeError = 11; // CAIRO_STATUS_WRITE_ERROR
        if (GCHandle.FromIntPtr(closure).Target is not MemoryStream bytes)
        {
            return writeError;
        }

        bytes.Write(new ReadOnlySpan<byte>(data, (int)length));
        return 0;
    }

    private static void Check(bool isDone, string what, nint error)
    {
        if (error != 0)
        {
            Native.FreeError(error);
        }

        if (!isDone)
        {
            throw new InvalidOperationException($"The SVG could not be {what}.");
        }
    }
}
