using System.Globalization;
using System.Text.Json;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class StandInTests(HiddenPages pages) : IClassFixture<HiddenPages>
{
    private const string Half = "&period=1404-H2&level=nation,province,neighbourhood&stand_ins=true";

    private static readonly string[] Columns =
        ["stand_in_kind", "stand_in_area", "stand_in_period", "stand_in_value", "stand_in_ci_low", "stand_in_ci_high", "stand_in_class"];

    private readonly PageService _service = pages.Service;

    // Rates per 10,000: 36 of 5,000 in the year; 9 + 6 of 10,000 in two; 31 of 20,000; 54 of 20,000; 96 of 60,000.
    [Theory]
    [InlineData("IR-09.N01", "longer-period", "IR-09.N01", "1404", 72)]
    [InlineData("IR-09.N02", "pooled-years", "IR-09.N02", "1403/1404", 15)]
    [InlineData("IR-09.N03", "wider-area", "IR-09", "1404-H2", 15.5)]
    [InlineData("IR-07.N01", "wider-area", "IR-07", "1404", 27)]
    [InlineData("IR-23.N01", "wider-area", "IR", "1404-H2", 16)]
    [InlineData("IR-23", "wider-area", "IR", "1404-H2", 16)]
    public async Task A_protected_row_has_what_is_published_near_it_and_no_value_of_its_own(string area, string kind, string of, string period, double value)
    {
        var row = (await Json($"observations?indicator={HiddenSnapshot.Rate}&area={area}&period=1404-H2&stand_ins=true"))[0];
        Assert.Equal(("Q", JsonValueKind.Null), (row.GetProperty("status").GetString(), row.GetProperty("value").ValueKind));
        Assert.Equal((kind, of, period), (Text(row, "stand_in_kind"), Text(row, "stand_in_area"), Text(row, "stand_in_period")));
        Assert.Equal(value, row.GetProperty("stand_in_value").GetDouble(), 1e-9);
        Assert.InRange(value, row.GetProperty("stand_in_ci_low").GetDouble(), row.GetProperty("stand_in_ci_high").GetDouble());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("stand_in_class").ValueKind);
    }

    [Fact]
    public async Task A_stand_in_is_the_observation_of_its_own_area_and_period()
    {
        var rows = (await Json($"observations?indicator={HiddenSnapshot.Rate}{Half}")).Where(row => Text(row, "stand_in_kind") is "longer-period" or "wider-area").ToArray();
        Assert.True(rows.Length > 8);
        foreach (var row in rows)
        {
            var own = (await Json($"observations?indicator={HiddenSnapshot.Rate}&area={Text(row, "stand_in_area")}&period={Text(row, "stand_in_period")}"))[0];
            Assert.Equal(own.GetProperty("value").GetRawText(), row.GetProperty("stand_in_value").GetRawText());
            Assert.Equal(own.GetProperty("ci_high").GetRawText(), row.GetProperty("stand_in_ci_high").GetRawText());
        }
    }

    // 31 among 10, 20, 31 and 60 of all provinces and halves: the edges are 10, 16, 22.2, 28.8, 42.6 and 60.
    [Fact]
    public async Task Of_an_amount_only_the_class_of_the_wider_area_is_said()
    {
        var row = (await Json($"observations?indicator={HiddenSnapshot.Amount}&area=IR-09.N03&period=1404-H2&stand_ins=true"))[0];
        Assert.Equal(("class", "IR-09", "1404-H2", 4), (Text(row, "stand_in_kind"), Text(row, "stand_in_area"), Text(row, "stand_in_period"), row.GetProperty("stand_in_class").GetInt32()));
        Assert.All(["value", "stand_in_value", "stand_in_ci_low", "stand_in_ci_high"], column => Assert.Equal(JsonValueKind.Null, row.GetProperty(column).ValueKind));
        var map = JsonDocument.Parse(await _service.Client.GetStringAsync($"/api/v1/choropleths/{HiddenSnapshot.Amount}?level=province&period=1404-H2", TestContext.Current.CancellationToken)).RootElement.GetProperty("data");
        var at = map.GetProperty("codes").EnumerateArray().ToList().FindIndex(code => code.GetString() == "IR-09");
        Assert.Equal(4 - 1, map.GetProperty("classes")[at].GetInt32());
    }

    [Fact]
    public async Task All_other_rows_are_empty_there()
    {
        var others = (await Json($"observations?indicator={HiddenSnapshot.Rate},coverage,satisfaction{Half}")).Where(row => Text(row, "status") != "Q").ToArray();
        Assert.NotEmpty(others);
        Assert.All(others, row => Assert.All(Columns, column => Assert.Equal(JsonValueKind.Null, row.GetProperty(column).ValueKind)));
    }

    [Fact]
    public async Task The_columns_come_last_when_asked_and_in_both_formats_alike()
    {
        var address = $"observations.csv?indicator={HiddenSnapshot.Rate},{HiddenSnapshot.Amount}{Half}";
        var table = CsvText.Read(await _service.Client.GetStringAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        Assert.Equal(Columns, table[0][^7..]);
        var rows = await Json(address.Replace(".csv", ".json", StringComparison.Ordinal));
        Assert.Equal(rows.Length, table.Count - 1);
        for (var row = 0; row < rows.Length; row++)
        {
            Assert.Equal(Columns.Select(column => rows[row].GetProperty(column).ToString()), table[row + 1][^7..]);
        }
    }

    [Fact]
    public async Task Naming_them_as_fields_asks_for_them()
    {
        var row = (await Json($"observations?indicator={HiddenSnapshot.Rate}&area=IR-09.N03&period=1404-H2&fields=stand_in_area,value"))[0];
        Assert.Equal("value,stand_in_area", string.Join(',', row.EnumerateObject().Select(member => member.Name)));
        Assert.Equal("IR-09", Text(row, "stand_in_area"));
    }

    // 1404 has 365 days, 1403 and 1404 together 366 + 365; the half 1404-H2 has 179.
    [Theory]
    [InlineData("IR-09.N01", 72)]
    [InlineData("IR-09.N02", 15 * 365 / 365.5)]
    [InlineData("IR-09.N03", 15.5 * 365 / 179)]
    public async Task Per_year_is_by_the_days_of_the_stand_in(string area, double expected)
    {
        var row = (await Json($"observations?indicator={HiddenSnapshot.PerResident}&area={area}&period=1404-H2&stand_ins=true&per_year=true"))[0];
        Assert.Equal(expected, row.GetProperty("stand_in_value").GetDouble(), 1e-9);
    }

    [Fact]
    public async Task A_stand_in_is_never_smoothed()
    {
        foreach (var smooth in new[] { "none", "eb", "pooled" })
        {
            var row = (await Json($"observations?indicator={HiddenSnapshot.Rate}&area=IR-09.N03&period=1404-H2&stand_ins=true&smooth={smooth}"))[0];
            Assert.Equal(("Q", 15.5), (Text(row, "status"), Math.Round(row.GetProperty("stand_in_value").GetDouble(), 9)));
        }
    }

    [Theory]
    [InlineData("IR-09.N01")]
    [InlineData("IR-09.N02")]
    [InlineData("IR-09.N03")]
    [InlineData("IR-09")]
    public async Task A_profile_has_the_stand_ins_of_the_observations(string area)
    {
        foreach (var code in new[] { HiddenSnapshot.Rate, HiddenSnapshot.Amount })
        {
            var profile = (await Json($"profiles/{area}?period=1404-H2")).Single(row => Text(row, "indicator") == code);
            var observed = (await Json($"observations?indicator={code}&area={area}&period=1404-H2&stand_ins=true"))[0];
            Assert.All(Columns, column => Assert.Equal(observed.GetProperty(column).ToString(), profile.GetProperty(column).ToString()));
        }
    }

    [Fact]
    public async Task No_answer_depends_on_what_is_hidden()
    {
        await using var other = await PageService.OpenAsync(HiddenSnapshot.Create(hidden: 4));
        foreach (var address in new[] { $"observations.csv?indicator={HiddenSnapshot.Rate},{HiddenSnapshot.Amount},{HiddenSnapshot.PerResident}&kind=year,half&level=nation,province,neighbourhood&stand_ins=true", "profiles/IR-09.N03", "profiles/IR-23.csv" })
        {
            var body = await _service.Client.GetStringAsync("/api/v1/" + address, TestContext.Current.CancellationToken);
            Assert.Contains("wider-area", body, StringComparison.Ordinal);
            Assert.Equal(body, await other.Client.GetStringAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        }
    }

    private static string? Text(JsonElement row, string column) => row.GetProperty(column).GetString();

    private async Task<JsonElement[]> Json(string address)
    {
        using var document = JsonDocument.Parse(await _service.Client.GetByteArrayAsync(string.Create(CultureInfo.InvariantCulture, $"/api/v1/{address}")));
        return [.. document.RootElement.Clone().GetProperty("data").EnumerateArray()];
    }
}
