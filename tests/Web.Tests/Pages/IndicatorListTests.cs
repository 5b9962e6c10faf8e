using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

public sealed class IndicatorListTests(CataloguePages pages) : IClassFixture<CataloguePages>
{
    private readonly PageService _service = pages.Service;

    [Theory]
    [InlineData("/indicators", true)]
    [InlineData("/indicators?lang=en", false)]
    public async Task Every_indicator_stands_under_its_group_with_unit_direction_and_origin(string path, bool persian)
    {
        var (_, text) = await _service.GetAsync(path);
        foreach (var indicator in CatalogueSnapshot.Catalogue.Indicators.Values)
        {
            var row = Regex.Match(text, $"<tr><th scope=\"row\"><a href=\"/indicators/{indicator.Code}(\\?lang=en)?\">.*?</tr>", RegexOptions.Singleline).Value;
            Assert.Contains(indicator.Name.In(persian), row, StringComparison.Ordinal);
            Assert.Contains(indicator.Unit.In(persian), row, StringComparison.Ordinal);
            Assert.Contains(indicator.Origin.In(persian), row, StringComparison.Ordinal);
        }

        var groups = Regex.Matches(text, "<th scope=\"rowgroup\"[^>]*>([^<]*)<").Select(match => match.Groups[1].Value);
        Assert.Equal(CatalogueSnapshot.Catalogue.Indicators.Values.Select(indicator => indicator.Group.In(persian)).Distinct(), groups);
    }

    [Theory]
    [InlineData("کودک", "child-labour", "coverage")]
    [InlineData("كودك", "child-labour", "coverage")]
    [InlineData("Child", "child-labour", "coverage")]
    [InlineData("access-park", "access-park", "access-school")]
    [InlineData("۱۸-۲-۷", "child-labour", "out-of-school")]
    public async Task The_list_narrows_to_what_a_text_is_part_of(string filter, string found, string other)
    {
        var (status, text) = await _service.GetAsync("/indicators?filter=" + Uri.EscapeDataString(filter));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains($"href=\"/indicators/{found}\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/indicators/{other}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nothing_matches_is_said_and_repeated_as_text()
    {
        var raw = await _service.Client.GetStringAsync("/indicators?filter=%3Cb%3Enothing", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<b>nothing", raw, StringComparison.Ordinal);
        Assert.Contains("پیدا نشد", raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "href=\"/indicators\">شاخص‌ها")]
    [InlineData("/?lang=en", "href=\"/indicators?lang=en\">Indicators")]
    [InlineData("/?indicator=satisfaction", "href=\"/indicators/satisfaction\"")]
    [InlineData("/areas/IR-09?lang=en", "href=\"/indicators/satisfaction?lang=en\">Satisfaction")]
    [InlineData("/areas/IR-09", "href=\"/charts/trend.svg?indicator=satisfaction&area=IR-09\" aria-label=\"نمودار روند رضایت ساکنان\"")]
    public async Task Other_pages_lead_here(string path, string link) => Assert.Contains(link, (await _service.GetAsync(path)).Text, StringComparison.Ordinal);
}
