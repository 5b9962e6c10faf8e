using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Sources;

/// <summary>Reads a whole data package, reporting every fault it finds.</summary>
public static class PackageReader
{
    private const int EngineMegabytes = 1200;

    /// <summary>Reads a package.</summary>
    /// <param name="folder">Folder of the package.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="progress">Told what is being read; may be null.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The package, or null when it has faults that refuse it.</returns>
    public static SourcePackage? Read(string folder, FaultLog faults, IProgress<string>? progress, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            faults.Error(Path.GetFileName(folder), null, "", "missing-folder", "There is no such folder.");
            return null;
        }

        var description = PackageDescriptionReader.Read(folder, faults);
        var catalogue = CatalogueFiles.Read(folder, faults);
        if (description is null)
        {
            return null;
        }

        var engine = DuckDbConnection.OpenWithSpill(2, EngineMegabytes);
        try
        {
            var package = Read(engine, folder, description, catalogue, faults, progress, cancellation);
            if (package is null)
            {
                engine.Dispose();
            }

            return package;
        }
        catch
        {
            engine.Dispose();
            throw;
        }
    }

    private static SourcePackage? Read(
        DuckDbConnection engine, string folder, PackageDescription description, IndicatorCatalogue catalogue,
        FaultLog faults, IProgress<string>? progress, CancellationToken cancellation)
    {
        progress?.Report("areas");
        DayTables.FillWritten(engine, description.Calendar);
        var areas = AreaRegister.Read(engine, folder, description, faults);
        progress?.Report("boundaries");
        var boundaries = BoundaryLayer.Read(engine, folder, description, areas, faults, cancellation);
        var tree = AreaRegister.Build(description, areas, boundaries, faults);
        if (tree is not null)
        {
            BoundaryLayer.Agree(tree, boundaries, folder, description, faults, cancellation);
        }

        FillAreas(engine, areas, tree);
        var tables = new List<TableCount>();
        foreach (var table in FactSchema.Tables)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(table.Name);
            ReadTable(engine, folder, table, description, tables, faults);
        }

        StatisticsCheck.Check(engine, catalogue, faults);
        var crosswalk = tree is null ? Crosswalk.Empty : CrosswalkFile.Read(engine, tree, description.Calendar, faults);
        return tree is null || faults.HasErrors ? null : new SourcePackage
        {
            Engine = engine,
            Description = description,
            Areas = tree,
            Boundaries = BoundaryLayer.Complete(tree, boundaries, description.MapDay),
            Crosswalk = crosswalk,
            Catalogue = catalogue,
            Tables = tables,
        };
    }

    private static void ReadTable(
        DuckDbConnection engine, string folder, FactTable table, PackageDescription description, List<TableCount> tables, FaultLog faults)
    {
        if (Staging.Stage(engine, table, folder, faults) is not { } staged)
        {
            TableLoader.LoadEmpty(engine, table);
            return;
        }

        var records = TableLoader.Load(engine, staged, description.Calendar, faults);
        ValidityCheck.Check(engine, staged, faults);
        tables.Add(new TableCount(table.Name, records, description.InventedTables.Contains(table.Name)));
    }

    // Facts are checked against the codes of the register even when it is no tree, so that all faults show at once.
    private static void FillAreas(DuckDbConnection engine, IReadOnlyList<Area> areas, AreaTree? tree)
    {
        engine.Execute("create or replace table area (code varchar, number integer); create or replace table ancestry (area integer, ancestor integer, level integer); create or replace table validity (area integer, first date, last date)");
        using var list = engine.Append("area");
        var codes = tree is null ? areas.Select(area => area.Code).Distinct(StringComparer.Ordinal).ToArray() : [.. tree.Areas.Select(area => area.Code)];
        for (var number = 0; number < codes.Length; number++)
        {
            list.Add(codes[number]).Add((long)number).EndRow();
        }

        list.Complete();
        using var validity = engine.Append("validity");
        for (var number = 0; tree is not null && number < tree.Count; number++)
        {
            if (tree.Areas[number] is { ValidFrom: not null } or { ValidTo: not null })
            {
                validity.Add((long)number).Add(tree.Areas[number].ValidFrom).Add(tree.Areas[number].ValidTo).EndRow();
            }
        }

        validity.Complete();
        using var above = engine.Append("ancestry");
        for (var number = 0; tree is not null && number < tree.Count; number++)
        {
            foreach (var ancestor in tree.Ancestors(number).Prepend(number))
            {
                above.Add((long)number).Add((long)ancestor).Add((long)tree.Level[ancestor]).EndRow();
            }
        }

        above.Complete();
    }
}

/// <summary>Checks what no column type can: that the measures of the statistics are in a catalogue.</summary>
internal static class StatisticsCheck
{
    private const int Listed = 1000;

    public static void Check(DuckDbConnection engine, IndicatorCatalogue catalogue, FaultLog faults)
    {
        using var measures = engine.Query("select distinct measure, cast(count(*) as bigint) from statistics where measure is not null group by measure order by measure");
        var known = catalogue.Measures.Values.Where(measure => measure.Table == "statistics").Select(measure => measure.Code).ToHashSet(StringComparer.Ordinal);
        for (var listed = 0; measures.Read() && listed < Listed; listed++)
        {
            if (!known.Contains(measures.Text(0)))
            {
                faults.Warn("statistics.csv", null, "measure", "unused-measure", $"The measure '{measures.Text(0)}' is in no catalogue; its {measures.Whole(1)} rows are not used.", measures.Whole(1));
            }
        }
    }
}
