using System.Text;
using System.Text.Json;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class ObservationTests(ApiService service) : IClassFixture<ApiService>
{
    private const string Everything = "indicator=coverage,poverty,homelessness,satisfaction&level=nation,province,neighbourhood";
    private const string RowShape = "release,area_code,area_level,parent_code,area_name_fa,area_name_en,indicator,indicator_name_fa,indicator_name_en,"
        + "period,period_start,period_end,breakdown,value,unit,numerator,denominator,ci_low,ci_high,cases,completeness,reliability,status";

    [Theory]
    [InlineData("observations", Everything + "&limit=50000")]
    [InlineData("areas", "")]
    [InlineData("periods", "")]
    [InlineData("availability", "")]
    [InlineData("rankings/intervention-priority", "")]
    [InlineData("profiles/IR-09", "")]
    [InlineData("profiles/IR-09.N01", "period=1404-H1")]
    [InlineData("changes", "level=province,neighbourhood")]
    public async Task Json_and_csv_say_the_same_cell_by_cell(string resource, string query)
    {
        var table = CsvText.Read(await service.Client.GetStringAsync($"/api/v1/{resource}.csv?{query}", TestContext.Current.CancellationToken));
        var rows = (await service.Json($"/api/v1/{resource}.json?{query}")).GetProperty("data").EnumerateArray().ToArray();
        Assert.Equal(table.Count - 1, rows.Length);
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < table[0].Length; column++)
            {
                Assert.Equal(Plain(rows[row].GetProperty(table[0][column])), table[row + 1][column]);
            }
        }
    }

    [Fact]
    public async Task The_row_shape_is_the_published_one()
    {
        var table = CsvText.Read(await service.Client.GetStringAsync("/api/v1/observations.csv?indicator=coverage", TestContext.Current.CancellationToken));
        Assert.Equal(RowShape, string.Join(',', table[0]));
        var row = (await service.Json("/api/v1/observations?indicator=coverage")).GetProperty("data")[0];
        Assert.Equal(RowShape, string.Join(',', row.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_protected_cell_shows_no_number_in_any_format()
    {
        var table = CsvText.Read(await service.Client.GetStringAsync($"/api/v1/observations.csv?{Everything}&limit=50000", TestContext.Current.CancellationToken));
        var hidden = table.Skip(1).Where(row => row[^1] == "Q").ToArray();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, row => Assert.All([13, 15, 16, 17, 18, 19], column => Assert.Equal("", row[column])));
        Assert.All(hidden, row => Assert.Equal("D", row[21]));
        var map = (await service.Json("/api/v1/choropleths/homelessness?level=neighbourhood")).GetProperty("data");
        var statuses = map.GetProperty("statuses").GetString()!;
        Assert.Contains('Q', statuses);
        for (var at = 0; at < statuses.Length; at++)
        {
            Assert.Equal(statuses[at] == 'Q', map.GetProperty("values")[at].ValueKind == JsonValueKind.Null);
            Assert.Equal(statuses[at] == 'Q', map.GetProperty("classes")[at].GetInt32() == -1);
            Assert.True(statuses[at] != 'Q' || map.GetProperty("high")[at].ValueKind == JsonValueKind.Null);
        }
    }

    [Fact]
    public async Task Pages_cover_everything_once_and_in_order()
    {
        var whole = (await service.Json($"/api/v1/observations?{Everything}&limit=50000")).GetProperty("data").EnumerateArray().Select(row => row.GetRawText()).ToArray();
        var paged = new List<string>();
        var next = (string?)$"/api/v1/observations?{Everything}&limit=7";
        while (next is not null)
        {
            using var response = await service.Client.GetAsync(next, TestContext.Current.CancellationToken);
            var body = await service.Json(next);
            paged.AddRange(body.GetProperty("data").EnumerateArray().Select(row => row.GetRawText()));
            next = body.GetProperty("links").GetProperty("next").GetString();
            Assert.Equal(next is not null, response.Headers.TryGetValues("Link", out var links) && links.Any(link => link == $"<{next}>; rel=\"next\""));
        }

        Assert.Equal(16 * 4 * 4, whole.Length);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_question_only()
    {
        var next = (await service.Json("/api/v1/observations?indicator=coverage&limit=2")).GetProperty("links").GetProperty("next").GetString()!;
        using var other = await service.Client.GetAsync(next.Replace("coverage", "poverty", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, other.StatusCode);
        using var format = await service.Client.GetAsync(next.Replace("observations", "observations.csv", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.OK, format.StatusCode);
    }

    [Theory]
    [InlineData("indicator=coverage", "province")]
    [InlineData("indicator=coverage&parent=IR-09", "neighbourhood")]
    [InlineData("indicator=coverage&parent=IR&level=neighbourhood", "neighbourhood")]
    [InlineData("indicator=coverage&area=IR", "nation")]
    [InlineData("indicator=coverage&area=IR-09.N01,IR", "nation,neighbourhood")]
    [InlineData("indicator=coverage&level=neighbourhood,province", "province,neighbourhood")]
    public async Task Levels_are_not_mixed_unless_asked(string query, string levels)
    {
        var rows = (await service.Json("/api/v1/observations?fields=area_level&limit=50000&" + query)).GetProperty("data").EnumerateArray();
        Assert.Equal(levels, string.Join(',', rows.Select(row => row.GetProperty("area_level").GetString()).Distinct()));
    }

    [Theory]
    [InlineData("period=۱۴۰۴-H1", "1404-H1")]
    [InlineData("from=1404", "1404-H1,1404-H2")]
    [InlineData("to=1403-H2", "1403-H1,1403-H2")]
    [InlineData("from=1403-H2&to=1404-H1", "1403-H2,1404-H1")]
    [InlineData("from=2025-Q2", "1404-H2")]
    public async Task Periods_are_named_or_bounded(string query, string periods)
    {
        var rows = (await service.Json("/api/v1/observations?indicator=coverage&area=IR&" + query)).GetProperty("data").EnumerateArray();
        Assert.Equal(periods, string.Join(',', rows.Select(row => row.GetProperty("period").GetString())));
    }

    [Theory]
    [InlineData("lang=fa", 21, "درصد")]
    [InlineData("lang=en", 21, "%")]
    [InlineData("lang=both", 23, "%")]
    public async Task The_language_chooses_name_columns_and_unit(string query, int columns, string unit)
    {
        var row = (await service.Json("/api/v1/observations?indicator=coverage&" + query)).GetProperty("data")[0];
        Assert.Equal(columns, row.EnumerateObject().Count());
        Assert.Equal(unit, row.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Persian_names_survive_byte_for_byte()
    {
        foreach (var format in new[] { "csv", "json" })
        {
            var body = await service.Client.GetByteArrayAsync("/api/v1/areas." + format, TestContext.Current.CancellationToken);
            Assert.NotEqual(0xEF, body[0]);
            foreach (var area in service.Store.Public().Areas.Areas)
            {
                Assert.True(body.AsSpan().IndexOf(Encoding.UTF8.GetBytes(area.NameFa)) >= 0, $"{area.NameFa} in {format}");
            }
        }
    }

    [Theory]
    [InlineData("q=هفت تیر", "IR-23.N03")]
    [InlineData("q=neighbourhood 12", "IR-07.N04")]
    [InlineData("q=۱۳", "IR-09.N04")]
    [InlineData("q=fars", "IR-07")]
    [InlineData("q=لا اله", "IR-23.N01")]
    [InlineData("parent=IR", "IR-07,IR-09,IR-23")]
    public async Task Areas_are_found_by_name_and_parent(string query, string codes)
    {
        var rows = (await service.Json("/api/v1/areas?" + query)).GetProperty("data").EnumerateArray();
        Assert.Equal(codes, string.Join(',', rows.Select(row => row.GetProperty("code").GetString())));
    }

    [Fact]
    public async Task An_unranked_area_has_no_rank_and_says_why()
    {
        var ranking = await service.Json("/api/v1/rankings/intervention-priority?period=1404-H2");
        var expected = service.Store.Public().Rank(service.Store.Public().Catalogue.Indices["intervention-priority"], InventedSnapshot.Periods[3]).Rows;
        Assert.Equal(expected.Count, ranking.GetProperty("data").GetArrayLength());
        Assert.Equal("0123456789abcdef|1404-H2|intervention-priority|1000", ranking.GetProperty("meta").GetProperty("seed").GetString());
        foreach (var (row, one) in ranking.GetProperty("data").EnumerateArray().Zip(expected))
        {
            Assert.Equal(one.Rank > 0, row.GetProperty("rank").ValueKind == JsonValueKind.Number);
            Assert.True(one.Rank > 0 || row.GetProperty("status").GetString() is "Q" or "L");
        }
    }

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(each => each.GetRawText())),
        JsonValueKind.Number => value.GetRawText(),
        _ => value.GetString()!,
    };
}
