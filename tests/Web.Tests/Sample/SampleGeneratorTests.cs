using System.Text.Json;
using System.Text.Json.Nodes;
using Mahalleh.Web.Sample;
using Xunit;

namespace Mahalleh.Web.Tests.Sample;

public sealed class SampleGeneratorTests(SamplePackages packages) : IClassFixture<SamplePackages>
{
    [Fact]
    public void The_same_options_give_the_same_bytes_and_another_seed_gives_others()
    {
        var options = new SampleOptions { OutputFolder = "", AreaCount = 66, Records = 20_000 };
        Assert.Equal(Bytes(packages.Small), Bytes(packages.Make("again", options)));
        Assert.NotEqual(Bytes(packages.Small)["services.parquet"], Bytes(packages.Make("other", options with { Seed = 2 }))["services.parquet"]);
    }

    [Fact]
    public void The_files_of_the_package_are_copied_as_they_are_and_the_description_says_what_is_invented()
    {
        var source = Path.Combine(SamplePackages.Root(), "data", "iran");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) is not ("datapackage.json" or "areas.csv")))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(packages.Iran.Folder, Path.GetRelativePath(source, file))));
        }

        var description = JsonNode.Parse(File.ReadAllText(Path.Combine(packages.Iran.Folder, "datapackage.json")))!;
        Assert.True((bool)description["invented"]!);
        Assert.StartsWith("تاریخ‌های برنامه", (string?)description["notices"]![1]!["fa"], StringComparison.Ordinal);
        Assert.Equal("رکوردهای فعالیت و پیمایش در این انتشار ساختگی است.", (string?)description["notices"]![0]!["fa"]);
        Assert.Equal(packages.Iran.Rows.Keys, description["invented_tables"]!.AsArray().Select(name => (string?)name));
        Assert.DoesNotContain("population", packages.Iran.Rows.Keys);
    }

    [Fact]
    public void The_register_of_the_sample_is_the_one_of_the_package_but_for_the_programme_dates()
    {
        static string[] Lines(string folder) => [.. File.ReadAllLines(Path.Combine(folder, "areas.csv"))];
        var (before, after) = (Lines(Path.Combine(SamplePackages.Root(), "data", "iran")), Lines(packages.Iran.Folder));
        var (start, left) = (Array.IndexOf(after[0].Split(','), "programme_start"), Array.IndexOf(after[0].Split(','), "left_list"));
        string Rest(string line) => string.Join(',', line.Split(',').Where((_, at) => at != start && at != left));
        Assert.Equal(before.Select(Rest), after.Select(Rest));
        Assert.All(before.Skip(1), line => Assert.Equal("", line.Split(',')[start] + line.Split(',')[left]));
        Assert.Equal(66, after.Skip(1).Count(line => line.Split(',')[start].Length > 0));
        Assert.Equal(4, after.Skip(1).Count(line => line.Split(',')[left].Length > 0));
    }

    [Fact]
    public void Programmes_begin_within_the_first_year_of_the_records_and_some_areas_leave_the_list_a_year_before_the_end()
    {
        foreach (var sample in new[] { packages.Iran, packages.Small, packages.Large })
        {
            Assert.Equal(0, SamplePackages.Number(sample, "select count(*) from {areas} where (programme_start is null) <> (level <> 'neighbourhood' or settlement <> 'informal')"));
            Assert.Equal(0, SamplePackages.Number(sample, "select count(*) from {areas} where programme_start < '1403-02-01' or programme_start > '1403-12-01' or left_list < '1404-05-15' or left_list > '1404-07-31'"));
            Assert.True(SamplePackages.Number(sample, "select count(left_list) from {areas}") >= 4);
        }
    }

    [Fact]
    public void Records_hang_on_leaves_and_on_what_the_children_of_an_area_leave_over()
    {
        Assert.Equal(1, SamplePackages.Number(packages.Iran, "select count(distinct area) from {households} where area = 'IR-09.MHD'"));
        Assert.Equal(1, SamplePackages.Number(packages.Iran, "select count(distinct area) from {households} where area = 'IR-09'"));
        Assert.Equal(0, SamplePackages.Number(packages.Iran, "select count(*) from {households} where area = 'IR' or area = 'IR-09.MHD.Z1'"));
        Assert.Equal(102, packages.Iran.Hosts);
    }

    [Fact]
    public void An_invented_country_has_one_root_known_parents_and_a_closed_polygon_for_every_leaf()
    {
        foreach (var (sample, count) in new[] { (packages.Small, 66), (packages.Large, 2020) })
        {
            Assert.Equal(1, SamplePackages.Number(sample, "select count(*) from {areas} where parent is null"));
            Assert.Equal(0, SamplePackages.Number(sample, "select count(*) from {areas} where parent not in (select code from {areas})"));
            Assert.Equal(0, SamplePackages.Number(sample, "select count(*) - count(distinct code) from {areas}"));
            Assert.Equal(31, SamplePackages.Number(sample, "select count(*) from {areas} where level = 'province'"));
            Assert.Equal(0, SamplePackages.Number(sample, "select count(*) from {areas} where level <> 'neighbourhood' and code not in (select parent from {areas} where parent is not null)"));
            var rings = Rings(sample);
            Assert.Equal(count, rings.Count);
            Assert.Equal(count, SamplePackages.Number(sample, "select count(*) from {areas} where level = 'neighbourhood'"));
            Assert.All(rings.Values, ring => Assert.True(ring[0] == ring[^1] && Twice(ring) > 0));
        }
    }

    [Fact]
    public void The_cells_of_the_mesh_share_their_edges_so_that_there_is_no_gap()
    {
        var edges = Rings(packages.Large).Values.SelectMany(ring => ring.Zip(ring.Skip(1))).ToHashSet();
        var inner = edges.Count(edge => edges.Contains((edge.Second, edge.First)));
        Assert.Equal(2020 * 8, edges.Count);
        Assert.True(edges.Count - inner < 2020, $"{edges.Count - inner} edges have cells on one side only");
    }

    [Fact]
    public void Records_begin_and_end_with_the_years_asked_for()
    {
        var report = packages.Make("years", new SampleOptions { OutputFolder = "", AreaCount = 66, Records = 4_000, FirstYear = 1399, LastYear = 1402 });
        Assert.Equal(0, SamplePackages.Number(report, "select count(*) from {services} where date < '2020-03-20' or date > '2024-03-19'"));
        Assert.Equal(49, SamplePackages.Number(report, "select count(distinct date_trunc('month', date)) from {services}"));
        Assert.Equal("1402-12-29", (string?)JsonNode.Parse(File.ReadAllText(Path.Combine(report.Folder, "datapackage.json")))!["as_of"]);
    }

    [Theory]
    [InlineData(1404, 1403, "1404")]
    [InlineData(1, 1403, "40 years")]
    [InlineData(int.MinValue, null, "40 years")]
    [InlineData(null, 99_999, "99999")]
    public void Years_that_make_no_span_are_refused(int? first, int? last, string says)
    {
        var fault = Assert.ThrowsAny<ArgumentException>(() => packages.Make("wrong-years", new SampleOptions { OutputFolder = "", AreaCount = 66, Records = 4_000, FirstYear = first, LastYear = last }));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_was_not_invented_is_never_written_over()
    {
        var place = Path.Combine(packages.Iran.Folder, "..", "precious");
        _ = Directory.CreateDirectory(place);
        File.WriteAllText(Path.Combine(place, "notes.txt"), "keep");
        Assert.Throws<ArgumentException>(() => packages.Make("precious", new SampleOptions { OutputFolder = "", AreaCount = 66 }));
        Assert.Equal("keep", File.ReadAllText(Path.Combine(place, "notes.txt")));
        Assert.Throws<ArgumentException>(() => packages.Make("few", new SampleOptions { OutputFolder = "", AreaCount = 65 }));
        Assert.Throws<ArgumentException>(() => packages.Make("both", new SampleOptions { OutputFolder = "", AreaCount = 66, PackageFolder = place }));
    }

    [Fact]
    public void Progress_ends_at_the_total()
    {
        var heard = new Ear();
        var folder = Path.Combine(packages.Iran.Folder, "..", "heard");
        var report = SampleGenerator.Generate(new SampleOptions { OutputFolder = folder, AreaCount = 66, Records = 5_000 }, heard, TestContext.Current.CancellationToken);
        Assert.Equal(report.Records, heard.Said[^1].Done);
        Assert.Equal(report.Records, heard.Said[^1].Total);
        Assert.Equal(heard.Said.Select(said => said.Done).Order(), heard.Said.Select(said => said.Done));
    }

    private static SortedDictionary<string, string> Bytes(SampleReport sample) => new(
        Directory.EnumerateFiles(sample.Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(sample.Folder, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);

    private static Dictionary<string, (double Lon, double Lat)[]> Rings(SampleReport sample)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(sample.Folder, "boundaries.geojson")));
        return document.RootElement.GetProperty("features").EnumerateArray().ToDictionary(
            feature => feature.GetProperty("properties").GetProperty("code").GetString()!,
            feature => feature.GetProperty("geometry").GetProperty("coordinates")[0].EnumerateArray().Select(at => (at[0].GetDouble(), at[1].GetDouble())).ToArray());
    }

    private static double Twice((double Lon, double Lat)[] ring) =>
        ring.Zip(ring.Skip(1)).Sum(edge => (edge.First.Lon * edge.Second.Lat) - (edge.Second.Lon * edge.First.Lat));

    private sealed class Ear : IProgress<SampleProgress>
    {
        public List<SampleProgress> Said { get; } = [];

        public void Report(SampleProgress value) => Said.Add(value);
    }
}
