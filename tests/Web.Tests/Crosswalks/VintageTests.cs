using System.Net;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Pages;
using Mahalleh.Web.Tests.Samples;
using Mahalleh.Web.Tests.Tiles;
using Xunit;

namespace Mahalleh.Web.Tests.Crosswalks;

/// <summary>Each release has the boundaries of its own time.</summary>
public sealed class VintageTests
{
    [Fact]
    public void Areas_that_are_gone_need_no_outline_and_are_on_no_map()
    {
        using var package = CrosswalkPackage.Create();
        var snapshot = package.Open();
        Assert.Equal(["K", "M", "S1", "S2"], Drawn(snapshot));
        Assert.All(snapshot.Areas.Areas.Index().Where(pair => pair.Item.ValidTo is not null), pair => Assert.Equal("", snapshot.Places[pair.Index].Quality));
    }

    [Fact]
    public void An_outline_of_an_area_that_is_gone_is_kept_beside_the_map_and_overlaps_nobody()
    {
        using var package = CrosswalkPackage.Create();
        var features = PackageFolder.Boundaries("K", "M", "S1", "S2", "A").Replace("[[[54,30],[55,30],[55,31],[54,31],[54,30]]]", "[[[51,30],[51.5,30],[51.5,31],[51,31],[51,30]]]", StringComparison.Ordinal);
        package.Write("boundaries.geojson", features);
        Assert.DoesNotContain(package.Check(), fault => fault.Rule is "areas-overlap");
        var snapshot = package.Open();
        Assert.Equal(["K", "M", "S1", "S2"], Drawn(snapshot));
        Assert.True(snapshot.Areas.TryGetNumber("A", out var gone));
        Assert.Equal("approximate", snapshot.Places[gone].Quality);
        Assert.Empty(snapshot.Neighbours[gone]);
    }

    [Fact]
    public async Task An_older_release_keeps_its_own_boundaries()
    {
        using var package = CrosswalkPackage.Create();
        package.Write("datapackage.json", package.Read("datapackage.json").Replace("1404-06-31", "1403-06-31", StringComparison.Ordinal));
        package.Write("boundaries.geojson", PackageFolder.Boundaries("K", "A", "B", "S"));
        var older = package.Open();
        package.Write("datapackage.json", package.Read("datapackage.json").Replace("1403-06-31", "1404-06-31", StringComparison.Ordinal));
        package.Write("boundaries.geojson", PackageFolder.Boundaries("K", "M", "S1", "S2"));
        var newer = package.Open();
        Assert.NotEqual(older.Manifest.Vintage, newer.Manifest.Vintage);
        Assert.Equal(["A", "B", "K", "S"], Drawn(older));
        Assert.Equal(["K", "M", "S1", "S2"], Drawn(newer));

        // Built anew after the change, the older one is the same to the byte.
        Assert.Equal(older.Manifest.Id, ReleaseReader.Open(older.Folder).Manifest.Id);
        await using var service = await PageService.OpenAsync(newer);
        Assert.Equal(HttpStatusCode.NotFound, (await service.GetAsync($"/tiles/{older.Manifest.Vintage}/district.json")).Status);
        Assert.Equal(HttpStatusCode.OK, (await service.GetAsync($"/tiles/{newer.Manifest.Vintage}/district.json")).Status);
        await using var before = await PageService.OpenAsync(older);
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync($"/tiles/{older.Manifest.Vintage}/district.json")).Status);
    }

    private static IEnumerable<string> Drawn(Snapshot snapshot) => TileCodes.Of(snapshot, "district").Order(StringComparer.Ordinal);
}
