using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>Begins the one transaction that a build reads: repeatable and read-only, with every table held so that nobody changes its columns meanwhile.</summary>
internal static class PostgresSnapshot
{
    private const string LockWait = "5s";

    // Not every system that a server runs on can look.
    private const string EndWithTheBuild = "do $$ begin perform set_config('client_connection_check_interval', '5s', false); exception when others then null; end $$";

    /// <summary>Checks role and schema, makes the tables of the connection, holds the tables of facts and takes the snapshot.</summary>
    /// <param name="session">A connection without a transaction.</param>
    /// <exception cref="DatabaseException">The role may write, or the schema is not as agreed.</exception>
    public static void Begin(PostgresSession session)
    {
        // What a row policy hides would be missing without a word; this makes it an error.
        session.Execute("set row_security = off");
        session.Execute("set jit = off");
        // Every statement reads whole tables. Without statistics, as after a load, the server takes its tables for small and would look one up in the other row by row, for hours.
        session.Execute("set enable_nestloop = off");
        // Of tables on several servers each part is summed by itself, and so where it lies.
        session.Execute("set enable_partitionwise_aggregate = on");
        // A statement whose build is gone ends soon instead of running to its end for nobody.
        session.Execute(EndWithTheBuild);
        session.Execute("set datestyle = 'ISO'");
        session.Execute("set search_path = pg_temp, public, pg_catalog");
        RoleCheck.Check(session);
        var held = SchemaContract.Check(session);
        MakeTables(session);
        session.Execute("begin transaction isolation level repeatable read read only");
        session.Execute($"set local lock_timeout = '{LockWait}'");
        // A lock takes no snapshot, so what is seen is what was there when all tables were held.
        foreach (var table in held)
        {
            session.Execute($"lock table {PostgresRelation.Name(table)} in access share mode");
        }

        _ = SchemaContract.Check(session);
        SpreadTables.Hold(session);
    }

    // A read-only transaction fills temporary tables and makes none.
    private static void MakeTables(PostgresSession session)
    {
        foreach (var (name, columns) in EngineTables.Columns)
        {
            session.MakeTemporary(name, $"({columns})");
        }

        foreach (var table in EngineTables.Latest)
        {
            session.MakeTemporary(EngineTables.LatestOf(table), $"as {RecordRollUp.LatestColumns(table, PostgresRelation.Typed(table))} with no data");
        }
    }
}
