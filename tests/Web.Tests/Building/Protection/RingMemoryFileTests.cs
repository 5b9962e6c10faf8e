using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>A build that remembers what the rings of the last one were hides what it would hide without.</summary>
public sealed class RingMemoryFileTests(BuiltSample sample) : IDisposable
{
    private const int Neighbourhoods = 20;

    private readonly string _releases = Directory.CreateTempSubdirectory("mahalleh-memory-").FullName;

    public void Dispose() => Directory.Delete(_releases, recursive: true);

    [Fact]
    public void When_one_year_changes_the_others_are_not_solved_again_and_the_same_is_hidden_as_without_a_memory()
    {
        var known = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            var before = Columns(seed, seed);
            var memory = new RingMemory(TestKey.Value.Bytes);
            Assert.Equal(Hidden(before, memory: null), Hidden(before, memory));
            var solved = memory.Solved;
            Assert.Equal(0, memory.Recalled);

            var after = Columns(seed, seed + 1_000);
            Assert.Equal(Hidden(after, memory: null), Hidden(after, memory));
            Assert.InRange(memory.Solved, solved + 1, (2 * solved) - 1);
            known += memory.Recalled;
        }

        Assert.True(known >= 20, $"{known} systems were known");
    }

    [Fact]
    public void What_was_solved_before_a_build_was_stopped_is_kept_and_a_file_of_another_key_or_with_a_fault_is_left_aside()
    {
        using (var file = Open(TestKey.Value))
        {
            _ = Hidden(Columns(1, 1), file.Memory);
        }

        var path = Assert.Single(Directory.GetFiles(_releases));
        var written = File.ReadAllBytes(path);
        Assert.True(HasEntries(TestKey.Value));
        Assert.False(HasEntries(DisclosureKey.ForChecking));

        File.WriteAllBytes(path, [.. written[..^1], (byte)(written[^1] ^ 1)]);
        Assert.False(HasEntries(TestKey.Value));
    }

    [Fact]
    public void A_memory_that_cannot_be_read_or_written_stops_no_build()
    {
        Directory.CreateDirectory(Path.Combine(_releases, ".city.rings"));
        using var file = Open(TestKey.Value);
        Assert.True(file.Memory.IsEmpty);
        _ = Hidden(Columns(1, 1), file.Memory);
        file.Dispose();
        Assert.Empty(Directory.GetFiles(_releases));
    }

    [Fact]
    public void Of_a_build_that_came_to_its_end_only_what_it_asked_is_kept()
    {
        foreach (var seed in new[] { 1, 2 })
        {
            using var file = Open(TestKey.Value);
            _ = Hidden(Columns(seed, seed), file.Memory);
            file.Complete();
        }

        using var last = Open(TestKey.Value);
        _ = Hidden(Columns(2, 2), last.Memory);
        Assert.Equal(0, last.Memory.Solved);
        _ = Hidden(Columns(1, 1), last.Memory);
        Assert.True(last.Memory.Solved > 0);
    }

    [Fact]
    public void A_build_keeps_its_memory_beside_the_releases_of_the_package()
    {
        var path = Path.Combine(Path.GetDirectoryName(sample.Result.Folder)!, ".invented-120-7.rings");
        using var stream = File.OpenRead(path);
        Assert.True(new RingMemory(TestKey.Value.Bytes).Read(stream));
    }

    private RingMemoryFile Open(DisclosureKey key) => RingMemoryFile.Open(_releases, "city", key);

    private bool HasEntries(DisclosureKey key)
    {
        using var file = Open(key);
        return !file.Memory.IsEmpty;
    }

    private static string[] Hidden(Dictionary<CellKey, CellColumn> columns, RingMemory? memory)
    {
        var protection = ServedPersons.Protection(Neighbourhoods, columns, new RingSettings(Memory: memory));
        LinkedProtection.Select([protection], [], new MeasureContainment(ServedPersons.Catalogue));
        return [.. protection.Tables.OrderBy(table => table.Period).ThenBy(table => table.Column, StringComparer.Ordinal)
            .Select(table => $"{table.Period} {table.Column} {string.Concat(protection.HiddenIn(table.Period, table.Column).Select(isHidden => isHidden ? '1' : '0'))}")];
    }

    private static Dictionary<CellKey, CellColumn> Columns(int first, int second) => ServedPersons.Columns(Neighbourhoods, ("1403", new Random(first)), ("1404", new Random(second)));
}
