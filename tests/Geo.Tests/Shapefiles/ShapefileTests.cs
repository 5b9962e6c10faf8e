using System.IO.Compression;
using Mahalleh.Geo.Boundaries;
using Mahalleh.Geo.Projections;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Shapefiles;
using Mahalleh.Geo.Tests.GeoJson;
using Xunit;

namespace Mahalleh.Geo.Tests.Shapefiles;

/// <summary>Shapefiles that GDAL wrote, whole and damaged.</summary>
public sealed class ShapefileTests : IDisposable
{
    private const string Island = "[[51,35],[52,35],[52,36],[51,36],[51,35]],[[51.2,35.2],[51.2,35.8],[51.8,35.8],[51.8,35.2],[51.2,35.2]]";
    private readonly string _folder = Directory.CreateTempSubdirectory("shapes-").FullName;

    public static TheoryData<string, string> Damages => new()
    {
        { "no archive", GeoRules.NotAShapefile },
        { "empty archive", GeoRules.NotAShapefile },
        { "two layers", GeoRules.NotAShapefile },
        { "no table", GeoRules.NotAShapefile },
        { "cut shape", GeoRules.NotAShapefile },
        { "cut table", GeoRules.NotAShapefile },
        { "10^9 positions", GeoRules.CoordinatesShape },
        { "points", GeoRules.NotPolygonal },
        { "foreign prj", GeoRules.UnsupportedCrs },
        { "bomb", GeoRules.TooManyBytes },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(4326)]
    [InlineData(32639)]
    [InlineData(2059)]
    [InlineData(3857)]
    [InlineData(4154)]
    public void A_shapefile_in_any_system_gives_the_outlines_of_its_source(int code)
    {
        var reading = Read(Written(code));
        Assert.Empty(reading.Faults);
        Assert.Equal(["الف-1", "2"], reading.Features.Select(feature => feature.Code));
        Assert.Equal(GeometryQuality.Approximate, reading.Features[0].Quality);
        Assert.Equal(1, ((NetTopologySuite.Geometries.Polygon)reading.Features[0].Geometry[0]).NumInteriorRings);
        Assert.Equal(2, reading.Features[1].Geometry.NumGeometries);
        var expected = GeoJsonText.Read(Source()).Features;
        foreach (var (found, source) in reading.Features.Zip(expected))
        {
            Assert.Equal(1, GeodesicArea.Hectares(found.Geometry) / GeodesicArea.Hectares(source.Geometry), 6);
            Assert.InRange(found.Geometry.EnvelopeInternal.Distance(source.Geometry.EnvelopeInternal), 0, 1e-6);
            Assert.Equal(found.Geometry.EnvelopeInternal.MinX, source.Geometry.EnvelopeInternal.MinX, 6);
        }
    }

    [Fact]
    public void Without_a_prj_the_system_of_the_package_holds()
    {
        var zip = Rewritten(Written(32639), (name, bytes) => name.EndsWith(".prj", StringComparison.Ordinal) ? null : bytes);
        Assert.Contains(GeoRules.LooksLikeMetres, Read(zip).Faults.Select(fault => fault.Rule));
        Assert.Empty(Read(zip, BoundaryCrs.Find(32639)).Faults);
        var degrees = Rewritten(Written(4326), (name, bytes) => name.EndsWith(".prj", StringComparison.Ordinal) ? null : bytes);
        Assert.Contains(GeoRules.LooksLikeDegrees, Read(degrees, BoundaryCrs.Find(32639)).Faults.Select(fault => fault.Rule));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_archive_is_told_by_its_rule(string damage, string rule)
    {
        var whole = Written(4326);
        var zip = damage switch
        {
            "no archive" => new byte[1_000],
            "empty archive" => Rewritten(whole, (_, _) => null),
            "two layers" => Rewritten(whole, (_, bytes) => bytes, ("more.shp", [])),
            "no table" => Rewritten(whole, (name, bytes) => name.EndsWith(".dbf", StringComparison.Ordinal) ? null : bytes),
            "cut shape" => Rewritten(whole, (name, bytes) => name.EndsWith(".shp", StringComparison.Ordinal) ? bytes[..^40] : bytes),
            "cut table" => Rewritten(whole, (name, bytes) => name.EndsWith(".dbf", StringComparison.Ordinal) ? bytes[..^100] : bytes),
            "10^9 positions" => Rewritten(whole, (name, bytes) => name.EndsWith(".shp", StringComparison.Ordinal) ? With(bytes, 148, 1_000_000_000) : bytes),
            "points" => Rewritten(whole, (name, bytes) => name.EndsWith(".shp", StringComparison.Ordinal) ? With(bytes, 32, 1) : bytes),
            "foreign prj" => Rewritten(whole, (name, bytes) => name.EndsWith(".prj", StringComparison.Ordinal) ? "PROJCS[\"Israel_TM_Grid\",GEOGCS[]]"u8.ToArray() : bytes),
            _ => Rewritten(whole, (name, bytes) => name.EndsWith(".shp", StringComparison.Ordinal) ? [.. bytes, .. new byte[8_000_000]] : bytes),
        };
        var limits = damage == "bomb" ? GeoLimits.Default with { MaxBytes = 1_000_000 } : GeoLimits.Default;
        Assert.Contains(rule, Read(zip, limits: limits).Faults.Select(fault => fault.Rule));
    }

    [Fact]
    public void Flipped_bytes_never_crash_the_reader()
    {
        var whole = Written(4326);
        Seeded.ForAll(2_000, random => Read(Rewritten(whole, (name, bytes) =>
        {
            if (name.EndsWith(".shp", StringComparison.Ordinal) || name.EndsWith(".dbf", StringComparison.Ordinal))
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            return bytes;
        })));
    }

    private static string Source() => GeoJsonText.Collection(
        GeoJsonText.Feature("\"الف-1\",\"geometry_quality\":\"approximate\"", Island),
        """{"type":"Feature","properties":{"code":"2"},"geometry":{"type":"MultiPolygon","coordinates":[[[[52,35],[53,35],[53,36],[52,36],[52,35]]],[[[51.4,35.4],[51.6,35.4],[51.6,35.6],[51.4,35.6],[51.4,35.4]]]]}}""");

    private static BoundaryReading Read(byte[] zip, BoundaryCrs? crs = null, GeoLimits? limits = null) =>
        ShapefileFeatures.Read(new MemoryStream(zip), crs ?? BoundaryCrs.Wgs84, limits ?? GeoLimits.Default, TestContext.Current.CancellationToken);

    private static byte[] With(byte[] bytes, int at, int value)
    {
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), value);
        return bytes;
    }

    private static byte[] Rewritten(byte[] zip, Func<string, byte[], byte[]?> change, params (string Name, byte[] Bytes)[] more)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip)))
        using (var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries)
            {
                using var plain = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(plain);
                if (change(entry.Name, plain.ToArray()) is { } bytes)
                {
                    Add(archive, entry.Name, bytes);
                }
            }

            Array.ForEach(more, extra => Add(archive, extra.Name, extra.Bytes));
        }

        return target.ToArray();
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        stream.Write(bytes);
    }

    private byte[] Written(int code)
    {
        var (source, target) = (Path.Combine(_folder, "source.geojson"), Path.Combine(_folder, $"shape-{code}"));
        File.WriteAllText(source, Source());
        Processes.Run("ogr2ogr", "", "-f", "ESRI Shapefile", "-lco", "ENCODING=UTF-8", "-t_srs", $"EPSG:{code}", target, source, "-nln", "areas");
        var zip = target + ".zip";
        File.Delete(zip);
        ZipFile.CreateFromDirectory(target, zip);
        return File.ReadAllBytes(zip);
    }
}
