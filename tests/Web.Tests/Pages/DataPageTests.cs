using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Tests.Access;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Pages;

/// <summary>The researcher's page: what it counts and shows is what its links give.</summary>
public sealed partial class DataPageTests(BuiltSample sample)
{
    [Theory]
    [InlineData("")]
    [InlineData("?times=half")]
    [InlineData("?indicator=coverage&indicator=poverty&times=year")]
    [InlineData("?indicator=coverage&indicator=poverty&breakdown=sex&times=half")]
    [InlineData("?indicator=coverage&level=neighbourhood&times=quarter")]
    [InlineData("?indicator=coverage,poverty,unemployment&level=neighbourhood&times=quarter")]
    [InlineData("?indicator=coverage,poverty&area={area}&times=latest")]
    public async Task The_page_counts_and_shows_the_rows_that_its_links_give(string question)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var scope = TestScope.Of(sample.Snapshot);
        var (status, text) = await service.GetAsync("/data" + question.Replace("{area}", scope.Area, StringComparison.Ordinal) + (question.Length > 0 ? "&lang=en" : "?lang=en"));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("class=\"fault\"", text, StringComparison.Ordinal);
        var address = Link().Match(text).Groups[1].Value;
        var answer = JsonNode.Parse(await service.Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;
        var count = Count().Match(text).Groups[1].Value.Replace(",", "", StringComparison.Ordinal);
        Assert.Equal((string)answer["meta"]!["total"]!.ToJsonString(), count);

        Assert.Equal((int)answer["meta"]!["total"]!, answer["data"]!.AsArray().Count);
        Assert.Null((string?)answer["links"]!["next"]);
        foreach (var link in Links().Matches(text).Select(match => match.Groups[1].Value))
        {
            using var given = await service.Client.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.True(given.IsSuccessStatusCode, $"{link}: {(int)given.StatusCode}");
        }

        var rows = Rows().Matches(Body().Match(text).Value).Select(match => match.Value).ToArray();
        Assert.Equal(Math.Min(15, int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)), rows.Length);
        foreach (var (row, given) in rows.Zip(answer["data"]!.AsArray()))
        {
            Assert.Contains($"/areas/{given!["area_code"]}", row, StringComparison.Ordinal);
            Assert.Contains((string)given["indicator_name_en"]!, row, StringComparison.Ordinal);
            Assert.Equal(given["value"] is not null, ValueIn().IsMatch(row));
            Assert.Equal((string)given["status"]! == "Q", row.Contains("protected", StringComparison.Ordinal));
        }
    }

    // Its extension for addresses is a download, so the engine is given the same rows as a file.
    [Theory]
    [InlineData("?indicator=coverage&indicator=poverty&times=half")]
    [InlineData("?indicator=homelessness&level=neighbourhood&times=year")]
    public async Task The_text_for_DuckDB_brings_the_rows_with_their_types(string question)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var (_, text) = await service.GetAsync($"/data{question}&lang=en");
        var snippet = Snippets().Matches(text).Select(match => match.Groups[1].Value).Single(one => one.Contains("read_csv", StringComparison.Ordinal) && one.StartsWith("INSTALL httpfs; LOAD httpfs;", StringComparison.Ordinal));
        var address = Address().Match(snippet).Value;
        using var file = new Api.BodyFile(await service.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken));
        using var engine = DuckDbConnection.Open();
        engine.Execute("create table found as " + snippet["INSTALL httpfs; LOAD httpfs;".Length..].Replace(address, file.Path, StringComparison.Ordinal));
        using var rows = engine.Query("select area_code, period, value, ci_low, status from found order by area_code, indicator, period");
        var wanted = JsonNode.Parse(await service.Client.GetStringAsync(address.Replace(".csv", ".json", StringComparison.Ordinal), TestContext.Current.CancellationToken))!["data"]!.AsArray()
            .OrderBy(row => (string)row!["area_code"]!, StringComparer.Ordinal).ThenBy(row => (string)row!["indicator"]!, StringComparer.Ordinal).ThenBy(row => (string)row!["period"]!, StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(wanted);
        foreach (var row in wanted)
        {
            Assert.True(rows.Read());
            Assert.Equal(((string)row!["area_code"]!, (string)row["period"]!, (string)row["status"]!), (rows.Text(0), rows.Text(1), rows.Text(4)));
            Assert.Equal((double?)row["value"], rows.IsNull(2) ? null : rows.Number(2));
            Assert.Equal((double?)row["ci_low"], rows.IsNull(3) ? null : rows.Number(3));
        }

        Assert.False(rows.Read());
    }

    [Theory]
    [InlineData("?times=half", true)]
    [InlineData("?indicator=coverage&indicator=poverty&times=year&level=neighbourhood", true)]
    [InlineData("?indicator=coverage&indicator=poverty&times=latest", true)]
    [InlineData("?indicator=coverage&area={area}&times=quarter", true)]
    [InlineData("?indicator=coverage&breakdown=sex&times=half", false)]
    [InlineData("?indicator=coverage&times=window&level=neighbourhood", false)]
    public async Task The_text_for_SDMX_brings_the_rows_of_the_page_where_SDMX_has_them(string question, bool isOffered)
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var (_, text) = await service.GetAsync("/data" + question.Replace("{area}", TestScope.Of(sample.Snapshot).Area, StringComparison.Ordinal) + "&lang=en");
        var address = Sdmx().Match(text).Value;
        Assert.Equal(isOffered, address.Length > 0);
        if (isOffered)
        {
            var csv = await service.Client.GetStringAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "format=csv", TestContext.Current.CancellationToken);
            Assert.Equal(Count().Match(text).Groups[1].Value.Replace(",", "", StringComparison.Ordinal), (Api.CsvText.Read(csv).Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task What_is_wrong_in_the_address_is_said_and_left_out()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var (status, text) = await service.GetAsync("/data?indicator=nonsense,coverage&area=zzzz&level=moon&times=never&breakdown=hat&lang=en");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(["nonsense", "zzzz", "moon", "never", "hat"], word => Assert.Contains($"“{word}”", text, StringComparison.Ordinal));
        Assert.Contains("/api/v1/observations.csv?indicator=coverage&", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_several_areas_have_is_said_to_be_so()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var key = sample.Snapshot.Areas.Areas[^1].NameFa[..2];
        var found = Mahalleh.Web.Pages.Search.SearchView.Find(sample.Snapshot, key);
        var alike = found.Count(hit => hit.Closeness == found[0].Closeness);
        Assert.True(alike > 1);
        var (_, text) = await service.GetAsync($"/data?lang=en&indicator=coverage&area={Uri.EscapeDataString(key)}");
        Assert.Contains($"{alike} areas are called “{key}”", text, StringComparison.Ordinal);
        Assert.Contains($"“{sample.Snapshot.Areas.Areas[found[0].Area].NameEn}” in", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_client_has_a_text_with_the_whole_address_and_an_area_is_found_by_name()
    {
        await using var service = await PageService.OpenAsync(sample.Snapshot);
        var area = sample.Snapshot.Areas.Areas[sample.Snapshot.Areas.Children(0).First(child => !sample.Snapshot.Areas.IsLeaf(child))];
        var (_, text) = await service.GetAsync($"/data?indicator=coverage&area={Uri.EscapeDataString(area.NameFa)}");
        Assert.Contains($"parent={area.Code}", text, StringComparison.Ordinal);
        var snippets = Snippets().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(7, snippets.Length);
        Assert.Contains("library(rsdmx)", snippets[1], StringComparison.Ordinal);
        Assert.All(snippets.Where((_, at) => at != 1), snippet => Assert.Matches("http://localhost/api/v1/observations\\.(csv|geojson)\\?indicator=coverage&level=", snippet));
        foreach (var address in snippets.Select(snippet => Address().Match(snippet).Value))
        {
            using var answer = await service.Client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [GeneratedRegex("href=\"(/api/v1/observations\\.json[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("/sdmx/2\\.1/data/[^\"]*")]
    private static partial Regex Sdmx();

    [GeneratedRegex("href=\"(/api/v1/observations\\.[^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex("= ([\\d,]+) rows")]
    private static partial Regex Count();

    [GeneratedRegex("<h2 id=\"preview-title\">.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Body();

    [GeneratedRegex("<tr><th scope=\"row\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<td class=\"v (unsure)?\"><bdi")]
    private static partial Regex ValueIn();

    [GeneratedRegex("<pre class=\"snippet\".*?<code>(.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex Snippets();

    [GeneratedRegex("http://localhost[^\"']*")]
    private static partial Regex Address();
}
