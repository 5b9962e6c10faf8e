using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>Adding an indicator takes lines of the catalogue and nothing else.</summary>
public sealed class CatalogueLinesTests
{
    private const string Lines = """
        measures:
          - {code: women-trained, name_fa: زنان آموزش‌دیده, name_en: Women trained, counts: persons, roll_up: distinct, table: participation, key: person_key,
             where: [{column: sex, values: [female]}, {column: kind, values: [training]}], breakdowns: [age_group]}
        indicators:
          - {code: women-trained, name_fa: آموزش زنان, name_en: Training of women, numerator: women-trained, denominator: population, per: 1000,
             unit_fa: در هزار نفر, unit_en: "per 1,000 residents", direction: up, interval: byar, caveat_en: The denominator is the whole population.}
        """;

    [Fact]
    public async Task A_measure_and_an_indicator_of_a_few_lines_reach_the_api_and_a_page()
    {
        using var package = PackageFolder.Sound();
        package.Write("participation.csv", Participation());
        package.Write("population.csv", package.Read("population.csv") + "A1,1403-01-01,,0-14,200,\nA1,1403-01-01,,15-64,600,\nA1,1403-01-01,,65+,200,\n");
        package.Write("catalogue/own.yaml", Lines);
        await using var service = await PageService.OpenAsync(package.Open());

        var rows = await RowsAsync(service, "/api/v1/observations?indicator=women-trained&area=A1,A,IR&period=1404-H1&fields=area_code,value,numerator");
        Assert.Equal([("IR", 11.0 / 5000 * 1000, 11), ("A", 11.0 / 3000 * 1000, 11), ("A1", 11.0 / 1000 * 1000, 11)], rows);
        var young = await RowsAsync(service, "/api/v1/observations?indicator=women-trained&area=A1&period=1404-H1&breakdown=age_group%3D15-64&fields=area_code,value,numerator");
        Assert.Equal([("A1", 6.0 / 600 * 1000, 6)], young);

        using var definition = JsonDocument.Parse(await service.Client.GetStringAsync("/api/v1/indicators/women-trained", TestContext.Current.CancellationToken));
        var data = definition.RootElement.GetProperty("data");
        Assert.Equal("The denominator is the whole population.", data.GetProperty("caveat_en").GetString());
        var term = data.GetProperty("numerator")[0];
        Assert.Equal(("distinct", "persons", "participation"), (term.GetProperty("roll_up").GetString(), term.GetProperty("counts").GetString(), term.GetProperty("table").GetString()));
        Assert.Equal(["age_group"], term.GetProperty("breakdowns").EnumerateArray().Select(column => column.GetString()));

        var (status, page) = await service.GetAsync("/indicators/women-trained");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("«زنان آموزش‌دیده»، تقسیم بر «جمعیت»، ضرب در ۱٬۰۰۰.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_lines_over_the_statistics_of_a_city_do_as_well()
    {
        using var package = new PackageFolder();
        var city = Path.Combine(Repository.Root, "data", "example-city");
        foreach (var file in Directory.GetFiles(city, "*", SearchOption.AllDirectories))
        {
            package.Write(Path.GetRelativePath(city, file), File.ReadAllBytes(file));
        }

        package.Write("catalogue/more.yaml", "indicators:\n  - {code: visits-again, name_en: Visits once more, unit_en: visits, direction: up, statistic: library-visits}\n");
        await using var service = await PageService.OpenAsync(package.Open());
        var old = await RowsAsync(service, "/api/v1/observations?indicator=library-visits&level=ward&fields=area_code,value,numerator");
        Assert.NotEmpty(old);
        Assert.Equal(old, await RowsAsync(service, "/api/v1/observations?indicator=visits-again&level=ward&fields=area_code,value,numerator"));
    }

    // In A1 eleven women and seven men were trained, three women twice; six of the women are of 15 to 64. Five more women only met.
    private static string Participation()
    {
        var text = new StringBuilder("id,date,area,person_key,sex,age_group,kind\n");
        var id = 0;
        void Add(string key, string sex, string age, string kind) => text.Append(CultureInfo.InvariantCulture, $"p{++id},1404-02-0{(id % 9) + 1},A1,{key},{sex},{age},{kind}\n");
        for (var person = 0; person < 11; person++)
        {
            Add($"w{person}", "female", person < 6 ? "15-64" : "65+", "training");
        }

        for (var person = 0; person < 3; person++)
        {
            Add($"w{person}", "female", "15-64", "training");
        }

        for (var person = 0; person < 7; person++)
        {
            Add($"m{person}", "male", "15-64", "training");
        }

        for (var person = 0; person < 5; person++)
        {
            Add($"v{person}", "female", "15-64", "meeting");
        }

        return text.ToString();
    }

    private static async Task<(string? Area, double Value, double Numerator)[]> RowsAsync(PageService service, string address)
    {
        using var answer = JsonDocument.Parse(await service.Client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return [.. answer.RootElement.GetProperty("data").EnumerateArray()
            .Select(row => (row.GetProperty("area_code").GetString(), Number(row, "value"), Number(row, "numerator")))];
    }

    private static double Number(JsonElement row, string member) => row.GetProperty(member) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : double.NaN;
}
