using System.Net;
using System.Text.Json;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>What a ranking says beside its rows, and what other weights make of it.</summary>
public sealed class RankingTests(ApiService service) : IClassFixture<ApiService>
{
    private const string Index = "intervention-priority";

    [Fact]
    public async Task Other_weights_change_scores_and_the_recipe_of_the_answer_and_nothing_that_is_remembered()
    {
        var own = await service.Json($"/api/v1/rankings/{Index}?period=1404-H2");
        var other = await service.Json($"/api/v1/rankings/{Index}?period=1404-H2&weights=poverty:1,coverage:0,satisfaction:0");
        var again = await service.Json($"/api/v1/rankings/{Index}?period=1404-H2");
        Assert.Equal(own.GetProperty("data").GetRawText(), again.GetProperty("data").GetRawText());
        Assert.NotEqual(own.GetProperty("data").GetRawText(), other.GetProperty("data").GetRawText());
        Assert.Equal([1, 0, 0], other.GetProperty("meta").GetProperty("recipe").GetProperty("components").EnumerateArray().Select(component => component.GetProperty("weight").GetDouble()));
        Assert.All(other.GetProperty("data").EnumerateArray(), row => Assert.Equal(row.GetProperty("score").GetDouble(), row.GetProperty("contributions").GetProperty("poverty").GetDouble(), 1e-9));
    }

    [Theory]
    [InlineData("poverty", "poverty:WEIGHT")]
    [InlineData("nothing:1", "coverage:WEIGHT")]
    [InlineData("poverty:-1", "0 to 1000000")]
    [InlineData("poverty:1,poverty:2", "each part once")]
    [InlineData("poverty:0,coverage:0,satisfaction:0", "do not all weigh 0")]
    public async Task Weights_that_cannot_be_used_are_refused_with_what_could(string weights, string allowed)
    {
        foreach (var resource in new[] { "rankings", "summaries", "sensitivity" })
        {
            var problem = await Problem($"/api/v1/{resource}/{Index}?weights={weights}");
            Assert.Equal("weights", problem.GetProperty("parameter").GetString());
            Assert.Contains(allowed, problem.GetProperty("allowed").GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_parts_of_an_explanation_sum_to_the_score_of_the_row()
    {
        var row = (await service.Json($"/api/v1/rankings/{Index}?period=1404-H2&limit=1")).GetProperty("data")[0];
        var why = (await service.Json($"/api/v1/explanations/{Index}?period=1404-H2&area={row.GetProperty("area_code").GetString()}")).GetProperty("data");
        Assert.Equal(row.GetProperty("score").GetDouble(), why.GetProperty("parts").EnumerateArray().Sum(part => part.GetProperty("contribution").GetDouble()), 1e-9);
        var none = await Problem($"/api/v1/explanations/{Index}?area=IR-09");
        Assert.Contains("IR-09.N01", none.GetProperty("allowed").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sensitivity_has_a_share_for_each_assumption_that_moves()
    {
        var data = (await service.Json($"/api/v1/sensitivity/{Index}?period=1404-H2")).GetProperty("data");
        var assumption = Assert.Single(data.GetProperty("assumptions").EnumerateArray());
        Assert.Equal("data", assumption.GetProperty("assumption").GetString());
        Assert.InRange(assumption.GetProperty("total").GetDouble(), 0.7, 1.3);
    }

    [Fact]
    public async Task Provinces_are_compared_by_the_neighbourhoods_they_hold()
    {
        var rows = (await service.Json($"/api/v1/summaries/{Index}?period=1404-H2")).GetProperty("data").EnumerateArray().ToArray();
        Assert.Equal([4, 4, 4], rows.Select(row => row.GetProperty("ranked").GetInt32()));
        Assert.All(rows, row => Assert.InRange(row.GetProperty("extent").GetDouble(), 0, 1));
    }

    private async Task<JsonElement> Problem(string address)
    {
        using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
