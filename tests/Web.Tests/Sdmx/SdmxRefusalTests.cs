using System.Net;
using System.Text.Json;
using Mahalleh.Web.Tests.Api;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>What cannot be answered is refused by name; what can is negotiated, tagged and cited as everywhere.</summary>
public sealed class SdmxRefusalTests(ApiService service) : IClassFixture<ApiService>
{
    private const string Data = "data/MAHALLEH/S.coverage.province.._T";

    [Theory]
    [InlineData("data/MAHALLEH/S", "key", "FREQ.INDICATOR.AREA_LEVEL.REF_AREA.BREAKDOWN")]
    [InlineData("data/MAHALLEH/S.coverage.neighbourhood.IR-09.N01._T", "key", "a point of a code is written _")]
    [InlineData("data/MAHALLEH/X....", "key", "D110")]
    [InlineData("data/MAHALLEH/.nothing...", "key", "homelessness")]
    [InlineData("data/MAHALLEH/.coverage+...", "key", "homelessness")]
    [InlineData("data/MAHALLEH/..street..", "key", "province")]
    [InlineData("data/MAHALLEH/...IR-99.", "key", "CL_AREA")]
    [InlineData("data/MAHALLEH/...IR-09$2EN01.", "key", "CL_AREA")]
    [InlineData("data/MAHALLEH/....sex@none", "key", "_T")]
    [InlineData(Data + "?startPeriod=soon", "startPeriod", "2024-03-20/P186D")]
    [InlineData(Data + "?startPeriod=2024-13", "startPeriod", "2024-Q3")]
    [InlineData(Data + "?startPeriod=D110-01", "startPeriod", "2024-Q3")]
    [InlineData(Data + "?endPeriod=2024-03-20/P0D", "endPeriod", "2024-07")]
    [InlineData(Data + "?endPeriod=2024-03-20/P99999999999D", "endPeriod", "2024-07")]
    [InlineData(Data + "?endPeriod=9999-12-31", "endPeriod", "2024-07")]
    [InlineData(Data + "?startPeriod=2025&endPeriod=2024", "endPeriod", "ends after '2025' begins")]
    [InlineData(Data + "?updatedAfter=9999-12-31T23:59:59-14:00", "updatedAfter", "2024-03-20")]
    [InlineData(Data + "?updatedAfter=soon", "updatedAfter", "2024-03-20T08:30:00Z")]
    [InlineData(Data + "?updatedAfter=2024-03-20T25:00:00", "updatedAfter", "2024-03-20")]
    [InlineData(Data + "?detail=all", "detail", "serieskeysonly")]
    [InlineData(Data + "?dimensionAtObservation=REF_AREA", "dimensionAtObservation", "AllDimensions")]
    [InlineData(Data + "?firstNObservations=0", "firstNObservations", "whole number")]
    [InlineData(Data + "?lastNObservations=-1", "lastNObservations", "whole number")]
    [InlineData(Data + "?format=json", "format", "structurespecific")]
    [InlineData(Data + "?labels=names", "labels", "both")]
    [InlineData(Data + "?lang=de", "lang", "fa")]
    [InlineData(Data + "?release=latest", "release", "0123456789abcdef")]
    [InlineData("dataflow?references=everything", "references", "descendants")]
    [InlineData("codelist?detail=stubs", "detail", "allstubs")]
    public async Task A_wrong_value_is_named_with_what_is_allowed(string address, string parameter, string allowed)
    {
        var problem = await Refused(address, HttpStatusCode.BadRequest, "bad-parameter");
        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(allowed, Allowed(problem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/NOTHING", "MAHALLEH")]
    [InlineData("data/X,MAHALLEH", "MAHALLEH")]
    [InlineData("data/MAHALLEH,MAHALLEH,9.0", "1.0")]
    [InlineData("data/MAHALLEH,MAHALLEH,1.0,x", "MAHALLEH")]
    [InlineData("data/MAHALLEH/all/X", "all")]
    [InlineData("dataflow/X", "MAHALLEH")]
    [InlineData("dataflow/all/X", "MAHALLEH")]
    [InlineData("datastructure/all/all/2.0", "latest")]
    [InlineData("codelist/all/CL_FREQ+CL_X", "CL_OBS_STATUS")]
    [InlineData("conceptscheme/all/CS_X", "CS_MAHALLEH")]
    public async Task What_is_not_there_is_a_404_that_says_what_is(string address, string allowed) =>
        Assert.Contains(allowed, Allowed(await Refused(address, HttpStatusCode.NotFound, "not-found")), StringComparison.Ordinal);

    [Theory]
    [InlineData(Data + "?startPeriod=1999&endPeriod=2000")]
    [InlineData("data/MAHALLEH/M.coverage...")]
    [InlineData("data/MAHALLEH/S.coverage.province.IR-09_N01._T")]
    public Task A_key_without_a_series_is_a_404(string address) => Refused(address, HttpStatusCode.NotFound, "not-found");

    [Theory]
    [InlineData("data")]
    [InlineData("categoryscheme")]
    [InlineData("data/MAHALLEH/all/all/more")]
    [InlineData("../3.0")]
    public Task Another_address_is_a_404(string address) => Refused(address, HttpStatusCode.NotFound, "unknown-route");

    [Theory]
    [InlineData(Data + "?Detail=full")]
    [InlineData("codelist?limit=1")]
    public Task An_unknown_parameter_is_refused(string address) => Refused(address, HttpStatusCode.BadRequest, "unknown-parameter");

    [Theory]
    [InlineData("", "", "application/vnd.sdmx.genericdata+xml; version=2.1")]
    [InlineData("application/xml", "", "application/vnd.sdmx.genericdata+xml; version=2.1")]
    [InlineData("application/vnd.sdmx.genericdata+xml;version=2.1", "", "application/vnd.sdmx.genericdata+xml; version=2.1")]
    [InlineData("application/vnd.sdmx.structurespecificdata+xml;version=2.1", "", "application/vnd.sdmx.structurespecificdata+xml; version=2.1")]
    [InlineData("application/vnd.sdmx.data+csv;version=1.0.0", "", "application/vnd.sdmx.data+csv; version=1.0.0; charset=utf-8")]
    [InlineData("text/csv", "", "application/vnd.sdmx.data+csv; version=1.0.0; charset=utf-8")]
    [InlineData("text/csv;q=0.1, application/vnd.sdmx.structurespecificdata+xml;q=0.5", "", "application/vnd.sdmx.structurespecificdata+xml; version=2.1")]
    [InlineData("text/csv", "?format=generic", "application/vnd.sdmx.genericdata+xml; version=2.1")]
    public async Task The_representation_is_negotiated_and_the_parameter_wins(string accept, string query, string type)
    {
        using var answer = await Ask(Data + query, accept);
        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task Labels_may_be_asked_in_Accept_and_have_a_tag_of_their_own()
    {
        using var plain = await Ask(Data, "application/vnd.sdmx.data+csv;version=1.0.0");
        using var labelled = await Ask(Data, "application/vnd.sdmx.data+csv;version=1.0.0;labels=both");
        Assert.Contains("REF_AREA: Reference area", await labelled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.NotEqual(plain.Headers.ETag, labelled.Headers.ETag);
    }

    [Theory]
    [InlineData(Data)]
    [InlineData(Data + "?format=csv")]
    [InlineData("codelist/all/CL_AREA")]
    public async Task An_answer_is_tagged_cited_and_sent_once(string address)
    {
        using var first = await Ask(address, "");
        Assert.True(first.Headers.ETag!.IsWeak);
        Assert.Equal("0123456789abcdef", first.Headers.GetValues("Mahalleh-Release").Single());
        Assert.Contains("rel=\"cite-as\"", string.Join(',', first.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.True(first.Headers.Contains("Mahalleh-Licence"));
        Assert.Empty(new[] { "Accept", "Accept-Encoding", "Authorization" }.Except(first.Headers.Vary));
        using var again = new HttpRequestMessage(HttpMethod.Get, "/sdmx/2.1/" + address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var same = await service.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/sdmx/2.1/" + address), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
    }

    [Fact]
    public async Task A_slash_at_the_end_and_the_long_name_of_the_flow_change_nothing()
    {
        var body = await service.Client.GetStringAsync("/sdmx/2.1/" + Data, TestContext.Current.CancellationToken);
        foreach (var other in new[] { Data + "/", Data + "/all", Data + "/all/", Data + "/MAHALLEH", Data.Replace("data/MAHALLEH", "data/MAHALLEH,MAHALLEH,latest", StringComparison.Ordinal), Data + "?release=0123456789abcdef" })
        {
            Assert.Equal(body, await service.Client.GetStringAsync("/sdmx/2.1/" + other, TestContext.Current.CancellationToken));
        }
    }

    private static string Allowed(JsonElement problem) => string.Join('|', problem.GetProperty("allowed").EnumerateArray().Select(value => value.GetString()));

    private async Task<HttpResponseMessage> Ask(string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sdmx/2.1/" + address);
        if (accept.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return (await service.Client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private async Task<JsonElement> Refused(string address, HttpStatusCode status, string type)
    {
        using var response = await service.Client.GetAsync("/sdmx/2.1/" + address, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(status == response.StatusCode, $"{address}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        using var document = JsonDocument.Parse(body);
        Assert.Equal("/problems/" + type, document.RootElement.GetProperty("type").GetString());
        Assert.NotEmpty(document.RootElement.GetProperty("detail_fa").GetString()!);
        return document.RootElement.Clone();
    }
}
