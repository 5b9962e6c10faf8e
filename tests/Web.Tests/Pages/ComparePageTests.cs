using System.Net;
using System.Text.RegularExpressions;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

public sealed class ComparePageTests
{
    [Fact]
    public async Task The_address_is_the_whole_state_and_every_link_keeps_it()
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (status, page) = await service.GetAsync("/compare?areas=IR-09.N02,IR-23.N01&period=1404-H1&indicator=poverty&lang=en");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Each is judged against Iran", page, StringComparison.Ordinal);
        Assert.Contains("value=\"1404-H1\" selected", page, StringComparison.Ordinal);
        Assert.Contains("value=\"poverty\" selected", page, StringComparison.Ordinal);
        Assert.Contains("name=\"areas\" value=\"IR-09.N02,IR-23.N01\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/compare?areas=IR-23.N01&period=1404-H1&indicator=poverty&lang=en\"", page, StringComparison.Ordinal);
        Assert.Contains("/charts/tartan.svg?areas=IR-09.N02%2CIR-23.N01&period=1404-H1&lang=en", page, StringComparison.Ordinal);
        Assert.Contains("/charts/slope.png?areas=IR-09.N02%2CIR-23.N01&indicator=poverty&from=1403-H1&to=1404-H1&lang=en", page, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">Compare", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_has_a_word_for_its_colour_and_a_protected_one_nothing_but_the_marker()
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (_, page) = await service.GetAsync("/compare?areas=IR-09.N01,IR-09.N02,IR-09.N03&period=1404-H2&lang=en");
        var cells = Regex.Matches(page, "<td class=\"rug-cell( better| worse| same)?\">(.*?)</td>", RegexOptions.Singleline);
        Assert.Contains(cells, cell => cell.Groups[1].Value == " better");
        foreach (Match cell in cells)
        {
            var (kind, text) = (cell.Groups[1].Value, cell.Groups[2].Value);
            Assert.Equal(kind == " better", text.Contains('▲', StringComparison.Ordinal));
            Assert.Equal(kind == " worse", text.Contains('▼', StringComparison.Ordinal));
            Assert.Equal(kind == " same", text.Contains("no clear difference", StringComparison.Ordinal));
        }

        var hidden = Regex.Matches(page, "<td class=\"v protected\">(.*?)</td>");
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cell => Assert.Equal("protected", cell.Groups[1].Value));
    }

    [Theory]
    [InlineData("areas=IR-09,XX", "There is no area “XX”; it is left out.", "value=\"IR-09\"")]
    [InlineData("areas=XX", "There is no area “XX”; it is left out.", "value=\"IR-")]
    [InlineData("areas=IR-09,IR-07,IR-23,IR-09.N01,IR-09.N02,IR-09.N03,IR-09.N04", "“Neighbourhood 4” is left out", "IR-09.N03\"")]
    [InlineData("areas=IR-09&period=1300", "no figures for “1300”", "value=\"1404-H2\" selected")]
    [InlineData("areas=IR-09&indicator=nothing", "There is no indicator “nothing”", "value=\"coverage\" selected")]
    [InlineData("areas=IR-09&add=zzz", "“zzz” was found", "value=\"IR-09\"")]
    [InlineData("areas=IR-09&add=Neighbourhood", "in the names of several areas", "areas=IR-09%2CIR-07.N01")]
    public async Task What_is_wrong_is_said_and_the_rest_is_shown(string query, string said, string shown)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (status, page) = await service.GetAsync($"/compare?lang=en&{query}");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("قائم", "IR-09,IR-23.N02")]
    [InlineData("ir-07.n03", "IR-09,IR-07.N03")]
    [InlineData("tehran", "IR-09,IR-23")]
    public async Task A_name_or_code_that_is_typed_adds_its_area_without_script(string typed, string areas)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (_, page) = await service.GetAsync($"/compare?areas=IR-09&add={Uri.EscapeDataString(typed)}");
        Assert.Contains($"name=\"areas\" value=\"{areas}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_areas_the_first_ones_below_the_root_are_compared_and_an_area_links_here()
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (_, page) = await service.GetAsync("/compare");
        Assert.Matches("name=\"areas\" value=\"IR-\\d\\d,IR-\\d\\d,IR-\\d\\d\"", page);
        var (_, area) = await service.GetAsync("/areas/IR-09");
        Assert.Contains("href=\"/compare?areas=IR-09\"", area, StringComparison.Ordinal);
    }
}
