using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>Sees to it that the role of a build may read and do nothing else: a setting can be changed in the session, a privilege cannot.</summary>
internal static class RoleCheck
{
    private const string Attributes = """
        select cast((r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolreplication) as integer), quote_ident(r.rolname),
               coalesce((select string_agg(quote_ident(m.rolname), ', ' order by m.rolname) from pg_roles m
                         where m.rolname in ('pg_write_all_data', 'pg_write_server_files', 'pg_read_server_files', 'pg_execute_server_program') and pg_has_role(r.oid, m.oid, 'member')), ''),
               cast(has_database_privilege(r.oid, current_database(), 'create') as integer), quote_ident(current_database())
        from pg_roles r where r.rolname = current_user
        """;

    // Of the whole database: a role that writes elsewhere writes too.
    private const string Tables = """
        select cast(c.relname as text), cast(has_table_privilege(c.oid, 'select') as integer),
               cast((pg_has_role(c.relowner, 'usage') or has_table_privilege(c.oid, 'insert, update, delete, truncate, references, trigger') or has_any_column_privilege(c.oid, 'insert, update')) as integer),
               cast(pg_has_role(c.relowner, 'usage') as integer), cast(n.nspname as text), format('%I.%I', n.nspname, c.relname),
               coalesce((select string_agg(distinct format('revoke %I from %I', pg_get_userbyid(g.grantee), current_user), '; ') from aclexplode(c.relacl) g
                         where g.grantee <> 0 and g.grantee <> r.oid and g.privilege_type <> 'SELECT' and pg_has_role(g.grantee, 'usage')), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.rolname = current_user
        where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_(toast|temp)' and c.relkind in ('r', 'p', 'v', 'm', 'f') order by n.nspname, c.relname
        """;

    private const string InSchema = $"""
        select cast(has_schema_privilege(n.oid, 'usage') as integer), cast(has_schema_privilege(n.oid, 'create') as integer) from pg_namespace n where n.nspname = '{PostgresRelation.Schema}'
        """;

    /// <summary>Checks the role of the connection.</summary>
    /// <exception cref="DatabaseException">It may write, or may not read.</exception>
    public static void Check(PostgresSession session)
    {
        var role = CheckAttributes(session);
        using (var rows = session.Query(InSchema))
        {
            if (!rows.Read())
            {
                throw new DatabaseException("missing-table", "", $"{session.Address.Name} has no schema {PostgresRelation.Schema}. Run data/postgres/schema.sql.", false);
            }

            if (rows.Whole(0) == 0)
            {
                throw MayNotRead(role, "", $"grant usage on schema {PostgresRelation.Schema} to {role}");
            }

            if (rows.Whole(1) == 1)
            {
                throw MayWrite(role, "", $"revoke create on schema {PostgresRelation.Schema} from {role}, public");
            }
        }

        CheckTables(session, role);
    }

    private static string CheckAttributes(PostgresSession session)
    {
        using var rows = session.Query(Attributes);
        rows.Read();
        var role = rows.Text(1);
        if (rows.Whole(0) == 1)
        {
            throw MayWrite(role, "", $"alter role {role} nosuperuser nocreaterole nocreatedb noreplication");
        }

        if (rows.Text(2).Length > 0)
        {
            throw MayWrite(role, "", $"revoke {rows.Text(2)} from {role}");
        }

        return rows.Whole(3) == 1 ? throw MayWrite(role, "", $"revoke create on database {rows.Text(4)} from {role}, public") : role;
    }

    private static void CheckTables(PostgresSession session, string role)
    {
        var known = FactSchema.Tables.Prepend(FactSchema.Areas).Select(table => table.Name).Concat([PostgresSource.Documents, PostgresSource.Boundaries]).ToHashSet(StringComparer.Ordinal);
        using var rows = session.Query(Tables);
        while (rows.Read())
        {
            var (isOurs, name) = (rows.Text(4) == PostgresRelation.Schema, rows.Text(5));
            var table = isOurs ? rows.Text(0) : name;
            if (rows.Whole(2) == 1)
            {
                throw MayWrite(role, table, rows.Whole(3) == 1 ? $"alter table {name} owner to an owner of its own"
                    : rows.Text(6).Length > 0 ? rows.Text(6)
                    : $"revoke insert, update, delete, truncate, references, trigger on {name} from {role}, public");
            }

            if (isOurs && known.Contains(table) && rows.Whole(1) == 0)
            {
                throw MayNotRead(role, table, $"grant select on {name} to {role}");
            }
        }
    }

    private static DatabaseException MayWrite(string role, string table, string mend) =>
        new("database-can-write", table, $"The role {role} may do more than read; a build takes only a role that cannot write. {mend};", false);

    private static DatabaseException MayNotRead(string role, string table, string mend) =>
        new("missing-privilege", table, $"The role {role} may not read this. {mend};", false);
}
