using System.Collections.Concurrent;
using Mahalleh.Geo.Glyphs;

namespace Mahalleh.Web.Tiles;

/// <summary>The fonts that ship with the program, as glyphs for maps. Each range is drawn once.</summary>
internal sealed class GlyphStacks
{
    private static readonly (string Stack, string File)[] Known = [("Vazirmatn Regular", "Vazirmatn-Regular.ttf"), ("Vazirmatn SemiBold", "Vazirmatn-SemiBold.ttf")];

    private readonly Dictionary<string, Lazy<TrueTypeFont>> _fonts = Known.ToDictionary(
        font => font.Stack, font => new Lazy<TrueTypeFont>(() => new TrueTypeFont(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fonts", font.File)))), StringComparer.Ordinal);

    private readonly ConcurrentDictionary<(string Stack, GlyphRange Range), Lazy<byte[]>> _ranges = new();

    /// <summary>Names of the font stacks, the usual one first.</summary>
    public static IEnumerable<string> Names => Known.Select(font => font.Stack);

    /// <summary>The glyphs of a range in the first font of a list that there is.</summary>
    /// <param name="stacks">Names of font stacks, separated by commas.</param>
    /// <param name="range">The range.</param>
    /// <returns>The message; null when none of the fonts is there.</returns>
    public byte[]? Find(string stacks, GlyphRange range) =>
        stacks.Split(',', StringSplitOptions.TrimEntries).FirstOrDefault(_fonts.ContainsKey) is { } stack
            ? _ranges.GetOrAdd((stack, range), key => new Lazy<byte[]>(() => key.Range.Draw(_fonts[key.Stack].Value, key.Stack))).Value
            : null;
}
