using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>What the tables or views of a database must be: every table of <see cref="FactSchema"/>, each column with its type.</summary>
internal static class SchemaContract
{
    private const string Columns = $"""
        select cast(c.relname as text), cast(a.attname as text), format_type(a.atttypid, a.atttypmod), cast(t.typname as text), cast(c.relkind in ('r', 'p', 'v') as integer)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
        where n.nspname = '{PostgresRelation.Schema}' and c.relkind in ('r', 'p', 'v', 'm', 'f') and a.attnum > 0 and not a.attisdropped
        """;

    /// <summary>Every table with its columns and their types as the schema writes them.</summary>
    public static IReadOnlyList<(string Table, IReadOnlyList<(string Column, string Type)> Columns)> Wanted { get; } =
    [
        (PostgresSource.Documents, [("path", "text"), ("content", "text")]),
        (PostgresSource.Boundaries, [("code", "text"), ("geometry_quality", "text"), ("outline", "geometry(MultiPolygon,4326)")]),
        .. FactSchema.Tables.Prepend(FactSchema.Areas).Select(table => (table.Name, (IReadOnlyList<(string, string)>)[.. table.Columns.Select(column => (column.Name, TypeOf(column.Type)))])),
    ];

    /// <summary>Type of a column in the schema.</summary>
    public static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Date => "date",
        ColumnType.Whole => "integer",
        ColumnType.Number => "numeric(18,4)",
        ColumnType.Weight => "numeric(12,6)",
        ColumnType.Real => "double precision",
        ColumnType.Flag => "boolean",
        _ => "text",
    };

    /// <summary>Compares the database with the contract.</summary>
    /// <returns>The tables and views that can be held by a lock; a materialised view or a foreign table cannot.</returns>
    /// <exception cref="DatabaseException">A table or column is missing, or a column has another type.</exception>
    public static IReadOnlyList<string> Check(PostgresSession session)
    {
        var found = new Dictionary<(string, string), (string Full, string Name)>();
        var tables = new Dictionary<string, bool>(StringComparer.Ordinal);
        using (var rows = session.Query(Columns))
        {
            while (rows.Read())
            {
                tables[rows.Text(0)] = rows.Whole(4) == 1;
                found[(rows.Text(0), rows.Text(1))] = (rows.Text(2), rows.Text(3));
            }
        }

        foreach (var (table, columns) in Wanted)
        {
            if (!tables.ContainsKey(table))
            {
                throw new DatabaseException("missing-table", table, $"{session.Address.Name} has no table or view {PostgresRelation.Name(table)}. Run data/postgres/schema.sql.", false);
            }

            foreach (var (column, type) in columns)
            {
                Check(table, column, type, found.TryGetValue((table, column), out var has) ? has : null);
            }
        }

        return [.. Wanted.Select(wanted => wanted.Table).Where(table => tables[table])];
    }

    /// <summary>Whether the server itself sees to it that the key of a table stands once.</summary>
    public static bool IsKeyHeld(PostgresSession session, FactTable table)
    {
        var key = string.Join(',', table.Unique.Order(StringComparer.Ordinal));
        using var rows = session.Query($"""
            select string_agg(cast(a.attname as text), ',' order by a.attname collate "C")
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            where i.indrelid = '{PostgresRelation.Name(table.Name)}'::regclass and i.indisunique and i.indisvalid and i.indimmediate and i.indpred is null and i.indexprs is null
            group by i.indexrelid
            """);
        while (rows.Read())
        {
            if (rows.Text(0) == key)
            {
                return true;
            }
        }

        return false;
    }

    private static void Check(string table, string column, string type, (string Full, string Name)? has)
    {
        var wanted = $"alter table {PostgresRelation.Name(table)}";
        if (has is not { } found)
        {
            throw new DatabaseException("missing-column", table, $"The column '{column}' is missing. {wanted} add column {PostgresSession.Quote(column)} {type}; of a view, select cast(null as {type}) under that name.", false);
        }

        var fits = type switch
        {
            "text" => found.Name is "text" or "varchar",
            "integer" => found.Name is "int2" or "int4" or "int8",
            // The extension may live in a schema of its own, whose name then stands before the type's.
            "geometry(MultiPolygon,4326)" => found.Full.EndsWith(type, StringComparison.Ordinal),
            _ => found.Full == type,
        };
        if (!fits)
        {
            throw new DatabaseException("wrong-type", table, $"The column '{column}' is {found.Full}; it must be {type}. {wanted} alter column {PostgresSession.Quote(column)} type {type}; of a view, cast it.", false);
        }
    }
}
