using Mahalleh.Geo.Reading;
using Xunit;
using static Mahalleh.Geo.Tests.GeoJson.GeoJsonText;

namespace Mahalleh.Geo.Tests.GeoJson;

public sealed class GeoJsonCrsTests
{
    private const string Zone = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32640\"}},";
    private const string Metres = "[[734911,4019067],[744911,4019067],[744911,4029067],[734911,4019067]]";

    [Fact]
    public void A_declared_zone_is_taken_to_degrees()
    {
        var reading = Read(Declared(Zone, Feature("\"a\"", Metres)));
        Assert.Empty(reading.Faults);
        var first = reading.Features[0].Geometry.Coordinates[0];
        Assert.Equal((59.615696, 36.287996), (Math.Round(first.X, 6), Math.Round(first.Y, 6)));
    }

    [Fact]
    public void Degrees_in_a_metre_file_and_places_off_the_zone_are_told() => Assert.Equal(
        [GeoRules.LooksLikeDegrees, GeoRules.OutsideCrs, GeoRules.OutsideCrs],
        RulesOf(Read(Declared(
            Zone, Feature("\"a\"", "[[51,35],[52,35],[52,36],[51,35]]"), Feature("\"b\"", "[[5000000,4019067],[744911,4019067],[744911,4029067],[5000000,4019067]]"),
            Feature("\"c\"", "[[1e12,4019067],[744911,4019067],[744911,4029067],[1e12,4019067]]")))));

    [Fact]
    public void A_system_after_the_features_is_refused_unless_it_changes_nothing()
    {
        Assert.Equal([GeoRules.LooksLikeMetres, GeoRules.CrsAfterFeatures], RulesOf(Read(After(Zone, Feature("\"a\"", Metres)))));
        Assert.Empty(Read(After(Zone.Replace("32640", "4326", StringComparison.Ordinal), Feature("\"a\""))).Faults);
    }

    [Fact]
    public void A_feature_declares_no_other_system_than_its_file() => Assert.Equal(
        [GeoRules.UnsupportedCrs], RulesOf(Read(Declared(Zone, Feature("\"a\"", Metres)[..^1] + "," + Zone.Replace("32640", "32639", StringComparison.Ordinal)[..^1] + "}"))));

    private static string Declared(string crs, params string[] features) => Collection(features).Insert(1, crs);

    private static string After(string crs, params string[] features) => Collection(features)[..^1] + "," + crs[..^1] + "}";
}
