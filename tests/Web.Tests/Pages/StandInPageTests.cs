using System.Net;
using System.Text.RegularExpressions;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>What stands beside «محرمانه» on the pages.</summary>
public sealed class StandInPageTests(HiddenPages pages) : IClassFixture<HiddenPages>
{
    private readonly PageService _service = pages.Service;

    [Theory]
    [InlineData("IR-09.N01", "fa", "سال ۱۴۰۴: ۷۲٫۰", "رقم منتشرشدهٔ محلهٔ نعمت‌آباد، سال ۱۴۰۴؛ بازهٔ ۹۵٪:")]
    [InlineData("IR-09.N01", "en", "year 1404: 72.0", "Published for Neighbourhood 1, 1404 (Mar 2025 – Mar 2026); 95% interval")]
    [InlineData("IR-09.N02", "fa", "۱۴۰۳ و ۱۴۰۴ با هم: ۱۵٫۰", "شهرک غرب (منطقهٔ ۲)، سال ۱۴۰۳ و سال ۱۴۰۴ با هم؛")]
    [InlineData("IR-09.N02", "en", "1403 and 1404 together: 15.0", "1403 (Mar 2024 – Mar 2025) and 1404 (Mar 2025 – Mar 2026) together;")]
    [InlineData("IR-09.N03", "fa", "کل استان: ۱۵٫۵", "رقم منتشرشدهٔ خراسان رضوی، نیمهٔ دوم ۱۴۰۴؛")]
    [InlineData("IR-09.N03", "en", "whole province: 15.5", "Published for Razavi Khorasan, Second half of 1404")]
    [InlineData("IR-09.N03", "fa", "کل استان: ردهٔ ۴ از ۵", "ردهٔ ۱ کمترین است. این خودِ رقم محرمانه نیست.")]
    [InlineData("IR-09.N03", "en", "whole province: class 4 of 5", "class 1 is the lowest. It is not the protected figure.")]
    [InlineData("IR-07.N01", "fa", "کل استان، سال ۱۴۰۴: ۲۷٫۰", "رقم منتشرشدهٔ فارس، سال ۱۴۰۴؛")]
    [InlineData("IR-07.N01", "en", "whole province, year 1404: 27.0", "Published for Fars, 1404")]
    [InlineData("IR-23.N01", "fa", "کل کشور: ۱۶٫۰", "رقم منتشرشدهٔ ایران، نیمهٔ دوم ۱۴۰۴؛")]
    [InlineData("IR-23.N01", "en", "whole nation: 16.0", "Published for Iran, Second half of 1404")]
    public async Task A_profile_says_in_words_what_is_published_near_a_protected_figure(string area, string lang, string phrase, string explained)
    {
        var found = (await StandIns($"/areas/{area}?period=1404-H2&lang={lang}")).Where(line => line.Phrase == phrase).ToArray();
        Assert.NotEmpty(found);
        Assert.All(found, line => Assert.Contains(explained, line.Title, StringComparison.Ordinal));
    }

    // The list and the table each have a row for the four neighbourhoods of the province; two of the four have nothing of their own.
    [Theory]
    [InlineData("fa", "کل استان: ۱۵٫۵", "محرمانه")]
    [InlineData("en", "whole province: 15.5", "protected")]
    public async Task The_tables_of_the_overview_say_it_too(string lang, string phrase, string word)
    {
        var address = $"/?indicator={HiddenSnapshot.Rate}&area=IR-09&level=neighbourhood&period=1404-H2&lang={lang}";
        var lines = await StandIns(address);
        Assert.Equal(2 * 4, lines.Length);
        Assert.Equal(2 * 2, lines.Count(line => line.Phrase == phrase));
        var text = await Page(address);
        Assert.Equal(2 * 4, Regex.Count(text, $"<span class=\"withheld\">{word}</span>"));
        Assert.Equal(4, Regex.Count(text, "<tr [^>]*data-stand-in=\"[^\"]+\""));
    }

    [Theory]
    [InlineData("/areas/IR-09.N03?period=1404-H2", true)]
    [InlineData($"/?indicator={HiddenSnapshot.Rate}&level=neighbourhood&period=1404-H2", true)]
    [InlineData("/?indicator=coverage&level=neighbourhood&period=1404-H2", false)]
    public async Task The_file_of_a_page_has_what_the_page_shows(string address, bool hasStandIns)
    {
        var link = Regex.Match(await Page(address), "href=\"(/api/v1/observations\\.csv[^\"]*)\"").Groups[1].Value;
        var (status, text) = await _service.GetAsync(link);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(hasStandIns, text.Contains("wider-area", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_protected_nothing_stands_beside() =>
        Assert.Empty(await StandIns("/?indicator=coverage&level=province&period=1404-H2"));

    [Theory]
    [InlineData("", "چنین رقمی نام ناحیه و دورهٔ خودش را دارد")]
    [InlineData("?lang=en", "It carries the name of its own area and period")]
    public async Task The_page_about_the_service_says_so(string query, string sentence) =>
        Assert.Contains(sentence, await Page("/about" + query), StringComparison.Ordinal);

    private async Task<(string Phrase, string Title)[]> StandIns(string address) =>
        [.. Regex.Matches(await Page(address), "<small class=\"stand-in\" title=\"([^\"]*)\">([^<]*)</small>").Select(match => (match.Groups[2].Value, match.Groups[1].Value))];

    // The marks that keep numbers from running backwards are not what is tested.
    private async Task<string> Page(string address)
    {
        var (status, text) = await _service.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, status);
        return Regex.Replace(text, "[\u2066\u2069]", "");
    }
}
