using System.Diagnostics;
using System.Globalization;
using Mahalleh.Web.Building;
using Mahalleh.Web.CommandLine;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Npgsql;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>What happens to a server while a build reads it: nothing partial is published, the message says what, and the next try works.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresFaultTests(PostgresServer server)
{
    [Fact]
    public void A_server_that_is_killed_in_the_middle_leaves_the_older_release_alone()
    {
        using var own = new PostgresServer();
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = own.Loaded(package.Path);
        var first = PostgresBuild.Run(own.Address(database), releases.Path, new FaultLog(), null)!;
        var before = Contents(releases.Path);
        own.Run(database, "update mahalleh.population set persons = persons + 1000");

        var faults = new FaultLog();
        var killing = new Once(own.Kill);
        Assert.Null(PostgresBuild.Run(own.Address(database), releases.Path, faults, killing));
        Assert.True(killing.IsDone);
        var fault = Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal("database-unreachable", fault.Rule);
        Assert.Equal(before, Contents(releases.Path));

        own.Start();
        var second = PostgresBuild.Run(own.Address(database), releases.Path, new FaultLog(), null)!;
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(second.Id, ReleaseReader.Verify(second.Folder).Id);
    }

    [Fact]
    public void A_connection_that_is_ended_is_followed_by_a_new_try_from_the_beginning()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        var ending = new Once(() => server.Run("postgres", "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'mahalleh'"));
        var faults = new FaultLog();
        var result = PostgresBuild.Run(server.Address(database), releases.Path, faults, ending);
        Assert.True(ending.IsDone);
        Assert.Contains(ending.Stages, stage => stage.Stage == "database" && stage.Detail.StartsWith("database-lost", StringComparison.Ordinal));
        Assert.Equal(package.Build().Id, result!.Id);
        Assert.False(faults.HasErrors);
    }

    [Fact]
    public void A_server_that_hangs_is_given_up_after_the_time_of_the_connection_string_and_asked_again()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        var hung = new List<string>();
        var hanging = new Once(() =>
        {
            hung.AddRange(server.List("postgres", "select pid from pg_stat_activity where application_name = 'mahalleh'"));
            hung.ForEach(id => Processes.Run("kill", "", "-STOP", id));
        });
        try
        {
            var address = DatabaseAddress.Parse(server.Text(database, "reader") + ";Command Timeout=4", DatabaseAddress.Variable);
            Assert.NotNull(PostgresBuild.Run(address, releases.Path, new FaultLog(), hanging));
            Assert.Contains(hanging.Stages, stage => stage.Stage == "database" && stage.Detail.StartsWith("database-timeout", StringComparison.Ordinal));
        }
        finally
        {
            hung.ForEach(id => Processes.Run("kill", "", "-CONT", id));
        }
    }

    [Fact]
    public void A_server_that_pauses_is_waited_for()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        var pausing = new Once(() =>
        {
            var id = server.List("postgres", "select pid from pg_stat_activity where application_name = 'mahalleh'")[0];
            Processes.Run("kill", "", "-STOP", id);
            Process.Start("sh", ["-c", $"sleep 2; kill -CONT {id}"]);
        });
        Assert.NotNull(PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), pausing));
        Assert.DoesNotContain(pausing.Stages, stage => stage.Stage == "database" && stage.Detail.Length > 0);
    }

    [Fact]
    public void Columns_cannot_change_between_two_statements_of_a_build()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        PostgresException? fault = null;
        var altering = new Once(() => fault = Assert.Throws<PostgresException>(() =>
            server.Run(database, "set lock_timeout = '200ms'; alter table mahalleh.services alter column value_rial type text")));
        Assert.NotNull(PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), altering));
        Assert.Equal("55P03", fault!.SqlState);
    }

    [Fact]
    public void Rows_that_come_while_a_build_reads_are_of_the_next_one()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        var writing = new Once(() => server.Run(database, "insert into mahalleh.services (id, date, area, person_key) select 'new' || n, '2025-05-05', 'A1', 'new' || n from generate_series(1, 50) n; update mahalleh.population set persons = 7"));
        Assert.Equal(package.Build().Id, PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), writing)!.Id);
        Assert.True(writing.IsDone);
        var next = PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), null)!;
        Assert.Equal(27 + 50 + 4, next.Records);
    }

    [Fact]
    public void A_table_that_somebody_is_changing_is_named()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        using var other = server.Open(database, "postgres");
        using var command = new NpgsqlCommand("begin; lock table mahalleh.referrals in access exclusive mode", other);
        command.ExecuteNonQuery();
        var fault = Refused(server.Address(database));
        Assert.Equal(("referrals", "database-locked"), (fault.File, fault.Rule));
    }

    [Fact]
    public void A_server_without_a_free_connection_says_so()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        var many = new List<NpgsqlConnection>();
        try
        {
            for (var at = 0; at < 17; at++)
            {
                many.Add(server.Open(database, "reader"));
            }

            Assert.Equal("database-full", Refused(server.Address(database)).Rule);
        }
        finally
        {
            many.ForEach(connection => connection.Dispose());
        }
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Password=not-to-be-seen", "database-unreachable")]
    [InlineData("Host=127.0.0.1;Port=no-port;Password=not-to-be-seen", "database-not-named")]
    [InlineData("not-to-be-seen", "database-not-named")]
    [InlineData("Host=127.0.0.1;Colour=red;Password=not-to-be-seen", "database-not-named")]
    [InlineData(" ", "database-not-named")]
    public void A_wrong_address_is_told_without_its_password(string text, string rule)
    {
        var fault = Assert.Throws<DatabaseException>(() => PostgresSource.Open(DatabaseAddress.Parse(text, DatabaseAddress.Variable)));
        Assert.Equal(rule, fault.Rule);
        Assert.DoesNotContain("not-to-be-seen", fault.ToString(), StringComparison.Ordinal);
        Assert.Contains(DatabaseAddress.Variable, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nobody", "")]
    [InlineData("reader", "nowhere")]
    public void A_user_or_database_that_is_not_there_is_told(string user, string database)
    {
        var fault = Assert.Throws<DatabaseException>(() => PostgresSource.Open(server.Address(database.Length > 0 ? database : server.NewDatabase(), user)));
        Assert.Equal("database-login", fault.Rule);
        Assert.DoesNotContain("not-to-be-seen", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_variable_the_verb_refuses()
    {
        Assert.Null(Environment.GetEnvironmentVariable(DatabaseAddress.Variable));
        using var releases = new TemporaryFolder();
        Assert.Equal(Verbs.FoundFaults, BuildVerb.Run(PostgresSource.Name, releases.Path, TestKey.File, true, CancellationToken.None));
    }

    private static SourceFault Refused(DatabaseAddress address)
    {
        using var releases = new TemporaryFolder();
        var faults = new FaultLog();
        Assert.Null(PostgresBuild.Run(address, releases.Path, faults, null));
        Assert.Empty(Directory.EnumerateFileSystemEntries(releases.Path));
        return Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error);
    }

    private static string[] Contents(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => string.Create(CultureInfo.InvariantCulture, $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"))];
}
