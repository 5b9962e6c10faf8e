using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>A page that was open while the service took up another release.</summary>
public sealed class NewerReleaseTests(ServiceFixture service)
{
    private const string SeenAgain = "document.dispatchEvent(new Event('visibilitychange'))";

    [Theory]
    [InlineData("fa", "انتشار تازه", 1440)]
    [InlineData("en", "newer release", 390)]
    public async Task It_offers_to_open_anew_and_does(string language, string words, int width)
    {
        await using var visit = await service.OpenAsync($"/about?lang={language}", width);
        var offer = visit.Page.Locator("[data-newer]");
        await visit.Page.RouteAsync("**/health/ready", Serve);
        await visit.Page.EvaluateAsync(SeenAgain);
        await Expect(offer).ToContainTextAsync(words);
        await Expect(offer).ToBeInViewportAsync();
        await visit.Page.EvaluateAsync("document.body.dataset.isOld = 'yes'");
        await offer.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(visit.Page.Locator("body:not([data-is-old])")).ToBeVisibleAsync();
        await Expect(offer).ToBeHiddenAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task The_release_that_is_served_and_a_service_that_is_lost_offer_nothing()
    {
        await using var visit = await service.OpenAsync("/about");
        await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.EvaluateAsync(SeenAgain), "**/health/ready");
        await Expect(visit.Page.Locator("[data-newer]")).ToBeHiddenAsync();
        await visit.Page.RouteAsync("**/health/ready", route => route.AbortAsync());
        await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.EvaluateAsync(SeenAgain), "**/health/ready");
        await Expect(visit.Page.Locator("[data-newer]")).ToBeHiddenAsync();
    }

    // Parts of two releases on one page would be figures that do not belong together.
    [Fact]
    public async Task A_choice_that_is_answered_from_another_release_opens_the_whole_page()
    {
        await using var visit = await service.OpenAsync("/?lang=en");
        await visit.MapDrawnAsync();
        await visit.Page.EvaluateAsync("document.body.dataset.release = 'an-older-release'");
        var choice = visit.Page.Locator("form[data-swap] select").First;
        var other = await choice.Locator("option:not([selected])").First.GetAttributeAsync("value");
        await choice.SelectOptionAsync(other!);
        await Expect(visit.Page.Locator($"body[data-release=\"{service.Snapshot.Manifest.Id}\"]")).ToBeVisibleAsync();
        await visit.MapDrawnAsync();
        visit.AssertNoFaults();
    }

    private static Task Serve(IRoute route) => route.FulfillAsync(new RouteFulfillOptions
    {
        ContentType = "application/json",
        Body = JsonSerializer.Serialize(new { status = "ready", release = "another-release", as_of = "1405-07-01", last_refusal = "" }),
    });
}
