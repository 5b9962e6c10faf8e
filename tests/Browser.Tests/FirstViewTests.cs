using Microsoft.Playwright;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>What the first view costs whoever opens it over a slow line.</summary>
public sealed class FirstViewTests(ServiceFixture service)
{
    private const int MostScriptBytes = 300_000;

    [Theory]
    [InlineData("/", 1440)]
    [InlineData("/?lang=en", 390)]
    public async Task The_first_view_takes_less_than_300_kilobytes_of_script(string path, int width)
    {
        await using var visit = await service.OpenAsync("/health/live", width);
        var scripts = new List<IResponse>();
        visit.Page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "script" || response.Url.EndsWith(".mjs", StringComparison.Ordinal))
            {
                scripts.Add(response);
            }
        };
        await visit.Page.GotoAsync(service.Address + path);
        await visit.MapDrawnAsync();
        var sizes = await Task.WhenAll(scripts.Select(async response => (response.Url, Bytes: (await response.Request.SizesAsync()).ResponseBodySize)));
        Assert.Contains(sizes, script => script.Url.Contains("maplibre", StringComparison.Ordinal) && script.Bytes > 50_000);
        Assert.True(sizes.Sum(script => script.Bytes) < MostScriptBytes, string.Join('\n', sizes.Select(script => $"{script.Bytes,9} {script.Url}")));
    }
}
