using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>A table so large that its persons do not fit memory is read in slices of them, which add up to the cells of the whole.</summary>
public sealed class RollUpSliceTests
{
    [Theory]
    [InlineData(41, 2)]
    [InlineData(42, 3)]
    [InlineData(43, 7)]
    public void Slices_give_the_cells_of_the_whole(int seed, int slices)
    {
        using var folder = new RandomRecords(seed).Write();
        var asked = 0;
        var sliced = RolledCells.Of(() => Sliced(folder.Path, table =>
        {
            asked++;
            return slices;
        }));
        Assert.True(asked > 10);
        SameCells.Assert(RolledCells.Of(folder), sliced);
    }

    [Fact]
    public void Slices_are_remembered_together()
    {
        using var folder = new TemporaryFolder();
        var (records, path) = (new RandomRecords(45), Path.Combine(folder.Path, ".random.sums"));
        using (var package = records.Write())
        {
            SameCells.Assert(RolledCells.Of(package), Remembered(package, path, 3).Cells);
        }

        records.Services.RemoveAt(records.Services.Count / 2);
        records.Services.Reverse();
        using var changed = records.Write();
        var (cells, found) = Remembered(changed, path, 4);
        SameCells.Assert(RolledCells.Of(changed), cells);
        Assert.True(found > 100);
    }

    [Fact]
    public void No_person_is_in_two_slices_and_each_is_in_one()
    {
        using var folder = new RandomRecords(44).Write();
        using var package = Sliced(folder.Path, static _ => 3);
        var services = FactSchema.Find("services")!;
        var counts = package.Records.SlicesBy(services, ["person_key"]).Select(slice =>
        {
            using var rows = package.Records.Engine.Query($"select cast(count(distinct f.person_key) as bigint) from {package.Records.Relation(services)} f where {slice}");
            Assert.True(rows.Read());
            return rows.Whole(0);
        }).ToArray();
        using var all = package.Records.Engine.Query($"select cast(count(distinct f.person_key) as bigint) from {package.Records.Relation(services)} f");
        Assert.True(all.Read());
        Assert.Equal(3, counts.Length);
        Assert.DoesNotContain(0, counts);
        Assert.Equal(all.Whole(0), counts.Sum());
    }

    private static (RolledCells Cells, int Found) Remembered(PackageFolder package, string path, int slices)
    {
        using var memory = RowMemory.Open(path, TestKey.Value.Bytes);
        var cells = RolledCells.Of(() => Sliced(package.Path, _ => slices), memory);
        memory.Complete();
        return (cells, memory.Found);
    }

    private static SourcePackage Sliced(string folder, Func<FactTable, int> slices)
    {
        var faults = new FaultLog();
        var package = PackageReader.Read(folder, faults, null, CancellationToken.None) ?? throw new InvalidOperationException(string.Join('\n', faults.Faults.Take(5)));
        return new SourcePackage
        {
            Engine = package.Engine,
            Records = package.Records with { Slices = slices },
            Source = package.Source,
            Description = package.Description,
            Areas = package.Areas,
            Boundaries = package.Boundaries,
            Crosswalk = package.Crosswalk,
            Catalogue = package.Catalogue,
            Tables = package.Tables,
        };
    }
}
