using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>The sliders of an index, by keyboard: the ranking follows, says how sure it is, and the address holds the weights.</summary>
public sealed class WeightSliderTests(ServiceFixture service)
{
    [Theory]
    [InlineData("/ranking", 1440, "وزن‌های نمایه")]
    [InlineData("/ranking", 390, "وزن‌های نمایه")]
    [InlineData("/ranking?lang=en", 1440, "The index’s own weights")]
    [InlineData("/ranking?lang=en", 390, "The index’s own weights")]
    public async Task A_slider_is_moved_by_keyboard_and_the_ranking_follows(string address, int width, string own)
    {
        await using var visit = await service.OpenAsync(address, width);
        await visit.MapDrawnAsync();
        var before = await OrderAsync(visit.Page);
        var (first, says) = (visit.Page.Locator(".sliders input").First, visit.Page.Locator(".weights-says"));
        await first.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("weights=[a-z-]+:100,"));
        await Expect(says.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = own })).ToBeVisibleAsync();
        await Expect(first).ToBeFocusedAsync();
        await Expect(first).ToHaveAttributeAsync("aria-valuetext", await first.Locator("xpath=../output").InnerTextAsync());

        var after = await OrderAsync(visit.Page);
        Assert.NotEqual(before, after);
        Assert.Equal(before.Order(StringComparer.Ordinal), after.Order(StringComparer.Ordinal));
        await AssertRobustnessAsync(visit.Page);
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        var said = await says.InnerTextAsync();
        await visit.Page.ReloadAsync();
        await Expect(first).ToHaveValueAsync(new Regex("^[4-9][0-9]$|^100$"));
        Assert.Equal((said, after.Length), (await says.InnerTextAsync(), (await OrderAsync(visit.Page)).Length));
        Assert.Equal(after, await OrderAsync(visit.Page));
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_last_of_many_steps_counts_and_the_own_weights_come_back_by_their_link()
    {
        await using var visit = await service.OpenAsync("/ranking");
        await visit.MapDrawnAsync();
        var (before, last) = (await OrderAsync(visit.Page), visit.Page.Locator(".sliders input").Last);
        await last.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await visit.Page.Keyboard.PressAsync("PageUp");
        await visit.Page.Keyboard.PressAsync("PageUp");
        await Expect(visit.Page).ToHaveURLAsync(new Regex($":{await last.InputValueAsync()}$"));
        await visit.Page.Locator(".weights-says a").ClickAsync();
        await Expect(visit.Page.Locator(".weights-says a")).ToHaveCountAsync(0);
        Assert.DoesNotContain("weights=", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(before, await OrderAsync(visit.Page));
        visit.AssertNoFaults();
    }

    // Each ranked row says its range and its chance to be among the first; the panel says how many of the first are firm.
    private static async Task AssertRobustnessAsync(IPage page)
    {
        var rows = page.Locator(".rk tbody tr[data-rank]");
        Assert.Equal(await rows.CountAsync(), await page.Locator(".rk tbody tr[data-rank][data-range]").CountAsync());
        await Expect(rows.First.Locator("td.r").First).ToHaveTextAsync(new Regex("[0-9۰-۹]"));
        await Expect(rows.First.Locator("td.v").First).ToHaveTextAsync(new Regex("[%٪]"));
        await Expect(page.Locator(".weights-says")).ToHaveTextAsync(new Regex("90%|۹۰٪"));
    }

    private static async Task<string[]> OrderAsync(IPage page) =>
        await page.Locator(".rk tbody tr[data-code]").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.code)");
}
