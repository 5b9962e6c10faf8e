using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>A table of stated figures, pulled into the embedded engine as text, and checked and typed there by the rules of every other source.</summary>
internal static class PulledTable
{
    /// <summary>Pulls a table in the order of its key.</summary>
    /// <returns>The staged table, or null when it has no rows.</returns>
    public static StagedTable? Stage(PostgresSession session, DuckDbConnection engine, FactTable table)
    {
        var pulled = "pulled_" + table.Name;
        var names = table.Columns.Select(column => column.Name).ToArray();
        engine.Make(pulled, "row bigint, " + string.Join(", ", names.Select(name => $"\"{name}\" varchar")));
        if (Copy(session, engine, pulled, table) == 0)
        {
            return null;
        }

        var raw = names.Select(name => $"nullif(trim(\"{name}\", ' \t\r\n'), '') as \"{name}\"");
        var key = table.Unique.Count > 0 ? table.Unique : names;
        return new StagedTable(table, table.Name, $"(select row, {string.Join(", ", raw)} from {pulled})", [.. table.Columns.Select(Typed)], [])
        {
            KeyOf = row => KeyOf(engine, $"select concat_ws(' ', {string.Join(", ", key.Select(name => $"\"{name}\""))}) from {pulled} where row = {row}"),
        };
    }

    private static long Copy(PostgresSession session, DuckDbConnection engine, string pulled, FactTable table)
    {
        var order = (table.Unique.Count > 0 ? table.Unique : table.Columns.Select(column => column.Name)).Select(name => $"cast(s.\"{name}\" as text) collate \"C\" nulls first");
        using var rows = session.Query($"select {string.Join(", ", table.Columns.Select(column => $"cast(s.\"{column.Name}\" as text)"))} from {PostgresRelation.Name(table.Name)} s order by {string.Join(", ", order)}");
        using var copy = engine.Append(pulled);
        var count = 0L;
        while (rows.Read())
        {
            copy.Add(++count);
            for (var column = 0; column < table.Columns.Count; column++)
            {
                copy.Add(rows.IsNull(column) ? null : rows.Text(column));
            }

            copy.EndRow();
        }

        copy.Complete();
        return count;
    }

    // A day of a database is a civil day, whatever the calendar of the package.
    private static ColumnSql Typed(FactColumn column)
    {
        var raw = $"r.\"{column.Name}\"";
        return column.Type == ColumnType.Date
            ? new ColumnSql(column, raw, $"try_cast((case when regexp_full_match({raw}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') then {raw} end) as date)", "")
            : ColumnSql.OfText(column);
    }

    private static string KeyOf(DuckDbConnection engine, string sql)
    {
        using var rows = engine.Query(sql);
        return rows.Read() ? rows.Text(0) : "";
    }
}
