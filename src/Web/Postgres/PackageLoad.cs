using System.Globalization;
using Mahalleh.Geo.Reading;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sources;
using NetTopologySuite.IO;
using Npgsql;
using NpgsqlTypes;

namespace Mahalleh.Web.Postgres;

/// <summary>How far a load is.</summary>
/// <param name="Table">The table being copied.</param>
/// <param name="Rows">Rows of it that are copied.</param>
/// <param name="Done">Tables that are done.</param>
/// <param name="All">Tables there are.</param>
public readonly record struct LoadProgress(string Table, long Rows, int Done, int All);

/// <summary>Copies a data package into the tables of a database, all of it in one transaction: it replaces what was there, or nothing happens.</summary>
internal static class PackageLoad
{
    /// <summary>Rule of a load of which it is not known what came of it.</summary>
    public const string UnsureRule = "load-unsure";

    private const int ReportEvery = 50_000;

    /// <summary>Checks the package as <c>build</c> does and copies it.</summary>
    /// <param name="folder">Folder of the package.</param>
    /// <param name="address">The database, with a role that may write the tables of <c>data/postgres/schema.sql</c>.</param>
    /// <param name="faults">Where faults of the package go.</param>
    /// <param name="progress">Told how far it is; may be null.</param>
    /// <param name="cancellation">Stops it; nothing is changed then.</param>
    /// <returns>Rows that were copied; null when the package has faults that refuse it.</returns>
    /// <exception cref="DatabaseException">The database cannot be reached, is not as agreed, or refuses.</exception>
    public static long? Run(string folder, DatabaseAddress address, FaultLog faults, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        using var package = PackageReader.Read(folder, faults, null, cancellation);
        if (package is null)
        {
            return null;
        }

        using var session = new PostgresSession(address);
        _ = SchemaContract.Check(session);
        session.Execute("begin");
        session.Execute("set local lock_timeout = '10s'");
        session.Execute($"truncate {string.Join(", ", SchemaContract.Wanted.Select(wanted => PostgresRelation.Name(wanted.Table)))}");
        LoadDocuments(session, folder);
        var tables = FactSchema.Tables.Prepend(FactSchema.Areas).ToArray();
        var rows = 0L;
        for (var at = 0; at < tables.Length; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var done = at;
            rows += LoadTable(session, package, folder, tables[at], faults, copied => progress?.Report(new LoadProgress(tables[done].Name, copied, done, tables.Length)), cancellation);
        }

        LoadBoundaries(session, package, cancellation);
        if (faults.HasErrors)
        {
            // A file changed since it was checked.
            return null;
        }

        Commit(session);
        session.Execute($"analyze {string.Join(", ", SchemaContract.Wanted.Select(wanted => PostgresRelation.Name(wanted.Table)))}");
        return rows;
    }

    // Several servers commit one after another, and a connection may break before the answer comes.
    private static void Commit(PostgresSession session)
    {
        try
        {
            session.Execute("commit");
        }
        catch (DatabaseException fault)
        {
            throw new DatabaseException(UnsureRule, "", $"The last step failed, so some tables may hold the new rows and others the old ones; load again before you build. {fault.Message}", false);
        }
    }

    private static void LoadDocuments(PostgresSession session, string folder)
    {
        var catalogue = Path.Combine(folder, "catalogue");
        var paths = (Directory.Exists(catalogue) ? Directory.GetFiles(catalogue, "*.yaml") : []).Append(Path.Combine(folder, PackageDescriptionReader.FileName));
        foreach (var path in paths)
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!PulledDocuments.IsKnown(name))
            {
                throw new DatabaseException("bad-document", PostgresSource.Documents, $"The file '{name}' needs a name of letters, digits, '-' and '_'.", false);
            }

            session.ExecuteWith($"insert into {PostgresRelation.Name(PostgresSource.Documents)} (path, content) values ($1, $2)", name, File.ReadAllText(path));
        }
    }

    // The files are staged once more: the package keeps areas and persons as numbers.
    private static long LoadTable(PostgresSession session, SourcePackage package, string folder, FactTable table, FaultLog faults, Action<long> progress, CancellationToken cancellation)
    {
        if (Staging.Stage(package.Engine, table, folder, faults) is not { } staged)
        {
            return 0;
        }

        var columns = staged.Columns;
        var values = columns.Select(column => $"{ValueOf(column)} as \"{column.Column.Name}\"");
        var joins = columns.Where(column => column.Column.Type != ColumnType.Area).Select(column => column.Join);
        using var rows = package.Engine.Stream($"select {string.Join(", ", values)} from {staged.Relation} r {string.Join(' ', joins)} order by r.row");
        var sql = $"copy {PostgresRelation.Name(table.Name)} ({string.Join(", ", columns.Select(column => $"\"{column.Column.Name}\""))}) from stdin (format binary)";
        using var import = session.Import(sql);
        return session.Run(sql, () =>
        {
            var count = 0L;
            while (rows.Read())
            {
                import.StartRow();
                for (var column = 0; column < columns.Count; column++)
                {
                    Write(import, rows, column, columns[column].Column.Type);
                }

                if (++count % ReportEvery == 0)
                {
                    cancellation.ThrowIfCancellationRequested();
                    progress(count);
                }
            }

            import.Complete();
            progress(count);
            return count;
        });
    }

    private static string ValueOf(ColumnSql column) => column.Column.Type switch
    {
        ColumnType.Text or ColumnType.Key or ColumnType.Area => column.Raw,
        ColumnType.Number or ColumnType.Weight => $"cast({column.Typed} as varchar)",
        _ => column.Typed,
    };

    private static void Write(NpgsqlBinaryImporter import, DuckDbRows rows, int column, ColumnType type)
    {
        if (rows.IsNull(column))
        {
            import.WriteNull();
            return;
        }

        switch (type)
        {
            case ColumnType.Date:
                import.Write(rows.Date(column)!.Value, NpgsqlDbType.Date);
                break;
            case ColumnType.Whole:
                import.Write(rows.WholeInt(column), NpgsqlDbType.Integer);
                break;
            case ColumnType.Number or ColumnType.Weight:
                import.Write(decimal.Parse(rows.Text(column), CultureInfo.InvariantCulture), NpgsqlDbType.Numeric);
                break;
            case ColumnType.Real:
                import.Write(rows.Number(column), NpgsqlDbType.Double);
                break;
            case ColumnType.Flag:
                import.Write(rows.Boolean(column), NpgsqlDbType.Boolean);
                break;
            default:
                import.Write(rows.Text(column), NpgsqlDbType.Text);
                break;
        }
    }

    private static void LoadBoundaries(PostgresSession session, SourcePackage package, CancellationToken cancellation)
    {
        if (package.Source.BoundaryName is null)
        {
            return;
        }

        const string Copy = "copy new_outline from stdin (format binary)";
        session.Execute("create temporary table new_outline (code text, geometry_quality text, wkb bytea) on commit drop");
        var reading = package.Source.ReadBoundaries(package.Engine, package.Description, cancellation);
        var writer = new WKBWriter(ByteOrder.LittleEndian);
        using (var import = session.Import(Copy))
        {
            _ = session.Run(Copy, () => Write(import, reading, writer));
        }

        session.Execute($"insert into {PostgresRelation.Name(PostgresSource.Boundaries)} (code, geometry_quality, outline) select code, geometry_quality, st_setsrid(st_geomfromwkb(wkb), 4326) from new_outline");
    }

    private static ulong Write(NpgsqlBinaryImporter import, BoundaryReading reading, WKBWriter writer)
    {
        foreach (var feature in reading.Features)
        {
            import.StartRow();
            import.Write(feature.Code, NpgsqlDbType.Text);
            if (feature.Quality is { } quality)
            {
                import.Write(quality, NpgsqlDbType.Text);
            }
            else
            {
                import.WriteNull();
            }

            import.Write(writer.Write(feature.Geometry), NpgsqlDbType.Bytea);
        }

        return import.Complete();
    }
}
