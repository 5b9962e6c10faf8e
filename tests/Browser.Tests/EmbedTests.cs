using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Mahalleh.Browser.Tests;

/// <summary>Embeds in pages of other origins: what they show, how they grow, and that they show nothing to whom they should not.</summary>
public sealed class EmbedTests(ServiceFixture service)
{
    private const string NoStorage = """
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });
        }
        Object.defineProperty(document, 'cookie', { get() { throw new DOMException('blocked', 'SecurityError'); }, set() { throw new DOMException('blocked', 'SecurityError'); } });
        """;

    [Theory]
    [InlineData("view=figure&indicator=poverty&area=IR-09", ".embed-value .big")]
    [InlineData("view=chart&indicator=poverty&area=IR-09", ".embed svg.chart >> visible=true")]
    [InlineData("view=chart&chart=funnel&indicator=unemployment&lang=en", ".embed svg.chart >> visible=true")]
    [InlineData("view=chart&chart=tartan&areas=IR-09,IR-23", ".embed svg.chart >> visible=true")]
    [InlineData("view=rank&indicator=poverty&lang=en", ".embed svg.chart >> visible=true")]
    [InlineData("view=profile&area=IR-09&lang=en", ".embed table tbody tr")]
    [InlineData("view=map&indicator=poverty", "mahalleh-map[data-drawn]")]
    public async Task A_public_view_stands_on_any_site_without_a_token(string question, string shows)
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant());
        foreach (var width in new[] { 1440, 390 })
        {
            await using var visit = await service.OpenSiteAsync(sites.Page(sites.Foreign, question), width, sites.Service, sites.Foreign);
            await Expect(Frame(visit).Locator(shows).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
            await FitsAsync(visit.Page);
            Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            visit.AssertNoFaults();
        }
    }

    [Fact]
    public async Task The_frame_grows_and_shrinks_with_what_is_in_it()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant());
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, "view=map&indicator=poverty&lang=en"), 1440, sites.Service, sites.Own);
        await Frame(visit).Locator("mahalleh-map[data-drawn]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await FitsAsync(visit.Page);
        var closed = await HeightAsync(visit.Page);
        await Frame(visit).Locator("summary").ClickAsync();
        await visit.Page.WaitForFunctionAsync($"document.querySelector('mahalleh-embed').shadowRoot.querySelector('iframe').clientHeight > {closed + 100}");
        await FitsAsync(visit.Page);
        await Frame(visit).Locator("summary").ClickAsync();
        await visit.Page.WaitForFunctionAsync($"document.querySelector('mahalleh-embed').shadowRoot.querySelector('iframe').clientHeight === {closed}");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_token_shows_what_it_opens_and_leaves_no_trace()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        var tokens = new List<string>();
        sites.MakeToken = () =>
        {
            tokens.Add(sites.Tenant.Token());
            return tokens[^1];
        };
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, "view=map&indicator=poverty&renew=1"), 1440, sites.Service, sites.Own);
        await Frame(visit).Locator("mahalleh-map[data-drawn]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        await Expect(Frame(visit).Locator("header .under")).ToContainTextAsync("خراسان رضوی");
        var frame = visit.Page.Frames.Single(frame => frame != visit.Page.MainFrame);
        Assert.DoesNotContain("token", await frame.EvaluateAsync<string>("location.href"), StringComparison.Ordinal);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
        var logged = string.Join('\n', sites.Log) + sites.Audit();
        Assert.Contains("/embed/content/map", logged, StringComparison.Ordinal);
        Assert.All(tokens, token => Assert.DoesNotContain(token.Split('.')[2], logged, StringComparison.Ordinal));
        Assert.NotEmpty(tokens);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_site_that_is_not_the_tenants_gets_no_frame()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Foreign, "view=figure&indicator=poverty&renew=1"), 1440, sites.Service, sites.Foreign);
        await visit.FaultAsync("frame-ancestors");
        await Expect(Frame(visit).Locator("[data-part=embed]")).ToHaveCountAsync(0);
        Assert.DoesNotContain(sites.Log, line => line.Contains("/embed/session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("view=figure&indicator=unemployment&renew=1", "unemployment")]
    [InlineData("view=figure&indicator=poverty&area=IR-10&renew=1", "IR-10")]
    [InlineData("view=figure&indicator=poverty&area=IR&renew=1", "IR")]
    public async Task What_a_token_does_not_open_is_refused_in_words(string question, string named)
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, question), 1440, sites.Service, sites.Own);
        await Expect(Frame(visit).Locator(".embed-state")).ToContainTextAsync(named);
        await Expect(Frame(visit).Locator(".embed")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task It_works_where_all_storage_is_blocked()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, "view=map&indicator=poverty&renew=1"), 1440, sites.Service, sites.Own, NoStorage);
        await Frame(visit).Locator("mahalleh-map[data-drawn]").WaitForAsync(new LocatorWaitForOptions { Timeout = 60_000 });
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task It_asks_for_a_new_token_before_the_old_one_ends_and_goes_on()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        sites.MakeToken = () => sites.Tenant.Token(claims => claims["exp"] = (long)claims["iat"]! + 4);
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, "view=figure&indicator=poverty&renew=1"), 1440, sites.Service, sites.Own);
        await Expect(visit.Page.Locator("body")).ToHaveAttributeAsync("data-renewed", new Regex(@"^([3-9]|\d{2,})$"), new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        await Expect(Frame(visit).Locator(".embed-value .big")).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_page_gives_a_new_token_by_the_event_or_by_the_attribute_too()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        sites.MakeToken = () => sites.Tenant.Token(claims => claims["exp"] = (long)claims["iat"]! + 6);
        await using var visit = await service.OpenSiteAsync(
            sites.Page(sites.Own, $"view=figure&indicator=poverty&token={sites.MakeToken()}"), 1440, sites.Service, sites.Own, first: """
            document.addEventListener('mahalleh-token', async (event) => {
              const asked = Number(document.body.dataset.asked ?? 0);
              document.body.dataset.asked = String(asked + 1);
              const token = await (await fetch('/token')).text();
              if (asked % 2) { event.target.setAttribute('token', token); } else { event.detail.give(token); }
            });
            """);
        await Expect(visit.Page.Locator("body")).ToHaveAttributeAsync("data-asked", new Regex(@"^([4-9]|\d{2,})$"), new LocatorAssertionsToHaveAttributeOptions { Timeout = 60_000 });
        await Expect(Frame(visit).Locator(".embed-value .big")).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_lost_service_is_asked_again_and_public_figures_never_stand_in()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        await using var visit = await service.OpenSiteAsync(sites.Own + "/token", 1440, sites.Service, sites.Own);
        var lost = 3;
        var contents = new List<string?>();
        await visit.Page.RouteAsync("**/embed/session", route => lost-- > 0 ? route.AbortAsync() : route.ContinueAsync());
        visit.Page.Request += (_, request) =>
        {
            if (request.Url.Contains("/embed/content/", StringComparison.Ordinal))
            {
                contents.Add(request.Headers.GetValueOrDefault("authorization"));
            }
        };
        await visit.Page.GotoAsync(sites.Page(sites.Own, $"view=figure&indicator=poverty&token={sites.Tenant.Token()}"));
        await Expect(Frame(visit).Locator(".embed-value .big")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 });
        Assert.StartsWith("Bearer mhs_", Assert.Single(contents), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_new_token_the_figures_are_taken_away_at_the_end()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        var token = sites.Tenant.Token(claims => claims["exp"] = (long)claims["iat"]! + 4);
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, $"view=figure&indicator=poverty&lang=en&token={token}"), 1440, sites.Service, sites.Own);
        await Expect(Frame(visit).Locator(".embed-value .big")).ToBeVisibleAsync();
        await Expect(Frame(visit).Locator(".embed-state")).ToContainTextAsync("ended", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Expect(Frame(visit).Locator(".embed-value")).ToHaveCountAsync(0);
    }

    // The tenant's clock is 50 s ahead, or the token ended 2 s ago by ours.
    [Theory]
    [InlineData(50, 300)]
    [InlineData(0, 1)]
    public async Task A_minute_between_two_clocks_does_no_harm(int ahead, int lasts)
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        var token = sites.Tenant.Token(claims => (claims["iat"], claims["exp"]) = ((long)claims["iat"]! + ahead, (long)claims["iat"]! + ahead + lasts));
        await Task.Delay(lasts < 10 ? 2500 : 0, TestContext.Current.CancellationToken);
        await using var visit = await service.OpenSiteAsync(sites.Page(sites.Own, $"view=figure&indicator=poverty&token={token}"), 1440, sites.Service, sites.Own);
        await Expect(Frame(visit).Locator(".embed-value .big")).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task A_token_that_was_used_shows_nothing()
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant("poverty"));
        var token = sites.Tenant.Token();
        await using (var first = await service.OpenSiteAsync(sites.Page(sites.Own, $"view=figure&indicator=poverty&token={token}"), 1440, sites.Service, sites.Own))
        {
            await Expect(Frame(first).Locator(".embed-value .big")).ToBeVisibleAsync();
        }

        await using var second = await service.OpenSiteAsync(sites.Page(sites.Own, $"view=figure&indicator=poverty&lang=en&token={token}"), 1440, sites.Service, sites.Own);
        await Expect(Frame(second).Locator(".embed-state")).ToContainTextAsync("has ended", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Expect(Frame(second).Locator(".embed")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("/embeds?view=rank&indicator=poverty&area=IR-09&level=neighbourhood", ".embed svg.chart >> visible=true")]
    [InlineData("/embeds?view=figure&indicator=poverty&area=IR-09&lang=en", ".embed-value .big")]
    public async Task What_the_page_writes_works_when_it_is_pasted(string page, string shows)
    {
        await using var sites = await EmbedSites.OpenAsync(service.Snapshot, EmbedSites.Grant());
        foreach (var at in new[] { 0, 1 })
        {
            await using (var composer = await service.OpenSiteAsync(sites.Service + page, 1440, sites.Service))
            {
                sites.Pasted = await composer.Page.Locator(".snippet code").Nth(at).InnerTextAsync();
                composer.AssertNoFaults();
            }

            await using var visit = await service.OpenSiteAsync(sites.Own + "/pasted.html", 1440, sites.Service, sites.Own);
            await Expect(visit.Page.FrameLocator("iframe").Locator(shows).First).ToBeVisibleAsync();
            visit.AssertNoFaults();
        }
    }

    private static IFrameLocator Frame(Visit visit) => visit.Page.FrameLocator("mahalleh-embed iframe");

    private static Task<int> HeightAsync(IPage page) => page.EvaluateAsync<int>("document.querySelector('mahalleh-embed').shadowRoot.querySelector('iframe').clientHeight");

    // The frame is as high as what is in it, to a pixel: nothing is cut off and nothing is left empty.
    private static async Task FitsAsync(IPage page)
    {
        var frame = page.Frames.Single(frame => frame != page.MainFrame);
        var (inside, outside) = (-1.0, -2.0);
        for (var tries = 0; tries < 50 && Math.Abs(inside - outside) > 1; tries++)
        {
            await page.WaitForTimeoutAsync(100);
            inside = await frame.EvaluateAsync<double>("document.querySelector('[data-part=embed]').getBoundingClientRect().height");
            outside = await HeightAsync(page);
        }

        Assert.InRange(outside - inside, -1, 1);
    }
}
