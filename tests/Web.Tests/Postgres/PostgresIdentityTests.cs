using Mahalleh.Indicators.Cells;
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
    [Fact]
    public void An_invented_country_gives_the_same_release()
    {
        using var built = Build(server.Loaded(sample.Package));
        Same(sample.Result, built.Result);
        Assert.True(built.Result.Records > 40_000);
    }

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
        var direct = RolledCells.Of(package);
        var away = RolledCells.Of(() => PackageReader.Read(PostgresSource.Open(server.Address(server.Loaded(package.Path))), new FaultLog(), null, TestContext.Current.CancellationToken)!);
        Assert.Equal(direct.Periods, away.Periods);
        Assert.True(direct.Cells.Keys.ToHashSet().SetEquals(away.Cells.Keys));
        Assert.Contains(direct.Cells, cell => cell.Value.Moments is not null);
        foreach (var (key, column) in direct.Cells)
        {
            Same(key, column, away.Cells[key]);
        }

        Assert.NotEmpty(direct.Largest);
        foreach (var (key, largest) in direct.Largest)
        {
            Assert.Equal(largest.First, away.Largest[key].First);
            Assert.Equal(largest.Second, away.Largest[key].Second);
        }
    }

    private static void Same(CellKey key, CellColumn one, CellColumn other)
    {
        Assert.True(one.Values.AsSpan().SequenceEqual(other.Values), $"values of {key}");
        Assert.True(one.Cases.AsSpan().SequenceEqual(other.Cases), $"cases of {key}");
        Assert.True(one.Status.AsSpan().SequenceEqual(other.Status), $"status of {key}");
        Assert.True(one.Reporting.AsSpan().SequenceEqual(other.Reporting) && one.Expected.AsSpan().SequenceEqual(other.Expected), $"reporting of {key}");
        if (one.Moments is { } moments)
        {
            Assert.True(moments.Weights.AsSpan().SequenceEqual(other.Moments!.Weights) && moments.Squares.AsSpan().SequenceEqual(other.Moments.Squares) && moments.WeightSquares.AsSpan().SequenceEqual(other.Moments.WeightSquares), $"moments of {key}");
        }
    }

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
