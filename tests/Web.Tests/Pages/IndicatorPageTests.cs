using System.Net;
using System.Text.RegularExpressions;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>One page an indicator, made from the catalogue alone.</summary>
public sealed class IndicatorPageTests(CataloguePages pages) : IClassFixture<CataloguePages>
{
    private readonly PageService _service = pages.Service;

    public static TheoryData<string> Codes => [.. CatalogueSnapshot.Catalogue.Indicators.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_page_has_what_the_catalogue_says_in_both_languages(string code)
    {
        var indicator = CatalogueSnapshot.Catalogue.Indicators[code];
        foreach (var persian in new[] { true, false })
        {
            var (status, text) = await _service.GetAsync($"/indicators/{code}" + (persian ? "" : "?lang=en"));
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.All(Texts(indicator), said => Assert.Contains(said.In(persian), text, StringComparison.Ordinal));
            Assert.Contains(code, text, StringComparison.Ordinal);
            Assert.Contains($"/api/v1/observations.csv?indicator={code}", text, StringComparison.Ordinal);
            Assert.Contains($"/api/v1/indicators/{code}.json", text, StringComparison.Ordinal);
            Assert.Contains($"/?indicator={code}", text, StringComparison.Ordinal);
            AssertMeasures(indicator, persian, text);
        }
    }

    [Fact]
    public async Task Groups_are_set_beside_each_other_where_their_figures_are_published()
    {
        await using var service = await PageService.OpenAsync(GroupedSnapshot.Create());
        var (_, persian) = await service.GetAsync("/indicators/coverage");
        var (_, english) = await service.GetAsync("/indicators/coverage?lang=en");
        Assert.Contains("شکاف میان گروه‌ها", persian, StringComparison.Ordinal);
        Assert.Contains("Service coverage by age group: the gap in each province", english, StringComparison.Ordinal);
        Assert.Contains("/charts/gap.png?indicator=coverage&by=age_group&level=province&period=1404-H2", persian, StringComparison.Ordinal);
        Assert.DoesNotContain("Gaps between groups", (await service.GetAsync("/indicators/poverty?lang=en")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poverty", "«افراد فقیر چندبعدی»، تقسیم بر «افراد سنجیده برای فقر»، ضرب در ۱۰۰.", "“Multidimensionally poor persons”, divided by “Persons assessed for poverty”, times 100.")]
    [InlineData("problem-reduction", "«مسئله‌های باز پیش از برنامه» منهای «مسئله‌های باز در پایان دوره»، تقسیم بر «مسئله‌های باز پیش از برنامه»، ضرب در ۱۰۰.", "“Problems open before the programme” minus “Problems open at the end”, divided by “Problems open before the programme”, times 100.")]
    [InlineData("problem-resolution", "«مسئله‌های حل‌شده»، تقسیم بر «مسئله‌های باز در آغاز دوره» به‌علاوهٔ «مسئله‌های ثبت‌شده»، ضرب در ۱۰۰.", "“Problems closed”, divided by “Problems open at the start” plus “Problems registered”, times 100.")]
    [InlineData("satisfaction", "میانگین وزنی «نمرهٔ رضایت»، که از مقیاس ۱ تا ۵ به ۰ تا ۱۰۰ برده می‌شود.", "Weighted mean of “Satisfaction score”, taken from the scale of 1 to 5 to 0–100.")]
    [InlineData("cooperation-rating", "میانگین «نمرهٔ پاسخ دستگاه»، که از مقیاس ۱ تا ۵ به ۰ تا ۱۰۰ برده می‌شود.", "Mean of “Rating of the answer”, taken from the scale of 1 to 5 to 0–100.")]
    [InlineData("funding", "«منابع مالی تعهدشده»، تقسیم بر «جمعیت».", "“Money committed”, divided by “Population”.")]
    [InlineData("poor-persons", "خودِ «افراد فقیر چندبعدی»، بی تقسیم بر چیزی.", "“Multidimensionally poor persons” itself, divided by nothing.")]
    public async Task The_formula_is_written_out_in_words(string code, string persian, string english)
    {
        Assert.Contains(persian, (await _service.GetAsync($"/indicators/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains(english, (await _service.GetAsync($"/indicators/{code}?lang=en")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("problem-reduction", "روزِ پیش از آغاز برنامه در ناحیه", "the day before the programme began in the area")]
    [InlineData("meeting-regularity", "هر ۱۵ روز یک بار برای هر یک از عمران، سلامت، نشاط", "one in 15 days for each of works, health, vitality")]
    [InlineData("access-park", "نزدیک‌ترین بوستان باز، به خط راست، حداکثر ۵۰۰ متر", "within 500 metres, in a straight line, of an open facility of the kind “park”")]
    [InlineData("poverty", "از سهم \u2066۱/۳\u2069 محرومیت‌های وزن‌دار", "from a share of \u20661/3\u2069 of the weighted deprivations")]
    [InlineData("on-time", "«تاریخ پایان» دیرتر از «موعد پایان» نباشد", "“completed” is not later than “planned end”")]
    [InlineData("durability", "هر رکورد ۳۶۵ روز پس از تاریخش به شمار می‌آید", "A record counts 365 days after its date")]
    [InlineData("child-labour", "رقمی با کمتر از ۱۰ مورد محرمانه می‌ماند", "A figure with fewer than 10 cases is protected")]
    [InlineData("coverage", "هر شخص در هر ناحیه و هر دوره یک بار شمرده می‌شود", "A person counts once in each area and period")]
    [InlineData("participation", "«سن» دست‌کم ۱۵", "“age from” is at least 15")]
    [InlineData("food-poverty", "دوره‌ای که برنامه در ناحیه آغاز شده است", "The period in which the programme began in the area")]
    public async Task A_measure_is_explained_in_words(string code, string persian, string english)
    {
        Assert.Contains(persian, (await _service.GetAsync($"/indicators/{code}")).Text, StringComparison.Ordinal);
        Assert.Contains(english, (await _service.GetAsync($"/indicators/{code}?lang=en")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_figure_of_the_root_stands_with_its_interval_and_the_trend_is_drawn()
    {
        var (_, text) = await _service.GetAsync("/indicators/satisfaction?lang=en");
        Assert.Contains("Latest figure of Iran", text, StringComparison.Ordinal);
        Assert.Contains("Second half of 1404", text, StringComparison.Ordinal);
        Assert.Contains("reliability A", text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(text, "<svg class=\"chart\""));
        Assert.Contains("Half-year: 4 periods, 1403 H1 to 1404 H2", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_figure_the_definition_stands_alone()
    {
        var (status, text) = await _service.GetAsync("/indicators/begging");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("هنوز رقمی منتشر نشده است", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<svg class=\"chart\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_a_ready_made_figure_and_a_factor_are_said_too()
    {
        var reader = new CatalogueReader();
        reader.Add("own.yaml", """
            measures:
              - {code: a, name_en: A, counts: records, roll_up: sum, table: projects}
              - {code: b, name_en: B, counts: records, roll_up: sum, table: projects}
            indicators:
              - {code: i, name_en: I, direction: down, numerator: [{measure: a, times: -1}, {measure: b, times: 2.5}], target: {change_percent: -12.5, after_years: 3}}
              - {code: r, name_en: R <b>bold</b>, direction: none, statistic: My score}
            """);
        await using var service = await PageService.OpenAsync(CatalogueSnapshot.Create(reader.Finish(out _)));
        var (_, text) = await service.GetAsync("/indicators/i?lang=en");
        Assert.Contains("minus “A” plus 2.50 times “B” itself, divided by nothing.", text, StringComparison.Ordinal);
        Assert.Contains("A change of \u2066−12.5%\u2069 against the baseline within 3 years", text, StringComparison.Ordinal);
        Assert.Contains("The ready-made figure “R <b>bold</b>”, as its source published it.", (await service.GetAsync("/indicators/r?lang=en")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>bold</b>", await service.Client.GetStringAsync("/indicators/r?lang=en", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators/nowhere", "شاخصی با شناسهٔ")]
    [InlineData("/indicators/nowhere?lang=en", "There is no indicator")]
    [InlineData("/indicators/%3Cscript%3E", "<script>")]
    public async Task An_unknown_code_is_a_page_of_its_own(string path, string said)
    {
        var (status, text) = await _service.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Contains("href=\"/indicators", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/indicators", HttpStatusCode.OK)]
    [InlineData("/indicators/poverty", HttpStatusCode.OK)]
    [InlineData("/indicators/nowhere", HttpStatusCode.NotFound)]
    public async Task The_head_of_a_page_can_be_asked_alone_and_nothing_can_be_sent(string path, HttpStatusCode expected)
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        using var answer = await _service.Client.SendAsync(head, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        using var posted = await _service.Client.PostAsync(path, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    private static IEnumerable<Text> Texts(Indicator indicator) =>
        [indicator.Name, indicator.Group, indicator.Description, indicator.Caveat, indicator.Origin, indicator.Unit];

    private static void AssertMeasures(Indicator indicator, bool persian, string text)
    {
        var formula = Regex.Match(text, "<p class=\"in-words\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;
        foreach (var term in indicator.Numerator.Concat(indicator.Denominator))
        {
            var name = CatalogueSnapshot.Catalogue.Measures[term.Measure].Name.In(persian);
            Assert.Contains(persian ? $"«{name}»" : $"“{name}”", formula, StringComparison.Ordinal);
        }

        Assert.All(indicator.Measures, measure => Assert.Contains($"id=\"measure-{measure}\"", text, StringComparison.Ordinal));
        if (persian)
        {
            Assert.DoesNotMatch("[0-9]", formula);
        }
    }
}
