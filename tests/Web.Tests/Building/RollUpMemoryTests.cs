using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building;

/// <summary>A roll-up that remembers the one before gives the cells of one that does not, whatever has changed, and asks only for what may have.</summary>
public sealed class RollUpMemoryTests : IDisposable
{
    private const int Seed = 21;

    private static readonly Lazy<(byte[] Memory, int Asked)> Base = new(static () => Kept("1404-06-31"));

    private readonly TemporaryFolder _folder = new();

    private string Path => System.IO.Path.Combine(_folder.Path, ".random.sums");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nothing", 0, 0)]
    [InlineData("order of the records", 0, 0)]
    [InlineData("name of an area", 0, 0)]
    [InlineData("service of the second year taken away", 1, 60)]
    [InlineData("person of a service of the first year", 1, 60)]
    [InlineData("end of a problem", 1, 60)]
    [InlineData("weight of a household by a millionth", 1, 300)]
    [InlineData("start of the programme in an area", 1, 1000)]
    [InlineData("month more", 1, 1000)]
    public void What_is_remembered_is_what_would_be_summed(string change, int least, int most)
    {
        var (records, (kept, asked)) = (new RandomRecords(Seed), change == "month more" ? Kept("1404-05-31") : Base.Value);
        Assert.InRange(asked, 150, 400);
        File.WriteAllBytes(Path, kept);
        Change(records, change);
        using var after = records.Write();
        if (change == "name of an area")
        {
            Replace(after, "areas.csv", "Iran", "Persia");
        }

        var (cells, again, found) = Roll(after, Path);
        SameCells.Assert(RolledCells.Of(after), cells);
        Assert.InRange(again, least, most);
        Assert.True(found >= asked / 5, $"{found} of {asked} were remembered");
    }

    [Fact]
    public void Records_changed_one_after_the_other_are_noticed()
    {
        var (records, random) = (new RandomRecords(31), new Random(31));
        for (var round = 0; round < 4; round++)
        {
            using var package = records.Write();
            SameCells.Assert(RolledCells.Of(package), Roll(package, Path).Cells);
            var at = random.Next(records.Services.Count);
            records.Services[at] = records.Services[at] with { Person = random.Next(70), Day = records.Services[at].Day.AddDays(random.Next(-3, 4)) };
            records.Projects[round] = records.Projects[round] with { Area = records.Neighbourhoods[random.Next(10)], Budget = (records.Projects[round].Budget ?? 5) + 0.1m, Completed = new DateOnly(2025, 1, 1).AddDays(random.Next(100)) };
            records.Meetings.Add(new Meeting(900 + round, "N02", "council", new DateOnly(2025, 4, 10).AddDays(random.Next(60)), 11, 5));
            records.Answers[round] = records.Answers[round] with { Weight = 0.000001m * random.Next(1, 2_000_000) };
            records.Households.RemoveAt(random.Next(records.Households.Count));
            records.Problems.Add(new Problem(1000 + round, records.Neighbourhoods[random.Next(10)], "water", new DateOnly(2024, 6, 1).AddDays(random.Next(300)), null));
        }
    }

    private static (byte[] Memory, int Asked) Kept(string asOf)
    {
        using var folder = new TemporaryFolder();
        using var package = new RandomRecords(Seed).Write();
        Replace(package, "datapackage.json", "1404-06-31", asOf);
        var path = System.IO.Path.Combine(folder.Path, ".random.sums");
        var (cells, asked, _) = Roll(package, path);
        SameCells.Assert(RolledCells.Of(package), cells);
        return (File.ReadAllBytes(path), asked);
    }

    private static (RolledCells Cells, int Asked, int Found) Roll(PackageFolder package, string path)
    {
        using var memory = RowMemory.Open(path, TestKey.Value.Bytes);
        var cells = RolledCells.Of(package, memory);
        memory.Complete();
        return (cells, memory.Added, memory.Found);
    }

    private static void Replace(PackageFolder package, string file, string old, string text) =>
        package.Write(file, File.ReadAllText(System.IO.Path.Combine(package.Path, file)).Replace(old, text, StringComparison.Ordinal));

    private static void Change(RandomRecords records, string change)
    {
        var second = new DateOnly(2025, 3, 21);
        switch (change)
        {
            case "order of the records":
                records.Services.Reverse();
                records.Households.Reverse();
                break;
            case "service of the second year taken away":
                records.Services.RemoveAt(records.Services.FindIndex(row => row.Day >= second));
                break;
            case "person of a service of the first year":
                Set(records.Services, row => row.Day < second, row => row with { Person = 5_000 });
                break;
            case "end of a problem":
                Set(records.Problems, row => row.Closed is null, row => row with { Closed = row.Opened.AddDays(9) });
                break;
            case "weight of a household by a millionth":
                Set(records.Households, row => row.Weight is not null, row => row with { Weight = row.Weight + 0.000001m });
                break;
            case "start of the programme in an area":
                records.Starts["N03"] = new DateOnly(2024, 5, 5);
                break;
        }
    }

    private static void Set<T>(List<T> rows, Predicate<T> which, Func<T, T> change)
    {
        var at = rows.FindIndex(which);
        rows[at] = change(rows[at]);
    }
}
