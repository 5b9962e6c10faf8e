using static Mahalleh.Geo.Glyphs.FontTables;

namespace Mahalleh.Geo.Glyphs;

/// <summary>The outlines of a font: tables <c>glyf</c> and <c>loca</c>, simple glyphs and those composed of others.</summary>
internal sealed class GlyphTable(FontTables tables)
{
    private const int DeepestComposition = 8;
    private readonly bool _hasLongOffsets = I16(tables["head"], 50) != 0;

    /// <summary>Reads an outline.</summary>
    /// <param name="glyph">Number of the glyph.</param>
    /// <param name="scale">Pixels of a unit.</param>
    public GlyphOutline Read(int glyph, double scale)
    {
        var lines = new List<GlyphPoint[]>();
        Add(lines, glyph, new Placement(scale, 0, 0, scale, 0, 0), 0);
        return new GlyphOutline(lines);
    }

    private ReadOnlySpan<byte> Of(int glyph)
    {
        var loca = tables["loca"];
        var (start, end) = _hasLongOffsets ? (I32(loca, 4 * glyph), I32(loca, (4 * glyph) + 4)) : (2 * U16(loca, 2 * glyph), 2 * U16(loca, (2 * glyph) + 2));
        return tables["glyf"][start..end];
    }

    private void Add(List<GlyphPoint[]> lines, int glyph, Placement placement, int depth)
    {
        var data = Of(glyph);
        if (data.Length == 0)
        {
            return;
        }

        if (I16(data, 0) < 0)
        {
            AddParts(lines, data[10..], placement, depth < DeepestComposition ? depth + 1 : throw new FormatException($"Glyph {glyph} is composed too deeply."));
        }
        else
        {
            lines.AddRange(SimpleGlyph.Read(data).Select(contour => GlyphOutline.Flatten([.. contour.Select(point => (placement.Of(point.X, point.Y), point.IsOn))])));
        }
    }

    private void AddParts(List<GlyphPoint[]> lines, ReadOnlySpan<byte> data, Placement placement, int depth)
    {
        const int HasWords = 1, AreOffsets = 2, HasScale = 8, HasMore = 0x20, HasTwoScales = 0x40, HasMatrix = 0x80;
        for (var (at, flags) = (0, HasMore); (flags & HasMore) != 0;)
        {
            (flags, var part) = (U16(data, at), U16(data, at + 2));
            if ((flags & AreOffsets) == 0)
            {
                throw new FormatException("A part of a glyph is placed by points, which is not read.");
            }

            var (x, y) = (flags & HasWords) != 0 ? (I16(data, at + 4), I16(data, at + 6)) : ((sbyte)data[at + 4], (sbyte)data[at + 5]);
            at += (flags & HasWords) != 0 ? 8 : 6;
            var (xx, xy, yx, yy) = (1.0, 0.0, 0.0, 1.0);
            if ((flags & HasScale) != 0)
            {
                (xx, yy, at) = (Fraction(data, at), Fraction(data, at), at + 2);
            }
            else if ((flags & HasTwoScales) != 0)
            {
                (xx, yy, at) = (Fraction(data, at), Fraction(data, at + 2), at + 4);
            }
            else if ((flags & HasMatrix) != 0)
            {
                (xx, xy, yx, yy, at) = (Fraction(data, at), Fraction(data, at + 2), Fraction(data, at + 4), Fraction(data, at + 6), at + 8);
            }

            Add(lines, part, placement.With(xx, xy, yx, yy, x, y), depth);
        }
    }

    // Two bits before the point, fourteen after.
    private static double Fraction(ReadOnlySpan<byte> data, int at) => I16(data, at) / 16384.0;

    /// <summary>Where a part stands: x′ = xx·x + yx·y + dx, y′ = xy·x + yy·y + dy.</summary>
    private readonly record struct Placement(double Xx, double Xy, double Yx, double Yy, double Dx, double Dy)
    {
        public GlyphPoint Of(double x, double y) => new((Xx * x) + (Yx * y) + Dx, (Xy * x) + (Yy * y) + Dy);

        public Placement With(double xx, double xy, double yx, double yy, double dx, double dy)
        {
            var moved = Of(dx, dy);
            return new Placement((Xx * xx) + (Yx * xy), (Xy * xx) + (Yy * xy), (Xx * yx) + (Yx * yy), (Xy * yx) + (Yy * yy), moved.X, moved.Y);
        }
    }
}
