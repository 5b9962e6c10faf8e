using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows.Arrow;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Two readers of Arrow, in JavaScript and in Rust, find in the streams what the JSON rows say, type by type.</summary>
public sealed class ArrowTests(ApiService service) : IClassFixture<ApiService>
{
    public static TheoryData<string, string> Tables => new()
    {
        { "observations", "?indicator=homelessness,satisfaction,coverage&level=province,neighbourhood" },
        { "observations", "?indicator=homelessness&parent=IR-09&stand_ins=true&lang=fa&limit=7" },
        { "observations", "?indicator=coverage&from=1410" },
        { "areas", "" },
        { "levels", "" },
        { "periods", "" },
        { "availability", "" },
        { "crosswalk", "" },
        { "profiles/IR-09.N01", "" },
        { "changes", "?indicator=coverage,homelessness&parent=IR-09" },
        { "rankings/intervention-priority", "" },
        { "summaries/intervention-priority", "" },
        { "quality", "?kind=tables" },
        { "quality", "?kind=disagreements" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_cell_is_that_of_the_rows(string resource, string query)
    {
        var rows = await Rows($"{resource}{query}");
        foreach (var isChecked in new[] { false, true })
        {
            var read = await Read($"{resource}.arrow{query}", isChecked);
            var names = read.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToArray();
            var found = read.GetProperty("rows").EnumerateArray().ToArray();
            Assert.Equal(rows.Length, found.Length);
            foreach (var (row, same) in rows.Zip(found))
            {
                Assert.Equal(row.EnumerateObject().Select(member => member.Name).Where(name => name is not ("contributions" or "pillars")), names);
                Assert.All(names, name => Assert.True(MadeRows.IsSame(row.GetProperty(name), same.GetProperty(name)), $"{name}: {row.GetProperty(name)} {same.GetProperty(name)}"));
            }
        }
    }

    [Fact]
    public async Task Columns_have_types_meanings_and_the_release()
    {
        var read = await Read("observations.arrow?indicator=coverage", isChecked: true);
        var fields = read.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, StringComparer.Ordinal);
        Assert.Equal("Float64", fields["value"].GetProperty("type").GetString());
        Assert.Equal("Int64", fields["cases"].GetProperty("type").GetString());
        Assert.Equal("Date32<DAY>", fields["period_start"].GetProperty("type").GetString());
        Assert.Equal("Dictionary<Int32, Utf8>", fields["status"].GetProperty("type").GetString());
        Assert.StartsWith("Letter of SDMX", fields["status"].GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("حرف وضعیت از SDMX", fields["status"].GetProperty("description_fa").GetString(), StringComparison.Ordinal);
        Assert.All(fields.Values, field => Assert.True(field.GetProperty("nullable").GetBoolean()));
        var areas = (await Read("areas.arrow", isChecked: true)).GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, field => field.GetProperty("type").GetString(), StringComparer.Ordinal);
        Assert.Equal("Utf8", areas["code"]);
        Assert.Equal("List<Float64>", areas["bbox"]);
        var tables = await Read("quality.arrow?kind=tables", isChecked: true);
        Assert.Equal("Bool", tables.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("name").GetString() == "is_invented").GetProperty("type").GetString());
        var metadata = (await Read("observations.arrow?indicator=coverage", isChecked: false)).GetProperty("metadata");
        Assert.Equal("0123456789abcdef", metadata.GetProperty("release").GetString());
        Assert.Equal("CC0-1.0", metadata.GetProperty("licence").GetString());
        Assert.Equal("true", metadata.GetProperty("is_invented").GetString());
    }

    // Words that are new in a later batch follow as a delta of the dictionary.
    [Theory]
    [InlineData(true, MadeRows.Count)]
    [InlineData(false, MadeRows.Count)]
    [InlineData(true, 4096)]
    [InlineData(true, 1)]
    [InlineData(true, 0)]
    public async Task Batches_join_to_the_rows_whatever_they_hold(bool hasDictionaries, int count)
    {
        var form = hasDictionaries ? MadeRows.Form("word", "day") : MadeRows.Form("word");
        using var file = new BodyFile(await MadeRows.WriteAsync(pipe => ArrowRows.WriteAsync(MadeRows.Page(count), form, service.Store.Open(Scope.Public)!.Snapshot, pipe, TestContext.Current.CancellationToken)));
        foreach (var isChecked in new[] { false, true })
        {
            var read = ArrowReading.Read(isChecked, file.Path).Single();
            Assert.Equal(Math.Max(1, (count + 4095) / 4096), read.GetProperty("batches").GetInt32());
            Assert.Equal("", MadeRows.Difference(MadeRows.Json(count), [.. read.GetProperty("rows").EnumerateArray()]));
        }
    }

    [Fact]
    public async Task It_is_negotiated_saved_under_a_name_and_paged_as_the_other_tables()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/observations?indicator=coverage&limit=3");
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.apache.arrow.stream");
        using var response = await service.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("application/vnd.apache.arrow.stream", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("invented-coverage-observations-0123456789abcdef-invented.arrow", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(response.Headers.GetValues("Link"), link => link.Contains("rel=\"next\"", StringComparison.Ordinal));
    }

    private async Task<JsonElement[]> Rows(string address) => [.. (await service.Json("/api/v1/" + address)).GetProperty("data").EnumerateArray()];

    private async Task<JsonElement> Read(string address, bool isChecked)
    {
        using var file = new BodyFile(await service.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        return ArrowReading.Read(isChecked, file.Path).Single();
    }
}
