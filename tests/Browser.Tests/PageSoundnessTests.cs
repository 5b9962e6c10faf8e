using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>Every page, in both languages, wide and narrow: no fault, no foreign request, no sideways scrolling, nothing that axe finds.</summary>
public sealed class PageSoundnessTests(ServiceFixture service)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(ServiceFixture.Root, "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var path in new[] { "/", "/?indicator=poverty&order=worst", "/?area=IR-09", "/?{stand-in}", "/ranking", "/compare", "/compare?areas=IR-09,IR-08&period=1404&indicator=poverty", "/?indicator=unemployment&area=IR-09.MHD&level=neighbourhood", "/compare?areas=IR-09.MHD.Z1.N01,IR-09.MHD.Z2.N01&indicator=homelessness", "/compare?areas=x&add=قائم&period=y&indicator=z", "/areas/IR-09", "/areas/IR-09.{leaf}", "/areas/IR", "/indicators", "/indicators?filter=فقر", "/indicators?filter=zzz", "/indicators/poverty", "/indicators/problem-resolution", "/indicators/satisfaction", "/indicators/nowhere", "/quality", "/about", "/data", "/data?indicator=coverage,poverty&breakdown=sex&times=half", "/data?indicator=x&times=y", "/embeds", "/embeds?view=figure&area=مشهد", "/embeds?view=x&area=y&level=z", "/search?q=قائم", "/search?q=", "/nowhere", "/areas/nowhere", "/?indicator=nonsense&period=x&level=y&area=z" })
            {
                foreach (var width in new[] { 1440, 390 })
                {
                    pages.Add(path, width);
                    pages.Add(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en", width);
                }
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_without_a_fault_and_pleases_axe(string path, int width)
    {
        await using var visit = await service.OpenAsync(Resolve(path), width);
        if (await visit.Page.Locator("mahalleh-map").CountAsync() > 0)
        {
            await visit.MapDrawnAsync();
        }

        visit.AssertNoFaults();
        var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"The page is {overflow} px too wide.");
        var violations = await ViolationsAsync(visit.Page);
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("/", "fa")]
    [InlineData("/ranking", "fa")]
    [InlineData("/?lang=en", "en")]
    public async Task The_document_says_its_language_and_the_body_its_direction(string path, string language)
    {
        await using var visit = await service.OpenAsync(path);
        Assert.Equal(language, await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("ltr", await visit.Page.Locator("html").GetAttributeAsync("dir"));
        Assert.Equal(language == "fa" ? "rtl" : "ltr", await visit.Page.Locator("body").GetAttributeAsync("dir"));
    }

    // Axe is evaluated by the test driver, outside the page's content policy, which stays on.
    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id").GetString()}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("html").GetString() + " — " + node.GetProperty("failureSummary").GetString()))}")];
    }

    // The leaf's code depends on the release that is looked at, and so does what is hidden in it.
    private string Resolve(string path)
    {
        if (path.StartsWith("/?{stand-in}", StringComparison.Ordinal))
        {
            return PageWithStandIns.Find(service.Snapshot) + path["/?{stand-in}".Length..];
        }

        var tree = service.Snapshot.Areas;
        tree.TryGetNumber("IR-09", out var province);
        var leaf = Enumerable.Range(province, tree.End[province] - province).First(tree.IsLeaf);
        return path.Replace("IR-09.{leaf}", Uri.EscapeDataString(tree.Areas[leaf].Code), StringComparison.Ordinal);
    }
}
