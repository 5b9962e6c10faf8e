using System.Security.Cryptography;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

public sealed class BuildTests
{
    private static readonly Period FirstHalf = new(1404, PeriodKind.Half, 1);

    [Fact]
    public void Persons_served_twice_or_in_two_neighbourhoods_are_counted_once_above()
    {
        using var package = PackageFolder.Sound();
        package.Write("services.csv", package.Read("services.csv") + "t1,1404-02-03,A2,x0003\nt2,1404-02-03,A2,x0004\n");
        var release = package.Open();
        var served = release.Cells.Find(new CellKey("served-persons", "", FirstHalf))!;
        Assert.Equal(12, served.Values[Number(release, "A1")]);
        Assert.Equal(5, served.Values[Number(release, "A2")]);
        Assert.Equal(16, served.Values[Number(release, "A")]);
        Assert.Equal(10, served.Values[Number(release, "B1")]);
        Assert.Equal(26, served.Values[Number(release, "IR")]);
        Assert.Equal(ObservationStatus.NotCollected, served.Status[Number(release, "B2")]);
        var coverage = release.Observe(release.Catalogue.Indicators["coverage"], FirstHalf);
        Assert.Equal(1.2, coverage.Values[Number(release, "A1")], 12);
        Assert.Equal(0.25, coverage.Values[Number(release, "A2")], 12);
        Assert.Equal(100.0 * 26 / 5000, coverage.Values[Number(release, "IR")], 12);
    }

    [Fact]
    public void A_small_count_is_hidden_with_the_neighbour_that_would_give_it_away()
    {
        using var package = PackageFolder.Sound();
        var release = package.Open();
        var served = release.Cells.Find(new CellKey("served-persons", "", FirstHalf))!;
        foreach (var area in new[] { "A1", "A2" })
        {
            Assert.Equal(ObservationStatus.Protected, served.Status[Number(release, area)]);
            Assert.Equal((0.0, 0L), (served.Values[Number(release, area)], served.Cases[Number(release, area)]));
        }

        Assert.Equal(served.Status[Number(release, "A")], served.Status[Number(release, "B")]);
        Assert.Equal(24, served.Values[Number(release, "IR")]);
        Assert.True(double.IsNaN(release.Observe(release.Catalogue.Indicators["coverage"], FirstHalf).Values[Number(release, "A1")]));
        var line = Assert.Single(release.Disclosure!.Measures, line => line.Measure == "served-persons");
        Assert.True(line.Primary > 0 && line.Complementary > 0 && line.Cells > line.Primary + line.Complementary, line.ToString());
    }

    [Fact]
    public void The_same_package_gives_the_same_bytes()
    {
        using var package = PackageFolder.Sound();
        var first = package.Build();
        var hashes = Hashes(first.Folder);
        Directory.Delete(first.Folder, recursive: true);
        var second = package.Build();
        Assert.Equal(first.Id, second.Id);
        Assert.Equal(hashes, Hashes(second.Folder));
    }

    [Fact]
    public void Building_again_keeps_one_release_and_nothing_half_done()
    {
        using var package = PackageFolder.Sound();
        package.Build();
        package.Build();
        Assert.Equal(2, Directory.GetDirectories(package.Releases).Length);
        AssertMemoryOnly(package);
        Assert.Single(Directory.GetFileSystemEntries(ReleaseAudiences.Folder(package.Releases, Audience.Official)));
    }

    [Fact]
    public void A_package_with_faults_is_refused_and_the_older_release_stays()
    {
        using var package = PackageFolder.Sound();
        var older = package.Build();
        package.Write("services.csv", package.Read("services.csv") + "s1,1404-01-01,A1,zz\n");
        var faults = new FaultLog();
        Assert.Null(package.TryBuild(faults));
        Assert.Contains(faults.Faults, fault => fault.Rule == "duplicate-row");
        Assert.Equal([ReleaseAudiences.Folder(package.Releases, Audience.Official), older.Folder], Directory.GetDirectories(package.Releases).Order(StringComparer.Ordinal));
        AssertMemoryOnly(package);
        Assert.Equal(older.Id, ReleaseReader.Verify(older.Folder).Id);
    }

    // What the next build saves time by (docs/release.md), and no draft of it.
    private static void AssertMemoryOnly(PackageFolder package) => Assert.Equal([".sound.sums", ".sound.tiles"], Directory.GetFiles(package.Releases).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void A_cancelled_build_leaves_nothing()
    {
        using var package = PackageFolder.Sound();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Web.Building.ReleaseBuilder.Build(package.Path, package.Releases, TestKey.Value, new FaultLog(), null, cancelled.Token));
        Assert.Empty(Directory.GetFileSystemEntries(package.Releases));
    }

    [Fact]
    public void Persian_names_survive_from_csv_to_release_byte_for_byte()
    {
        using var package = PackageFolder.Sound();
        var release = package.Open();
        Assert.Equal("نعمت‌آباد", release.Areas.Areas[Number(release, "A1")].NameFa);
        Assert.Equal("هفت‌تیر", release.Areas.Areas[Number(release, "B1")].NameFa);
    }

    [Fact]
    public void Arabic_letters_are_folded_on_the_way_in()
    {
        using var package = PackageFolder.Sound();
        package.Write("areas.csv", package.Read("areas.csv").Replace("گلشهر", "كوي گـلشهر", StringComparison.Ordinal));
        var release = package.Open();
        Assert.Equal("کوی گلشهر", release.Areas.Areas[Number(release, "A2")].NameFa);
    }

    [Fact]
    public void Only_periods_that_have_ended_are_published()
    {
        using var package = PackageFolder.Sound();
        var release = package.Open();
        Assert.Equal(["1404-H1", "1404-Q1", "1404-Q2"], release.Cells.Periods.Select(period => period.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Definitions_without_figures_are_left_out_and_the_rest_shows()
    {
        using var package = PackageFolder.Sound();
        var release = package.Open();
        Assert.Equal(["coverage", "density"], release.Catalogue.Indicators.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(release.Catalogue.Indices);
    }

    private static int Number(Snapshot release, string code) => release.Areas.TryGetNumber(code, out var number) ? number : -1;

    private static string[] Hashes(string folder) =>
        [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + " " + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))))];
}
