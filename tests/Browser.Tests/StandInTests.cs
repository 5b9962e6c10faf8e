using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>What is published near a protected figure, in the list and on the map.</summary>
public sealed class StandInTests(ServiceFixture service)
{
    [Theory]
    [InlineData("fa", "محرمانه")]
    [InlineData("en", "protected")]
    public async Task The_tip_of_a_protected_area_says_what_is_published_near_it(string language, string word)
    {
        await using var visit = await service.OpenAsync(PageWithStandIns.Find(service.Snapshot) + $"&lang={language}");
        await visit.MapDrawnAsync();
        var row = visit.Page.Locator(".ranks tr[data-stand-in]").First;
        var phrase = await row.GetAttributeAsync("data-stand-in");
        Assert.Matches("[^:]+: .+", phrase);
        await row.HoverAsync();
        await Expect(visit.Page.Locator(".map-tip .tip-protected")).ToHaveTextAsync(word);
        await Expect(visit.Page.Locator(".map-tip .tip-stand-in")).ToHaveTextAsync(phrase!);
        visit.AssertNoFaults();
    }

    // Two numbers must not stand where one is meant: the protected word is hatched and the stand-in beneath it is not.
    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Only_the_protected_figure_is_hatched(int width)
    {
        await using var visit = await service.OpenAsync(PageWithStandIns.Find(service.Snapshot), width);
        var cell = visit.Page.Locator(".ranks td.beside").First;
        await cell.ScrollIntoViewIfNeededAsync();
        Assert.Contains("gradient", await cell.Locator(".withheld").EvaluateAsync<string>("one => getComputedStyle(one).backgroundImage"), StringComparison.Ordinal);
        Assert.Equal("none", await cell.EvaluateAsync<string>("one => getComputedStyle(one).backgroundImage"));
        Assert.Equal("none", await cell.Locator(".stand-in").EvaluateAsync<string>("one => getComputedStyle(one).backgroundImage"));
        var (word, line) = ((await cell.Locator(".withheld").BoundingBoxAsync())!, (await cell.Locator(".stand-in").BoundingBoxAsync())!);
        Assert.True(line.Y >= word.Y + word.Height - 1, "The stand-in is not below the protected figure.");
        Assert.InRange(line.X, 0, width - line.Width);
    }
}
