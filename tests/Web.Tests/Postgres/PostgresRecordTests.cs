using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>Records of a database are checked by the rules of files; a fault names table, column and key.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresRecordTests(PostgresServer server)
{
    private const string Free = "alter table mahalleh.services drop constraint services_pkey; alter table mahalleh.services drop constraint services_sex_check; alter table mahalleh.services drop constraint services_value_rial_check; alter table mahalleh.services drop constraint services_date_check; ";

    [Theory]
    [InlineData("update mahalleh.services set area = 'NOWHERE' where id = 's3'", "area", "unknown-area", "NOWHERE")]
    [InlineData("update mahalleh.services set sex = 'unknown' where id = 's3'", "sex", "unknown-choice", "unknown")]
    [InlineData("update mahalleh.services set value_rial = -1 where id = 's3'", "value_rial", "out-of-range", "-1")]
    [InlineData("update mahalleh.services set value_rial = 'NaN' where id = 's3'", "value_rial", "not-a-number", "NaN")]
    [InlineData("update mahalleh.services set date = 'infinity' where id = 's3'", "date", "not-a-date", "infinity")]
    [InlineData("update mahalleh.services set date = '0044-03-15 BC' where id = 's3'", "date", "not-a-date", "BC")]
    public void A_bad_value_is_told_with_its_key(string change, string column, string rule, string value)
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, Free + change);
        var fault = Assert.Single(Check(database), fault => fault.Severity == Severity.Error);
        Assert.Equal(("services", column, rule), (fault.File, fault.Column, fault.Rule));
        Assert.Contains("Its key is 's3'.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(value, fault.Message, StringComparison.Ordinal);
    }

    // Of records, which are checked on the server, and of stated figures, which are checked here.
    [Theory]
    [InlineData("services")]
    [InlineData("population")]
    public void An_area_that_is_not_there_is_missed_in_the_table_and_not_in_a_file(string table)
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, $"update mahalleh.{table} set area = 'NOWHERE' where area = 'A2'");
        var fault = Check(database).First(fault => fault.File == table);
        Assert.StartsWith("The area is not in the table areas. It is 'NOWHERE'.", fault.Message, StringComparison.Ordinal);
        Assert.Equal("ناحیه در جدول areas نیست.", FaultWords.InPersian(fault));

        package.Write("population.csv", "area,date,persons\nNOWHERE,1403-01-01,5\n");
        var ofFile = package.Check().First(fault => fault.File == "population.csv");
        Assert.StartsWith("The area is not in areas.csv.", ofFile.Message, StringComparison.Ordinal);
        Assert.Equal("ناحیه در پروندهٔ areas.csv نیست.", FaultWords.InPersian(ofFile));
    }

    [Fact]
    public void A_value_that_a_view_cannot_convert_is_not_repeated()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        var columns = string.Join(", ", FactSchema.Find("services")!.Columns.Select(column => column.Name == "value_rial" ? "cast(cast(person_key || 'secret' as integer) as numeric(18,4)) as value_rial" : $"\"{column.Name}\""));
        server.Run(database, $"alter table mahalleh.services rename to kept; create view mahalleh.services as select {columns} from mahalleh.kept; grant select on mahalleh.services to mahalleh_reader");
        var faults = new FaultLog();
        Assert.Null(PostgresBuild.Run(server.Address(database), releases.Path, faults, null));
        var fault = Assert.Single(faults.Faults, fault => fault.Severity == Severity.Error);
        Assert.Equal(("database-refused", "services"), (fault.Rule, fault.File));
        Assert.Contains("22P02", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_view_with_the_same_key_are_found()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, "alter table mahalleh.services rename to kept; create view mahalleh.services as select * from mahalleh.kept union all select * from mahalleh.kept where id = 's5'; grant select on mahalleh.services to mahalleh_reader");
        var fault = Assert.Single(Check(database), fault => fault.Severity == Severity.Error);
        Assert.Equal(("services", "id", "duplicate-row"), (fault.File, fault.Column, fault.Rule));
        Assert.Contains("'s5'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Views_give_the_release_of_the_tables_behind_them()
    {
        using var package = PackageFolder.Sound();
        using var releases = new TemporaryFolder();
        var database = server.Loaded(package.Path);
        server.Run(database, """
            alter table mahalleh.services rename to kept; create view mahalleh.services as select * from mahalleh.kept; grant select on mahalleh.services to mahalleh_reader;
            alter table mahalleh.population rename to people; create materialized view mahalleh.population as select * from mahalleh.people; grant select on mahalleh.population to mahalleh_reader
            """);
        Assert.Equal(package.Build().Id, PostgresBuild.Run(server.Address(database), releases.Path, new FaultLog(), null)!.Id);
    }

    [Fact]
    public void National_codes_are_refused_and_not_repeated()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, "update mahalleh.services set person_key = '0013542419'");
        var fault = Assert.Single(Check(database), fault => fault.Severity == Severity.Error);
        Assert.Equal(("services", "person_key", "national-codes"), (fault.File, fault.Column, fault.Rule));
        Assert.DoesNotContain("0013542419", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stated_figures_are_checked_as_those_of_a_file()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, "update mahalleh.population set area = 'NOWHERE' where area = 'A2'");
        var fault = Assert.Single(Check(database), fault => fault.Severity == Severity.Error);
        Assert.Equal(("population", "area", "unknown-area"), (fault.File, fault.Column, fault.Rule));
        Assert.Contains("Its key is 'NOWHERE 2024-03-20'.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_of_a_record_out_of_order_are_a_warning_with_its_key()
    {
        using var package = PackageFolder.Sound();
        var database = server.Loaded(package.Path);
        server.Run(database, "insert into mahalleh.problems (id, area, opened, closed) values ('p1', 'A1', '2025-04-01', '2025-03-01')");
        var fault = Assert.Single(Check(database), fault => fault.File == "problems");
        Assert.Equal((Severity.Warning, "closed", "date-order"), (fault.Severity, fault.Column, fault.Rule));
        Assert.Contains("'p1'", fault.Message, StringComparison.Ordinal);
    }

    private List<SourceFault> Check(string database)
    {
        var faults = new FaultLog();
        PackageReader.Read(PostgresSource.Open(server.Address(database)), faults, null, TestContext.Current.CancellationToken)?.Dispose();
        return [.. faults.Faults];
    }
}
