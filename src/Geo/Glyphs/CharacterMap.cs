using static Mahalleh.Geo.Glyphs.FontTables;

namespace Mahalleh.Geo.Glyphs;

/// <summary>Which glyph a font draws for a code point of the basic plane: the segments of a table <c>cmap</c> of format 4.</summary>
internal sealed class CharacterMap
{
    private const int HeaderBytes = 14;
    private readonly Dictionary<int, int> _glyphs = [];

    public CharacterMap(FontTables tables)
    {
        var cmap = tables["cmap"];
        for (int encoding = 0, count = U16(cmap, 2); encoding < count; encoding++)
        {
            var table = cmap[I32(cmap, 4 + (encoding * 8) + 4)..];
            if (U16(table, 0) == 4)
            {
                Read(table);
                return;
            }
        }

        throw new FormatException("The font has no character map of format 4.");
    }

    /// <summary>Number of the glyph; 0 where the font does not draw the code point.</summary>
    public int this[int codePoint] => _glyphs.GetValueOrDefault(codePoint);

    private void Read(ReadOnlySpan<byte> table)
    {
        var count = U16(table, 6) / 2;
        var (ends, starts, deltas, offsets) = (HeaderBytes, HeaderBytes + (2 * count) + 2, HeaderBytes + (4 * count) + 2, HeaderBytes + (6 * count) + 2);
        for (var segment = 0; segment < count; segment++)
        {
            var (start, end) = (U16(table, starts + (2 * segment)), U16(table, ends + (2 * segment)));
            var (delta, at) = (U16(table, deltas + (2 * segment)), offsets + (2 * segment));
            var offset = U16(table, at);
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : U16(table, at + offset + (2 * (code - start)));
                if (glyph != 0)
                {
                    _glyphs[code] = (glyph + delta) & 0xFFFF;
                }
            }
        }
    }
}
