using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;
using Xunit;

namespace Mahalleh.Web.Tests.Api;

/// <summary>Two readers of Parquet, in JavaScript and in Rust, find in the files what the JSON rows say.</summary>
public sealed class ParquetTests(ApiService service) : IClassFixture<ApiService>
{
    [Theory]
    [InlineData("observations", "?indicator=homelessness,satisfaction,coverage&level=province,neighbourhood")]
    [InlineData("observations", "?indicator=homelessness&parent=IR-09&stand_ins=true&lang=fa&limit=7")]
    [InlineData("observations", "?indicator=coverage&from=1410")]
    [InlineData("profiles/IR-09.N01", "")]
    [InlineData("changes", "?indicator=coverage,homelessness&parent=IR-09")]
    [InlineData("rankings/intervention-priority", "")]
    [InlineData("availability", "?lang=fa")]
    public async Task Every_cell_is_that_of_the_rows(string resource, string query)
    {
        var rows = (await service.Json($"/api/v1/{resource}{query}")).GetProperty("data").EnumerateArray().Select(Cells).ToArray();
        foreach (var isChecked in new[] { false, true })
        {
            var read = await Read($"{resource}.parquet{query}", isChecked);
            Assert.Equal("", MadeRows.Difference(rows, [.. read.GetProperty("rows").EnumerateArray()]));
        }
    }

    [Theory]
    [InlineData(MadeRows.Count)]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Made_rows_with_all_that_breaks_writers_come_back(int count)
    {
        var columns = MadeRows.Columns.Where(column => column.Kind != CellKind.Numbers).ToArray();
        var page = MadeRows.Page(count) with { Columns = columns };
        using var file = new BodyFile(await MadeRows.WriteAsync(pipe => ParquetRows.WriteAsync(page, service.Store.Open(Scope.Public)!.Snapshot, pipe, TestContext.Current.CancellationToken)));
        foreach (var isChecked in new[] { false, true })
        {
            var rows = MadeRows.Json(count).Select(row => JsonSerializer.SerializeToElement(row.EnumerateObject().Where(member => member.Name != "list").ToDictionary(member => member.Name, member => member.Value))).ToArray();
            Assert.Equal("", MadeRows.Difference(rows, [.. ParquetReading.Read(isChecked, file.Path).Single().GetProperty("rows").EnumerateArray()]));
        }
    }

    [Fact]
    public async Task Columns_have_types_and_the_file_names_its_release()
    {
        var read = await Read("observations.parquet?indicator=coverage", isChecked: false);
        var fields = read.GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!, field => $"{field.GetProperty("type")} {field.GetProperty("meaning")}".Trim(), StringComparer.Ordinal);
        Assert.Equal("DOUBLE", fields["value"]);
        Assert.Equal("INT64 INT_64", fields["cases"]);
        Assert.Equal("INT32 DATE", fields["period_start"]);
        Assert.Equal("BYTE_ARRAY UTF8", fields["status"]);
        Assert.Equal("0123456789abcdef", read.GetProperty("metadata").GetProperty("release").GetString());
        Assert.Equal("CC0-1.0", read.GetProperty("metadata").GetProperty("licence").GetString());
        Assert.Equal("true", read.GetProperty("metadata").GetProperty("is_invented").GetString());
        Assert.Equal("SNAPPY", Assert.Single(read.GetProperty("codecs").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Many_at_once_are_answered_with_the_same_bytes()
    {
        var bodies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => service.Client.GetByteArrayAsync("/api/v1/observations.parquet?indicator=coverage", TestContext.Current.CancellationToken)));
        Assert.All(bodies, body => Assert.Equal(bodies[0], body));
    }

    [Fact]
    public async Task Nothing_of_it_is_ever_on_a_disk_or_left_open_even_when_a_row_fails()
    {
        var snapshot = service.Store.Open(Scope.Public)!.Snapshot;
        var made = new ConcurrentQueue<string>();
        string[] folders = [Path.GetTempPath(), Environment.CurrentDirectory, AppContext.BaseDirectory];
        FileSystemWatcher[] watchers = [.. folders.Distinct(StringComparer.Ordinal).Select(folder => new FileSystemWatcher(folder, "*.parquet*"))];
        foreach (var watcher in watchers)
        {
            watcher.Created += (_, change) => made.Enqueue(change.FullPath);
            watcher.EnableRaisingEvents = true;
        }

        Column<int>[] columns = [new("whole", CellKind.Whole, new("عددهای درست، جز یکی.", "Whole numbers, but for one."), static row => row < 3000 ? Cell.Of(row) : Cell.Of("no number"))];
        var bytes = await MadeRows.WriteAsync(pipe => ParquetRows.WriteAsync(new Page<int>(columns, Enumerable.Range(0, 3000), 3000), snapshot, pipe, TestContext.Current.CancellationToken));
        Assert.Equal("PAR1", Encoding.ASCII.GetString(bytes.AsSpan(0, 4)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => MadeRows.WriteAsync(pipe => ParquetRows.WriteAsync(new Page<int>(columns, Enumerable.Range(0, 3001), 3001), snapshot, pipe, TestContext.Current.CancellationToken)));
        Array.ForEach(watchers, watcher => watcher.Dispose());
        Assert.Empty(made);
    }

    [Fact]
    public void A_file_in_memory_has_no_name_in_any_folder_and_is_gone_when_it_is_closed()
    {
        var file = MemoryFile.Create();
        File.WriteAllText(file.Path, "12");
        Assert.Equal("/memfd:mahalleh (deleted)", File.ResolveLinkTarget(file.Path, returnFinalTarget: false)!.FullName);
        using var stream = file.Read();
        Assert.Equal('1', stream.ReadByte());
        file.Dispose();
        Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
    }

    private static JsonElement Cells(JsonElement row) =>
        JsonSerializer.SerializeToElement(row.EnumerateObject().Where(member => member.Name is not ("contributions" or "pillars")).ToDictionary(member => member.Name, member => member.Value));

    private async Task<JsonElement> Read(string address, bool isChecked)
    {
        using var file = new BodyFile(await service.Client.GetByteArrayAsync("/api/v1/" + address, TestContext.Current.CancellationToken));
        return ParquetReading.Read(isChecked, file.Path).Single();
    }
}
