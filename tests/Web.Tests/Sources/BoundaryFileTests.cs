using System.IO.Compression;
using System.Text.Json;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

/// <summary>The same outlines in every format and system give the same release of them.</summary>
public sealed class BoundaryFileTests
{
    [Fact]
    public void A_zipped_shapefile_in_metres_is_built_like_the_geojson()
    {
        using var package = PackageFolder.Sound();
        var expected = Places(package);
        var shapes = Directory.CreateTempSubdirectory("shapes-").FullName;
        Processes.Run("ogr2ogr", "", "-f", "ESRI Shapefile", "-t_srs", "EPSG:2059", Path.Combine(shapes, "areas.shp"), Path.Combine(package.Path, "boundaries.geojson"));
        ZipFile.CreateFromDirectory(shapes, Path.Combine(package.Path, "boundaries.zip"));
        File.Delete(Path.Combine(package.Path, "boundaries.geojson"));
        Directory.Delete(shapes, recursive: true);
        AssertClose(expected, Places(package));
    }

    [Fact]
    public void The_geoparquet_of_a_release_goes_in_again()
    {
        using var package = PackageFolder.Sound();
        var folder = package.Build().Folder;
        var expected = ReleaseReader.Open(folder).Places;
        File.Copy(Path.Combine(folder, ReleaseFiles.Boundaries), Path.Combine(package.Path, "boundaries.parquet"));
        File.Delete(Path.Combine(package.Path, "boundaries.geojson"));
        Assert.Equal(expected, Places(package));
    }

    [Fact]
    public void The_system_of_a_file_that_does_not_say_it_stands_in_the_description()
    {
        using var package = PackageFolder.Sound();
        var expected = Places(package);
        var source = Path.Combine(package.Path, "boundaries.geojson");
        var moved = Processes.Run("ogr2ogr", "", "-f", "GeoJSON", "-t_srs", "EPSG:32639", "/vsistdout/", source);
        using var document = JsonDocument.Parse(moved);
        package.Write("boundaries.geojson", $"{{\"type\":\"FeatureCollection\",\"features\":{document.RootElement.GetProperty("features")}}}");
        Assert.Contains(package.Check(), fault => fault is { File: "boundaries.geojson", Rule: "looks-like-metres" });
        package.Write("datapackage.json", package.Read("datapackage.json").Replace("\"calendar\"", "\"boundaries_crs\": \"EPSG:32639\", \"calendar\"", StringComparison.Ordinal));
        AssertClose(expected, Places(package));
    }

    [Fact]
    public void An_unknown_system_in_the_description_is_refused_with_those_that_are_known()
    {
        using var package = PackageFolder.Sound();
        package.Write("datapackage.json", package.Read("datapackage.json").Replace("\"calendar\"", "\"boundaries_crs\": \"EPSG:2039\", \"calendar\"", StringComparison.Ordinal));
        var fault = Assert.Single(package.Check(), fault => fault.Severity == Severity.Error);
        Assert.Equal(("datapackage.json", "boundaries_crs", "unknown-choice"), (fault.File, fault.Column, fault.Rule));
        Assert.Contains("EPSG:2058", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("boundaries.parquet", "not-geoparquet")]
    [InlineData("boundaries.zip", "not-a-shapefile")]
    public void A_file_of_another_kind_is_told(string file, string rule)
    {
        using var package = PackageFolder.Sound();
        File.Delete(Path.Combine(package.Path, "boundaries.geojson"));
        package.Write(file, "something else");
        Assert.Contains(package.Check(), fault => fault.File == file && fault.Rule == rule);
    }

    [Fact]
    public void Parquet_without_geometry_is_no_geoparquet()
    {
        using var package = PackageFolder.Sound();
        var folder = package.Build().Folder;
        File.Copy(Path.Combine(folder, ReleaseFiles.Areas), Path.Combine(package.Path, "boundaries.parquet"));
        File.Delete(Path.Combine(package.Path, "boundaries.geojson"));
        Assert.Contains(package.Check(), fault => fault is { File: "boundaries.parquet", Rule: "not-geoparquet" });
    }

    private static IReadOnlyList<AreaPlace> Places(PackageFolder package) => ReleaseReader.Open(package.Build().Folder).Places;

    private static void AssertClose(IReadOnlyList<AreaPlace> expected, IReadOnlyList<AreaPlace> found)
    {
        foreach (var (one, other) in expected.Zip(found))
        {
            Assert.Equal(one.Quality, other.Quality);
            Assert.Equal(one.West, other.West, 6);
            Assert.Equal(one.North, other.North, 6);
            Assert.Equal(1, one.GeometryHa / other.GeometryHa, 4);
        }
    }
}
