using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>A CSV answer is read with what its description says, as a program of CSV on the Web would.</summary>
public sealed partial class CsvMetadataTests(ApiService service) : IClassFixture<ApiService>
{
    public static TheoryData<string> Tables => new(
        "observations.csv?indicator=homelessness,satisfaction&level=province,neighbourhood", "observations.csv?indicator=coverage&fields=area_code,value&lang=fa", "areas.csv", "levels.csv", "periods.csv", "availability.csv?lang=en",
        "crosswalk.csv", "profiles/IR-09.N01.csv?lang=en", "changes.csv?indicator=coverage", "rankings/intervention-priority.csv", "summaries/intervention-priority.csv", "quality.csv?kind=tables", "quality.csv?kind=outliers");

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_field_is_what_the_description_says_of_its_column(string address)
    {
        var (rows, description) = await Read(address);
        var schema = description.GetProperty("tableSchema");
        var columns = schema.GetProperty("columns").EnumerateArray().ToArray();
        Assert.Equal(rows[0], columns.Select(column => column.GetProperty("titles").GetString()));
        Assert.Equal(columns.Length, columns.Select(column => column.GetProperty("name").GetString()).Distinct().Count());
        foreach (var row in rows.Skip(1))
        {
            Assert.Equal(columns.Length, row.Length);
            Assert.All(row.Zip(columns), cell => Assert.True(Fits(cell.First, cell.Second), $"{cell.Second.GetProperty("name")} '{cell.First}'"));
        }

        if (schema.TryGetProperty("primaryKey", out var key))
        {
            int[] places = [.. key.EnumerateArray().Select(name => Array.IndexOf(rows[0], name.GetString()!))];
            Assert.DoesNotContain(-1, places);
            Assert.Equal(rows.Count - 1, rows.Skip(1).Select(row => string.Join('|', places.Select(place => row[place]))).Distinct().Count());
        }
    }

    [Fact]
    public async Task Dates_numbers_and_truths_are_not_called_texts()
    {
        var (_, observations) = await Read("observations.csv?indicator=coverage");
        var (_, areas) = await Read("areas.csv");
        var (_, tables) = await Read("quality.csv?kind=tables");
        Assert.Equal("double", Column(observations, "value").GetProperty("datatype").GetString());
        Assert.Equal("long", Column(observations, "cases").GetProperty("datatype").GetString());
        Assert.Equal("date", Column(observations, "period_end").GetProperty("datatype").GetString());
        Assert.Equal("http://purl.org/linked-data/sdmx/2009/attribute#obsStatus", Column(observations, "status").GetProperty("propertyUrl").GetString());
        Assert.Equal("fa", Column(observations, "area_name_fa").GetProperty("lang").GetString());
        Assert.Equal(" ", Column(areas, "bbox").GetProperty("separator").GetString());
        Assert.Equal("boolean", Column(tables, "is_invented").GetProperty("datatype").GetString());
        Assert.Equal(["area_code", "indicator", "period", "breakdown"], observations.GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("0123456789abcdef", observations.GetProperty("schema:version").GetString());
        Assert.Equal("CC0-1.0", observations.GetProperty("dc:license").GetString());
    }

    [Fact]
    public async Task A_negotiated_answer_says_under_which_address_its_description_knows_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/profiles/IR-09.N01?lang=fa");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("/api/v1/profiles/IR-09.N01.csv?lang=fa", response.Content.Headers.ContentLocation!.OriginalString);
        Assert.Equal("</api/v1/profiles/IR-09.N01.csv-metadata.json?lang=fa>; rel=\"describedby\"; type=\"application/csvm+json\"", response.Headers.GetValues("Link").Single(link => !link.Contains("cite-as", StringComparison.Ordinal)));
        using var json = await service.Client.GetAsync("/api/v1/profiles/IR-09.N01?lang=fa", TestContext.Current.CancellationToken);
        Assert.Contains("cite-as", json.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Null(json.Content.Headers.ContentLocation);
    }

    [Fact]
    public async Task A_wrong_question_has_no_description()
    {
        using var response = await service.Client.GetAsync("/api/v1/observations.csv-metadata.json?indicator=nothing", TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    private static JsonElement Column(JsonElement description, string name) =>
        description.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Single(column => column.GetProperty("name").GetString() == name);

    // By the rules of the vocabulary: a description counts only if its url, resolved against its own address, is that of the CSV.
    private async Task<(List<string[]> Rows, JsonElement Description)> Read(string address)
    {
        var csv = new Uri(service.Client.BaseAddress!, "/api/v1/" + address);
        using var response = await service.Client.GetAsync(csv, TestContext.Current.CancellationToken);
        var link = response.Headers.GetValues("Link").Select(value => Described().Match(value)).Single(match => match.Success);
        var place = new Uri(csv, link.Groups[1].Value);
        using var described = await service.Client.GetAsync(place, TestContext.Current.CancellationToken);
        Assert.Equal("application/csvm+json", described.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(await described.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var description = document.RootElement.Clone();
        Assert.Equal("http://www.w3.org/ns/csvw", description.GetProperty("@context")[0].GetString());
        Assert.Equal(csv, new Uri(place, description.GetProperty("url").GetString()));
        return (CsvText.Read(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), description);
    }

    private static bool Fits(string field, JsonElement column)
    {
        var parts = column.TryGetProperty("separator", out var separator) ? field.Split(separator.GetString()) : [field];
        return field.Length == 0 || parts.All(part => column.GetProperty("datatype").GetString() switch
        {
            "double" => Double().IsMatch(part),
            "long" => Long().IsMatch(part) && long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(part, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "boolean" => part is "true" or "false",
            "string" => true,
            _ => false,
        });
    }

    [GeneratedRegex("^<([^>]+)>; rel=\"describedby\"; type=\"application/csvm\\+json\"$")]
    private static partial Regex Described();

    [GeneratedRegex(@"^-?\d+(\.\d+)?(E[+-]?\d+)?$")]
    private static partial Regex Double();

    [GeneratedRegex(@"^-?\d+$")]
    private static partial Regex Long();
}
