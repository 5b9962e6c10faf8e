using System.Text.RegularExpressions;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Docs;
using Npgsql;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>data/postgres/schema.sql makes the tables that the program reads, with their keys, bounds and descriptions, and a role that can only read them.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresSchemaTests(PostgresServer server)
{
    private static readonly FactTable[] Tables = [FactSchema.Areas, .. FactSchema.Tables];

    [Fact]
    public void Every_column_is_there_with_its_type_and_no_other()
    {
        var wanted = SchemaContract.Wanted.SelectMany(table => table.Columns.Select(column => $"{table.Table}.{column.Column} {column.Type}"));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), List("""
            select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'mahalleh'::regnamespace and c.relkind = 'r' and a.attnum > 0
            """));
    }

    [Fact]
    public void What_every_row_needs_may_not_be_null()
    {
        var wanted = Tables.SelectMany(table => table.Columns.Where(column => column.IsRequired).Select(column => $"{table.Name}.{column.Name}"))
            .Concat(["documents.path", "documents.content", "boundaries.code", "boundaries.outline"]);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), List("""
            select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'mahalleh'::regnamespace and c.relkind = 'r' and a.attnum > 0 and a.attnotnull
            """));
    }

    [Fact]
    public void The_key_of_a_table_stands_once()
    {
        using var session = new PostgresSession(server.Address(server.NewDatabase()));
        Assert.All(Tables.Where(table => table.Unique.Count > 0), table => Assert.True(SchemaContract.IsKeyHeld(session, table), table.Name));
        Assert.False(SchemaContract.IsKeyHeld(session, FactSchema.Find("population_points")!));
    }

    [Fact]
    public void Words_and_bounds_of_a_column_are_those_of_the_program()
    {
        var checks = List("""
            select c.relname || '.' || a.attname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
            where c.relnamespace = 'mahalleh'::regnamespace and k.contype = 'c'
            """).ToDictionary(line => line.Split(' ')[0]);
        foreach (var (table, column) in Tables.SelectMany(table => table.Columns.Select(column => (table, column))))
        {
            var check = checks.GetValueOrDefault($"{table.Name}.{column.Name}", "");
            Assert.All(column.Choices, word => Assert.Contains($"'{word}'", check, StringComparison.Ordinal));
            Assert.Equal(column.Choices.Length, column.Choices.Length == 0 ? 0 : Regex.Count(check, "'[a-z-]+'"));
            Assert.All(new[] { column.Minimum, column.Maximum }.OfType<double>(), bound => Assert.Matches($@"{(bound < 0 ? @"\('?" : @"[( ]'?")}{bound}\b", check));
        }
    }

    [Fact]
    public void Every_table_and_column_is_described_as_in_the_documentation()
    {
        var page = Documents.Read("docs/data-package.md");
        var comments = List("""
            select c.relname || '.' || a.attname || ' ' || coalesce(col_description(c.oid, a.attnum), '') from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'mahalleh'::regnamespace and c.relkind = 'r' and a.attnum > 0
            """).ToDictionary(line => line.Split(' ')[0], line => line[(line.IndexOf(' ') + 1)..]);
        Assert.All(comments, comment => Assert.NotEmpty(comment.Value));
        foreach (var table in Tables)
        {
            var section = Regex.Match(page, $@"\n### `{table.Name}`\n.*?(?=\n###? )", RegexOptions.Singleline).Value;
            foreach (var column in table.Columns)
            {
                var meaning = Regex.Match(section, $@"^\| `{column.Name}` \|(?:[^|\n]*\|){{3}} (.*) \|$", RegexOptions.Multiline).Groups[1].Value;
                var plain = Regex.Replace(meaning, @"\[([^\]]*)\]\([^)]*\)", "$1").Replace("`", "", StringComparison.Ordinal);
                Assert.StartsWith(plain.Length > 0 ? plain : column.Name, comments[$"{table.Name}.{column.Name}"], StringComparison.Ordinal);
            }
        }

        Assert.Empty(List("select relname from pg_class where relnamespace = 'mahalleh'::regnamespace and relkind = 'r' and obj_description(oid, 'pg_class') is null"));
    }

    [Fact]
    public void It_can_be_run_again()
    {
        var database = server.NewDatabase();
        server.Run(database, File.ReadAllText(Path.Combine(Repository.Root, "data", "postgres", "schema.sql")));
    }

    [Theory]
    [InlineData("insert into mahalleh.problems (id, opened) values ('1', '2025-01-01')")]
    [InlineData("update mahalleh.problems set area = ''")]
    [InlineData("delete from mahalleh.problems")]
    [InlineData("truncate mahalleh.problems")]
    [InlineData("alter table mahalleh.problems add column x text")]
    [InlineData("drop table mahalleh.problems")]
    [InlineData("create table mahalleh.x (x text)")]
    [InlineData("create schema x")]
    [InlineData("create role x")]
    [InlineData("copy mahalleh.problems to program 'cat'")]
    [InlineData("copy mahalleh.problems to '/tmp/mahalleh-never'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    [InlineData("select lo_import('/etc/passwd')")]
    public void The_role_of_a_build_can_do_nothing_but_read(string sql)
    {
        var fault = Assert.Throws<PostgresException>(() => server.RunAs("reader", server.NewDatabase(), sql));
        Assert.Equal("42501", fault.SqlState);
    }

    private List<string> List(string sql) => [.. server.List(server.NewDatabase(), sql).Order(StringComparer.Ordinal)];
}
