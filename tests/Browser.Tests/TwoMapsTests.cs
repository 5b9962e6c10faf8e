using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>Two indicators side by side, each on a map of its own: they are moved, pointed at and taken through time together.</summary>
public sealed class TwoMapsTests(ServiceFixture service)
{
    private const string Address = "/?indicator=poverty&beside=unemployment&maps=two&period=1404";

    [Fact]
    public async Task An_area_pointed_at_on_one_map_is_marked_on_both_with_the_figure_of_each()
    {
        await using var visit = await OpenAsync();
        await PointAsync(visit.Page, 1);
        var tips = visit.Page.Locator("[data-part=tip]");
        var name = await tips.Nth(1).Locator(".tip-name").InnerTextAsync();
        await Expect(tips.Nth(0).Locator(".tip-name")).ToHaveTextAsync(name);
        await Expect(visit.Page.Locator(".ranks tr.on th a")).ToHaveTextAsync(name);
        Assert.NotEqual(await tips.Nth(0).Locator("b").InnerTextAsync(), await tips.Nth(1).Locator("b").InnerTextAsync());
        await Expect(tips.Nth(0).Locator(".tip-rank")).ToHaveCountAsync(1);
        await Expect(tips.Nth(1).Locator(".tip-rank")).ToHaveCountAsync(0);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_map_that_is_dragged_or_zoomed_takes_the_other_along()
    {
        await using var visit = await OpenAsync();
        var before = await PointAsync(visit.Page, 0);
        await visit.Page.Locator(".maplibregl-ctrl-zoom-in").Nth(1).ClickAsync();
        await visit.Page.WaitForTimeoutAsync(800);
        var (x, y) = await MiddleAsync(visit.Page, 1);
        await visit.Page.Mouse.MoveAsync(x, y);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(x - 300, y - 60, new MouseMoveOptions { Steps = 8 });
        await visit.Page.Mouse.UpAsync();
        await visit.Page.WaitForTimeoutAsync(1500);
        var (led, leading) = (await PointAsync(visit.Page, 0), await PointAsync(visit.Page, 1));
        Assert.Equal(leading, led);
        Assert.NotEqual(before, led);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Time_moves_both_and_the_page_follows()
    {
        await using var visit = await OpenAsync();
        await Expect(visit.Page.Locator("[data-part=time]:visible")).ToHaveCountAsync(1);
        var slider = visit.Page.Locator("[data-part=slider]:visible");
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await slider.FocusAsync();
        await slider.PressAsync("ArrowDown");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("period=1403.*maps=two|maps=two.*period=1403"));
        await Expect(visit.Page.Locator("[data-part=when]")).ToContainTextAsync("۱۴۰۳");
        Assert.Contains(asked, url => url.Contains("/choropleths/unemployment", StringComparison.Ordinal) && url.EndsWith("period=1403", StringComparison.Ordinal));
        visit.AssertNoFaults();
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await service.OpenAsync(Address);
        await visit.MapDrawnAsync();
        await visit.Page.Locator("mahalleh-map[data-drawn]").Nth(1).WaitForAsync();
        return visit;
    }

    // Points at the middle of a map and reads what its tip says.
    private static async Task<string> PointAsync(IPage page, int map)
    {
        var (x, y) = await MiddleAsync(page, map);
        await page.Mouse.MoveAsync(x, y - 180);
        await page.Mouse.MoveAsync(x, y, new MouseMoveOptions { Steps = 4 });
        return await page.Locator("[data-part=tip] .tip-name").Nth(map).InnerTextAsync();
    }

    private static async Task<(float X, float Y)> MiddleAsync(IPage page, int map)
    {
        var canvas = page.Locator(".map-canvas").Nth(map);
        await canvas.ScrollIntoViewIfNeededAsync();
        var box = (await canvas.BoundingBoxAsync())!;
        return (box.X + (box.Width / 2), box.Y + (box.Height / 2));
    }
}
