using System.Text.Json;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Uncertainty;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;
using Mahalleh.Web.Tests.Pages;
using Xunit;

namespace Mahalleh.Web.Tests.Crosswalks;

/// <summary>Series of areas that were split and merged, as they were and as they are.</summary>
public sealed class AsIsTests(ChangedCity city) : IClassFixture<ChangedCity>
{
    private const string All = "/api/v1/observations.json?indicator=visit-rate&level=district";

    [Fact]
    public async Task A_merged_area_has_the_sum_of_those_before_and_an_interval_of_the_sum()
    {
        var row = await Row("visit-rate", "M", "1402-H2");
        Assert.Equal((170, 1500, "A", "A B"), (row.GetProperty("numerator").GetDouble(), row.GetProperty("denominator").GetDouble(), row.GetProperty("status").GetString(), row.GetProperty("made_of").GetString()));
        var interval = Intervals.Wilson(170, 1500);
        Assert.Equal(170.0 / 15, row.GetProperty("value").GetDouble(), 12);
        Assert.Equal(interval.Low * 100, row.GetProperty("ci_low").GetDouble(), 9);
        Assert.Equal(interval.High * 100, row.GetProperty("ci_high").GetDouble(), 9);
    }

    [Fact]
    public async Task A_split_area_gets_its_share_as_an_estimate_without_interval()
    {
        var row = await Row("visitors", "S1", "1402-H2");
        Assert.Equal((147, "E", "S"), (row.GetProperty("value").GetDouble(), row.GetProperty("status").GetString(), row.GetProperty("made_of").GetString()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("ci_low").ValueKind);
        Assert.Equal(21, (await Row("visit-rate", "S2", "1402-H2")).GetProperty("value").GetDouble(), 12);
    }

    [Fact]
    public async Task What_is_protected_in_one_of_those_before_is_protected_in_the_sum()
    {
        foreach (var indicator in new[] { "visitors", "visit-rate" })
        {
            var row = await Row(indicator, "M", "1402-H1");
            Assert.Equal(("Q", "D"), (row.GetProperty("status").GetString(), row.GetProperty("reliability").GetString()));
            Assert.All(["value", "numerator", "denominator", "ci_low", "ci_high", "cases"], column => Assert.Equal(JsonValueKind.Null, row.GetProperty(column).ValueKind));
        }
    }

    [Fact]
    public async Task A_ready_made_figure_is_not_made_of_others() =>
        Assert.Equal("L", (await Row("noise", "M", "1402-H2")).GetProperty("status").GetString());

    [Fact]
    public async Task Its_own_periods_are_its_own_and_areas_that_are_gone_are_left_out_unless_named()
    {
        await using var service = await PageService.OpenAsync(city.Snapshot);
        var rows = (await Json(service, All + "&boundaries=as-is&period=1404-H1")).EnumerateArray().ToArray();
        Assert.Equal(["K", "M", "S1", "S2"], rows.Select(row => row.GetProperty("area_code").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("made_of").ValueKind));
        Assert.Equal(7, (await Json(service, All + "&period=1404-H1")).GetArrayLength());
        Assert.Equal(11, (await Row("visit-rate", "A", "1402-H2")).GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task As_was_says_what_it_said_before_and_steadied_values_have_no_other_boundaries()
    {
        await using var service = await PageService.OpenAsync(city.Snapshot);
        using var plain = JsonDocument.Parse((await service.GetAsync(All)).Text);
        Assert.False(plain.RootElement.GetProperty("data")[0].TryGetProperty("made_of", out _));
        Assert.Equal(plain.RootElement.GetProperty("data").GetRawText(), (await Json(service, All + "&boundaries=as-was")).GetRawText());
        var (status, text) = await service.GetAsync(All + "&boundaries=as-is&smooth=eb");
        Assert.Equal(400, (int)status);
        Assert.Contains("\"boundaries\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_city_is_the_sum_of_the_areas_that_were_there()
    {
        var rate = city.Snapshot.Catalogue.Indicators["visit-rate"];
        Assert.All(city.Snapshot.PeriodsOf(rate).Where(period => period.ToString() != "1402-H1"), period => Assert.Equal(4500, city.Snapshot.Observe(rate, period).Denominators[0]));
        Assert.Equal(1500, city.Snapshot.ObserveAsIs(rate, city.Period("1402-H2")).Denominators[city.Number("M")]);
    }

    [Fact]
    public async Task The_crosswalk_is_served_as_it_was_stated()
    {
        await using var service = await PageService.OpenAsync(city.Snapshot);
        var rows = await Json(service, "/api/v1/crosswalk");
        Assert.Equal(["A M 2024-09-22 1 Decree 12", "B M 2024-09-22 1 Decree 12", "S S1 2024-09-22 0.7 Decree 13", "S S2 2024-09-22 0.3 Decree 13"], rows.EnumerateArray().Select(row =>
            $"{row.GetProperty("from")} {row.GetProperty("to")} {row.GetProperty("date")} {row.GetProperty("weight")} {row.GetProperty("source")}").Order(StringComparer.Ordinal));
        var area = await Json(service, "/api/v1/areas/M");
        Assert.Equal("2024-09-22", area.GetProperty("valid_from").GetString());
    }

    [Fact]
    public async Task A_key_for_the_new_area_alone_does_not_open_those_before()
    {
        await using var service = await AccessService.OpenAsync(city.Snapshot);
        var key = service.AddKey(AccessService.Grant(Audience.Public, ["S1", "K"]));
        var rows = (await service.JsonAsync(All + "&boundaries=as-is&period=1402-H2", key))["data"]!.AsArray();
        Assert.Equal(["K A ", "S1 L "], rows.Select(row => $"{row!["area_code"]} {row["status"]} {row["made_of"]}").Order(StringComparer.Ordinal));
        Assert.Empty((await service.JsonAsync("/api/v1/crosswalk", key))["data"]!.AsArray());
        using var chart = await service.GetAsync("/charts/trend.svg?indicator=visit-rate&area=S1&boundaries=as-is", key);
        Assert.Equal(403, (int)chart.StatusCode);
        var both = service.AddKey(AccessService.Grant(Audience.Public, ["S1", "S"]));
        Assert.Single((await service.JsonAsync("/api/v1/crosswalk", both))["data"]!.AsArray());
    }

    [Fact]
    public async Task Every_composed_figure_is_made_of_published_ones()
    {
        await using var service = await AttackedService.OpenAsync(city.Snapshot);
        var addresses = new CrawlAddresses(city.Snapshot, 1);
        var figures = new PublishedFigures(city.Snapshot);
        var hidden = 0;
        foreach (var address in addresses.AsIs(".csv").Concat(addresses.AsIs(".json")))
        {
            var harvest = new ObservationReading().Read(await service.GetAsync(address), figures);
            Assert.Empty(harvest.Faults);
            hidden += harvest.Hidden;
        }

        Assert.True(hidden > 0);
    }

    [Fact]
    public async Task Chart_and_page_dash_what_is_estimated_and_keep_it_in_the_address()
    {
        await using var service = await PageService.OpenAsync(city.Snapshot);
        var (_, plain) = await service.GetAsync("/charts/trend.svg?indicator=visit-rate&area=S1&lang=en");
        var (_, dashed) = await service.GetAsync("/charts/trend.svg?indicator=visit-rate&area=S1&lang=en&boundaries=as-is");
        Assert.DoesNotContain("stroke-dasharray=\"5 4\"", plain, StringComparison.Ordinal);
        Assert.Contains("stroke-dasharray=\"5 4\"", dashed, StringComparison.Ordinal);
        Assert.Contains("in the boundaries of today", dashed, StringComparison.Ordinal);
        Assert.Equal(400, (int)(await service.GetAsync("/charts/trend.svg?indicator=visit-rate&area=S1&boundaries=tomorrow")).Status);
        var (_, page) = await service.GetAsync("/areas/S1?lang=en&boundaries=as-is");
        Assert.Contains("spark-line allotted", page, StringComparison.Ordinal);
        Assert.Contains("/charts/trend.svg?indicator=visit-rate&area=S1&boundaries=as-is", page, StringComparison.Ordinal);
        Assert.Contains("70%", page, StringComparison.Ordinal);
        Assert.DoesNotContain("spark-line allotted", (await service.GetAsync("/areas/S1?lang=en")).Text, StringComparison.Ordinal);
        Assert.Contains("این ناحیه دیگر نیست", (await service.GetAsync("/areas/S")).Text, StringComparison.Ordinal);
        Assert.Contains("is not known", (await service.GetAsync("/areas/S1?lang=en&boundaries=tomorrow")).Text, StringComparison.Ordinal);
    }

    private async Task<JsonElement> Row(string indicator, string area, string period)
    {
        await using var service = await PageService.OpenAsync(city.Snapshot);
        return Assert.Single((await Json(service, $"/api/v1/observations.json?indicator={indicator}&area={area}&period={period}&boundaries=as-is")).EnumerateArray());
    }

    private static async Task<JsonElement> Json(PageService service, string address)
    {
        using var document = JsonDocument.Parse(await service.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        return document.RootElement.GetProperty("data").Clone();
    }
}
