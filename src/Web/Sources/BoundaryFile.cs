using Mahalleh.Geo.GeoJson;
using Mahalleh.Geo.Reading;
using Mahalleh.Geo.Shapefiles;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>The file of a package that holds its boundaries, whatever its format.</summary>
internal static class BoundaryFile
{
    private const string GeoJson = "boundaries.geojson";
    private const string Shapefile = "boundaries.zip";
    private const string GeoParquet = "boundaries.parquet";

    /// <summary>The names under which it is looked for, in this order.</summary>
    public static IReadOnlyList<string> Names { get; } = [GeoJson, Shapefile, GeoParquet];

    /// <summary>The name of the first that is there; null when none is.</summary>
    public static string? Find(string folder) => Names.FirstOrDefault(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Reads it.</summary>
    /// <param name="engine">Reads Parquet.</param>
    /// <param name="folder">Folder of the package.</param>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="description">Says the system of a file that declares none, and what may be mended on reading.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static BoundaryReading Read(DuckDbConnection engine, string folder, string name, PackageDescription description, CancellationToken cancellation)
    {
        var (path, crs, limits) = (Path.Combine(folder, name), description.BoundariesCrs, description.BoundaryRepairs.Limits);
        if (name == GeoParquet)
        {
            return GeoParquetReader.Read(engine, path, crs, limits, cancellation);
        }

        using var stream = File.OpenRead(path);
        return name == Shapefile
            ? ShapefileFeatures.Read(stream, crs, limits, cancellation)
            : GeoJsonFeatures.Read(stream, crs, limits, cancellation);
    }
}
