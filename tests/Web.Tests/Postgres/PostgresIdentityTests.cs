using Mahalleh.Web.Building;
using Mahalleh.Web.Postgres;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Building;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Postgres;

/// <summary>The same package gives the same bytes from a folder and from a database.</summary>
[Collection(PostgresTests.Name)]
public sealed class PostgresIdentityTests(PostgresServer server, BuiltSample sample)
{
    // The release follows from the cells alone, so that a country need not be protected twice: the city below is.
    [Fact]
    public void An_invented_country_gives_the_same_cells() =>
        SameCells.Assert(RolledCells.Of(sample.Package), Away(sample.Package));

    [Fact]
    public void The_example_of_a_city_gives_the_same_release()
    {
        var city = Path.Combine(Repository.Root, "data", "example-city");
        using var folder = Temporary();
        var direct = ReleaseBuilder.Build(city, folder.Path, TestKey.Value, new FaultLog(), null, TestContext.Current.CancellationToken)!;
        using var built = Build(server.Loaded(city));
        Same(direct, built.Result);
    }

    // Odd amounts and weights, households and meetings on the same day: what engines would round or order differently.
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Random_records_give_the_same_cells_to_the_last_bit(int seed)
    {
        using var package = new RandomRecords(seed).Write();
        SameCells.Assert(RolledCells.Of(package), Away(package.Path));
    }

    [Fact]
    public void What_is_remembered_of_a_database_is_what_it_would_sum_and_a_changed_record_is_noticed()
    {
        using var folder = Temporary();
        var (records, path) = (new RandomRecords(13), Path.Combine(folder.Path, ".random.sums"));
        using var before = records.Write();
        Assert.InRange(Remembered(before.Path, path), 150, 400);
        Assert.Equal(0, Remembered(before.Path, path));
        records.Answers[7] = records.Answers[7] with { Weight = 0.000001m };
        using var after = records.Write();
        Assert.InRange(Remembered(after.Path, path), 1, 100);
    }

    private int Remembered(string package, string path)
    {
        using var memory = RowMemory.Open(path, TestKey.Value.Bytes);
        SameCells.Assert(RolledCells.Of(package), Away(package, memory));
        memory.Complete();
        return memory.Added;
    }

    private RolledCells Away(string package, RowMemory? memory = null) =>
        RolledCells.Of(() => PackageReader.Read(PostgresSource.Open(server.Address(server.Loaded(package))), new FaultLog(), null, TestContext.Current.CancellationToken)!, memory);

    private static void Same(BuildResult one, BuildResult other)
    {
        foreach (var (here, there) in new[] { (one.Folder, other.Folder), (one.Official!.Folder, other.Official!.Folder) })
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(here, "cells.parquet")), File.ReadAllBytes(Path.Combine(there, "cells.parquet")));
        }

        Assert.Equal(one.Id, other.Id);
        Assert.Equal(one.Official.Id, other.Official.Id);
    }

    private Built Build(string database)
    {
        var (folder, faults) = (Temporary(), new FaultLog());
        var result = PostgresBuild.Run(server.Address(database), folder.Path, faults, null);
        return new Built(folder, result ?? throw new InvalidOperationException(string.Join('\n', faults.Faults)));
    }

    private static TemporaryFolder Temporary() => new();

    private sealed record Built(TemporaryFolder Folder, BuildResult Result) : IDisposable
    {
        public void Dispose() => Folder.Dispose();
    }
}
