using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Npgsql;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>A PostgreSQL server of its own, in a temporary folder, as a user without rights, on a free port of the loopback; stopped and gone at the end.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Nobody = "65534";
    private static readonly string Programs = Directory.GetDirectories("/usr/lib/postgresql").OrderBy(folder => int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)).Last() + "/bin";
    private readonly string _root = Directory.CreateTempSubdirectory("mahalleh-postgres-").FullName;
    private int _databases;

    public PostgresServer()
        : this(folder => AsNobody("initdb", "--pgdata", folder, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")) => Start();

    private PostgresServer(Action<string> make)
    {
        if (Environment.UserName == "root")
        {
            Processes.Run("chown", "", Nobody + ":" + Nobody, _root);
        }

        make(Folder);
        Port = FreePort();
    }

    public int Port { get; }

    private string Folder => Path.Combine(_root, "data");

    public void Start() => AsNobody(
        "pg_ctl", "start", "--wait", "--silent", "--pgdata", Folder, "--log", Path.Combine(_root, "log"),
        "--options", $"-p {Port} -k {_root} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=20 -c superuser_reserved_connections=3");

    /// <summary>Another server, of the folder that this one has by now; this one is stopped, and none of them is started.</summary>
    internal PostgresServer Twin()
    {
        Stop();
        return new PostgresServer(folder => Processes.Run("cp", "", "-a", Folder, folder));
    }

    /// <summary>Stops the server at once.</summary>
    public void Stop()
    {
        if (File.Exists(Path.Combine(Folder, "postmaster.pid")))
        {
            AsNobody("pg_ctl", "stop", "--mode=fast", "--silent", "--pgdata", Folder);
        }
    }

    /// <summary>Kills the server and all its children without a word.</summary>
    public void Kill()
    {
        var server = int.Parse(File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        var children = Directory.GetDirectories("/proc").Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0).Where(id => id > 0 && ParentOf(id) == server).ToArray();
        foreach (var id in children.Prepend(server))
        {
            Kill(id);
        }
    }

    /// <summary>A new database with the tables of <c>schema.sql</c>.</summary>
    /// <returns>Its name.</returns>
    public string NewDatabase()
    {
        const string Empty = "programme0";
        if (Interlocked.Increment(ref _databases) is var number && number == 1)
        {
            MakeModel(Empty, "", "schema.sql");
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"programme{number}");
        Copy(Empty, name);
        return name;
    }

    /// <summary>Makes a database by scripts of <c>data/postgres</c>, and the roles that build and load, to copy others from: that is quicker.</summary>
    public void MakeModel(string name, string variable, params string[] scripts)
    {
        Run("postgres", $"create database {name}");
        RunScripts(name, variable, scripts);
        Run(name, "do $$ begin if not exists (select from pg_roles where rolname = 'reader') then create role reader login in role mahalleh_reader; create role loader login in role mahalleh_loader; end if; end $$");
    }

    /// <summary>Copies a database. What is granted on the database itself is not copied with it.</summary>
    public void Copy(string model, string name)
    {
        Run("postgres", $"create database {name} template {model}");
        Run("postgres", $"grant temporary on database {name} to mahalleh_reader, mahalleh_loader");
    }

    /// <summary>Runs scripts of <c>data/postgres</c> as a person would.</summary>
    public void RunScripts(string database, string variable, params string[] files) => Processes.Run(
        Path.Combine(Programs, "psql"), "",
        [
            "--host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--port={Port}"), "--username=postgres", "--dbname=" + database, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1",
            .. variable.Length > 0 ? ["--set=" + variable] : Array.Empty<string>(), .. files.Select(file => "--file=" + Path.Combine(Repository.Root, "data", "postgres", file)),
        ]);

    /// <summary>A new database that holds a package.</summary>
    internal string Loaded(string package)
    {
        var database = NewDatabase();
        var faults = new FaultLog();
        return PackageLoad.Run(package, Address(database, "loader"), faults, null, CancellationToken.None) is null
            ? throw new InvalidOperationException(string.Join('\n', faults.Faults)) : database;
    }

    public string Text(string database, string user) => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Database={database};Username={user};Password=not-to-be-seen");

    internal DatabaseAddress Address(string database, string user = "reader") => DatabaseAddress.Parse(Text(database, user), DatabaseAddress.Variable);

    /// <summary>Runs a statement as the owner of all.</summary>
    public void Run(string database, string sql) => RunAs("postgres", database, sql);

    public void RunAs(string user, string database, string sql)
    {
        using var connection = Open(database, user);
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of a query.</summary>
    public List<string> List(string database, string sql)
    {
        using var connection = Open(database, "postgres");
        using var command = new NpgsqlCommand(sql, connection);
        using var rows = command.ExecuteReader();
        var list = new List<string>();
        while (rows.Read())
        {
            list.Add(Convert.ToString(rows.GetValue(0), CultureInfo.InvariantCulture)!);
        }

        return list;
    }

    public NpgsqlConnection Open(string database, string user)
    {
        var connection = new NpgsqlConnection(Text(database, user) + ";Pooling=false");
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (File.Exists(Path.Combine(Folder, "postmaster.pid")))
        {
            try
            {
                AsNobody("pg_ctl", "stop", "--mode=immediate", "--silent", "--pgdata", Folder);
            }
            catch (InvalidOperationException)
            {
                // It was killed.
            }
        }

        Directory.Delete(_root, recursive: true);
    }

    // The server refuses to run as root.
    private static void AsNobody(string program, params string[] arguments)
    {
        var path = Path.Combine(Programs, program);
        var (first, all) = Environment.UserName == "root"
            ? ("setpriv", ["--reuid=" + Nobody, "--regid=" + Nobody, "--clear-groups", path, .. arguments])
            : (path, arguments);
        // Not by Processes.Run: the server would keep its pipes open.
        using var process = Process.Start(new ProcessStartInfo(first, all) { WorkingDirectory = "/", RedirectStandardOutput = program == "initdb" })!;
        _ = program == "initdb" ? process.StandardOutput.ReadToEnd() : "";
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} gave {process.ExitCode}.");
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (ArgumentException)
        {
            // It ended with the server.
        }
    }

    private static int ParentOf(int id)
    {
        try
        {
            var status = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
