using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>A council's day: three neighbourhoods side by side, and on paper for the meeting.</summary>
public sealed class CouncilWalkTests(ServiceFixture service)
{
    private static readonly string[] Codes = ["IR-09.MHD.Z1.N01", "IR-09.MHD.Z2.N01", "IR-09.MHD.Z3.N01"];

    [Theory]
    [InlineData("", 1440)]
    [InlineData("", 390)]
    [InlineData("?lang=en", 1440)]
    [InlineData("?lang=en", 390)]
    public async Task A_council_compares_three_neighbourhoods_and_prints_them(string language, int width)
    {
        await using var visit = await service.OpenAsync($"/areas/{Codes[0]}{language}", width);
        await visit.Page.Locator("a[href^='/compare']:not(header a)").First.ClickAsync();
        foreach (var code in Codes.Skip(1))
        {
            await visit.Page.FillAsync("input[name=add]", code);
            await visit.Page.PressAsync("input[name=add]", "Enter");
            await Expect(visit.Page.Locator(".chips li").Last).ToContainTextAsync(NameOf(code, language));
        }

        await Expect(visit.Page.Locator(".chips li")).ToHaveCountAsync(3);
        await visit.Page.SelectOptionAsync("select[name=indicator]", "unemployment");
        await visit.Page.ClickAsync(".compare-form button");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("indicator=unemployment"));
        foreach (var code in Codes)
        {
            await Expect(visit.Page.Locator(".rug-card thead")).ToContainTextAsync(NameOf(code, language));
        }

        // Each small map names the three; so does the slope.
        var maps = visit.Page.Locator(width > 600 ? "#maps .wide-only svg" : "#maps .narrow-only svg");
        await Expect(maps).ToBeVisibleAsync();
        Assert.True(await maps.Locator("path").CountAsync() > 60, "The small maps have no areas.");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        visit.AssertNoFaults();
        await AssertPrintsAsync(visit.Page);
    }

    private static async Task AssertPrintsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Locator("nav").First).ToBeHiddenAsync();
        await Expect(page.Locator(".compare-form")).ToBeHiddenAsync();
        await Expect(page.Locator(".rug-card table")).ToBeVisibleAsync();
        await Expect(page.Locator("#maps svg >> visible=true")).ToHaveCountAsync(1);
        var sheets = await page.PdfAsync(new PagePdfOptions { Format = "A4" });
        var count = Regex.Count(Encoding.Latin1.GetString(sheets), @"/Type\s*/Page\b(?!s)");
        Assert.InRange(count, 1, 8);
    }

    private string NameOf(string code, string language)
    {
        Assert.True(service.Snapshot.Areas.TryGetNumber(code, out var area));
        var found = service.Snapshot.Areas.Areas[area];
        return language.Length > 0 ? found.NameEn : found.NameFa;
    }
}
