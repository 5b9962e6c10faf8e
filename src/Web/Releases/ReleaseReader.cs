using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Mahalleh.Geo.Tiling;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Releases;

/// <summary>Opens a release: verifies every byte of it first, then reads it into a snapshot.</summary>
public static class ReleaseReader
{
    private static readonly string[] Needed =
        [ReleaseFiles.Areas, ReleaseFiles.Boundaries, ReleaseFiles.Catalogue, ReleaseFiles.Cells, ReleaseFiles.Crosswalk, ReleaseFiles.Disclosure, ReleaseFiles.Neighbours, ReleaseFiles.Quality, ReleaseFiles.Targets];

    /// <summary>Checks that a release is whole: format, id, every file with its length and hash, and no other file.</summary>
    /// <param name="folder">Folder of the release.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="ReleaseException">Something is missing, extra, changed or of another format.</exception>
    public static ReleaseManifest Verify(string folder)
    {
        var manifest = ReadJson<ReleaseManifest>(folder, ReleaseFiles.Manifest);
        if (manifest.Format != ReleaseManifest.CurrentFormat)
        {
            throw new ReleaseException($"{ReleaseFiles.Manifest} has format {manifest.Format}; this program reads format {ReleaseManifest.CurrentFormat}.");
        }

        if (ReleaseWriter.ManifestId(manifest) != manifest.Id)
        {
            throw new ReleaseException($"{ReleaseFiles.Manifest} was changed: its id does not match its content.");
        }

        foreach (var file in manifest.Files)
        {
            VerifyFile(folder, file);
        }

        var listed = manifest.Files.Select(file => file.Name).Append(ReleaseFiles.Manifest).ToHashSet(StringComparer.Ordinal);
        var extra = Directory.GetFileSystemEntries(folder).Select(path => Path.GetFileName(path)).FirstOrDefault(name => !listed.Contains(name));
        var missing = Needed.FirstOrDefault(name => !listed.Contains(name));
        return extra is not null ? throw new ReleaseException($"{extra} is not part of the release.")
            : missing is not null ? throw new ReleaseException($"The release has no {missing}.") : manifest;
    }

    /// <summary>Verifies and opens a release.</summary>
    /// <param name="folder">Folder of the release.</param>
    /// <param name="audience">For whom it must be: one for officials is never opened as one for the public.</param>
    /// <exception cref="ReleaseException">The release is not sound, or for another audience.</exception>
    public static Snapshot Open(string folder, Audience audience = Audience.Public)
    {
        var manifest = Verify(folder);
        if (manifest.Audience != audience)
        {
            throw new ReleaseException($"The release is for the audience '{ReleaseAudiences.Name(manifest.Audience)}', not for '{ReleaseAudiences.Name(audience)}'.");
        }

        try
        {
            using var engine = DuckDbConnection.Open(2, 512);
            var (areas, places) = ReadAreas(engine, Path.Combine(folder, ReleaseFiles.Areas));
            // The file is in area order already; its own order is the order of siblings.
            var order = areas.Select((area, at) => (area.Code, at)).ToDictionary(pair => pair.Code, pair => (ulong)pair.at, StringComparer.Ordinal);
            var tree = AreaTree.Build(manifest.Levels, areas, area => order[area.Code], out var faults)
                ?? throw new ReleaseException($"{ReleaseFiles.Areas} is no tree: {faults[0].Message}");
            return new Snapshot
            {
                Manifest = manifest,
                Folder = Path.GetFullPath(folder),
                Published = Directory.GetLastWriteTimeUtc(folder),
                Areas = tree,
                Places = places,
                Catalogue = ReadJson<ReleaseJson.CatalogueFile>(folder, ReleaseFiles.Catalogue).ToCatalogue(),
                Cells = ReadCells(engine, Path.Combine(folder, ReleaseFiles.Cells), tree.Count),
                Targets = new TargetBook(ParquetRelations.ReadTargets(engine, Path.Combine(folder, ReleaseFiles.Targets))),
                Crosswalk = ParquetRelations.ReadCrosswalk(engine, Path.Combine(folder, ReleaseFiles.Crosswalk), tree),
                Neighbours = ParquetRelations.ReadNeighbours(engine, Path.Combine(folder, ReleaseFiles.Neighbours), tree.Count),
                Quality = ReadJson<QualityReport>(folder, ReleaseFiles.Quality),
                Disclosure = ReadJson<DisclosureReport>(folder, ReleaseFiles.Disclosure),
                Tiles = manifest.Vintage == "none" ? null : TileArchive.Open(Path.Combine(folder, ReleaseFiles.Tiles)),
            };
        }
        catch (Exception fault) when (fault is DuckDbException or FormatException or ArgumentException or PmTilesFormatException or IndexOutOfRangeException)
        {
            throw new ReleaseException($"The release cannot be read: {fault.Message}", fault);
        }
    }

    private static void VerifyFile(string folder, ReleaseFile file)
    {
        var path = Path.Combine(folder, Path.GetFileName(file.Name));
        if (file.Name != Path.GetFileName(file.Name) || !File.Exists(path))
        {
            throw new ReleaseException($"{file.Name} is missing.");
        }

        using var stream = File.OpenRead(path);
        if (stream.Length != file.Bytes || Convert.ToHexStringLower(SHA256.HashData(stream)) != file.Sha256)
        {
            throw new ReleaseException($"{file.Name} was changed: its length or hash is not the one of the manifest.");
        }
    }

    private static T ReadJson<T>(string folder, string name)
    {
        try
        {
            var path = Path.Combine(folder, name);
            return File.Exists(path) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), ReleaseJson.Options) ?? throw new ReleaseException($"{name} is empty.")
                : throw new ReleaseException($"{name} is missing.");
        }
        catch (Exception fault) when (fault is JsonException or NotSupportedException or ArgumentException)
        {
            throw new ReleaseException($"{name} cannot be read: {fault.Message}", fault);
        }
    }

    private static (List<Area> Areas, List<AreaPlace> Places) ReadAreas(DuckDbConnection engine, string path)
    {
        var (areas, places) = (new List<Area>(), new List<AreaPlace>());
        using var rows = engine.Query(
            "select code, level, parent, name_fa, name_en, settlement, severity, operator, programme_start, left_list, source_rank, area_ha, area_basis, geometry_quality, " +
            $"west, south, east, north, label_longitude, label_latitude, geometry_ha, valid_from, valid_to from read_parquet({DuckDbConnection.Literal(path)}) order by number");
        while (rows.Read())
        {
            areas.Add(new Area
            {
                Code = rows.Text(0),
                Level = rows.Text(1),
                Parent = rows.IsNull(2) ? null : rows.Text(2),
                NameFa = rows.Text(3),
                NameEn = rows.Text(4),
                Settlement = rows.Text(5),
                Severity = rows.Text(6),
                Operator = rows.Text(7),
                ProgrammeStart = rows.Date(8),
                LeftList = rows.Date(9),
                SourceRank = rows.IsNull(10) ? null : rows.WholeInt(10),
                AreaHa = rows.IsNull(11) ? null : rows.Number(11),
                AreaBasis = rows.Text(12) == "by-rule" ? Basis.ByRule : Basis.Published,
                ValidFrom = rows.Date(21),
                ValidTo = rows.Date(22),
            });
            places.Add(new AreaPlace(
                rows.Text(13), rows.Number(14), rows.Number(15), rows.Number(16), rows.Number(17), rows.Number(18), rows.Number(19), rows.Number(20)));
        }

        return (areas, places);
    }

    private static CellStore ReadCells(DuckDbConnection engine, string path, int areas)
    {
        var columns = new Dictionary<CellKey, CellColumn>();
        using var rows = engine.Query(
            $"select measure, breakdown, period, area, value, weight, sum_squares, weight_squares, cases, reporting, expected, status, dated from read_parquet({DuckDbConnection.Literal(path)})");
        (string Measure, string Breakdown, string Period) last = ("", "", "");
        CellColumn? column = null;
        while (rows.Read())
        {
            var key = (rows.Text(0), rows.Text(1), rows.Text(2));
            if (column is null || key != last)
            {
                column = ColumnOf(columns, new CellKey(key.Item1, key.Item2, Period.Parse(key.Item3, CultureInfo.InvariantCulture)), areas, !rows.IsNull(5));
                last = key;
            }

            ReadCell(rows, columns, ref column, last, areas);
        }

        return new CellStore(columns);
    }

    private static CellColumn ColumnOf(Dictionary<CellKey, CellColumn> columns, CellKey key, int areas, bool hasMoments)
    {
        if (!columns.TryGetValue(key, out var column))
        {
            column = new CellColumn(areas, hasMoments);
            columns.Add(key, column);
        }

        return column;
    }

    private static void ReadCell(
        DuckDbRows rows, Dictionary<CellKey, CellColumn> columns, ref CellColumn column, (string Measure, string Breakdown, string Period) key, int areas)
    {
        if (!rows.IsNull(5) && column.Moments is null)
        {
            column = WithMoments(columns, new CellKey(key.Measure, key.Breakdown, Period.Parse(key.Period, CultureInfo.InvariantCulture)), column, areas);
        }

        var area = rows.WholeInt(3);
        column.Status[area] = ObservationStatuses.FromLetter(rows.Text(11)[0]);
        (column.Reporting[area], column.Expected[area]) = (rows.WholeInt(9), rows.WholeInt(10));
        if (!column.Status[area].HasValue())
        {
            return;
        }

        (column.Values[area], column.Cases[area]) = (rows.Number(4), rows.Whole(8));
        column.Date(area, rows.Date(12));
        if (column.Moments is { } moments)
        {
            (moments.Weights[area], moments.Squares[area], moments.WeightSquares[area]) = (rows.Number(5), rows.Number(6), rows.Number(7));
        }
    }

    // A column whose first cell is protected shows only later that it has moments.
    private static CellColumn WithMoments(Dictionary<CellKey, CellColumn> columns, CellKey key, CellColumn old, int areas)
    {
        var column = new CellColumn(areas, hasMoments: true);
        old.Values.CopyTo(column.Values, 0);
        old.Cases.CopyTo(column.Cases, 0);
        old.Reporting.CopyTo(column.Reporting, 0);
        old.Expected.CopyTo(column.Expected, 0);
        old.Status.CopyTo(column.Status, 0);
        columns[key] = column;
        return column;
    }
}
