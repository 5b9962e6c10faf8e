using System.Globalization;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>A file of the package as a relation of the engine: raw columns by their schema names, and each row's number.</summary>
/// <param name="Table">The table it belongs to.</param>
/// <param name="File">File name for faults.</param>
/// <param name="Relation">SQL of the relation, with a column <c>row</c>.</param>
/// <param name="Columns">How each column that is there is typed.</param>
/// <param name="RejectedLines">Lines of a CSV file that were no rows, rising; row numbers skip them.</param>
internal sealed record StagedTable(FactTable Table, string File, string Relation, IReadOnlyList<ColumnSql> Columns, IReadOnlyList<long> RejectedLines)
{
    /// <summary>Tells the key of a row of a database, which has no numbers; null for a file.</summary>
    public Func<string, string>? KeyOf { get; init; }

    /// <summary>What the register of areas is called where the table comes from.</summary>
    public string Register => KeyOf is null ? "areas.csv" : "the table areas";

    /// <summary>Where a row is, for a fault: its number in a file, or what names it in a database.</summary>
    /// <param name="row">Value of the column <c>row</c>.</param>
    /// <returns>The number, and what is added to the message.</returns>
    public (long? Row, string Key) Place(string row) =>
        KeyOf is null ? (RowOf(long.Parse(row, CultureInfo.InvariantCulture)), "") : (null, $" Its key is '{KeyOf(row)}'.");

    /// <summary>The row as a spreadsheet shows it: the header is row 1, and lines that were no rows count too.</summary>
    public long RowOf(long row)
    {
        foreach (var line in RejectedLines)
        {
            if (line > row)
            {
                break;
            }

            row++;
        }

        return row;
    }
}

/// <summary>Stages the files of a package in the engine.</summary>
internal static class Staging
{
    /// <summary>Stages one table, from CSV or Parquet.</summary>
    /// <returns>The staged table, or null when the package has none or it cannot be read; then faults say why.</returns>
    public static StagedTable? Stage(DuckDbConnection engine, FactTable table, string folder, FaultLog faults)
    {
        var csv = Path.Combine(folder, table.Name + ".csv");
        var parquet = Path.Combine(folder, table.Name + ".parquet");
        var parts = Path.Combine(folder, table.Name);
        if (File.Exists(csv))
        {
            return StageCsv(engine, table, csv, faults);
        }

        if (File.Exists(parquet))
        {
            return StageParquet(engine, table, parquet, table.Name + ".parquet", faults);
        }

        return Directory.Exists(parts) && Directory.EnumerateFiles(parts, "*.parquet").Any()
            ? StageParquet(engine, table, Path.Combine(parts, "*.parquet"), table.Name + "/*.parquet", faults)
            : null;
    }

    private static StagedTable? StageCsv(DuckDbConnection engine, FactTable table, string path, FaultLog faults)
    {
        var file = Path.GetFileName(path);
        if (CsvInspection.Header(path, file, faults) is not { } header || !CheckHeader(table, file, header, faults))
        {
            return null;
        }

        var columns = string.Join(", ", header.Select((_, at) => $"'c{at}': 'VARCHAR'"));
        engine.Execute("drop table if exists reject_errors; drop table if exists reject_scans");
        engine.Execute(
            $"create or replace table raw_{table.Name} as select row_number() over () + 1 as row, * from read_csv({DuckDbConnection.Literal(path)}, auto_detect=false, " +
            $"delim=',', quote='\"', escape='\"', header=true, columns={{{columns}}}, store_rejects=true, rejects_limit=0, max_line_size=2000000)");
        var rejected = ReadRejected(engine, file, faults);
        var known = table.Columns.Where(column => header.Contains(column.Name)).ToArray();
        var chosen = string.Join(", ", known.Select(column => $"nullif(trim(c{header.IndexOf(column.Name)}, ' \t\r\n'), '') as \"{column.Name}\""));
        return new StagedTable(table, file, $"(select row, {chosen} from raw_{table.Name})", [.. known.Select(ColumnSql.OfText)], rejected);
    }

    private static StagedTable? StageParquet(DuckDbConnection engine, FactTable table, string path, string file, FaultLog faults)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var rows = engine.Query($"select column_name, column_type from (describe select * from read_parquet({DuckDbConnection.Literal(path)}))");
            while (rows.Read())
            {
                types[rows.Text(0)] = rows.Text(1);
            }
        }
        catch (DuckDbException fault)
        {
            faults.Error(file, null, "", "not-parquet", $"The file cannot be read as Parquet: {fault.Message.Split('\n')[0]}");
            return null;
        }

        if (!CheckHeader(table, file, [.. types.Keys], faults))
        {
            return null;
        }

        var relation = $"(select file_row_number + 2 as row, * from read_parquet({DuckDbConnection.Literal(path)}, file_row_number=true))";
        return new StagedTable(table, file, relation, [.. table.Columns.Where(column => types.ContainsKey(column.Name)).Select(column => ColumnSql.OfParquet(column, types[column.Name]))], []);
    }

    private static bool CheckHeader(FactTable table, string file, IReadOnlyList<string> header, FaultLog faults)
    {
        var missing = table.Columns.Where(column => column.IsRequired && !header.Contains(column.Name)).ToArray();
        foreach (var column in missing)
        {
            faults.Error(file, 1, column.Name, "missing-column", $"The column '{column.Name}' is missing; the table has {string.Join(", ", table.Columns.Select(known => known.Name))}.");
        }

        foreach (var name in header.Where(name => table.Find(name) is null))
        {
            faults.Warn(file, 1, name, "unknown-column", $"The column '{name}' is not part of this table and is not read.");
        }

        var repeated = header.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).ToArray();
        foreach (var group in repeated)
        {
            faults.Error(file, 1, group.Key, "duplicate-column", $"The column '{group.Key}' stands {group.Count()} times.");
        }

        return missing.Length == 0 && repeated.Length == 0;
    }

    private static List<long> ReadRejected(DuckDbConnection engine, string file, FaultLog faults)
    {
        var lines = new List<long>();
        using var rows = engine.Query("select cast(line as bigint), min(cast(error_type as varchar)), min(error_message) from reject_errors group by line order by line");
        while (rows.Read())
        {
            lines.Add(rows.Whole(0));
            faults.Error(file, rows.Whole(0), "", "ragged-row", $"The line is not a row of the table: {rows.Text(2)}");
        }

        return lines;
    }

    private static int IndexOf(this IReadOnlyList<string> list, string item)
    {
        for (var at = 0; at < list.Count; at++)
        {
            if (string.Equals(list[at], item, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }
}
