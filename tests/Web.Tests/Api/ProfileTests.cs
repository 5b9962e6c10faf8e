using System.Text.Json;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

public sealed class ProfileTests(ApiService service) : IClassFixture<ApiService>
{
    private readonly Snapshot _snapshot = InventedSnapshot.Create();

    [Fact]
    public async Task A_profile_has_every_indicator_with_the_value_of_the_observations()
    {
        var rows = await Rows("profiles/IR-09.N02?period=1404-H1");
        Assert.Equal(_snapshot.Catalogue.Indicators.Keys, rows.Select(row => row.GetProperty("indicator").GetString()));
        foreach (var row in rows)
        {
            var code = row.GetProperty("indicator").GetString();
            var observed = (await Rows($"observations?indicator={code}&area=IR-09.N02&period=1404-H1"))[0];
            foreach (var column in new[] { "value", "ci_low", "ci_high", "numerator", "denominator", "cases", "completeness", "reliability", "status", "period_start", "period_end" })
            {
                Assert.Equal(observed.GetProperty(column).ToString(), row.GetProperty(column).ToString());
            }
        }
    }

    // 10 % at the end of 1403-H1 (1403-07-01), 50 % at that of 1405-H2: 1403-07-01 to 1405-01-01 is 545 of the 910 days to 1406-01-01.
    [Fact]
    public async Task A_stated_baseline_and_target_give_the_expected_value_by_days()
    {
        var row = (await Rows("profiles/IR-09.N01?period=1404-H2")).Single(row => row.GetProperty("indicator").GetString() == "coverage");
        Assert.Equal((10, "1403-H1", 50, "1405-H2"), (row.GetProperty("baseline").GetDouble(), row.GetProperty("baseline_period").GetString(), row.GetProperty("target").GetDouble(), row.GetProperty("target_period").GetString()));
        var days = (new DateOnly(2026, 3, 21).DayNumber - new DateOnly(2024, 9, 22).DayNumber, new DateOnly(2027, 3, 21).DayNumber - new DateOnly(2024, 9, 22).DayNumber);
        Assert.Equal(10 + (40.0 * days.Item1 / days.Item2), row.GetProperty("expected").GetDouble(), 1e-9);
        var value = row.GetProperty("value").GetDouble();
        Assert.Equal((value - 10) / 40, row.GetProperty("gap_closed").GetDouble(), 1e-9);
        Assert.Equal(value >= row.GetProperty("expected").GetDouble() ? "on-track" : "off-track", row.GetProperty("progress").GetString());
    }

    [Fact]
    public async Task Without_a_stated_baseline_the_published_value_of_its_period_is_taken_with_its_interval()
    {
        var row = (await Rows("profiles/IR-09.N02?period=1404-H2")).Single(row => row.GetProperty("indicator").GetString() == "coverage");
        var first = (await Rows("observations?indicator=coverage&area=IR-09.N02&period=1403-H1"))[0];
        Assert.Equal(first.GetProperty("value").GetDouble(), row.GetProperty("baseline").GetDouble());
        Assert.Equal(row.GetProperty("value").GetDouble() - row.GetProperty("baseline").GetDouble(), row.GetProperty("since_baseline").GetDouble(), 1e-9);
        Assert.NotEqual(JsonValueKind.Null, row.GetProperty("since_baseline_low").ValueKind);
    }

    [Fact]
    public async Task What_is_protected_has_no_baseline_change_or_judgement()
    {
        var hidden = (await Rows("profiles/IR-09.N01?period=1404-H2")).Single(row => row.GetProperty("indicator").GetString() == "homelessness");
        Assert.Equal(("Q", "D"), (hidden.GetProperty("status").GetString(), hidden.GetProperty("reliability").GetString()));
        Assert.All(["value", "ci_low", "numerator", "cases", "baseline", "target", "expected", "gap_closed", "change", "change_low", "since_baseline", "trend_slope"], column => Assert.Equal(JsonValueKind.Null, hidden.GetProperty(column).ValueKind));
    }

    [Fact]
    public void A_change_is_the_difference_with_the_interval_of_two_independent_estimates()
    {
        var (indicator, area) = (_snapshot.Catalogue.Indicators["poverty"], 3);
        var progress = AreaProgress.Read(_snapshot, indicator, area, InventedSnapshot.Periods[3]);
        var (before, now) = (_snapshot.Observe(indicator, InventedSnapshot.Periods[2]), _snapshot.Observe(indicator, InventedSnapshot.Periods[3]));
        var expected = Change.Of(before.Values[area], new(before.Low[area], before.High[area]), now.Values[area], new(now.Low[area], now.High[area]));
        Assert.Equal(expected, progress.SinceBefore);
        Assert.Equal(InventedSnapshot.Periods[2], progress.Before);
        Assert.Equal(TrendVerdict.NotEnough, progress.Trend.Verdict);
        Assert.Equal(RelapseStatus.NotWatched, progress.Relapse.Status);
    }

    [Fact]
    public async Task Changes_without_periods_are_the_last_half_year_against_the_one_before()
    {
        var rows = await Rows("changes?level=neighbourhood&limit=50000");
        Assert.Equal(12 * 4, rows.Length);
        Assert.All(rows, row => Assert.Equal(("1404-H1", "1404-H2"), (row.GetProperty("before_period").GetString(), row.GetProperty("after_period").GetString())));
        Assert.All(rows.Where(row => row.GetProperty("after_status").GetString() == "Q"), row => Assert.Equal(JsonValueKind.Null, row.GetProperty("change").ValueKind));
    }

    // Eleven similar neighbourhoods and two earlier half-years: enough to say more than a description, unless they moved apart before.
    [Fact]
    public async Task A_change_stands_beside_that_of_similar_areas()
    {
        var row = (await Rows("changes?indicator=coverage&area=IR-09.N03"))[0];
        Assert.Equal(11, row.GetProperty("peers").GetInt32());
        Assert.Equal(row.GetProperty("change").GetDouble() - row.GetProperty("peers_change").GetDouble(), row.GetProperty("did").GetDouble(), 1e-9);
        Assert.Contains(row.GetProperty("claim").GetString(), new[] { "descriptive", "parallel-before" });
        var province = (await Rows("changes?indicator=coverage&area=IR-09"))[0];
        Assert.Equal((2, "descriptive"), (province.GetProperty("peers").GetInt32(), province.GetProperty("claim").GetString()));
    }

    [Fact]
    public async Task Amounts_per_year_are_per_day_times_365_and_keep_their_parts()
    {
        var (plain, yearly) = ((await Rows("observations?indicator=coverage&area=IR&period=1404-H1"))[0], (await Rows("observations?indicator=coverage&area=IR&period=1404-H1&per_year=true"))[0]);
        foreach (var column in new[] { "value", "ci_low", "ci_high" })
        {
            Assert.Equal(plain.GetProperty(column).GetDouble() * 365 / 186, yearly.GetProperty(column).GetDouble(), 1e-9);
        }

        Assert.Equal(plain.GetProperty("numerator").GetDouble(), yearly.GetProperty("numerator").GetDouble());
    }

    [Theory]
    [InlineData("eb")]
    [InlineData("spatial-eb")]
    public async Task Steadied_rates_lie_between_those_of_the_level_and_say_that_they_are_estimates(string method)
    {
        var plain = await Rows("observations?indicator=coverage&level=neighbourhood&period=1404-H2");
        var steady = await Rows($"observations?indicator=coverage&level=neighbourhood&period=1404-H2&smooth={method}");
        var (least, most) = (plain.Min(row => row.GetProperty("value").GetDouble()), plain.Max(row => row.GetProperty("value").GetDouble()));
        Assert.All(steady, row => Assert.InRange(row.GetProperty("value").GetDouble(), least - 1e-9, most + 1e-9));
        Assert.All(steady, row => Assert.Equal(("E", JsonValueKind.Null), (row.GetProperty("status").GetString(), row.GetProperty("ci_low").ValueKind)));
        Assert.NotEqual(plain.Select(row => row.GetProperty("value").GetDouble()), steady.Select(row => row.GetProperty("value").GetDouble()));
    }

    [Fact]
    public async Task An_unknown_area_has_no_profile()
    {
        using var answer = await service.Client.GetAsync("/api/v1/profiles/IR-99", TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<JsonElement[]> Rows(string address) => [.. (await service.Json("/api/v1/" + address)).GetProperty("data").EnumerateArray()];
}
