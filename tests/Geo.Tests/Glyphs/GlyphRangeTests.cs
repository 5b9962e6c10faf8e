using System.Globalization;
using System.Text.Json;
using Mahalleh.Geo.Glyphs;
using Xunit;

namespace Mahalleh.Geo.Tests.Glyphs;

/// <summary>Signed-distance glyphs of the font that ships, decoded by another program.</summary>
public sealed class GlyphRangeTests
{
    private const int Edge = 191;
    private static readonly TrueTypeFont Font = new(File.ReadAllBytes(Path.Combine(Repository.Root, "node_modules", "vazirmatn", "fonts", "ttf", "Vazirmatn-Regular.ttf")));

    [Theory]
    [InlineData("0-255", 191)]
    [InlineData("1536-1791", 137)]
    [InlineData("65024-65279", 141)]
    public void Another_reader_finds_every_glyph_whole(string range, int least)
    {
        var stack = Read(range);
        Assert.Equal(("Vazirmatn Regular", range), (stack.GetProperty("name").GetString(), stack.GetProperty("range").GetString()));
        var glyphs = stack.GetProperty("glyphs").EnumerateArray().ToArray();
        var first = GlyphRange.Parse(range, CultureInfo.InvariantCulture).First;
        Assert.True(glyphs.Length >= least, $"{glyphs.Length} glyphs");
        Assert.Equal(glyphs.Length, glyphs.Select(Id).Distinct().Count());
        Assert.All(glyphs, glyph =>
        {
            Assert.InRange(Id(glyph), first, first + 255);
            var (width, height) = (Whole(glyph, "width"), Whole(glyph, "height"));
            Assert.Equal(width == 0 ? 0 : (width + 6) * (height + 6), Bitmap(glyph).Length);
            Assert.InRange(Whole(glyph, "advance"), 0, 60);
            Assert.All(Rim(glyph), value => Assert.True(value < Edge, $"U+{Id(glyph):X4} touches its border"));
        });
    }

    // By hand: boxes and advances of the font's own tables in units of 2048 an em, at 24 pixels; the ascender of 2100 is 25 pixels rounded up.
    // H: 169…1288 by 0…1456, 1461. O: 119…1290 by −20…1476, 1409. م: 99…1119 by −637…717, 1218.
    [Theory]
    [InlineData('H', 1, 15, 18 - 25, 18, 17)]
    [InlineData('O', 1, 15, 18 - 25, 19, 17)]
    [InlineData('م', 1, 13, 9 - 25, 17, 14)]
    [InlineData(' ', 0, 0, -25, 0, 6)]
    public void Size_place_and_advance_are_those_of_the_font(char letter, int left, int width, int top, int height, int advance)
    {
        var glyph = Glyph(letter);
        Assert.Equal((left, width, top, height, advance), (Whole(glyph, "left"), Whole(glyph, "width"), Whole(glyph, "top"), Whole(glyph, "height"), Whole(glyph, "advance")));
    }

    [Fact]
    public void A_ring_is_hollow_and_a_bar_is_as_thick_as_its_stems()
    {
        var ring = Glyph('O');
        var (columns, middle) = (Whole(ring, "width") + 6, (Whole(ring, "height") + 6) / 2);
        var row = Bitmap(ring).Skip(middle * columns).Take(columns).Select(value => value >= Edge).ToArray();
        Assert.Equal(4, row.Zip(row.Skip(1)).Count(pair => pair.First != pair.Second));
        Assert.False(row[columns / 2]);
        var bar = Bitmap(Glyph('l')).Count(value => value >= Edge) / (double)Whole(Glyph('l'), "height");
        Assert.InRange(bar, 1.4, 2.8);
    }

    // One pixel is 32 of the 255 steps: between neighbours inside the field they differ by no more.
    [Fact]
    public void Distances_change_by_a_pixel_a_pixel()
    {
        foreach (var letter in "Hم۵ﻪ")
        {
            var glyph = Glyph(letter);
            var (columns, values) = (Whole(glyph, "width") + 6, Bitmap(glyph));
            Assert.All(Enumerable.Range(1, values.Length - 1).Where(at => at % columns != 0), at => Assert.InRange(Math.Abs(values[at] - values[at - 1]), 0, 33));
            Assert.Contains(values, value => value > Edge);
        }
    }

    [Fact]
    public void A_range_that_the_font_does_not_draw_is_empty_and_the_same_is_drawn_twice()
    {
        Assert.Equal(0, Read("19968-20223").GetProperty("glyphs").GetArrayLength());
        var range = new GlyphRange(0x600);
        Assert.Equal(range.Draw(Font, "x"), range.Draw(Font, "x"));
    }

    [Theory]
    [InlineData("0-254")]
    [InlineData("1-256")]
    [InlineData("-256--1")]
    [InlineData("65536-65791")]
    [InlineData("00-255")]
    [InlineData("۰-۲۵۵")]
    [InlineData("0-255 ")]
    [InlineData("256")]
    [InlineData("")]
    [InlineData("99999999999999999999-0")]
    public void What_is_no_whole_range_of_the_basic_plane_is_none(string text) => Assert.False(GlyphRange.TryParse(text, null, out _));

    [Fact]
    public void A_file_that_is_cut_short_or_no_font_is_a_fault_and_no_hang()
    {
        var whole = File.ReadAllBytes(Path.Combine(Repository.Root, "node_modules", "vazirmatn", "fonts", "ttf", "Vazirmatn-Regular.ttf"));
        foreach (var bytes in new[] { [], whole[..11], whole[..200], whole[..(whole.Length / 2)], new byte[4000] })
        {
            Assert.ThrowsAny<Exception>(() => new TrueTypeFont(bytes));
        }
    }

    private static JsonElement Read(string range)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, GlyphRange.Parse(range, CultureInfo.InvariantCulture).Draw(Font, "Vazirmatn Regular"));
        using var document = JsonDocument.Parse(Processes.Run("node", "", Path.Combine(Repository.Root, "tests", "readers", "read-glyphs.mjs"), file));
        File.Delete(file);
        return Assert.Single(document.RootElement.EnumerateArray()).Clone();
    }

    private static JsonElement Glyph(char letter) => Read(new GlyphRange(letter & 0xFF00).ToString()).GetProperty("glyphs").EnumerateArray().Single(glyph => Id(glyph) == letter);

    private static int Id(JsonElement glyph) => Whole(glyph, "id");

    private static int Whole(JsonElement glyph, string name) => glyph.GetProperty(name).GetInt32();

    private static int[] Bitmap(JsonElement glyph) => [.. glyph.GetProperty("bitmap").EnumerateArray().Select(value => value.GetInt32())];

    private static IEnumerable<int> Rim(JsonElement glyph)
    {
        var (columns, values) = (Whole(glyph, "width") + 6, Bitmap(glyph));
        return values.Where((_, at) => at < columns || at >= values.Length - columns || at % columns == 0 || at % columns == columns - 1);
    }
}
