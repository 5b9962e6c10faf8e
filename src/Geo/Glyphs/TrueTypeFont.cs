using static Mahalleh.Geo.Glyphs.FontTables;

namespace Mahalleh.Geo.Glyphs;

/// <summary>A TrueType font (ISO/IEC 14496-22): which glyph stands for a code point, how wide it is and what it looks like.</summary>
/// <remarks>For fonts that ship with the program. Reading is bounded by the file, and whatever is wrong with it is a fault.</remarks>
public sealed class TrueTypeFont
{
    private readonly FontTables _tables;
    private readonly CharacterMap _characters;
    private readonly GlyphTable _glyphs;
    private readonly int _metrics;

    /// <summary>Reads a font.</summary>
    /// <param name="file">The bytes of a <c>.ttf</c> file.</param>
    /// <exception cref="FormatException">A table is missing or of a format that is not read.</exception>
    public TrueTypeFont(ReadOnlyMemory<byte> file)
    {
        _tables = new FontTables(file);
        _characters = new CharacterMap(_tables);
        _glyphs = new GlyphTable(_tables);
        (UnitsPerEm, Ascender, _metrics) = (U16(_tables["head"], 18), I16(_tables["hhea"], 4), U16(_tables["hhea"], 34));
    }

    /// <summary>Units of the font in an em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height of a line above the baseline, in units.</summary>
    public int Ascender { get; }

    /// <summary>Number of the glyph for a code point of the basic plane; 0 where the font has none.</summary>
    internal int GlyphOf(int codePoint) => _characters[codePoint];

    /// <summary>How far the pen moves, in units.</summary>
    internal int AdvanceOf(int glyph) => U16(_tables["hmtx"], 4 * Math.Min(glyph, _metrics - 1));

    /// <summary>Outline of a glyph.</summary>
    /// <param name="glyph">Its number.</param>
    /// <param name="pixels">Pixels of an em.</param>
    internal GlyphOutline OutlineOf(int glyph, double pixels) => _glyphs.Read(glyph, pixels / UnitsPerEm);
}
