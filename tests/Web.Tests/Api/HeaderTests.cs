using System.Net;
using Mahalleh.Web.Api.Answers;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class HeaderTests(ApiService service) : IClassFixture<ApiService>
{
    private static readonly string[] Addresses =
    [
        "indicators", "indicators/coverage", "indices", "indices/intervention-priority", "areas", "areas/IR", "levels", "periods", "availability", "releases",
        "observations?indicator=coverage", "rankings/intervention-priority", "choropleths/coverage", "release", "openapi.json",
    ];

    [Fact]
    public async Task Every_answer_names_its_release_and_licence_and_how_long_it_is_good()
    {
        foreach (var address in Addresses)
        {
            using var response = await Send(HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.True(response.Headers.ETag!.IsWeak);
            Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
            Assert.StartsWith("Accept, Accept-Encoding", string.Join(", ", response.Headers.Vary));
            Assert.Equal("0123456789abcdef", response.Headers.GetValues("Mahalleh-Release").Single());
            Assert.Equal("CC0-1.0", response.Headers.GetValues("Mahalleh-Licence").Single());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task The_same_answer_is_a_304_without_a_body()
    {
        foreach (var address in Addresses)
        {
            using var first = await Send(HttpMethod.Get, address);
            using var second = await Send(HttpMethod.Get, address, first.Headers.ETag!.ToString());
            Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_tag_is_of_question_and_representation_but_not_of_the_order_of_parameters()
    {
        using var one = await Send(HttpMethod.Get, "observations?indicator=coverage&lang=fa");
        using var turned = await Send(HttpMethod.Get, "observations.json?lang=fa&indicator=coverage");
        using var csv = await Send(HttpMethod.Get, "observations.csv?indicator=coverage&lang=fa");
        using var other = await Send(HttpMethod.Get, "observations?indicator=poverty&lang=fa");
        Assert.Equal(one.Headers.ETag, turned.Headers.ETag);
        Assert.NotEqual(one.Headers.ETag, csv.Headers.ETag);
        Assert.NotEqual(one.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task A_wrong_question_never_gets_a_304()
    {
        using var response = await Send(HttpMethod.Get, "observations?indicator=nothing", "*");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_no_body()
    {
        foreach (var address in Addresses)
        {
            using var get = await Send(HttpMethod.Get, address);
            using var head = await Send(HttpMethod.Head, address);
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            Assert.Equal(get.Headers.ETag, head.Headers.ETag);
            Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("observations?indicator=coverage", "text/csv", "text/csv")]
    [InlineData("observations?indicator=coverage", "text/csv;q=0.5, application/json", "application/json")]
    [InlineData("observations?indicator=coverage", "text/csv, */*", "text/csv")]
    [InlineData("observations?indicator=coverage", "text/*", "text/csv")]
    [InlineData("observations?indicator=coverage", "text/html, */*;q=0.8", "application/json")]
    [InlineData("observations.json?indicator=coverage", "text/csv", "application/json")]
    [InlineData("observations.csv?indicator=coverage", "application/json", "text/csv")]
    [InlineData("indicators", "text/csv", "application/json")]
    public async Task The_suffix_beats_the_accept_header(string address, string accept, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/" + address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_saved_csv_file_has_a_name()
    {
        using var response = await Send(HttpMethod.Get, "observations.csv?indicator=coverage");
        Assert.Equal("invented-coverage-observations-0123456789abcdef-invented.csv", response.Content.Headers.ContentDisposition!.FileName);
    }

    [Fact]
    public async Task The_service_is_live_and_ready_with_its_release()
    {
        Assert.Contains("live", await service.Client.GetStringAsync("/health/live", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var ready = await service.Json("/health/ready");
        Assert.Equal("0123456789abcdef", ready.GetProperty("release").GetString());
        Assert.Equal("2026-03-21", ready.GetProperty("as_of").GetString());
    }

    [Theory]
    [InlineData("https://example.org/licence?a=فا", "Link", "<https://example.org/licence?a=%D9%81%D8%A7>; rel=\"license\"")]
    [InlineData("CC-BY-4.0", "Mahalleh-Licence", "CC-BY-4.0")]
    [InlineData("آزاد", "Mahalleh-Licence", "%D8%A2%D8%B2%D8%A7%D8%AF")]
    public void A_licence_is_a_link_if_it_is_an_address_and_always_ascii(string licence, string header, string value)
    {
        var headers = new HeaderDictionary();
        AnswerHeaders.Set(headers, Variants.WithLicence(licence), new Microsoft.Net.Http.Headers.EntityTagHeaderValue("\"x\""));
        Assert.Contains(value, headers[header].ToArray());
        Assert.Contains("</api/v1/release?release=0123456789abcdef>; rel=\"cite-as\"", headers["Link"].ToArray());
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, string tag = "")
    {
        using var request = new HttpRequestMessage(method, "/api/v1/" + address);
        if (tag.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        return await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
