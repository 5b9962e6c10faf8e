namespace Mahalleh.Web.Releases;

/// <summary>Names of the files of a release.</summary>
public static class ReleaseFiles
{
    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".json"] = "application/json",
        [".parquet"] = "application/vnd.apache.parquet",
        [".pmtiles"] = "application/vnd.pmtiles",
    };

    /// <summary>The manifest.</summary>
    public const string Manifest = "release.json";

    /// <summary>The definitions.</summary>
    public const string Catalogue = "catalogue.json";

    /// <summary>What is known of the inputs.</summary>
    public const string Quality = "quality.json";

    /// <summary>What disclosure control hid, in numbers.</summary>
    public const string Disclosure = "disclosure.json";

    /// <summary>The areas, in area order.</summary>
    public const string Areas = "areas.parquet";

    /// <summary>The published cells.</summary>
    public const string Cells = "cells.parquet";

    /// <summary>The targets that the programme set.</summary>
    public const string Targets = "targets.parquet";

    /// <summary>Which areas of a level border on each other.</summary>
    public const string Neighbours = "neighbours.parquet";

    /// <summary>Which areas became which.</summary>
    public const string Crosswalk = "crosswalk.parquet";

    /// <summary>The outlines, as GeoParquet.</summary>
    public const string Boundaries = "boundaries.parquet";

    /// <summary>The vector tiles.</summary>
    public const string Tiles = "tiles.pmtiles";

    /// <summary>Files that may be fetched. Each was judged to hold published figures only, and no more than the API tells; another is not served, whatever a manifest says.</summary>
    public static IReadOnlySet<string> Open { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        Areas, Boundaries, Catalogue, Cells, Crosswalk, Disclosure, Neighbours, Quality, Targets, Tiles,
    };

    /// <summary>Media type of a file.</summary>
    /// <param name="name">Its name.</param>
    public static string MediaType(string name) => MediaTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream");

    /// <summary>Columns of a file of a table, in order; empty for another file.</summary>
    /// <param name="name">Its name.</param>
    public static IReadOnlyList<(string Name, string Type)> ColumnsOf(string name) =>
    [
        .. (name switch
        {
            Areas => ParquetFiles.AreaColumns,
            Cells => ParquetFiles.CellColumns,
            Boundaries => ParquetFiles.OutlineColumns,
            Targets => ParquetRelations.TargetColumns,
            Crosswalk => ParquetRelations.CrosswalkColumns,
            Neighbours => ParquetRelations.NeighbourColumns,
            _ => "",
        }).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(column => column.Split(' ')).Select(column => (column[0], column[1])),
    ];
}
