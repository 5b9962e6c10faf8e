using System.Globalization;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Tests that share one cluster, each with databases of its own.</summary>
[CollectionDefinition(Name)]
public sealed class ClusterTests : ICollectionFixture<PostgresCluster>
{
    public const string Name = "Several PostgreSQL servers";
}

/// <summary>A coordinator and three servers that keep the records, as <c>data/postgres/sharded.sql</c> makes them.</summary>
public sealed class PostgresCluster : IDisposable
{
    private const string Model = "spread0";
    private int _databases;

    public PostgresCluster()
    {
        Coordinator = new PostgresServer();
        Shards = [.. Enumerable.Range(0, 3).Select(_ => Coordinator.Twin())];
        Parallel.ForEach(Shards.Append(Coordinator), server => server.Start());
        Parallel.ForEach(Shards, shard => shard.MakeModel(Model, "", "schema.sql", "sharded.sql"));
        Coordinator.MakeModel(Model, Servers, "schema.sql", "sharded.sql");
    }

    public PostgresServer Coordinator { get; }

    public IReadOnlyList<PostgresServer> Shards { get; }

    /// <summary>The variable of <c>sharded.sql</c>.</summary>
    public string Servers => "servers=" + string.Join(' ', Shards.Select(NameOf));

    /// <summary>What a fault calls a server of the cluster.</summary>
    public static string NameOf(PostgresServer shard) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{shard.Port}");

    /// <summary>A new database on all servers.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"spread{Interlocked.Increment(ref _databases)}");
        Parallel.ForEach(Shards.Append(Coordinator), server => server.Copy(Model, name));
        Coordinator.Run(name, """
            do $$
            declare
                place text;
                login text;
            begin
                for place in select srvname from pg_foreign_server loop
                    execute format('alter server %I options (set dbname %L)', place, current_database());
                    foreach login in array array['reader', 'loader', 'postgres'] loop
                        execute format('create user mapping for %I server %I options (user %L, password_required ''false'')', login, place, login);
                    end loop;
                end loop;
            end $$
            """);
        return name;
    }

    /// <summary>A new database that holds a package.</summary>
    internal string Loaded(string package)
    {
        var (database, faults) = (NewDatabase(), new FaultLog());
        if (PackageLoad.Run(package, Coordinator.Address(database, "loader"), faults, null, CancellationToken.None) is null)
        {
            throw new InvalidOperationException(string.Join('\n', faults.Faults));
        }

        Study(database);
        return database;
    }

    /// <summary>Lets every server look at its tables, as it does by itself after a while.</summary>
    public void Study(string database) => Parallel.ForEach(Shards.Append(Coordinator), server => server.Run(database, "analyze"));

    public void Dispose()
    {
        Coordinator.Dispose();
        foreach (var shard in Shards)
        {
            shard.Dispose();
        }
    }
}
