using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>A database that is not as agreed is refused before a record is read, with the statement that mends it; nothing is built.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresContractTests(PostgresServer server)
{
    private static int _roles;

    [Theory]
    [InlineData("drop table mahalleh.problems", "problems", "missing-table", "schema.sql")]
    [InlineData("drop schema mahalleh cascade", "database", "missing-table", "schema.sql")]
    [InlineData("alter table mahalleh.services drop column agency", "services", "missing-column", "add column \"agency\" text")]
    [InlineData("alter table mahalleh.services alter column value_rial type double precision", "services", "wrong-type", "alter column \"value_rial\" type numeric(18,4)")]
    [InlineData("alter table mahalleh.services alter column \"date\" type timestamp", "services", "wrong-type", "type date")]
    [InlineData("alter table mahalleh.boundaries alter column outline type geometry", "boundaries", "wrong-type", "geometry(MultiPolygon,4326)")]
    public void Another_schema_is_refused(string change, string table, string rule, string mend)
    {
        var database = Sound();
        server.Run(database, change);
        var fault = Refused(server.Address(database));
        Assert.Equal((table, rule), (fault.File, fault.Rule));
        Assert.Contains(mend, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alter role {0} superuser", "database")]
    [InlineData("alter role {0} createrole", "database")]
    [InlineData("grant pg_write_all_data to {0}", "database")]
    [InlineData("grant pg_execute_server_program, pg_read_server_files to {0}", "database")]
    [InlineData("grant create on schema mahalleh to {0}", "database")]
    [InlineData("grant create on database {1} to {0}", "database")]
    [InlineData("grant insert on mahalleh.services to {0}", "services")]
    [InlineData("grant update on mahalleh.services to public", "services")]
    [InlineData("grant truncate on mahalleh.documents to {0}", "documents")]
    [InlineData("grant mahalleh_loader to {0}", "areas")]
    [InlineData("grant update (agency) on mahalleh.services to {0}", "services")]
    [InlineData("create schema requests; create table requests.ticket (n integer); grant delete on requests.ticket to {0}", "requests.ticket")]
    public void A_role_that_can_write_is_refused_until_the_statement_of_the_message_is_run(string grant, string table)
    {
        var database = Sound();
        var role = Role();
        server.Run(database, string.Format(null, grant, role, database));
        var fault = Refused(server.Address(database, role));
        Assert.Equal((table, "database-can-write"), (fault.File, fault.Rule));
        Mend(database, fault);
        Assert.True(IsBuilt(server.Address(database, role)));
    }

    [Fact]
    public void A_role_that_owns_a_table_is_refused()
    {
        var database = Sound();
        var role = Role();
        server.Run(database, $"alter table mahalleh.targets owner to {role}");
        var fault = Refused(server.Address(database, role));
        Assert.Equal(("targets", "database-can-write"), (fault.File, fault.Rule));
    }

    [Theory]
    [InlineData("revoke select on mahalleh.meetings from mahalleh_reader", "meetings")]
    [InlineData("revoke usage on schema mahalleh from mahalleh_reader", "database")]
    public void A_role_that_may_not_read_is_told_what_to_grant(string revoke, string table)
    {
        var database = Sound();
        var role = Role();
        server.Run(database, revoke);
        var fault = Refused(server.Address(database, role));
        Assert.Equal((table, "missing-privilege"), (fault.File, fault.Rule));
        Mend(database, fault);
        Assert.True(IsBuilt(server.Address(database, role)));
    }

    [Fact]
    public void Temporary_tables_are_needed()
    {
        var database = Sound();
        server.Run(database, $"revoke temporary on database {database} from public, mahalleh_reader");
        Assert.Equal("missing-privilege", Refused(server.Address(database)).Rule);
    }

    [Fact]
    public void A_policy_that_would_hide_rows_stops_the_build()
    {
        var database = Sound();
        server.Run(database, "alter table mahalleh.services enable row level security; create policy part on mahalleh.services using (area = 'A1')");
        var fault = Refused(server.Address(database));
        Assert.Equal("missing-privilege", fault.Rule);
        Assert.Contains("services", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_belongs_to_no_package_is_refused()
    {
        var database = Sound();
        server.Run(database, "alter table mahalleh.documents drop constraint documents_path_check; insert into mahalleh.documents values ('../../catalogue/x.yaml', '')");
        var fault = Refused(server.Address(database));
        Assert.Equal(("documents", "bad-document"), (fault.File, fault.Rule));
    }

    private string Role()
    {
        var role = string.Create(null, $"build_{Interlocked.Increment(ref _roles)}");
        server.Run("postgres", $"create role {role} login in role mahalleh_reader");
        return role;
    }

    private string Sound()
    {
        using var package = PackageFolder.Sound();
        return server.Loaded(package.Path);
    }

    // The statement stands last in the message and ends with a semicolon.
    private void Mend(string database, SourceFault fault)
    {
        Assert.EndsWith(";", fault.Message, StringComparison.Ordinal);
        server.Run(database, fault.Message[(fault.Message.LastIndexOf(". ", StringComparison.Ordinal) + 2)..]);
    }

    private static bool IsBuilt(DatabaseAddress address)
    {
        using var releases = new TemporaryFolder();
        return PostgresBuild.Run(address, releases.Path, new FaultLog(), null) is not null;
    }

    private static SourceFault Refused(DatabaseAddress address)
    {
        using var releases = new TemporaryFolder();
        var faults = new FaultLog();
        Assert.Null(PostgresBuild.Run(address, releases.Path, faults, null));
        Assert.Empty(Directory.EnumerateFileSystemEntries(releases.Path));
        var fault = Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error);
        Assert.DoesNotContain("not-to-be-seen", fault.Message, StringComparison.Ordinal);
        Assert.NotEmpty(FaultWords.InPersian(fault.Rule));
        return fault;
    }
}
