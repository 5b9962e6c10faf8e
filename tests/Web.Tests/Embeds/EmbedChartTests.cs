using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mahalleh.Web.Embeds;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Embeds;

/// <summary>Every kind of chart in an embed, and in the page that makes embeds.</summary>
public sealed partial class EmbedChartTests
{
    public static TheoryData<string, string, string> Contents => new()
    {
        { "", "روند پوشش خدمات", "Service coverage over time" },
        { "chart=trend&indicator=poverty&area=IR-09&period=1404-H1", "روند فقر", "poverty over time" },
        { "chart=histogram&level=neighbourhood", "پراکندگی پوشش خدمات", "Spread of service coverage" },
        { "chart=funnel&indicator=poverty&area=IR-09", "فقر چندبعدی", "which neighbourhoods differ" },
        { "chart=multiples&area=IR-09&period=1404-H2", "در محله‌ها", "in each neighbourhood" },
        { "chart=gap&by=sex", "به تفکیک جنس", "the gap in each province" },
        { "chart=slope&areas=IR-09,IR-07", "نیمهٔ", "1403 H1 and 1404 H2" },
        { "chart=spine&area=IR-09", "در همهٔ شاخص‌ها", "in all indicators" },
        { "chart=tartan&areas=IR-09,IR-07", "خراسان رضوی", "Razavi Khorasan" },
    };

    [Theory]
    [MemberData(nameof(Contents))]
    public async Task A_chart_is_drawn_for_a_wide_and_a_narrow_frame_in_both_languages(string question, string persian, string english)
    {
        await using var service = await PageService.OpenAsync(GroupedSnapshot.Create());
        foreach (var (lang, says) in new[] { ("fa", persian), ("en", english) })
        {
            var (status, text) = await service.GetAsync($"/embed/content/chart?lang={lang}&{question}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains(says, text, StringComparison.Ordinal);
            Assert.Equal(2, Drawings().Count(text));
        }
    }

    [Theory]
    [InlineData("chart=pie", "chart", "histogram")]
    [InlineData("chart=histogram&area=XX", "area", "IR-07")]
    [InlineData("chart=histogram&area=IR-09.N01", "area", "areas inside")]
    [InlineData("chart=multiples&period=1390", "period", "1404-H2")]
    [InlineData("chart=slope&areas=IR-09&period=1390", "period", "1404-H2")]
    [InlineData("chart=slope", "areas", "1 to 6")]
    [InlineData("chart=tartan&areas=XX", "areas", "IR-07")]
    [InlineData("chart=spine", "area", "below the root")]
    [InlineData("chart=funnel&indicator=satisfaction", "indicator", "poverty")]
    [InlineData("chart=gap&indicator=poverty", "indicator", "coverage")]
    [InlineData("chart=gap&by=kind", "by", "sex")]
    [InlineData("chart=gap&by=agency", "groups", "welfare")]
    public async Task A_bad_parameter_is_named_as_the_embed_calls_it_with_what_is_allowed(string question, string parameter, string allowed)
    {
        await using var service = await PageService.OpenAsync(GroupedSnapshot.Create());
        using var response = await service.Client.GetAsync("/embed/content/chart?" + question, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Contains(problem.RootElement.GetProperty("allowed").EnumerateArray(), value => value.GetString()!.Contains(allowed, StringComparison.Ordinal));
        Assert.Contains(parameter, problem.RootElement.GetProperty("detail_fa").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_composer_offers_every_kind_and_its_texts_have_what_the_kind_needs()
    {
        await using var service = await PageService.OpenAsync(GroupedSnapshot.Create());
        foreach (var chart in EmbedChart.All)
        {
            var (status, text) = await service.GetAsync($"/embeds?view=chart&lang=en&chart={chart.Name}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("class=\"fault\"", text, StringComparison.Ordinal);
            Assert.All(EmbedChart.All, known => Assert.Contains($"<option value=\"{known.Name}\"", text, StringComparison.Ordinal));
            foreach (var (field, need) in new[] { ("indicator", EmbedNeeds.Indicator), ("area", EmbedNeeds.Area), ("areas", EmbedNeeds.Areas), ("level", EmbedNeeds.Level), ("by", EmbedNeeds.Breakdown) })
            {
                Assert.Equal(chart.Needs.HasFlag(need), text.Contains($" name=\"{field}\"", StringComparison.Ordinal));
            }

            var written = WebUtility.HtmlDecode(text);
            var frame = Regex.Match(written, "src=\"[^\"]*(/embed/chart[^\"]*)\"").Groups[1].Value;
            Assert.Equal(chart.Name != "trend", frame.Contains($"chart={chart.Name}", StringComparison.Ordinal));
            foreach (var address in new[] { frame.Replace("/embed/chart", "/embed/content/chart", StringComparison.Ordinal), Regex.Match(written, $"img src=\"[^\"]*(/charts/{chart.Name}.png[^\"]*)\"").Groups[1].Value })
            {
                Assert.Equal((chart.Name, HttpStatusCode.OK), (chart.Name, (await service.GetAsync(address)).Status));
            }
        }
    }

    [Fact]
    public async Task What_the_composer_does_not_know_falls_back_and_is_said_in_both_languages()
    {
        await using var service = await PageService.OpenAsync(GroupedSnapshot.Create());
        Assert.Contains("There is no chart “pie”; “Over time” is shown. There are: trend, histogram", (await service.GetAsync("/embeds?view=chart&lang=en&chart=pie")).Text, StringComparison.Ordinal);
        Assert.Contains("نمودار «pie» شناخته نیست", (await service.GetAsync("/embeds?view=chart&chart=pie")).Text, StringComparison.Ordinal);
        Assert.Contains("has no such chart", (await service.GetAsync("/embeds?view=chart&lang=en&chart=gap&indicator=poverty")).Text, StringComparison.Ordinal);
        Assert.Contains("no breakdown “kind”", (await service.GetAsync("/embeds?view=chart&lang=en&chart=gap&by=kind")).Text, StringComparison.Ordinal);
        Assert.Contains("has no areas inside it", (await service.GetAsync("/embeds?view=chart&lang=en&chart=histogram&area=IR-09.N01")).Text, StringComparison.Ordinal);
    }

    [GeneratedRegex("<svg class=\"chart\"")]
    private static partial Regex Drawings();
}
