using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Xunit;

namespace Mahalleh.Web.Tests.Disclosure.Extraction.Crawling;

/// <summary>Every route of a served release is asked, and no number in any answer tells of a protected cell.</summary>
[Collection(AttackTests.Name)]
public sealed class CrawlTests(AttackedRelease release, ITestOutputHelper output)
{
    private const int Stride = 137;

    [Fact]
    public async Task Every_route_has_a_harvest_and_every_harvest_a_route()
    {
        await using var service = await AttackedService.OpenAsync(release.Snapshot);
        Assert.Equal(RouteTable.All.Keys.Order(StringComparer.Ordinal), service.Patterns.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task No_number_in_any_answer_tells_of_a_protected_cell() => AssertTight(Stride, 1_000_000, 10_000);

    /// <summary>The same of every pair of every two sets; some minutes.</summary>
    [Fact(Explicit = true)]
    public Task No_number_in_any_answer_at_all_tells_of_a_protected_cell() => AssertTight(1, 5_000_000, 100_000);

    // A crawl that sees nothing finds nothing: a figure that is served with its protected cell open must be told.
    [Fact]
    public async Task A_protected_cell_that_is_served_is_found()
    {
        var (snapshot, key) = (release.Snapshot, new CellKey("homeless-persons", "", new(1404, PeriodKind.Year)));
        var open = release.Truth.Cells[key];
        var leaky = Copy(snapshot, new CellStore(snapshot.Cells.Keys.ToDictionary(each => each, each => each == key ? open : snapshot.Cells.Find(each)!)));
        await using var service = await AttackedService.OpenAsync(leaky);
        var level = snapshot.Areas.Levels[^1].Code;
        foreach (var address in new[] { $"/api/v1/observations.json?indicator=homelessness&period=1404&limit=50000&level={level}" }
            .Concat(new[] { "generic", "structurespecific", "csv" }.Select(format => $"/sdmx/2.1/data/MAHALLEH/A.homelessness.{level}.._T?startPeriod=1404&endPeriod=1404&format={format}")))
        {
            Assert.NotEmpty(new TableReading(TableRules.Observations).Read(await service.GetAsync(address), new PublishedFigures(snapshot)).Faults);
        }
    }

    private static Snapshot Copy(Snapshot snapshot, CellStore cells) => new()
    {
        Manifest = snapshot.Manifest,
        Areas = snapshot.Areas,
        Places = snapshot.Places,
        Catalogue = snapshot.Catalogue,
        Cells = cells,
        Quality = snapshot.Quality,
        Folder = snapshot.Folder,
    };

    private async Task AssertTight(int stride, long numbers, long hidden)
    {
        var crawl = await Crawl.RunAsync(release.Snapshot, stride);
        Assert.True(crawl.Faults.Count == 0, $"{crawl.Faults.Count} numbers:\n" + string.Join('\n', crawl.Faults.Take(40)));
        Assert.Empty(RouteTable.All.Keys.Except(crawl.Answers.Keys, StringComparer.Ordinal));
        Assert.True(crawl.Numbers > numbers, $"only {crawl.Numbers} numbers");
        Assert.True(crawl.Hidden > hidden, $"only {crawl.Hidden} protected figures were looked at");
        output.WriteLine($"{crawl.Answers.Values.Sum()} answers of {crawl.Answers.Count} routes, {crawl.Numbers} numbers, {crawl.Hidden} protected figures");
    }
}
