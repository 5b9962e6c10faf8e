using System.Net;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Api;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

public sealed class QualityPageTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("", "پرسش، نه خطا", "خاموش", "دیرکرده", "هرگز", "بیش از کل", "بالاتر")]
    [InlineData("?lang=en", "questions, not faults", "Silent", "Late", "never", "above the whole", "Part above whole")]
    public async Task Each_kind_of_finding_has_its_words(string query, params string[] words)
    {
        var page = await Page(query);
        Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.All(new[] { "/areas/IR-23.N02", "/areas/IR-07.N03", "/areas/IR-09.N02", "part-above-whole", "kind=unlike-before" }, word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.All(new[] { "completeness", "late", "warnings", "rules", "questions", "disputes" }, id => Assert.Contains($"id=\"{id}\"", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "بررسی بسته در هیچ پرونده‌ای ایرادی نیافت.", "همهٔ گزارش‌دهندگان در فصل آخر گزارش داده‌اند.", "هیچ رقمی از ناحیه‌های هم‌سطحش دور نیست.", "هیچ رقمی چهار بار پشت سر هم یکی نیست.")]
    [InlineData("?lang=en", "The check found no fault in any file.", "All reporters reported in the last quarter.", "No figure is far from those of the other areas of its level.", "No figure is the same four times in a row.")]
    public async Task A_release_with_nothing_wrong_says_so(string query, params string[] words)
    {
        var whole = service.Store.Public();
        try
        {
            service.Store.Publish(Audience.Public, With(new QualityReport([new TableCount("services", 10, false)], [], [], [new ReporterShare("services", "1404-Q4", 3, 3)], [])));
            var page = await Page(query);
            Assert.All(words, word => Assert.Contains(word, page, StringComparison.Ordinal));
            service.Store.Publish(Audience.Public, With(QualityReport.Empty));
            Assert.Contains("class=\"card empty\"", await Page(query), StringComparison.Ordinal);
        }
        finally
        {
            service.Store.Publish(Audience.Public, whole);
        }
    }

    [Fact]
    public async Task A_warning_is_written_as_text()
    {
        var whole = service.Store.Public();
        try
        {
            service.Store.Publish(Audience.Public, With(new QualityReport([new TableCount("services", 1, false)], [new QualityWarning("a.csv", "unknown-column", 1, new Text("<b>", "<script>alert(1)</script>"))], [], [], [])));
            Assert.DoesNotContain("<script>alert", await service.Client.GetStringAsync("/quality?lang=en", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            service.Store.Publish(Audience.Public, whole);
        }
    }

    private static Snapshot With(QualityReport quality)
    {
        var from = InventedSnapshot.Create();
        return new Snapshot { Manifest = from.Manifest, Areas = from.Areas, Places = from.Places, Catalogue = from.Catalogue, Cells = from.Cells, Quality = quality };
    }

    private async Task<string> Page(string query)
    {
        using var response = await service.Client.GetAsync("/quality" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
