using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Mahalleh.Geo.Glyphs;
using Mahalleh.Web.Charts;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>Five names that break careless typesetting (a zero-width non-joiner, brackets, four dotted letters with commas, two kinds of digits with a sign, a hamza below) reach every medium letter by letter.</summary>
public sealed class LabelNamesTests
{
    private static readonly string[] Names = ["محلهٔ نعمت‌آباد", "شهرک غرب (منطقهٔ ۲)", "پیروزی، چیتگر، ژاله، گیشا", "کوی ۱۳ آبان – 45%", "لا إله"];

    private static readonly string[] Codes = ["IR-09.N01", "IR-09.N02", "IR-09.N03", "IR-09.N04", "IR-23.N01"];

    public static TheoryData<string, string> Areas => new(Codes.Zip(Names));

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task A_name_stands_on_its_page_as_it_is_and_alone_in_its_direction(string code, string name)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (status, text) = await service.GetAsync($"/areas/{code}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"<bdi>{name}</bdi></h1>", text, StringComparison.Ordinal);
        Assert.Contains($"<title>{name}", text, StringComparison.Ordinal);
        var (_, compared) = await service.GetAsync($"/compare?areas={string.Join(',', Codes)}");
        Assert.Contains($"<bdi>{name}</bdi>", compared, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task A_name_is_whole_in_every_drawing_of_it(string code, string name)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        foreach (var address in new[]
        {
            "/charts/rank.svg?indicator=coverage&level=neighbourhood", $"/charts/spine.svg?area={code}", $"/charts/trend.svg?area={code}&indicator=coverage",
            $"/charts/tartan.svg?areas={code}", $"/charts/slope.svg?areas={code}&indicator=coverage", "/charts/funnel.svg?indicator=coverage&level=neighbourhood",
            "/charts/multiples.svg?indicator=coverage&level=neighbourhood", "/charts/histogram.svg?indicator=coverage&level=neighbourhood",
        })
        {
            var words = XDocument.Parse(await service.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken)).Descendants().Where(element => element.Name.LocalName is "text" or "title").Select(element => element.Value);
            Assert.Contains(words, text => text.Contains(name, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task A_name_reaches_programs_in_the_same_letters(string code, string name)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        using var answer = JsonDocument.Parse(await service.Client.GetStringAsync(new Uri($"/api/v1/areas/{code}", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(name, answer.RootElement.GetProperty("data").GetProperty("name_fa").GetString());
        var table = Encoding.UTF8.GetString(await service.Client.GetByteArrayAsync(new Uri("/api/v1/areas.csv", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Contains(name, table, StringComparison.Ordinal);
    }

    // A picture of a letter that the type lacks is a box: pictures and map labels are set in this type alone.
    [Theory]
    [MemberData(nameof(Areas))]
    public void The_type_of_pictures_and_of_map_labels_has_every_letter_of_a_name(string code, string name)
    {
        Assert.Contains(code, Codes);
        foreach (var font in ChartFonts.Paths.Select(path => new TrueTypeFont(File.ReadAllBytes(path))))
        {
            Assert.All(name.EnumerateRunes(), rune => Assert.True(Draws(font, rune.Value), $"U+{rune.Value:X4} is not in the type."));
        }
    }

    // The stack of 256 letters around one is larger with it than a stack of none.
    private static bool Draws(TrueTypeFont font, int letter)
    {
        var range = new GlyphRange(letter / GlyphRange.Length * GlyphRange.Length).Draw(font, "Vazirmatn");
        return Ids(range).Contains(letter);
    }

    // Field 1 of the file is a stack, field 3 of a stack a glyph, field 1 of a glyph its letter (the format of MapLibre).
    private static IEnumerable<int> Ids(byte[] file) => Fields(file, 1).SelectMany(stack => Fields(stack, 3)).Select(glyph => Number(glyph, 1));

    private static IEnumerable<byte[]> Fields(byte[] message, int field)
    {
        for (var at = 0; at < message.Length;)
        {
            var (key, after) = Varint(message, at);
            var (value, next) = Varint(message, after);
            if ((key & 7) == 2)
            {
                if (key >> 3 == field)
                {
                    yield return message[next..(next + value)];
                }

                next += value;
            }

            at = next;
        }
    }

    private static int Number(byte[] message, int field)
    {
        var (key, after) = Varint(message, 0);
        return key >> 3 == field ? Varint(message, after).Value : -1;
    }

    private static (int Value, int Next) Varint(byte[] message, int at)
    {
        var (value, shift) = (0, 0);
        while (true)
        {
            value |= (message[at] & 127) << shift;
            if (message[at++] < 128)
            {
                return (value, at);
            }

            shift += 7;
        }
    }
}
