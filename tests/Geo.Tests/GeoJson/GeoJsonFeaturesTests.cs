using System.Text;
using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using NetTopologySuite.Geometries;
using Xunit;
using static Mahalleh.Geo.Tests.GeoJson.GeoJsonText;

namespace Mahalleh.Geo.Tests.GeoJson;

public sealed class GeoJsonFeaturesTests
{
    [Fact]
    public void A_polygon_with_a_hole_keeps_its_rings_code_and_quality()
    {
        var reading = Read("""
            {"type":"FeatureCollection","name":"x","features":[{"type":"Feature","id":7,
             "geometry":{"coordinates":[[[0,0,5],[9,0,5],[9,9,5],[0,9,5],[0,0,5]],[[1,1],[1,2],[2,2],[1,1]]],"type":"Polygon"},
             "properties":{"name":{"fa":["الف"]},"geometry_quality":"approximate","code":"A-1"}}]}
            """);
        Assert.Empty(reading.Faults);
        var feature = Assert.Single(reading.Features);
        Assert.Equal((1, "A-1", GeometryQuality.Approximate), (feature.Position, feature.Code, feature.Quality));
        var polygon = Assert.IsType<Polygon>(Assert.Single(feature.Geometry.Geometries));
        Assert.Equal((5, 1), (polygon.ExteriorRing.NumPoints, polygon.NumInteriorRings));
    }

    [Fact]
    public void A_multipolygon_keeps_its_parts_and_a_number_is_a_code()
    {
        var reading = Read(Collection("""
            {"type":"Feature","properties":{"code":1403},
             "geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}
            """));
        Assert.Empty(reading.Faults);
        Assert.Equal("1403", reading.Features[0].Code);
        Assert.Null(reading.Features[0].Quality);
        Assert.Equal(2, reading.Features[0].Geometry.NumGeometries);
    }

    [Fact]
    public void A_byte_order_mark_and_a_declared_wgs84_are_accepted()
    {
        var text = Collection(Feature("\"a\"")).Replace("{\"type\":\"FeatureCollection\"",
            """{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"type":"FeatureCollection" """, StringComparison.Ordinal);
        Assert.Empty(Read([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(text)]).Faults);
    }

    [Fact]
    public void A_file_longer_than_many_blocks_is_read_whole()
    {
        var text = Collection([.. Enumerable.Range(0, 5_000).Select(i => Feature($"\"کد-{i}\""))]);
        using var slow = new SlowStream(Encoding.UTF8.GetBytes(text));
        var reading = GeoJsonFeatures.Read(slow, BoundaryCrs.Wgs84, GeoLimits.Default, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Faults);
        Assert.Equal(5_000, reading.Features.Count);
        Assert.Equal("کد-4999", reading.Features[^1].Code);
    }

    [Fact]
    public void Every_fault_is_told_with_its_feature_code_and_place()
    {
        var reading = Read(Collection(
            Feature("\"a\"", "[[0,0],[1,0],[1,1],[0,1]]"),
            Feature("\"b\"", "[[500000,3900000],[1,0],[1,1],[500000,3900000]],[[1,1],[2,2],[1,1]]"),
            Feature("\"a\""), Feature("null"), Feature("\"good\"")));
        Assert.Equal(
            [(1, "a", GeoRules.UnclosedRing), (2, "b", GeoRules.LooksLikeMetres), (2, "b", GeoRules.ShortRing),
             (3, "a", GeoRules.DuplicateCode), (4, null, GeoRules.MissingCode)],
            reading.Faults.Select(fault => (fault.Feature ?? 0, fault.Code, fault.Rule)));
        Assert.Equal((500_000d, 3_900_000d), (reading.Faults[1].Longitude, reading.Faults[1].Latitude));
        Assert.Equal("good", Assert.Single(reading.Features).Code);
    }

    [Fact]
    public void Cancelling_stops_the_reading()
    {
        var text = Encoding.UTF8.GetBytes(Collection([.. Enumerable.Range(0, 3_000).Select(i => Feature($"\"{i}\""))]));
        Assert.Throws<OperationCanceledException>(
            () => GeoJsonFeatures.Read(new MemoryStream(text), BoundaryCrs.Wgs84, GeoLimits.Default, new CancellationToken(canceled: true)));
    }

    /// <summary>Gives a few bytes at a time, as a network does.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
