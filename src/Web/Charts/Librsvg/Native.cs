using System.Runtime.InteropServices;

namespace Mahalleh.Web.Charts.Librsvg;

/// <summary>The dozen functions of librsvg, cairo, fontconfig and glib that turn an SVG into a PNG.</summary>
internal static unsafe partial class Native
{
    /// <summary>CAIRO_FORMAT_RGB24: opaque, because a chart has a ground.</summary>
    public const int Rgb24 = 1;

    private const string Rsvg = "librsvg-2.so.2";
    private const string Cairo = "libcairo.so.2";
    private const string Fontconfig = "libfontconfig.so.1";
    private const string GObject = "libgobject-2.0.so.0";
    private const string GLib = "libglib-2.0.so.0";

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_new_from_data")]
    public static partial SvgHandle NewSvg(byte* data, nuint length, out nint error);

    [LibraryImport(Rsvg, EntryPoint = "rsvg_handle_render_document")]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool Render(SvgHandle svg, CairoHandle cairo, in Viewport viewport, out nint error);

    [LibraryImport(Cairo, EntryPoint = "cairo_image_surface_create")]
    public static partial SurfaceHandle NewSurface(int format, int width, int height);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_status")]
    public static partial int Status(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_write_to_png_stream")]
    public static partial int WritePng(SurfaceHandle surface, delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure);

    [LibraryImport(Cairo, EntryPoint = "cairo_create")]
    public static partial CairoHandle NewCairo(SurfaceHandle surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_status")]
    public static partial int Status(CairoHandle cairo);

    [LibraryImport(Cairo, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Cairo, EntryPoint = "cairo_destroy")]
    public static partial void DestroyCairo(nint cairo);

    [LibraryImport(Fontconfig, EntryPoint = "FcConfigAppFontAddFile", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddFont(nint configuration, string path);

    [LibraryImport(GObject, EntryPoint = "g_object_unref")]
    public static partial void Release(nint instance);

    [LibraryImport(GLib, EntryPoint = "g_error_free")]
    public static partial void FreeError(nint error);

    /// <summary>RsvgRectangle: where to draw, in pixels.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Viewport(double width, double height)
    {
        /// <summary>Left edge.</summary>
        public readonly double X;

        /// <summary>Top edge.</summary>
        public readonly double Y;

        /// <summary>Width.</summary>
        public readonly double Width = width;

        /// <summary>Height.</summary>
        public readonly double Height = height;
    }
}
