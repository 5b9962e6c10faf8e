using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>The drawing of a map that comes with the page: it is there before the map, lies where the map will, and stays where none can be drawn.</summary>
public sealed class StillMapTests(ServiceFixture service)
{
    private const string Library = "**/maplibre-gl.mjs";

    [Theory]
    [InlineData("/", 1440)]
    [InlineData("/?lang=en", 390)]
    [InlineData("/?indicator=poverty&beside=unemployment", 1440)]
    [InlineData("/ranking", 1440)]
    [InlineData("/areas/IR-09", 1440)]
    public async Task It_has_the_colours_of_the_map_where_the_map_has_them(string path, int width)
    {
        await using var visit = await service.OpenAsync("/health/live", width);
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync(Library, async route =>
        {
            await held.Task;
            await route.ContinueAsync();
        });
        await visit.Page.GotoAsync(service.Address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await Expect(visit.Page.Locator(".map-still")).ToBeVisibleAsync();
        var still = await PictureAsync(visit.Page);
        held.SetResult();
        await visit.MapDrawnAsync();
        await Expect(visit.Page.Locator(".map-still")).ToHaveCountAsync(0);
        var live = await PictureAsync(visit.Page);

        // What differs are names, their halos and edges.
        var alike = await AlikeAsync(still, live, shift: 0);
        Assert.InRange(alike, 0.8, 1);
        Assert.True(await AlikeAsync(still, live, shift: 12) < alike - 0.03, $"{alike} of the places are alike, and no fewer when one of the two is moved");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task It_stays_and_is_explained_where_no_map_can_be_drawn()
    {
        await using var visit = await service.OpenAsync("/health/live");
        await visit.Page.RouteAsync(Library, route => route.AbortAsync());
        await visit.Page.GotoAsync(service.Address + "/?lang=en");
        await Expect(visit.Page.Locator("[data-part=state]")).ToHaveTextAsync("The live map does not work in this browser; this picture has its colours, and the table all figures.");
        await Expect(visit.Page.Locator(".map-still")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_there_is_the_picture_with_names_instead()
    {
        await using var visit = await service.OpenAsync("/", hasScript: false);
        await Expect(visit.Page.Locator(".map-still")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator("img.still-map")).ToBeVisibleAsync();
    }

    private static async Task<string> PictureAsync(IPage page)
    {
        await page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return Convert.ToBase64String(await page.Locator(".map-ground").First.ScreenshotAsync());
    }

    // Of the places that the drawing colours, the share that has the same colour in the other picture, or in that picture moved to the right.
    private async Task<double> AlikeAsync(string still, string live, int shift)
    {
        await using var visit = await service.OpenSiteAsync("about:blank", 800, "about:blank");
        return await visit.Page.EvaluateAsync<double>("""
            async ([still, live, shift]) => {
              const pixelsOf = async (picture) => {
                const image = new Image();
                image.src = `data:image/png;base64,${picture}`;
                await image.decode();
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [image.width, image.height];
                const pen = canvas.getContext('2d', { willReadFrequently: true });
                pen.drawImage(image, 0, 0);
                return pen.getImageData(0, 0, image.width, image.height);
              };
              const [one, other] = [await pixelsOf(still), await pixelsOf(live)];
              const colour = ({ data, width }, x, y) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 3);
              const apart = (a, b) => Math.max(...a.map((part, at) => Math.abs(part - b[at])));
              const ground = colour(one, 2, 2);
              let [alike, all] = [0, 0];
              for (let y = 3; y < Math.min(one.height, other.height); y += 4) {
                for (let x = 3; x < Math.min(one.width, other.width) - shift; x += 4) {
                  const here = colour(one, x, y);
                  if (apart(here, ground) > 12) {
                    all++;
                    alike += apart(here, colour(other, x + shift, y)) < 24 ? 1 : 0;
                  }
                }
              }
              return all < 500 ? -all : alike / all;
            }
            """, new object[] { still, live, shift });
    }
}
