using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>The JSON-stat Toolkit reads the cubes, and finds in them what the JSON rows say.</summary>
public sealed class JsonStatTests(ApiService service) : IClassFixture<ApiService>
{
    private static readonly Dictionary<string, string> Codes = new(StringComparer.Ordinal) { ["area"] = "area_code", ["indicator"] = "indicator", ["period"] = "period", ["breakdown"] = "breakdown", ["level"] = "level" };

    public static TheoryData<string, string> Cubes => new()
    {
        { "observations", "?indicator=homelessness,satisfaction,coverage&level=province,neighbourhood" },
        { "observations", "?indicator=homelessness&parent=IR-09&stand_ins=true&lang=fa" },
        { "observations", "?indicator=coverage&fields=area_code,period,indicator,breakdown,value,cases,status&period=1404-H2" },
        { "profiles/IR-09.N01", "?lang=en" },
        { "changes", "?indicator=coverage,homelessness&parent=IR-09" },
        { "rankings/intervention-priority", "" },
        { "availability", "" },
    };

    [Theory]
    [MemberData(nameof(Cubes))]
    public async Task Every_number_null_and_text_is_where_the_rows_have_it(string resource, string query)
    {
        var page = query.Contains('?', StringComparison.Ordinal) ? "&limit=50000" : "?limit=50000";
        var rows = (await service.Json($"/api/v1/{resource}{query}{(resource.StartsWith("profiles", StringComparison.Ordinal) ? "" : page)}")).GetProperty("data").EnumerateArray().ToArray();
        var cube = await Read($"{resource}.jsonstat{query}");
        var places = cube.GetProperty("places").EnumerateArray().ToArray();
        Assert.NotEmpty(rows);
        var seen = new HashSet<int>();
        foreach (var row in rows)
        {
            var at = Array.FindIndex(places, place => Codes.All(pair => !place.TryGetProperty(pair.Key, out var code) || !row.TryGetProperty(pair.Value, out var wanted) || code.GetString() == (wanted.GetString() ?? "total")));
            Assert.True(seen.Add(at));
            AssertSame(row, places[at].GetProperty("cells"), cube.GetProperty("extension").GetProperty("columns"), at);
        }

        // Places that no row has are empty: no value and no status.
        Assert.All(places.Where((_, at) => !seen.Contains(at)), place => Assert.All(place.GetProperty("cells").EnumerateObject(), cell =>
            Assert.True(cell.Value.GetProperty("value").ValueKind == JsonValueKind.Null && cell.Value.GetProperty("status").ValueKind == JsonValueKind.Null)));
    }

    [Fact]
    public async Task A_protected_figure_is_null_with_the_letter_q_in_every_measure()
    {
        var cube = await Read("observations.jsonstat?indicator=homelessness&level=neighbourhood");
        var hidden = cube.GetProperty("places").EnumerateArray().Select(place => place.GetProperty("cells")).Where(cells => cells.GetProperty("value").GetProperty("status").GetString() == "Q").ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, cells => Assert.All(["value", "numerator", "denominator", "ci_low", "ci_high", "cases"], name =>
        {
            Assert.Equal(JsonValueKind.Null, cells.GetProperty(name).GetProperty("value").ValueKind);
            Assert.Equal("Q", cells.GetProperty(name).GetProperty("status").GetString());
        }));
    }

    [Fact]
    public async Task Dimensions_have_roles_labels_units_places_and_days()
    {
        var cube = await Read("observations.jsonstat?indicator=homelessness,coverage&level=province&lang=fa");
        var dimensions = cube.GetProperty("dimensions");
        Assert.Equal("dataset", cube.GetProperty("class").GetString());
        Assert.Equal(["geo", "metric", "time", "classification", "metric"], dimensions.EnumerateObject().Select(one => one.Value.GetProperty("role").GetString()));
        Assert.Equal("2026-03-21", cube.GetProperty("updated").GetString());
        var indicator = dimensions.GetProperty("indicator").GetProperty("categories").GetProperty("coverage");
        var definition = (await service.Json("/api/v1/indicators/coverage")).GetProperty("data");
        Assert.Equal(definition.GetProperty("name_fa").GetString(), indicator.GetProperty("label").GetString());
        Assert.Equal(definition.GetProperty("unit_fa").GetString(), indicator.GetProperty("unit").GetProperty("label").GetString());
        var area = (await service.Json("/api/v1/areas/IR-09")).GetProperty("data");
        Assert.Equal(area.GetProperty("label_point").EnumerateArray().Select(one => one.GetDouble()), dimensions.GetProperty("area").GetProperty("categories").GetProperty("IR-09").GetProperty("coordinates").EnumerateArray().Select(one => one.GetDouble()));
        using var raw = JsonDocument.Parse(await service.Client.GetByteArrayAsync("/api/v1/observations.jsonstat?indicator=coverage&level=province", TestContext.Current.CancellationToken));
        var days = raw.RootElement.GetProperty("dimension").GetProperty("period").GetProperty("extension");
        Assert.Equal("2025-03-21", days.GetProperty("start").GetProperty("1404-H1").GetString());
        Assert.Equal("2025-09-22", days.GetProperty("end").GetProperty("1404-H1").GetString());
        Assert.Equal("2.0", raw.RootElement.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Areas_inside_others_of_the_cube_are_their_children()
    {
        using var raw = JsonDocument.Parse(await service.Client.GetByteArrayAsync("/api/v1/observations.jsonstat?indicator=coverage&area=IR,IR-09,IR-09.N01&period=1404-H2", TestContext.Current.CancellationToken));
        var child = raw.RootElement.GetProperty("dimension").GetProperty("area").GetProperty("category").GetProperty("child");
        Assert.Equal("IR-09", Assert.Single(child.GetProperty("IR").EnumerateArray()).GetString());
        Assert.Equal("IR-09.N01", Assert.Single(child.GetProperty("IR-09").EnumerateArray()).GetString());
    }

    [Theory]
    [InlineData("observations.jsonstat?indicator=coverage&limit=10", "limit")]
    [InlineData("observations.jsonstat?indicator=coverage&cursor=x", "cursor")]
    [InlineData("observations.jsonstat?indicator=coverage&fields=area_code,status", "fields")]
    [InlineData("changes.jsonstat?limit=10", "limit")]
    public async Task What_a_cube_cannot_have_is_refused_by_name(string address, string parameter)
    {
        using var response = await service.Client.GetAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
    }

    [Fact]
    public void What_is_too_large_for_a_cube_says_how_large_it_is_and_where_all_is()
    {
        var snapshot = service.Store.Open(Scope.Public)!.Snapshot;
        Assert.Null(new RowRange(0, 50_000, true).Refuse(snapshot, 2_000_000, 50_000));
        Assert.Null(new RowRange(0, 50_000, false).Refuse(snapshot, 1_000_000, 2_000_000));
        var problem = new RowRange(0, 50_000, true).Refuse(snapshot, 1, 50_001)!;
        Assert.Equal(413, problem.StatusCode);
        Assert.Equal(50_001L, problem.ProblemDetails.Extensions["rows"]);
        Assert.Equal("/release/0123456789abcdef/cells.parquet", problem.ProblemDetails.Extensions["file"]);

        // A table in pages has a bound of its own.
        Assert.Equal(1_000_000, new RowRange(0, 10, false).Refuse(snapshot, 1_000_001, 1)!.ProblemDetails.Extensions["most"]);
    }

    [Fact]
    public async Task It_is_negotiated_by_its_media_type()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/observations?indicator=coverage");
        request.Headers.TryAddWithoutValidation("Accept", "application/json-stat+json");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/json-stat+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static void AssertSame(JsonElement row, JsonElement cells, JsonElement texts, int place)
    {
        foreach (var member in row.EnumerateObject())
        {
            if (cells.TryGetProperty(member.Name, out var cell))
            {
                Assert.Equal(member.Value.GetRawText(), cell.GetProperty("value").GetRawText());
            }
            else if (texts.TryGetProperty(member.Name, out var column))
            {
                Assert.Equal(member.Value.GetRawText(), column[place].GetRawText());
            }
            else if (member.Name is "status" or "before_status" or "after_status")
            {
                var of = member.Name == "status" ? cells.TryGetProperty("value", out _) ? "value" : "score" : member.Name[..^7];
                Assert.Equal(member.Value.GetString(), cells.GetProperty(of).GetProperty("status").GetString());
            }
            else
            {
                Assert.Contains(member.Name, (string[])["release", "area_code", "area_level", "parent_code", "area_name_fa", "area_name_en", "indicator", "indicator_name_fa", "indicator_name_en", "level", "level_name_fa", "level_name_en", "period", "period_start", "period_end", "breakdown", "unit", "contributions", "pillars"]);
            }
        }
    }

    private async Task<JsonElement> Read(string address)
    {
        using var response = await service.Client.GetAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        using var document = JsonDocument.Parse(Processes.Run("node", body, Path.Combine(Repository.Root, "tests", "readers", "read-jsonstat.mjs")));
        return document.RootElement.Clone();
    }
}
