using System.Net;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

public sealed class RankingPageTests
{
    [Fact]
    public async Task The_page_ranks_by_the_weights_of_the_address_with_or_without_script()
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (_, own) = await service.GetAsync("/ranking?lang=en&period=1404-H2");
        var (_, asked) = await service.GetAsync("/ranking?lang=en&period=1404-H2&weights=poverty:3,coverage:1,satisfaction:0");
        var (status, form) = await service.GetAsync("/ranking?lang=en&period=1404-H2&w-poverty=3&w-coverage=1&w-satisfaction=0");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("value=\"50\"", own, StringComparison.Ordinal);
        foreach (var page in new[] { asked, form })
        {
            Assert.Contains("<output>\u206675%\u2069</output>", page, StringComparison.Ordinal);
            Assert.Contains("The index’s own weights", page, StringComparison.Ordinal);
            Assert.Contains("weights=poverty%3A3%2Ccoverage%3A1%2Csatisfaction%3A0", page, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fa", "وزن «poverty:x» پذیرفته نیست")]
    [InlineData("en", "The weight “poverty:x” cannot be used")]
    public async Task A_weight_that_cannot_be_used_is_said_and_the_own_ones_are_shown(string language, string words)
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (status, page) = await service.GetAsync($"/ranking?lang={language}&weights=poverty:x");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_an_area_is_where_it_is_stands_on_the_page()
    {
        await using var service = await PageService.OpenAsync(InventedSnapshot.Create());
        var (_, page) = await service.GetAsync("/ranking?lang=en&period=1404-H2&why=IR-09.N01");
        Assert.Contains("has rank", page, StringComparison.Ordinal);
        Assert.Contains("Against the mean of the areas", page, StringComparison.Ordinal);
        var (_, none) = await service.GetAsync("/ranking?lang=en&why=nowhere");
        Assert.DoesNotContain("Against the mean of the areas", none, StringComparison.Ordinal);
    }
}
