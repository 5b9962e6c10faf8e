using System.Globalization;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows.Xlsx;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>openpyxl finds in the workbooks what the JSON rows say: numbers as numbers, days as days, nothing as nothing.</summary>
public sealed class XlsxTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("observations", "?indicator=homelessness,satisfaction,coverage&level=province,neighbourhood")]
    [InlineData("observations", "?indicator=homelessness&parent=IR-09&stand_ins=true&lang=fa&limit=7")]
    [InlineData("areas", "")]
    [InlineData("periods", "")]
    [InlineData("availability", "")]
    [InlineData("crosswalk", "")]
    [InlineData("profiles/IR-09.N01", "")]
    [InlineData("changes", "?indicator=coverage,homelessness&parent=IR-09")]
    [InlineData("rankings/intervention-priority", "")]
    [InlineData("quality", "?kind=tables")]
    [InlineData("quality", "?kind=disagreements")]
    public async Task Every_cell_is_that_of_the_rows(string resource, string query)
    {
        var rows = (await service.Json($"/api/v1/{resource}{query}")).GetProperty("data").EnumerateArray().ToArray();
        var found = WorkbookReading.Rows(await Read($"{resource}.xlsx{query}")).EnumerateArray().ToArray();
        Assert.Equal("", MadeRows.Difference([.. rows.Select(Plain)], found));
    }

    [Fact]
    public async Task Made_rows_with_all_that_breaks_writers_come_back()
    {
        using var file = new BodyFile(await MadeRows.WriteAsync(pipe => XlsxRows.WriteAsync(MadeRows.Page(MadeRows.Count), true, service.Store.Open(Scope.Public)!.Snapshot, pipe, TestContext.Current.CancellationToken)));
        var book = WorkbookReading.Read(file.Path).Single();
        var found = WorkbookReading.Rows(book).EnumerateArray().Select(row => JsonSerializer.SerializeToElement(row.EnumerateObject().ToDictionary(member => member.Name, member => Unescaped(member.Value)))).ToArray();
        Assert.Equal("", MadeRows.Difference([.. MadeRows.Json(MadeRows.Count).Select(Plain)], found));
        Assert.Equal(0, book.GetProperty("sheets")[0].GetProperty("formulas").GetInt32());
    }

    [Fact]
    public async Task The_sheet_runs_right_to_left_its_header_stays_and_it_says_what_it_means()
    {
        var book = await Read("observations.xlsx?indicator=homelessness&level=province,neighbourhood");
        var (data, definitions) = (book.GetProperty("sheets")[0], book.GetProperty("sheets")[1]);
        Assert.Equal("داده", data.GetProperty("name").GetString());
        Assert.True(data.GetProperty("right_to_left").GetBoolean());
        Assert.Equal("A2", data.GetProperty("frozen").GetString());
        var rows = data.GetProperty("rows").GetArrayLength();
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"A1:W{rows}"), data.GetProperty("filter").GetString());
        var said = definitions.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.ToString()).ToArray()).ToArray();
        Assert.True(definitions.GetProperty("right_to_left").GetBoolean());
        Assert.Contains(said, row => row[0] == "0123456789abcdef");
        Assert.Contains(said, row => row[0] == "is_invented" && row[1].Length > 0 && row[2].Length > 0);
        Assert.Contains(said, row => row[0] == "Q" && row[1].Contains("محرمانه", StringComparison.Ordinal));
        Assert.Contains(said, row => row[0] == "ci_low" && row[1].Contains("۹۵ درصد", StringComparison.Ordinal) && row[2].Contains("95 %", StringComparison.Ordinal));
        Assert.Contains(said, row => row[0] == "homelessness" && row[1].Length > 0 && row[3].Length > 0);
        Assert.Contains("0123456789abcdef", book.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("observations.xlsx?indicator=homelessness,satisfaction&level=province,neighbourhood")]
    [InlineData("quality.xlsx?kind=tables")]
    [InlineData("areas.xlsx?q=xyzzy")]
    public async Task The_validator_of_the_format_finds_nothing(string address)
    {
        using var stream = new MemoryStream(await service.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath} {fault.Description}");
        Assert.Equal(2, document.WorkbookPart!.WorksheetParts.Count());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task English_runs_left_to_right()
    {
        var sheet = (await Read("observations.xlsx?indicator=homelessness&lang=en")).GetProperty("sheets")[0];
        Assert.Equal("Data", sheet.GetProperty("name").GetString());
        Assert.False(sheet.GetProperty("right_to_left").GetBoolean());
    }

    [Fact]
    public async Task Protected_figures_are_empty_and_hatched_and_nothing_else_is()
    {
        var sheet = (await Read("observations.xlsx?indicator=homelessness&level=neighbourhood&fields=area_code,value,ci_low,completeness,status")).GetProperty("sheets")[0];
        var rows = sheet.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToArray()).ToArray();
        var expected = Enumerable.Range(1, rows.Length - 1).Where(at => rows[at][4].GetString() == "Q").SelectMany(at => new[] { $"B{at + 1}", $"C{at + 1}" }).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, sheet.GetProperty("hatched").EnumerateArray().Select(cell => cell.GetString()));
        Assert.All(rows.Where(row => row[4].GetString() == "Q"), row => Assert.True(row[1].ValueKind == JsonValueKind.Null && row[2].ValueKind == JsonValueKind.Null));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(52, "AZ")]
    [InlineData(53, "BA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    public void Columns_are_named_as_in_excel(int number, string name) => Assert.Equal(name, XlsxSheet.ColumnName(number));

    // Lists are texts in a sheet, as in CSV; contributions and pillars are of JSON alone.
    private static JsonElement Plain(JsonElement row) => JsonSerializer.SerializeToElement(row.EnumerateObject().Where(member => member.Name is not ("contributions" or "pillars"))
        .ToDictionary(member => member.Name, member => member.Value.ValueKind == JsonValueKind.Array
            ? JsonSerializer.SerializeToElement(string.Join(' ', member.Value.EnumerateArray().Select(item => item.GetDouble().ToString("R", CultureInfo.InvariantCulture))))
            : member.Value));

    // openpyxl leaves the escape of ECMA-376, 22.9.2.19, in inline texts.
    private static JsonElement Unescaped(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? JsonSerializer.SerializeToElement(value.GetString()!.Replace("_x005F_", "_", StringComparison.Ordinal)) : value;

    private async Task<JsonElement> Read(string address)
    {
        using var file = new BodyFile(await service.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        return WorkbookReading.Read(file.Path).Single();
    }
}
