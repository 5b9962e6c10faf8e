using Microsoft.Playwright;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>What the first view costs whoever opens it over a slow line.</summary>
public sealed class FirstViewTests(ServiceFixture service)
{
    private const int MostScriptBytes = 300_000;
    private const int MostFontBytes = 64_000;

    [Theory]
    [InlineData("/", 1440)]
    [InlineData("/?lang=en", 390)]
    public async Task The_first_view_takes_less_than_300_kilobytes_of_script_and_one_small_font(string path, int width)
    {
        await using var visit = await service.OpenAsync("/health/live", width);
        var (scripts, fonts) = (new List<IResponse>(), new List<IResponse>());
        visit.Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "script" || response.Url.EndsWith(".mjs", StringComparison.Ordinal))
            {
                scripts.Add(response);
            }

            if (response.Url.EndsWith(".woff2", StringComparison.Ordinal))
            {
                fonts.Add(response);
            }
        };
        await visit.Page.GotoAsync(service.Address + path);
        await visit.MapDrawnAsync();
        var sizes = await Sizes(scripts);
        Assert.Contains(sizes, script => script.Url.Contains("maplibre", StringComparison.Ordinal) && script.Bytes > 50_000);
        Assert.True(sizes.Sum(script => script.Bytes) < MostScriptBytes, string.Join('\n', sizes.Select(script => $"{script.Bytes,9} {script.Url}")));
        var font = Assert.Single(await Sizes(fonts));
        Assert.InRange(font.Bytes, 10_000, MostFontBytes);
    }

    // What is painted first has the map in it, for its drawing is part of the page and above what ends it; the times are figures and no limit.
    [Fact]
    public async Task The_first_paint_has_the_map_in_it()
    {
        await using var visit = await service.OpenAsync("/");
        await visit.MapDrawnAsync();
        var painted = await visit.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var drawn = await visit.Page.EvaluateAsync<double>("performance.getEntriesByName('map-drawn')[0].startTime");
        Assert.InRange(painted, 1, drawn);
        TestContext.Current.TestOutputHelper!.WriteLine($"First paint, with the map's drawing in it, after {painted:F0} ms; the live map was drawn after {drawn:F0} ms.");
        var text = await (await visit.Page.APIRequest.GetAsync(service.Address + "/")).TextAsync();
        Assert.InRange(text.IndexOf("class=\"map-still", StringComparison.Ordinal), 1, text.IndexOf("class=\"ranks", StringComparison.Ordinal));
    }

    // Letters, digits and punctuation; the triangles and dots of a change the whole font has not either.
    [Theory]
    [InlineData("/about")]
    [InlineData("/quality?lang=en")]
    [InlineData("/areas/IR")]
    public async Task No_letter_of_a_page_is_missing_from_the_font(string path)
    {
        await using var visit = await service.OpenAsync(path);
        var missing = await visit.Page.EvaluateAsync<string>("""
            async () => {
              await document.fonts.ready;
              const pen = document.createElement('canvas').getContext('2d');
              const width = (letter, fonts) => { pen.font = `100px ${fonts}`; return pen.measureText(letter).width; };
              const letters = new Set([...document.body.innerText].filter((letter) => /[\p{L}\p{N}\p{P}]/u.test(letter)));
              // A letter that the font lacks is drawn by the one behind it, so its width follows that one.
              return [...letters].filter((letter) => width(letter, 'Vazirmatn, monospace') !== width(letter, 'Vazirmatn, serif')).join('');
            }
            """);
        Assert.Equal("", missing);
    }

    private static async Task<(string Url, int Bytes)[]> Sizes(List<IResponse> responses) =>
        await Task.WhenAll(responses.Select(async response => (response.Url, Bytes: (await response.Request.SizesAsync()).ResponseBodySize)));
}
