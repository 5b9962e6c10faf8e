using System.Runtime.InteropServices;

namespace Mahalleh.Web.Charts.Librsvg;

/// <summary>Owns a parsed SVG.</summary>
internal sealed class SvgHandle() : SafeHandle(0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Native.Release(handle);
        return true;
    }
}

/// <summary>Owns a picture in memory.</summary>
internal sealed class SurfaceHandle() : SafeHandle(0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Native.DestroySurface(handle);
        return true;
    }
}

/// <summary>Owns a drawing context.</summary>
internal sealed class CairoHandle() : SafeHandle(0, ownsHandle: true)
{
    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        Native.DestroyCairo(handle);
        return true;
    }
}
