using System.Net;
using System.Text.Json;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Tests.Api;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Charts;

public sealed class GapEndpointTests : IClassFixture<ApiService>
{
    private readonly ApiService _service;

    public GapEndpointTests(ApiService service)
    {
        _service = service;
        service.Store.Publish(Audience.Public, GroupedSnapshot.Create());
    }

    [Theory]
    [InlineData("gap.svg?indicator=coverage&by=sex&level=neighbourhood&lang=en", "image/svg+xml", "Service coverage by sex: the gap in each neighbourhood")]
    [InlineData("gap.svg?indicator=coverage&parent=IR-09", "image/svg+xml", "پوشش خدمات به تفکیک گروه سنی: شکاف در هر محله")]
    [InlineData("gap.svg?indicator=coverage&by=agency&groups=police,welfare&period=1404-H2", "image/svg+xml", "پلیس")]
    [InlineData("gap.png?indicator=coverage&by=sex&width=500", "image/png", "")]
    public async Task A_question_is_answered_in_its_format(string question, string type, string says)
    {
        using var response = await _service.Client.GetAsync("/charts/" + question, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gap.svg", "indicator", "coverage")]
    [InlineData("gap.svg?indicator=poverty", "indicator", "coverage")]
    [InlineData("gap.svg?indicator=coverage&by=kind", "by", "sex")]
    [InlineData("gap.svg?indicator=coverage&by=sex&groups=female", "groups", "2 to 6")]
    [InlineData("gap.svg?indicator=coverage&by=sex&groups=female,children", "groups", "male")]
    [InlineData("gap.svg?indicator=coverage&by=agency", "groups", "welfare")]
    [InlineData("gap.svg?indicator=coverage&period=1403-H1", "period", "1404-H2")]
    [InlineData("gap.svg?indicator=coverage&parent=IR-09.N01", "parent", "areas inside")]
    [InlineData("gap.svg?indicator=coverage&limit=0", "limit", "1 to 100")]
    public async Task A_bad_parameter_is_named_with_what_is_allowed(string question, string parameter, string allowed)
    {
        using var response = await _service.Client.GetAsync("/charts/" + question, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Contains(problem.RootElement.GetProperty("allowed").EnumerateArray(), value => value.GetString()!.Contains(allowed, StringComparison.Ordinal));
        Assert.NotEmpty(problem.RootElement.GetProperty("detail_fa").GetString()!);
    }
}
