using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>A planner's way: from the nation to the worst province and what lies below it.</summary>
public sealed class PlannerWalkTests(ServiceFixture service)
{
    [Fact]
    public async Task A_planner_finds_the_worst_province_and_drills_into_it()
    {
        await using var visit = await service.OpenAsync("/");
        await visit.MapDrawnAsync();
        await visit.Page.SelectOptionAsync("select[name=indicator]", "unemployment");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("indicator=unemployment"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("بیکاری");
        await visit.Page.ClickAsync(".switch a:last-child");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("order=worst"));
        var worst = visit.Page.Locator(".ranks tbody tr").First.Locator("th a");
        var name = await worst.InnerTextAsync();
        await worst.ClickAsync();
        await Expect(visit.Page.Locator(".crumb li").Last).ToHaveTextAsync(name);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_province_with_areas_below_opens_them_on_the_map_and_so_on_down_to_a_rank()
    {
        await using var visit = await service.OpenAsync("/?indicator=unemployment");
        foreach (var code in new[] { "IR-09", "IR-09.MHD", "IR-09.MHD.Z1" })
        {
            await visit.Page.ClickAsync($".ranks tr[data-code='{code}'] th a");
            await Expect(visit.Page).ToHaveURLAsync(new Regex($"indicator=unemployment.*area={code}(&|$)"));
        }

        await visit.Page.ClickAsync(".ranks tr[data-code='IR-09.MHD.Z1.N01'] th a");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/areas/IR-09.MHD.Z1.N01"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("التیمور");
        await Expect(visit.Page.Locator(".profile tbody tr").First).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Switching_the_indicator_asks_for_one_column_and_no_tile()
    {
        await using var visit = await service.OpenAsync("/");
        await visit.MapDrawnAsync();
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await visit.Page.RunAndWaitForResponseAsync(
            () => visit.Page.SelectOptionAsync("select[name=indicator]", "unemployment"), answer => answer.Url.Contains("/choropleths/unemployment", StringComparison.Ordinal));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("بیکاری");
        await visit.Page.WaitForTimeoutAsync(500);
        Assert.Single(asked, url => url.Contains("/choropleths/", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.Contains("/tiles/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ابراهیم‌آباد")]
    [InlineData("ابراهیم آباد")]
    [InlineData("ابراهيماباد")]
    public async Task A_name_is_found_in_each_of_its_spellings_with_its_parents(string spelling)
    {
        await using var visit = await service.OpenAsync("/");
        await visit.Page.FillAsync(".find input[type=search]", spelling);
        await visit.Page.PressAsync(".find input[type=search]", "Enter");
        var hit = visit.Page.Locator(".hits li").First;
        await Expect(hit).ToContainTextAsync("ابراهیم‌آباد");
        await Expect(hit.Locator(".under")).ToContainTextAsync("مشهد");
    }

    [Fact]
    public async Task A_wrong_address_falls_back_and_says_what_was_wrong()
    {
        await using var visit = await service.OpenAsync("/?indicator=nonsense");
        await Expect(visit.Page.Locator(".fault")).ToContainTextAsync("nonsense");
        await Expect(visit.Page.Locator(".ranks tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_map_and_its_rows_follow_each_other_by_keyboard()
    {
        await using var visit = await service.OpenAsync("/");
        await visit.MapDrawnAsync();
        await visit.Page.FocusAsync("mahalleh-map");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(visit.Page.Locator(".ranks tr.on")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("[data-part=tip]")).ToBeVisibleAsync();
        var name = await visit.Page.Locator(".ranks tr.on th").InnerTextAsync();
        await Expect(visit.Page.Locator("[data-part=speech]")).ToContainTextAsync(name);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".crumb li").Last).ToHaveTextAsync(name);
    }

    [Fact]
    public async Task Every_row_of_the_list_can_be_reached_by_tab()
    {
        await using var visit = await service.OpenAsync("/");
        await visit.Page.FocusAsync(".ranks tbody tr:first-child a");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('tr') === document.querySelectorAll('.ranks tbody tr')[1]"));
        await Expect(visit.Page.Locator(".ranks tr.on")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_the_choice_works_and_the_map_says_what_it_needs()
    {
        await using var visit = await service.OpenAsync("/", hasScript: false);
        await Expect(visit.Page.Locator(".map-state")).ToContainTextAsync("جاوااسکریپت");
        await visit.Page.SelectOptionAsync("select[name=indicator]", "unemployment");
        await visit.Page.ClickAsync(".pickers button");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("بیکاری");
        await Expect(visit.Page.Locator(".ranks tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_other_language_keeps_the_state()
    {
        await using var visit = await service.OpenAsync("/?indicator=unemployment&order=worst");
        await visit.Page.ClickAsync(".language");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("indicator=unemployment.*lang=en"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("Unemployment");
    }
}
