using Mahalleh.Web.DuckDb;
using Xunit;

namespace Mahalleh.Web.Tests.DuckDb;

public sealed class SpillFolderTests
{
    private const long Rows = 3_000_000;

    [Fact]
    public void Engines_that_spill_at_once_do_not_write_over_each_other()
    {
        using var one = Filled(1);
        using var other = Filled(2);
        Assert.Equal(Rows * (Rows - 1) / 2, Sum(one));
        Assert.Equal(Rows * (Rows - 1), Sum(other));
    }

    [Fact]
    public void Nobody_else_may_look_into_it_and_it_is_gone_at_the_end()
    {
        using var folder = SpillFolder.Make();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder.Path));
        }

        File.WriteAllText(Path.Combine(folder.Path, "duckdb_temp_storage-0.tmp"), "records");
        folder.Dispose();
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public void What_a_killed_process_left_is_cleared_and_what_is_in_use_or_being_made_is_not()
    {
        using var used = SpillFolder.Make();
        var (left, made) = (Directory.CreateTempSubdirectory("mahalleh-spill-").FullName, Directory.CreateTempSubdirectory("mahalleh-spill-").FullName);
        File.WriteAllText(Path.Combine(left, "lock"), "");
        File.WriteAllText(Path.Combine(left, "duckdb_temp_storage-0.tmp"), "records");
        using (SpillFolder.Make())
        {
            Assert.False(Directory.Exists(left));
            Assert.True(Directory.Exists(used.Path));
            Assert.True(Directory.Exists(made));
        }

        Directory.Delete(made);
    }

    private static DuckDbConnection Filled(int factor)
    {
        var engine = DuckDbConnection.OpenPacked(1, 200);
        engine.Execute($"create table numbers as select range * {factor} as n, hash(range) as h, hash(range + 1) as other from range({Rows})");
        engine.Limit(32);
        return engine;
    }

    private static long Sum(DuckDbConnection engine)
    {
        using (var spilled = engine.Query("select cast(coalesce(sum(size), 0) as bigint) from duckdb_temporary_files()"))
        {
            Assert.True(spilled.Read() && spilled.Whole(0) > 1_000_000);
        }

        using var rows = engine.Query("select cast(sum(n) as bigint) from numbers where h <> other");
        Assert.True(rows.Read());
        return rows.Whole(0);
    }
}
