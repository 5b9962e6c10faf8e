using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Wkb;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace Mahalleh.Geo.Tests.Wkb;

public sealed class WkbTests
{
    private static readonly MultiPolygon Sample = Outlines.Join(
        Outlines.Of([(51, 35), (52, 35), (52, 36), (51, 36), (51, 35)], [(51.2, 35.2), (51.2, 35.8), (51.8, 35.8), (51.2, 35.2)]), Outlines.Box(53, 35, 54, 36));

    [Theory]
    [InlineData(ByteOrder.LittleEndian, false, Ordinates.XY)]
    [InlineData(ByteOrder.BigEndian, false, Ordinates.XY)]
    [InlineData(ByteOrder.LittleEndian, true, Ordinates.XY)]
    [InlineData(ByteOrder.LittleEndian, true, Ordinates.XYZ)]
    [InlineData(ByteOrder.BigEndian, false, Ordinates.XYZM)]
    public void Every_dialect_gives_the_same_outline(ByteOrder order, bool hasSrid, Ordinates ordinates)
    {
        var reading = Read(new WKBWriter(order, hasSrid) { HandleOrdinates = ordinates }.Write(Sample));
        Assert.Empty(reading.Faults);
        Assert.True(Sample.EqualsExact(Assert.Single(reading.Features).Geometry));
    }

    [Fact]
    public void A_lone_polygon_becomes_an_outline_of_one() =>
        Assert.Equal(1, Assert.Single(Read(Sample[0].AsBinary()).Features).Geometry.NumGeometries);

    [Fact]
    public void Metres_become_degrees()
    {
        var utm = new CrsTransform(BoundaryCrs.Find(32639)!);
        var moved = (MultiPolygon)Sample.Copy();
        moved.Apply(new Moved(utm));
        var feature = Assert.Single(Read(moved.AsBinary(), BoundaryCrs.Find(32639)).Features);
        Assert.True(Sample.EqualsExact(feature.Geometry, 1e-9));
        Assert.Equal([GeoRules.LooksLikeMetres], Rules(Read(moved.AsBinary())));
        Assert.Equal([GeoRules.LooksLikeDegrees], Rules(Read(Sample.AsBinary(), BoundaryCrs.Find(32639))));
    }

    [Fact]
    public void Hostile_bytes_are_told_by_their_rule()
    {
        var whole = Sample.AsBinary();
        Assert.Equal([GeoRules.NotPolygonal], Rules(Read([])));
        Assert.Equal([GeoRules.NotPolygonal], Rules(Read(new Point(1, 2).AsBinary())));
        Assert.Equal([GeoRules.NotWkb], Rules(Read(whole[..^1])));
        Assert.Equal([GeoRules.NotWkb], Rules(Read([.. whole, 0])));
        Assert.Equal([GeoRules.NotWkb], Rules(Read([1, 3, 0, 0, 0, 255, 255, 255, 255])));
        Assert.Equal([GeoRules.NotWkb], Rules(Read([1, 3, 0, 0, 0, 1, 0, 0, 0, 0, 202, 154, 59, 0])));
        Assert.Equal([GeoRules.NotWkb], Rules(Read([2])));
        Assert.Equal([GeoRules.EmptyGeometry], Rules(Read([1, 6, 0, 0, 0, 0, 0, 0, 0])));
        Assert.Equal([GeoRules.NotPolygonal], Rules(Read([.. Enumerable.Repeat<byte[]>([1, 7, 0, 0, 0, 1, 0, 0, 0], 100_000).SelectMany(nested => nested)])));
    }

    [Fact]
    public void Flipped_bytes_never_crash_the_reader()
    {
        var whole = Sample.AsBinary();
        Seeded.ForAll(20_000, random =>
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Read(bytes[..(random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length)]);
        });
    }

    private static BoundaryReading Read(byte[] wkb, BoundaryCrs? crs = null) =>
        WkbFeatures.Read([new WkbRow("a", null, wkb)], crs ?? BoundaryCrs.Wgs84, GeoLimits.Default, TestContext.Current.CancellationToken);

    private static string[] Rules(BoundaryReading reading) => [.. reading.Faults.Select(fault => fault.Rule)];

    private sealed class Moved(CrsTransform transform) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (x, y) = transform.FromDegrees(seq.GetX(i), seq.GetY(i));
            seq.SetX(i, x);
            seq.SetY(i, y);
        }
    }
}
