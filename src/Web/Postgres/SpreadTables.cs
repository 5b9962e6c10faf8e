using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>Tables of records that lie on several servers: with partitions that are foreign tables (<c>data/postgres/sharded.sql</c>), or distributed (<c>data/postgres/citus.sql</c>).</summary>
internal static class SpreadTables
{
    private const string Foreign = $"""
        select cast(c.relname as text) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = '{PostgresRelation.Schema}' and (exists (select from pg_inherits i join pg_class p on p.oid = i.inhrelid where i.inhparent = c.oid and p.relkind = 'f')
              or current_setting('mahalleh.distributed', true) = 'on')
        """;

    /// <summary>Finds them by their names.</summary>
    /// <param name="session">The connection.</param>
    public static HashSet<string> Find(PostgresSession session)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var rows = session.Query(Foreign);
        while (rows.Read())
        {
            found.Add(rows.Text(0));
        }

        found.IntersectWith(FactSchema.Tables.Where(table => table.IsOfRecords).Select(table => table.Name));
        return found;
    }

    /// <summary>Asks every server for a record that is not there: at once each takes its snapshot, and holds the columns of its tables until the build ends.</summary>
    /// <param name="session">The connection, in the transaction of the build.</param>
    public static void Hold(PostgresSession session)
    {
        foreach (var table in Find(session))
        {
            using var rows = session.Query($"select cast(count(*) as bigint) from {PostgresRelation.Name(table)} s where s.id = ''");
            rows.Read();
        }
    }
}
