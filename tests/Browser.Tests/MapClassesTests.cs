using System.Text.RegularExpressions;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>The way of making classes is chosen in the legend, stays in the address, and repaints the map without a new page.</summary>
public sealed class MapClassesTests(ServiceFixture service)
{
    [Theory]
    [InlineData("/?indicator=poverty", 1440, "بازمی‌گویند")]
    [InlineData("/?indicator=poverty&lang=en", 390, "account for")]
    public async Task Classes_are_chosen_in_the_legend(string address, int width, string remark)
    {
        await using var visit = await service.OpenAsync(address, width);
        await visit.MapDrawnAsync();
        var select = visit.Page.Locator(".legend select[name=classes]");
        await select.FocusAsync();
        await visit.Page.RunAndWaitForResponseAsync(() => select.SelectOptionAsync("natural"), answer => answer.Url.Contains("classes=natural", StringComparison.Ordinal));
        await Expect(visit.Page).ToHaveURLAsync(new Regex("classes=natural"));
        await Expect(select).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".legend p")).ToContainTextAsync(remark);
        await visit.Page.ReloadAsync();
        await Expect(select).ToHaveValueAsync("natural");
        await visit.Page.SelectOptionAsync("select[name=indicator]", "unemployment");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("indicator=unemployment.*classes=natural"));
        visit.AssertNoFaults();
    }
}
