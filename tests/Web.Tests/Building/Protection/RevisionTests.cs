using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>A reader keeps the release that a new one revises, and reads both together.</summary>
public sealed class RevisionTests
{
    private static readonly string[] All = ["IR", "A", "B", "A1", "A2", "B1", "B2"];

    [Fact]
    public void Building_the_same_package_again_gives_the_same_releases()
    {
        using var package = Served(("A1", 3), ("A2", 30), ("B1", 25), ("B2", 15));
        var first = package.Build();
        var second = package.Build();
        Assert.Equal((first.Id, first.Official!.Id), (second.Id, second.Official!.Id));
        Assert.True(first.ProtectedCells > 1);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_though_its_cases_have_become_many()
    {
        using var package = Served(("A1", 3), ("A2", 30), ("B1", 25), ("B2", 15));
        var before = Hidden(package);
        Assert.Contains("A1", before);
        Write(package, ("A1", 40), ("A2", 30), ("B1", 25), ("B2", 15));
        var after = Hidden(package);
        Assert.Superset(before.ToHashSet(), after.ToHashSet());
    }

    [Fact]
    public void An_earlier_release_that_cannot_be_read_is_named_since_this_one_may_show_what_it_hid()
    {
        using var package = Served(("A1", 3), ("A2", 30), ("B1", 25), ("B2", 15));
        var first = package.Build();
        File.Delete(Path.Combine(first.Folder, ReleaseFiles.Cells));
        Write(package, ("A1", 4), ("A2", 30), ("B1", 25), ("B2", 15));
        var faults = new FaultLog();
        Assert.NotNull(package.TryBuild(faults));
        var warning = Assert.Single(faults.Faults, fault => fault.Rule == "earlier-release-not-read");
        Assert.Equal(Path.GetFileName(first.Folder), warning.File);
        Assert.Contains(ReleaseFiles.Cells, warning.Message, StringComparison.Ordinal);
    }

    // 20, 30 | 25, 15 were shown, with 50, 40 and 90 above. Now it is 2 of 20: whoever knows the others gets it from any total that is new.
    [Fact]
    public void A_count_that_has_become_small_takes_every_changed_total_with_it_since_the_others_are_known()
    {
        using var package = Served(("A1", 20), ("A2", 30), ("B1", 25), ("B2", 15));
        Assert.Empty(Hidden(package));
        Write(package, ("A1", 2), ("A2", 30), ("B1", 25), ("B2", 15));
        Assert.Equal(["A", "A1", "IR"], Hidden(package));
    }

    // The other neighbourhood has changed too, so that it is not known and can stand in front.
    [Fact]
    public void A_changed_neighbour_covers_a_count_that_has_become_small()
    {
        using var package = Served(("A1", 20), ("A2", 30), ("B1", 25), ("B2", 15));
        package.Build();
        Write(package, ("A1", 2), ("A2", 37), ("B1", 25), ("B2", 15));
        var hidden = Hidden(package);
        Assert.Contains("A1", hidden);
        Assert.Contains("A2", hidden);
        Assert.DoesNotContain("B1", hidden);
        Assert.DoesNotContain("B2", hidden);
    }

    [Fact]
    public void Officials_revise_their_own_release()
    {
        using var package = Served(("A1", 2), ("A2", 30), ("B1", 25), ("B2", 15));
        var first = ReleaseReader.Open(package.Build().Official!.Folder, Audience.Official);
        Write(package, ("A1", 4), ("A2", 30), ("B1", 25), ("B2", 15));
        var second = ReleaseReader.Open(package.Build().Official!.Folder, Audience.Official);
        Assert.Contains("A1", HiddenIn(first));
        Assert.Superset(HiddenIn(first).ToHashSet(), HiddenIn(second).ToHashSet());
    }

    private static PackageFolder Served(params (string Area, int Persons)[] counts)
    {
        var package = PackageFolder.Sound();
        Write(package, counts);
        return package;
    }

    private static void Write(PackageFolder package, params (string Area, int Persons)[] counts)
    {
        var rows = counts.SelectMany(count => Enumerable.Range(0, count.Persons).Select(person =>
            string.Create(CultureInfo.InvariantCulture, $"{count.Area}-{person},1404-02-03,{count.Area},{count.Area}{person:x4}")));
        package.Write("services.csv", $"id,date,area,person_key\n{string.Join('\n', rows)}\n");
    }

    private static string[] Hidden(PackageFolder package) => HiddenIn(package.Open());

    private static string[] HiddenIn(Snapshot release)
    {
        var served = release.Cells.Find(new CellKey("served-persons", "", new Period(1404, PeriodKind.Half, 1)))!;
        return [.. All.Where(code => release.Areas.TryGetNumber(code, out var area) && served.Status[area] == ObservationStatus.Protected).Order(StringComparer.Ordinal)];
    }
}
