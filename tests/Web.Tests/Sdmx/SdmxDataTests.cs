using System.Globalization;
using System.Text.Json;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sdmx;

/// <summary>Every observation in SDMX is that of the API, cell by cell, in each format.</summary>
public sealed class SdmxDataTests(BuiltSample sample)
{
    private static readonly string[] Formats = ["generic", "structurespecific", "csv", "generic&dimensionAtObservation=AllDimensions", "structurespecific&dimensionAtObservation=AllDimensions"];

    private static readonly (string Id, string Column)[] Numbers =
        [("OBS_VALUE", "value"), ("CI_LOW", "ci_low"), ("CI_HIGH", "ci_high"), ("NUMERATOR", "numerator"), ("DENOMINATOR", "denominator"), ("CASES", "cases"), ("COMPLETENESS", "completeness")];

    private static readonly (string Id, string Column)[] Texts =
        [("RELEASE", "release"), ("UNIT_MEASURE", "unit"), ("AREA_CODE", "area_code"), ("AREA_LEVEL", "area_level"), ("INDICATOR", "indicator"), ("JALALI_PERIOD", "period"), ("OBS_STATUS", "status"), ("RELIABILITY", "reliability")];

    [Theory]
    [InlineData("A.poverty.province.._T", "indicator=poverty&level=province&kind=year")]
    [InlineData("S+Q.homelessness+coverage.neighbourhood.._T", "indicator=homelessness,coverage&level=neighbourhood&kind=half,quarter")]
    [InlineData("S.coverage.province..sex@female+sex@male+_T", "indicator=coverage&level=province&kind=half&breakdown=total,sex=female,sex=male")]
    [InlineData("A.coverage.nation+province..age_group@65$2B", "indicator=coverage&level=nation,province&kind=year&breakdown=age_group=65%2B")]
    [InlineData("A..nation.._T", "indicator={all}&level=nation&kind=year")]
    [InlineData("S.poverty+satisfaction..._T?startPeriod=2025&endPeriod=2025-09-22", "indicator=poverty,satisfaction&level={levels}&period=1404-H1")]
    [InlineData("S.poverty.province.._T?startPeriod=1404-H1&lang=fa", "indicator=poverty&level=province&kind=half&from=1404&lang=fa")]
    public async Task Each_cell_is_that_of_the_API(string key, string question)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var (path, query) = (key.Split('?')[0], key.Contains('?', StringComparison.Ordinal) ? "&" + key.Split('?')[1] : "");
        var wanted = (await Rows(service.Client, question)).ToDictionary(row => string.Join('|', row.GetProperty("indicator"), row.GetProperty("area_code"), row.GetProperty("period"), row.GetProperty("breakdown")), StringComparer.Ordinal);
        Assert.NotEmpty(wanted);
        foreach (var format in Formats)
        {
            var found = await Observations(service.Client, $"{path}/all/?format={format}{query}");
            Assert.Equal(wanted.Count, found.Count);
            foreach (var observation in found)
            {
                var breakdown = observation["BREAKDOWN"] == "_T" ? "" : observation["BREAKDOWN"].Replace("@", "=", StringComparison.Ordinal).Replace("$2B", "+", StringComparison.Ordinal);
                Same(wanted[string.Join('|', observation["INDICATOR"], observation["AREA_CODE"], observation["JALALI_PERIOD"], breakdown)], observation);
            }
        }

        Assert.True(wanted.Values.Any(row => row.GetProperty("value").ValueKind == JsonValueKind.Number), "No value was compared.");
    }

    [Fact]
    public async Task A_protected_observation_is_NaN_with_status_Q_and_nothing_else_of_it()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        foreach (var format in Formats)
        {
            var hidden = (await Observations(service.Client, $"S.homelessness.neighbourhood.._T/all/?format={format}")).Where(observation => observation["OBS_STATUS"] == "Q").ToArray();
            Assert.NotEmpty(hidden);
            Assert.All(hidden, observation => Assert.Equal("NaN", observation["OBS_VALUE"]));
            Assert.All(hidden, observation => Assert.Empty(observation.Keys.Intersect(["CI_LOW", "CI_HIGH", "NUMERATOR", "DENOMINATOR", "CASES"])));
        }
    }

    [Fact]
    public async Task A_window_has_the_days_of_its_area_and_is_left_out_where_it_has_none()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var rows = (await Rows(service.Client, $"indicator=coverage&level={string.Join(',', sample.Snapshot.Areas.Levels.Select(level => level.Code))}&kind=window")).ToArray();
        var dated = rows.Where(row => row.GetProperty("period_start").ValueKind == JsonValueKind.String).ToDictionary(row => (row.GetProperty("area_code").GetString(), row.GetProperty("period").GetString()));
        var found = await Observations(service.Client, "D110.coverage..._T");
        Assert.NotEmpty(found);
        Assert.True(dated.Count < rows.Length);
        Assert.Equal(dated.Count, found.Count);
        Assert.All(found, observation => Same(dated[(observation["AREA_CODE"], observation["JALALI_PERIOD"])], observation));
        var first = found.Min(observation => observation["TIME_PERIOD"])!.Split('/')[0];
        var later = await Observations(service.Client, $"D110.coverage..._T?startPeriod={DateOnly.Parse(first, CultureInfo.InvariantCulture).AddDays(1):yyyy-MM-dd}");
        Assert.Equal(found.Count(observation => !observation["TIME_PERIOD"].StartsWith(first, StringComparison.Ordinal)), later.Count);
    }

    [Fact]
    public async Task Periods_that_begin_on_the_same_day_are_told_apart_by_frequency_and_length()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var found = await Observations(service.Client, "A+S+Q+M.coverage.nation.._T");
        Assert.Equal(found.Count, found.Select(observation => observation["TIME_PERIOD"]).Distinct().Count());
        Assert.Equal("2024-03-20/P186D", found.Single(observation => observation["JALALI_PERIOD"] == "1403-H1")["TIME_PERIOD"]);
        Assert.Equal("2024-03-20/P366D", found.Single(observation => observation["JALALI_PERIOD"] == "1403")["TIME_PERIOD"]);
    }

    [Theory]
    [InlineData("firstNObservations=1", new[] { "1403-H1" })]
    [InlineData("lastNObservations=1", new[] { "last" })]
    [InlineData("firstNObservations=1&lastNObservations=1", new[] { "1403-H1", "last" })]
    [InlineData("startPeriod=2024-03-20/P186D&endPeriod=2024-12-31", new[] { "1403-H1" })]
    [InlineData("startPeriod=2024-03-21&lastNObservations=40000&endPeriod=2025-04", new[] { "1403-H2" })]
    [InlineData("startPeriod=2024-S1&endPeriod=2024-Q4", new[] { "1403-H1" })]
    [InlineData("startPeriod=2024-09-22T00:00:00&endPeriod=2025-M03", new[] { "1403-H2" })]
    [InlineData("startPeriod=۱۴۰۳&endPeriod=1403-06", new[] { "1403-H1" })]
    public async Task The_ends_of_a_series_and_its_bounds_are_kept(string query, string[] periods)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var last = sample.Snapshot.PeriodsOf(sample.Snapshot.Catalogue.Indicators["coverage"]).Last(period => period.Kind == Indicators.Periods.PeriodKind.Half).ToString();
        var found = await Observations(service.Client, $"S.coverage.nation.._T/all?{query}");
        Assert.Equal(periods.Select(period => period == "last" ? last : period), found.Select(observation => observation["JALALI_PERIOD"]));
    }

    [Theory]
    [InlineData("full", true, true)]
    [InlineData("dataonly", true, false)]
    [InlineData("nodata", false, true)]
    [InlineData("serieskeysonly", false, false)]
    public async Task The_detail_says_what_comes(string detail, bool hasObservations, bool hasAttributes)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var whole = await Observations(service.Client, "S.coverage.province.._T");
        foreach (var format in Formats)
        {
            var found = await Observations(service.Client, $"S.coverage.province.._T?detail={detail}&format={format}");
            Assert.Equal(hasObservations ? whole.Count : whole.Select(observation => observation["REF_AREA"]).Distinct().Count(), found.Count);
            Assert.All(found, observation =>
            {
                Assert.Equal(hasObservations, observation.ContainsKey("OBS_VALUE") && observation.ContainsKey("TIME_PERIOD"));
                Assert.Equal(hasAttributes, observation.ContainsKey("UNIT_MEASURE") && observation.ContainsKey("RELEASE"));
                Assert.Equal(hasObservations && hasAttributes, observation.ContainsKey("OBS_STATUS"));
            });
        }
    }

    [Theory]
    [InlineData("both&lang=fa", "REF_AREA: ناحیه", "IR: ایران (ساختگی)")]
    [InlineData("both", "REF_AREA: Reference area", "IR: Iran (invented)")]
    [InlineData("name", "Reference area", "Iran (invented)")]
    [InlineData("id", "REF_AREA", "IR")]
    public async Task Labels_stand_beside_codes_or_in_their_place(string labels, string heading, string cell)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var found = (await Observations(service.Client, $"A.coverage.nation.IR._T?format=csv&labels={labels}"))[0];
        Assert.Equal(cell, found[heading]);
    }

    private static void Same(JsonElement row, Dictionary<string, string> observation)
    {
        foreach (var (id, column) in Numbers)
        {
            var text = observation.GetValueOrDefault(id, "NaN");
            var number = row.GetProperty(column).ValueKind == JsonValueKind.Number ? row.GetProperty(column).GetDouble() : double.NaN;
            Assert.True(number.Equals(double.Parse(text, CultureInfo.InvariantCulture)), $"{id} {text} of {row}");
        }

        Assert.All(Texts, pair => Assert.Equal(row.GetProperty(pair.Column).GetString() ?? "", observation.GetValueOrDefault(pair.Id, "")));
        var (start, end) = (row.GetProperty("period_start").GetDateTime(), row.GetProperty("period_end").GetDateTime());
        Assert.Equal($"{start:yyyy-MM-dd}/P{(end - start).Days + 1}D", observation["TIME_PERIOD"]);
    }

    private async Task<IEnumerable<JsonElement>> Rows(HttpClient client, string question)
    {
        var address = question.Replace("{all}", string.Join(',', sample.Snapshot.Catalogue.Indicators.Values.Where(indicator => sample.Snapshot.PeriodsOf(indicator).Any(period => period.Kind == Indicators.Periods.PeriodKind.Year)).Select(indicator => indicator.Code)), StringComparison.Ordinal)
            .Replace("{levels}", string.Join(',', sample.Snapshot.Areas.Levels.Select(level => level.Code)), StringComparison.Ordinal);
        using var document = JsonDocument.Parse(await client.GetByteArrayAsync($"/api/v1/observations?limit=50000&{address}"));
        return [.. document.RootElement.GetProperty("data").EnumerateArray().Select(row => row.Clone())];
    }

    private static async Task<IReadOnlyList<Dictionary<string, string>>> Observations(HttpClient client, string address)
    {
        using var response = await client.GetAsync("/sdmx/2.1/data/MAHALLEH/" + address);
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {System.Text.Encoding.UTF8.GetString(body)}");
        return SdmxMessage.Read(response.Content.Headers.ContentType!.ToString(), body);
    }
}
