using System.Text.Json;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Tiles;

/// <summary>Styles for other people's maps, and the glyphs that they name.</summary>
public sealed class StyleTests(BuiltSample sample)
{
    [Theory]
    [InlineData("", "name_fa", "#eef1f0")]
    [InlineData("?lang=en&theme=dark", "name_en", "#11171c")]
    public async Task A_style_refers_to_this_service_alone_and_all_it_names_is_there(string query, string label, string ground)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        foreach (var level in sample.Snapshot.Tiles!.Layers.Keys.Where(level => sample.Snapshot.Areas.LevelIndex(level) >= 0))
        {
            var style = JsonDocument.Parse((await service.GetAsync($"/styles/{level}.json{query}")).Text).RootElement;
            Assert.Equal(8, style.GetProperty("version").GetInt32());
            Assert.Equal(ground, style.GetProperty("layers")[0].GetProperty("paint").GetProperty("background-color").GetString());
            var labels = style.GetProperty("layers").EnumerateArray().Last();
            Assert.Equal(label, labels.GetProperty("layout").GetProperty("text-field")[1].GetString());
            Assert.All(style.GetProperty("layers").EnumerateArray().Skip(1), layer => Assert.True(style.GetProperty("sources").TryGetProperty(layer.GetProperty("source").GetString()!, out _)));
            var font = labels.GetProperty("layout").GetProperty("text-font")[0].GetString()!;
            var glyphs = style.GetProperty("glyphs").GetString()!.Replace("{fontstack}", font, StringComparison.Ordinal).Replace("{range}", "64256-64511", StringComparison.Ordinal);
            foreach (var address in style.GetProperty("sources").EnumerateObject().Select(source => source.Value.GetProperty("url").GetString()!).Append(glyphs))
            {
                Assert.StartsWith("http://localhost/", address, StringComparison.Ordinal);
                Assert.Equal(200, (int)(await service.GetAsync(address)).Status);
            }
        }
    }

    [Theory]
    [InlineData("/styles/nowhere.json", 404, "level")]
    [InlineData("/styles/province.json?lang=de", 400, "lang")]
    [InlineData("/styles/province.json?theme=pink", 400, "theme")]
    [InlineData("/styles/province.json?colour=red", 400, "colour")]
    [InlineData("/styles/province.json?lang=fa&lang=en", 400, "lang")]
    [InlineData("/glyphs/Comic Sans/0-255.pbf", 404, "Comic Sans")]
    [InlineData("/glyphs/Vazirmatn Regular/0-256.pbf", 404, "0-256")]
    [InlineData("/glyphs/..%2f..%2fetc/0-255.pbf", 404, "")]
    public async Task What_is_not_there_is_told_in_a_body(string address, int status, string named)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glyphs_may_be_kept_for_ever_and_the_first_known_font_of_a_stack_is_taken()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        using var answer = await service.Client.GetAsync("/glyphs/Noto Sans,Vazirmatn SemiBold/0-255.pbf", TestContext.Current.CancellationToken);
        Assert.Equal("application/x-protobuf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var regular = await service.Client.GetByteArrayAsync("/glyphs/Vazirmatn Regular/0-255.pbf", TestContext.Current.CancellationToken);
        Assert.NotEqual(regular, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
