using System.Globalization;
using System.Text.Json;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>Outlines are compared with each other, with parents and with printed hectares, and mended only where the package says so.</summary>
public sealed class BoundaryAgreementTests
{
    [Fact]
    public void Overlaps_gaps_children_and_hectares_are_told_with_their_places()
    {
        using var package = PackageFolder.Sound();
        package.Write("boundaries.geojson", Collection(
            Box("A", 50, 30, 51.9, 31), Box("A1", 50, 30, 51.001, 31), Box("A2", 51, 30, 52, 31), Box("B1", 52, 30, 53, 31), Box("B2", 53, 30, 54, 31)));
        package.Write("areas.csv", package.Read("areas.csv").Replace("name_en\n", "name_en,area_ha\n", StringComparison.Ordinal)
            .Replace("Iran\n", "Iran,\n", StringComparison.Ordinal).Replace(",A\n", ",A,\n", StringComparison.Ordinal).Replace(",B\n", ",B,\n", StringComparison.Ordinal)
            .Replace("1\n", "1,\n", StringComparison.Ordinal).Replace("A2\n", "A2,\n", StringComparison.Ordinal).Replace("B2\n", "B2,500000\n", StringComparison.Ordinal));
        var found = package.Check();
        Assert.DoesNotContain(found, fault => fault.Severity == Severity.Error);
        var overlap = Assert.Single(found, fault => fault.Rule == "areas-overlap");
        Assert.Equal(("boundaries.geojson", 2L, "geometry"), (overlap.File, overlap.Row, overlap.Column));
        Assert.Matches("'A1' and 'A2' overlap: 10[0-9]{2}\\.[0-9]+ hectares in 1 place, the largest 9[0-9]\\.[0-9]+ m wide\\. Place: 51\\.000", overlap.Message);
        Assert.Equal(3, Assert.Single(found, fault => fault.Rule == "outside-parent").Row);
        Assert.Equal(5, Assert.Single(found, fault => fault.Rule == "area-differs").Row);
        Assert.All(found, fault => Assert.NotEqual(fault.Rule, FaultWords.InPersian(fault.Rule)));
    }

    [Fact]
    public void An_outline_on_top_of_another_refuses_the_package()
    {
        using var package = PackageFolder.Sound();
        package.Write("boundaries.geojson", Collection(Box("A1", 50, 30, 51, 31), Box("A2", 50.5, 30, 52, 31), Box("B1", 52, 30, 53, 31), Box("B2", 53, 30, 54, 31)));
        Assert.Equal("areas-overlap", Assert.Single(package.Check(), fault => fault.Severity == Severity.Error).Rule);
    }

    [Fact]
    public void Named_repairs_mend_and_tell_it()
    {
        using var package = PackageFolder.Sound();
        var unclosed = Box("B2", 53, 30, 54, 31).Replace("[53,31],[53,30]", "[53,31],[53,30.00001]", StringComparison.Ordinal);
        var spiked = Box("B1", 52, 30, 53, 31).Replace("[53,31]", "[53,31],[52.5,31],[52.5,31.2],[52.5,31]", StringComparison.Ordinal);
        package.Write("boundaries.geojson", Collection(Box("A1", 50, 30, 51.00001, 31), Box("A2", 51, 30, 52, 31), spiked, unclosed));
        Assert.Equal(["ring-self-crossing", "unclosed-ring"], Errors(package));
        package.Write("datapackage.json", Allowing(package, "{\"close_rings\": 5, \"self_crossings\": 0.5, \"slivers\": 2}"));
        var told = package.Check();
        Assert.DoesNotContain(told, fault => fault.Severity == Severity.Error);
        Assert.Equal(["closed-ring", "moved-sliver", "rebuilt-outline"], told.Select(fault => fault.Rule).Order(StringComparer.Ordinal));
        var places = ReleaseReader.Open(package.Build().Folder).Places;
        Assert.Equal(51, Math.Round(places.Where(place => place.IsKnown).Min(place => place.East), 4));
    }

    [Fact]
    public void A_repair_beyond_its_limit_stays_a_fault()
    {
        using var package = PackageFolder.Sound();
        var unclosed = Box("B2", 53, 30, 54, 31).Replace("[53,31],[53,30]", "[53,31],[53,30.001]", StringComparison.Ordinal);
        package.Write("boundaries.geojson", Collection(Box("A1", 50, 30, 51, 31), Box("A2", 51, 30, 52, 31), Box("B1", 52, 30, 53, 31), unclosed));
        package.Write("datapackage.json", Allowing(package, "{\"close_rings\": 5}"));
        Assert.Contains("unclosed-ring", Errors(package));
    }

    [Theory]
    [InlineData("[]", "unknown-choice")]
    [InlineData("{\"smooth\": 1}", "unknown-choice")]
    [InlineData("{\"slivers\": 21}", "out-of-range")]
    [InlineData("{\"slivers\": -1}", "out-of-range")]
    [InlineData("{\"slivers\": \"2\"}", "out-of-range")]
    public void An_unknown_repair_or_limit_is_refused(string repairs, string rule)
    {
        using var package = PackageFolder.Sound();
        package.Write("datapackage.json", Allowing(package, repairs));
        Assert.Contains(package.Check(), fault => fault.Column == "boundary_repairs" && fault.Rule == rule);
    }

    private static IEnumerable<string> Errors(PackageFolder package) =>
        package.Check().Where(fault => fault.Severity == Severity.Error && fault.Rule != "area-without-boundary").Select(fault => fault.Rule).Order(StringComparer.Ordinal);

    private static string Allowing(PackageFolder package, string repairs) =>
        package.Read("datapackage.json").Replace("\"calendar\"", $"\"boundary_repairs\": {repairs}, \"calendar\"", StringComparison.Ordinal);

    private static string Collection(params string[] features) => $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(",\n", features)}]}}";

    private static string Box(string code, double west, double south, double east, double north) => string.Create(CultureInfo.InvariantCulture,
        $"{{\"type\":\"Feature\",\"properties\":{{\"code\":{JsonSerializer.Serialize(code)}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}");
}
