using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class BadParameterTests(ApiService service) : IClassFixture<ApiService>
{
    private static readonly string[] Resources =
    [
        "indicators", "indicators/coverage", "indices", "indices/intervention-priority", "areas", "areas/IR", "levels", "periods", "availability", "releases",
        "observations", "profiles/IR-09", "changes", "rankings/intervention-priority", "choropleths/coverage", "quality", "release", "openapi.json",
    ];

    [Theory]
    [InlineData("/api/v1/observations?indicator=coverage&limit=0", "عددی درست از 1 تا 50000")]
    [InlineData("/api/v1/observations?indicator=coverage&cursor=AAAA", "نشانگری که پاسخی به همین پرسش")]
    [InlineData("/api/v1/observations?indicator=coverage&from=soon", "دوره‌ای از تقویم")]
    [InlineData("/api/v1/observations?indicator=coverage&area=IR-99", "هر کد دیگری از فهرست")]
    [InlineData("/api/v1/observations?indicator=satisfaction&smooth=eb", "eb برای coverage")]
    [InlineData("/api/v1/areas?q=!", "پاره‌ای از نام")]
    [InlineData("/charts/trend.svg?indicator=coverage&area=IR-99", "کد ناحیه‌ای، مانند")]
    public async Task What_a_value_may_be_is_said_in_Persian_too(string address, string hint)
    {
        using var response = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        var (persian, english) = (problem.GetProperty("detail_fa").GetString()!, problem.GetProperty("detail").GetString()!);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(hint, persian, StringComparison.Ordinal);
        Assert.DoesNotContain(" a ", persian, StringComparison.Ordinal);
        Assert.DoesNotContain(hint, english, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations?indicator=nothing", "indicator", "coverage")]
    [InlineData("observations?indicator=coverage,nothing", "indicator", "homelessness")]
    [InlineData("observations?indicator=coverage&release=0123456789abcdeg", "release", "0123456789abcdef")]
    [InlineData("indicators?release=latest", "release", "0123456789abcdef")]
    [InlineData("observations?indicator=coverage,", "indicator", "coverage")]
    [InlineData("observations?indicator=coverage&area=IR-99", "area", "IR")]
    [InlineData("observations?indicator=coverage&level=street", "level", "province")]
    [InlineData("observations?indicator=coverage&parent=IR-99", "parent", "IR")]
    [InlineData("observations?indicator=coverage&period=1404-H3", "period", "1404-H1")]
    [InlineData("observations?indicator=coverage&period=1390", "period", "1404-H1")]
    [InlineData("observations?indicator=coverage&from=soon", "from", "1404-Q3")]
    [InlineData("observations?indicator=coverage&to=1404-13", "to", "1404-Q3")]
    [InlineData("observations?indicator=coverage&from=1404&to=1403", "to", "ends after")]
    [InlineData("observations?indicator=coverage&breakdown=sex=none", "breakdown", "total")]
    [InlineData("observations?indicator=coverage&fields=value,nothing", "fields", "ci_low")]
    [InlineData("observations?indicator=coverage&lang=de", "lang", "both")]
    [InlineData("observations?indicator=coverage&limit=0", "limit", "50000")]
    [InlineData("observations?indicator=coverage&limit=50001", "limit", "50000")]
    [InlineData("observations?indicator=coverage&limit=1e3", "limit", "whole number")]
    [InlineData("observations?indicator=coverage&cursor=AAAA", "cursor", "same question")]
    [InlineData("observations?indicator=coverage&from=D110-01", "from", "1404-Q3")]
    [InlineData("observations?indicator=coverage&kind=week", "kind", "window")]
    [InlineData("observations?indicator=coverage&per_year=yes", "per_year", "true")]
    [InlineData("observations?indicator=coverage,satisfaction&per_year=true", "per_year", "true of coverage")]
    [InlineData("observations?indicator=coverage&stand_ins=yes", "stand_ins", "true")]
    [InlineData("observations?indicator=coverage&smooth=kriging", "smooth", "spatial-eb")]
    [InlineData("observations?indicator=satisfaction&smooth=eb", "smooth", "eb of coverage")]
    [InlineData("profiles/IR-09?period=1399", "period", "1404-H1")]
    [InlineData("profiles/IR-09?lang=ar", "lang", "both")]
    [InlineData("changes?indicator=nothing", "indicator", "coverage")]
    [InlineData("changes?from=1404-H2&to=1404-H1", "from", "1403-H2")]
    [InlineData("changes?to=1403-H1", "to", "earlier one")]
    [InlineData("decompositions/IR-09?profile=x", "profile", "no poverty profile")]
    [InlineData("areas?level=street", "level", "province")]
    [InlineData("areas?parent=IR-99", "parent", "IR")]
    [InlineData("areas?q=!", "q", "letter or digit")]
    [InlineData("areas?limit=-1", "limit", "50000")]
    [InlineData("areas?cursor=x", "cursor", "same question")]
    [InlineData("rankings/intervention-priority?period=1200", "period", "1404-H1")]
    [InlineData("rankings/intervention-priority?within=IR-99", "within", "IR")]
    [InlineData("rankings/intervention-priority?limit=x", "limit", "50000")]
    [InlineData("choropleths/coverage?period=x", "period", "1404-H1")]
    [InlineData("choropleths/coverage?level=x", "level", "neighbourhood")]
    [InlineData("choropleths/coverage?classes=jenks", "classes", "natural")]
    [InlineData("quality?kind=x", "kind", "outliers")]
    public async Task A_wrong_value_is_a_400_that_names_the_parameter_and_what_is_allowed(string address, string parameter, string allowed)
    {
        var problem = await Refused(address, HttpStatusCode.BadRequest, "/problems/bad-parameter");
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(allowed, string.Join('|', problem.GetProperty("allowed").EnumerateArray().Select(value => value.GetString())), StringComparison.Ordinal);
        Assert.Contains($"'{parameter}'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Contains(parameter, problem.GetProperty("detail_fa").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_indicator_is_needed_and_the_known_ones_are_named()
    {
        var problem = await Refused("observations.csv", HttpStatusCode.BadRequest, "/problems/missing-parameter");
        Assert.Equal(4, problem.GetProperty("allowed").GetArrayLength());
    }

    [Fact]
    public async Task A_list_of_the_quality_report_is_needed_for_csv()
    {
        var problem = await Refused("quality.csv", HttpStatusCode.BadRequest, "/problems/missing-parameter");
        Assert.Equal("kind", problem.GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task Every_resource_refuses_a_parameter_it_does_not_know()
    {
        foreach (var resource in Resources)
        {
            var problem = await Refused(resource + "?Indicators=x", HttpStatusCode.BadRequest, "/problems/unknown-parameter");
            Assert.Equal("Indicators", problem.GetProperty("parameter").GetString());
            Assert.True(problem.TryGetProperty("allowed", out _));
        }
    }

    [Fact]
    public async Task A_parameter_given_twice_is_refused() =>
        await Refused("observations?indicator=coverage&indicator=poverty", HttpStatusCode.BadRequest, "/problems/repeated-parameter");

    [Theory]
    [InlineData("indicators/nothing", "/problems/not-found")]
    [InlineData("indices/nothing", "/problems/not-found")]
    [InlineData("areas/IR-99.json", "/problems/not-found")]
    [InlineData("rankings/nothing.csv", "/problems/not-found")]
    [InlineData("choropleths/nothing", "/problems/not-found")]
    [InlineData("nothing/here", "/problems/unknown-route")]
    [InlineData("../v2", "/problems/unknown-route")]
    [InlineData("indicators.csv", "/problems/unknown-route")]
    public async Task What_is_not_there_is_a_404(string address, string type) => await Refused(address, HttpStatusCode.NotFound, type);

    [Fact]
    public async Task Another_method_is_a_405_that_names_the_allowed_ones()
    {
        using var response = await service.Client.PostAsync("/api/v1/areas", new StringContent(""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("GET", response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_fault_says_nothing_of_its_cause()
    {
        using var response = await service.Client.GetAsync("/api/v1/broken", TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("/problems/fault", body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
    }

    // Names and values of every kind, seeded: the answer is 200, 400 or 404 and never a fault.
    [Fact]
    public async Task Noise_is_never_a_fault()
    {
        var random = new Random(20260321);
        string[] names = ["indicator", "area", "level", "parent", "period", "from", "to", "breakdown", "fields", "lang", "limit", "cursor", "q", "within", "x"];
        string[] values = ["coverage", "IR", "IR-09", "province", "1404-H1", "۱۴۰۴", "", ",", "value", "fa", "1", "99999999999", "-1", "%00", "%FF", "'", "محله", "1498", "2200", "9999-H9"];
        for (var round = 0; round < 1_000; round++)
        {
            var query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{names[random.Next(names.Length)]}={values[random.Next(values.Length)]}"));
            using var response = await service.Client.GetAsync($"/api/v1/{Resources[random.Next(Resources.Length)]}?{query}", TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is 200 or 400 or 404, $"{(int)response.StatusCode} {response.RequestMessage!.RequestUri}");
        }
    }

    private async Task<JsonElement> Refused(string address, HttpStatusCode status, string type)
    {
        using var response = await service.Client.GetAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{address}: {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(body);
        var problem = document.RootElement.Clone();
        Assert.Equal(type, problem.GetProperty("type").GetString());
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title_fa").GetString()!);
        return problem;
    }
}
