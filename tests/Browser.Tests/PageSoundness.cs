using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Mahalleh.Browser.Tests;

/// <summary>Every page, wide and narrow: no fault, no foreign request, no sideways scrolling, nothing that axe finds as it is opened, and a clean sheet of A4, in one language wide and in the other narrow.</summary>
/// <param name="service">The service.</param>
/// <param name="language">What the address says of the language; empty for Persian.</param>
/// <param name="widths">Widths of the window in CSS pixels: the page is opened at the first and resized to the others.</param>
public abstract class PageSoundness(ServiceFixture service, string language, params int[] widths)
{
    // CSS pixels between the margins of print.css.
    private const int SheetWidth = 703;
    private const int SheetHeight = 1017;

    private static readonly string Axe = File.ReadAllText(Path.Combine(ServiceFixture.Root, "node_modules", "axe-core", "axe.min.js"));

    public static TheoryData<string> Pages { get; } =
    [
        "/",
        "/?indicator=poverty&order=worst",
        "/?area=IR-09",
        "/?indicator=poverty&beside=unemployment",
        "/?indicator=poverty&beside=unemployment&maps=two",
        "/?{stand-in}",
        "/ranking",
        "/compare",
        "/compare?areas=IR-09,IR-08&period=1404&indicator=poverty",
        "/?indicator=unemployment&area=IR-09.MHD&level=neighbourhood",
        "/compare?areas=IR-09.MHD.Z1.N01,IR-09.MHD.Z2.N01&indicator=homelessness",
        "/compare?areas=x&add=قائم&period=y&indicator=z",
        "/areas/IR-09",
        "/areas/IR-09.{leaf}",
        "/areas/IR",
        "/indicators",
        "/indicators?filter=فقر",
        "/indicators?filter=zzz",
        "/indicators/poverty",
        "/indicators/problem-resolution",
        "/indicators/satisfaction",
        "/indicators/nowhere",
        "/quality",
        "/about",
        "/data",
        "/data?indicator=coverage,poverty&breakdown=sex&times=half",
        "/data?indicator=x&times=y",
        "/embeds",
        "/embeds?view=figure&area=مشهد",
        "/embeds?view=chart&chart=gap",
        "/embeds?view=chart&chart=slope",
        "/embeds?view=x&area=y&level=z",
        "/indicators/coverage",
        "/search?q=قائم",
        "/search?q=",
        "/nowhere",
        "/areas/nowhere",
        "/?indicator=nonsense&period=x&level=y&area=z",
    ];

    // Pages that print as another one does.
    private static readonly string[] Likenesses =
    [
        "/?indicator=poverty&order=worst", "/?area=IR-09", "/?indicator=poverty&beside=unemployment", "/?indicator=unemployment&area=IR-09.MHD&level=neighbourhood", "/compare",
        "/compare?areas=x&add=قائم&period=y&indicator=z", "/indicators?filter=فقر", "/indicators?filter=zzz", "/indicators/satisfaction", "/indicators/nowhere", "/data?indicator=x&times=y", "/embeds",
        "/embeds?view=chart&chart=slope", "/embeds?view=x&area=y&level=z", "/search?q=", "/areas/nowhere", "/?indicator=nonsense&period=x&level=y&area=z",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_opens_without_a_fault_and_pleases_axe(string path)
    {
        await using var visit = await service.OpenAsync(InLanguage(Resolve(path)), widths[0]);
        if (await visit.Page.Locator("mahalleh-map").CountAsync() > 0)
        {
            await visit.MapDrawnAsync();
        }

        var violations = await ViolationsAsync(visit.Page);
        Assert.True(violations.Length == 0, $"At {widths[0]} px: " + string.Join('\n', violations));
        foreach (var width in widths)
        {
            await visit.ResizeAsync(width);
            var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(overflow <= 0, $"The page is {overflow} px too wide for {width} px.");
        }

        if (!Likenesses.Contains(path))
        {
            await AssertPrintsAsync(visit.Page);
        }

        visit.AssertNoFaults();
    }

    // A sheet of A4 without its margins: nothing is cut off at its side, nothing on it waits to be pressed, and the words are dark on white.
    private static async Task AssertPrintsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.SetViewportSizeAsync(SheetWidth, SheetHeight);
        var faults = await page.EvaluateAsync<string[]>("""
            () => {
              const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
              const named = (element) => `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
              const found = [...document.querySelectorAll('button, select, textarea, .top nav, input:not([type=hidden])')].filter(isSeen).map((control) => `a control: ${named(control)}`);
              const width = document.documentElement.clientWidth;
              for (const element of document.querySelectorAll('main *')) {
                const box = element.getBoundingClientRect();
                if (isSeen(element) && box.width > 1 && (box.right > width + 1 || box.left < -1) && !element.closest('.map-canvas, .sr, svg *')) {
                  found.push(`cut off: ${named(element)} ${Math.round(box.left)}–${Math.round(box.right)} of ${width}`);
                }
              }
              const ground = getComputedStyle(document.body).backgroundColor;
              return ground === 'rgb(255, 255, 255)' ? found : [...found, `the ground is ${ground}`];
            }
            """);
        Assert.True(faults.Length == 0, "Printed: " + string.Join('\n', faults.Take(12)));
    }

    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        // By the test driver, outside the page's content policy, which stays on.
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
        return [.. found.GetProperty("violations").EnumerateArray().Select(violation =>
            $"{violation.GetProperty("id").GetString()}: {string.Join(" | ", violation.GetProperty("nodes").EnumerateArray().Take(3).Select(node => node.GetProperty("html").GetString() + " — " + node.GetProperty("failureSummary").GetString()))}")];
    }

    private string InLanguage(string path) => language.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + language;

    // The leaf's code depends on the release that is looked at, and so does what is hidden in it.
    private string Resolve(string path)
    {
        if (path == "/?{stand-in}")
        {
            return PageWithStandIns.Find(service.Snapshot);
        }

        var tree = service.Snapshot.Areas;
        tree.TryGetNumber("IR-09", out var province);
        var leaf = Enumerable.Range(province, tree.End[province] - province).First(tree.IsLeaf);
        return path.Replace("IR-09.{leaf}", Uri.EscapeDataString(tree.Areas[leaf].Code), StringComparison.Ordinal);
    }
}
