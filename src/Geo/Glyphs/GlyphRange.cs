using System.Globalization;
using Mahalleh.Geo.Tiling;

namespace Mahalleh.Geo.Glyphs;

/// <summary>256 code points of a font as signed-distance glyphs, in the protobuf format of Mapbox's glyph servers.</summary>
/// <param name="First">First code point: a multiple of 256 in the basic plane.</param>
public readonly record struct GlyphRange(int First) : IParsable<GlyphRange>
{
    /// <summary>Code points of a range.</summary>
    public const int Length = 256;

    private const int LastFirst = 0xFF00;
    private const int Pixels = 24;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}-{First + Length - 1}");

    /// <inheritdoc/>
    public static GlyphRange Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var range) ? range : throw new FormatException($"'{s}' is no range of 256 code points such as 0-255.");

    /// <summary>Reads a range such as <c>1536-1791</c>; only whole ranges of the basic plane are some.</summary>
    /// <param name="s">The text; Latin digits.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The range.</param>
    public static bool TryParse(string? s, IFormatProvider? provider, out GlyphRange result)
    {
        result = default;
        if (s is null || s.IndexOf('-', StringComparison.Ordinal) is not (> 0 and < 6 and var dash)
            || !int.TryParse(s.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first % Length != 0 || first > LastFirst)
        {
            return false;
        }

        result = new GlyphRange(first);
        return result.ToString() == s;
    }

    /// <summary>Draws the glyphs of the range at 24 pixels an em.</summary>
    /// <param name="font">The font.</param>
    /// <param name="stack">Name of the font stack.</param>
    /// <returns>The message; without glyphs where the font draws none of the range.</returns>
    public byte[] Draw(TrueTypeFont font, string stack)
    {
        ArgumentNullException.ThrowIfNull(font);
        var inner = new ProtobufWriter();
        inner.Text(1, stack);
        inner.Text(2, ToString());
        for (var codePoint = First; codePoint < First + Length; codePoint++)
        {
            if (font.GlyphOf(codePoint) is not 0 and var glyph)
            {
                inner.Bytes(3, Draw(font, codePoint, glyph));
            }
        }

        var stacks = new ProtobufWriter();
        stacks.Bytes(1, inner.Written);
        return stacks.Written.ToArray();
    }

    private static byte[] Draw(TrueTypeFont font, int codePoint, int glyph)
    {
        var bitmap = DistanceBitmap.Draw(font.OutlineOf(glyph, Pixels));
        var ascender = (int)Math.Ceiling((double)font.Ascender * Pixels / font.UnitsPerEm);
        var message = new ProtobufWriter();
        message.Number(1, (ulong)codePoint);
        if (bitmap.Values.Length > 0)
        {
            message.Bytes(2, bitmap.Values);
        }

        message.Number(3, (ulong)bitmap.Width);
        message.Number(4, (ulong)bitmap.Height);
        message.Number(5, ZigZag(bitmap.Left));
        message.Number(6, ZigZag(bitmap.Top - ascender));
        message.Number(7, (ulong)Math.Round((double)font.AdvanceOf(glyph) * Pixels / font.UnitsPerEm));
        return message.Written.ToArray();
    }

    private static ulong ZigZag(int value) => (uint)((value << 1) ^ (value >> 31));
}
