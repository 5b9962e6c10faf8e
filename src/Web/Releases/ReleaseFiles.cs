namespace Mahalleh.Web.Releases;

/// <summary>Names of the files of a release.</summary>
public static class ReleaseFiles
{
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
}
