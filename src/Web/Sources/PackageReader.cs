using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Engines;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>Reads a whole data package, reporting every fault it finds.</summary>
public static class PackageReader
{
    private const long RecordsOfSlice = 4_000_000;

    /// <summary>Reads a package.</summary>
    /// <param name="place">Folder of the package, or <see cref="PostgresSource.Name"/> for the database that the environment names.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told what is being read; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The package, or null when it has faults that refuse it.</returns>
    /// <exception cref="DatabaseException">The database cannot be read.</exception>
    public static SourcePackage? Read(string place, FaultLog faults, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (PostgresSource.IsNamed(place))
        {
            progress?.Report("database");
            return Read(PostgresSource.Open(DatabaseAddress.FromEnvironment(DatabaseAddress.Variable)), faults, progress, cancellation);
        }

        if (!Directory.Exists(place))
        {
            faults.Error(Path.GetFileName(place), null, "", "missing-folder", "There is no such folder.");
            return null;
        }

        return Read(new FolderSource(place), faults, progress, cancellation);
    }

    /// <summary>Reads a package from its source, which is disposed with it, or at once when it has faults that refuse it.</summary>
    internal static SourcePackage? Read(IPackageSource source, FaultLog faults, IProgress<string>? progress, CancellationToken cancellation)
    {
        DuckDbConnection? engine = null;
        SourcePackage? package = null;
        try
        {
            var description = PackageDescriptionReader.Read(source.Folder, faults);
            var catalogue = CatalogueFiles.Read(source.Folder, faults);
            if (description is null)
            {
                return null;
            }

            engine = DuckDbConnection.OpenPacked(2, SourcePackage.EngineMegabytes);
            return package = Read(engine, source, description, catalogue, faults, progress, cancellation);
        }
        finally
        {
            if (package is null)
            {
                engine?.Dispose();
                source.Dispose();
            }
        }
    }

    private static SourcePackage? Read(
        DuckDbConnection engine, IPackageSource source, PackageDescription description, IndicatorCatalogue catalogue,
        FaultLog faults, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("areas");
        DayTables.FillWritten(engine, description.Calendar);
        var areas = AreaRegister.Read(engine, source, description, faults);
        progress?.Report("boundaries");
        var boundaries = BoundaryLayer.Read(engine, source, description, areas, faults, cancellation);
        var tree = AreaRegister.Build(source, description, areas, boundaries, faults);
        if (tree is not null)
        {
            BoundaryLayer.Agree(tree, boundaries, source, description, faults, cancellation);
        }

        FillAreas(engine, areas, tree);
        if (source.Records is { } away)
        {
            FillAreas(away.Engine, areas, tree);
        }

        var (tables, marks) = (new List<TableCount>(), new Dictionary<FactTable, RecordMarks>());
        foreach (var table in FactSchema.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(table.Name);
            if (ReadTable(engine, source, table, description, marks, faults) is { } records)
            {
                tables.Add(new TableCount(table.Name, records, description.InventedTables.Contains(table.Name)));
            }
        }

        StatisticsCheck.Check(engine, source.NameOf(FactSchema.Statistics), catalogue, faults);
        var crosswalk = tree is null ? Crosswalk.Empty : CrosswalkFile.Read(engine, tree, description.Calendar, faults);
        return tree is null || faults.HasErrors ? null : new SourcePackage
        {
            Engine = engine,
            Records = source.Records ?? new FactStore(engine, table => table.Name)
            {
                Marks = marks.GetValueOrDefault,
                Slices = table => 1 + (int)(tables.Where(count => count.Table == table.Name).Sum(count => count.Records) / RecordsOfSlice),
            },
            Source = source,
            Description = description,
            Areas = tree,
            Boundaries = BoundaryLayer.Complete(tree, boundaries, description.MapDay),
            Crosswalk = crosswalk,
            Catalogue = catalogue,
            Tables = tables,
        };
    }

    private static long? ReadTable(DuckDbConnection engine, IPackageSource source, FactTable table, PackageDescription description, Dictionary<FactTable, RecordMarks> marks, FaultLog faults)
    {
        if (source.Records is not null && table.IsOfRecords)
        {
            return source.CheckRecords(table, description.Calendar, faults);
        }

        if (source.Stage(engine, table, faults) is not { } staged)
        {
            TableLoader.LoadEmpty(engine, table);
            return null;
        }

        var records = TableLoader.Load(engine, staged, description.Calendar, faults);
        ValidityCheck.Check(engine, table.Name, staged, faults);
        if (table.IsOfRecords)
        {
            marks.Add(table, TableLoader.Mark(engine, staged));
        }

        return records;
    }

    // Facts are checked against the codes of the register even when it is no tree, so that all faults show at once.
    private static void FillAreas(ISqlEngine engine, IReadOnlyList<Area> areas, AreaTree? tree)
    {
        string[] tables = ["area", "ancestry", "validity"];
        foreach (var table in tables)
        {
            engine.Make(table, EngineTables.Columns[table]);
        }

        var codes = tree is null ? areas.Select(area => area.Code).Distinct(StringComparer.Ordinal) : tree.Areas.Select(area => area.Code);
        Append(engine, "area", codes, (row, number, code) => row.Add(code).Add(number).EndRow());
        if (tree is not null)
        {
            FillTree(engine, tree);
        }

        engine.Study(tables);
    }

    private static void FillTree(ISqlEngine engine, AreaTree tree)
    {
        Append(engine, "validity", tree.Areas, static (row, number, area) =>
        {
            if (area is { ValidFrom: not null } or { ValidTo: not null })
            {
                row.Add(number).Add(area.ValidFrom).Add(area.ValidTo).EndRow();
            }
        });
        Append(engine, "ancestry", tree.Areas, (row, number, _) =>
        {
            foreach (var ancestor in tree.Ancestors(number).Prepend(number))
            {
                row.Add(number).Add(ancestor).Add(tree.Level[ancestor]).EndRow();
            }
        });
    }

    private static void Append<T>(ISqlEngine engine, string table, IEnumerable<T> items, Action<ISqlAppender, int, T> add)
    {
        using var rows = engine.Append(table);
        foreach (var (number, item) in items.Index())
        {
            add(rows, number, item);
        }

        rows.Complete();
    }
}

/// <summary>Checks what no column type can: that the measures of the statistics are in a catalogue.</summary>
internal static class StatisticsCheck
{
    private const int Listed = 1000;

    public static void Check(DuckDbConnection engine, string file, IndicatorCatalogue catalogue, FaultLog faults)
    {
        using var measures = engine.Query("select distinct measure, cast(count(*) as bigint) from statistics where measure is not null group by measure order by measure");
        var known = catalogue.Measures.Values.Where(measure => measure.Table == "statistics").Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        for (var listed = 0; measures.Read() && listed < Listed; listed++)
        {
            if (!known.Contains(measures.Text(0)))
            {
                faults.Warn(file, null, "measure", "unused-measure", $"The measure '{measures.Text(0)}' is in no catalogue; its {measures.Whole(1)} rows are not used.", measures.Whole(1));
            }
        }
    }
}
