using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

public sealed class RingMemoryTests
{
    private const int Cases = 5;
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(number => (byte)(number * 7))];

    [Fact]
    public void What_was_found_once_is_found_again_without_solving()
    {
        var (random, some) = (new Random(1404), 0);
        for (var table = 0; table < 30; table++)
        {
            var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, 14, 8);
            var memory = new RingMemory(Secret);
            var solved = Find(rows, facts, hidden, null);
            AssertSame(solved, Find(rows, facts, hidden, memory));
            Assert.Equal((1, 0), (memory.Solved, memory.Recalled));
            AssertSame(solved, Find(rows, facts, hidden, memory));
            Assert.Equal((1, 1), (memory.Solved, memory.Recalled));
            some += solved.Unsafe.Count;
        }

        Assert.True(some > 10, $"{some} cells");
    }

    [Fact]
    public void A_table_is_known_again_behind_others()
    {
        var random = new Random(1405);
        var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, 14, 8);
        var memory = new RingMemory(Secret);
        var alone = Find(rows, facts, hidden, memory);
        var moved = new CellRowsBuilder(facts.Count + 3);
        moved.Add(rows, 3);
        var behind = Find(moved.Build(), new CellFacts([7, 8, 9, .. facts.Values]), [false, false, false, .. hidden], memory);
        Assert.Equal((1, 1), (memory.Solved, memory.Recalled));
        Assert.NotEmpty(alone.Unsafe);
        Assert.Equal(alone.Unsafe.Select(each => each.Cell + 3), behind.Unsafe.Select(each => each.Cell));
        Assert.Equal(alone.Unsafe.SelectMany(each => each.Helpers.Select(helper => helper + 3)), behind.Unsafe.SelectMany(each => each.Helpers));
    }

    // As at the end of a build, of which a revision asks everything at once.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cells_that_are_noted_as_safe_are_not_solved_for_unless_another_of_theirs_is_not_noted(bool areAll)
    {
        var (rows, facts, hidden) = RandomTwoWay.Table(new Random(1406), Cases, 14, 8);
        Array.Fill(hidden, true);
        var (memory, needs) = (new RingMemory(Secret), Needs(facts));
        new RingAudit(rows, facts) { Memory = memory }.Note(needs, hidden, needs.Keys.Skip(areAll ? 0 : 1).ToHashSet());
        AssertSame(Find(rows, facts, hidden, null), Find(rows, facts, hidden, memory));
        Assert.Equal(areAll ? (0, 1) : (1, 0), (memory.Solved, memory.Recalled));
    }

    [Theory]
    [InlineData("value")]
    [InlineData("bound")]
    [InlineData("need")]
    [InlineData("hidden")]
    [InlineData("row")]
    [InlineData("part")]
    [InlineData("known")]
    public void Whatever_the_answer_depends_on_makes_another_question(string change)
    {
        var (rows, facts, hidden) = RandomTwoWay.Table(new Random(1406), Cases, 14, 8);
        var memory = new RingMemory(Secret);
        var found = Find(rows, facts, hidden, memory);
        var cell = found.Sound.Min();
        var (shown, values) = (Array.IndexOf(hidden, false, 10), facts.Values.ToArray());
        var (ceilings, lower) = (new CellCeilings(facts.Count), new RingAudit(rows, facts) { Memory = memory });
        _ = change switch
        {
            // One case more in a cell and all above it.
            "value" => Run(rows, new CellFacts([.. values.Select((value, at) => IsAbove(at, cell) ? value + 1 : value)]), hidden),
            "bound" => Run(rows, Bounded(), hidden),
            "need" => lower.Run(Needs(facts).ToDictionary(need => need.Key, need => need.Key == cell ? new CountRange(need.Value.Low, need.Value.High + 1) : need.Value), hidden),
            "hidden" => Run(rows, facts, [.. hidden.Select((isHidden, at) => isHidden || at == shown)]),
            "row" => Run(More(), facts, hidden),
            "part" => new RingAudit(rows, facts) { Memory = memory, Whole = 0, Together = 0, Part = new PartSize(3, 2) }.Run(Needs(facts), hidden),
            _ => new RingAudit(rows, facts) { Memory = memory, Known = new HashSet<int> { cell } }.Run(Needs(facts), hidden),
        };
        Assert.Equal((2, 0), (memory.Solved, memory.Recalled));

        RingFindings Run(CellRows changed, CellFacts its, bool[] kept) => new RingAudit(changed, its) { Memory = memory }.Run(Needs(its), kept);
        CellFacts Bounded()
        {
            ceilings.Lower(cell, 1_000, 1_000, isHidden: false);
            return new CellFacts(values, ceilings: ceilings);
        }

        CellRows More()
        {
            var more = new CellRowsBuilder(facts.Count);
            more.Add(rows, 0);
            more.AddAtMost(cell, 0);
            return more.Build();
        }
    }

    [Fact]
    public void What_is_written_is_read_again_by_the_same_key_alone()
    {
        var (rows, facts, hidden) = RandomTwoWay.Table(new Random(1406), Cases, 14, 8);
        var memory = new RingMemory(Secret);
        var found = Find(rows, facts, hidden, memory);
        var written = Written(memory, usedOnly: true);
        var again = new RingMemory(Secret);
        Assert.True(again.Read(new MemoryStream(written)));
        AssertSame(found, Find(rows, facts, hidden, again));
        Assert.Equal((0, 1), (again.Solved, again.Recalled));
        Assert.Equal(written, Written(again, usedOnly: true));

        var foreign = new RingMemory([.. Secret.Reverse()]);
        Assert.False(foreign.Read(new MemoryStream(written)));
        Assert.True(foreign.IsEmpty);
    }

    [Fact]
    public void A_file_with_any_byte_changed_or_cut_is_left_aside()
    {
        var (rows, facts, hidden) = RandomTwoWay.Table(new Random(1406), Cases, 14, 8);
        var memory = new RingMemory(Secret);
        Find(rows, facts, hidden, memory);
        var written = Written(memory, usedOnly: false);
        for (var at = 0; at < written.Length; at++)
        {
            byte[] changed = [.. written];
            changed[at] ^= 1;
            AssertRefused(changed);
            AssertRefused(written[..at]);
        }

        static void AssertRefused(byte[] bytes)
        {
            var other = new RingMemory(Secret);
            Assert.False(other.Read(new MemoryStream(bytes)));
            Assert.True(other.IsEmpty);
        }
    }

    [Fact]
    public void What_was_not_asked_again_is_forgotten_unless_the_build_was_stopped()
    {
        var random = new Random(1407);
        var (old, current) = (RandomTwoWay.Table(random, Cases, 14, 8), RandomTwoWay.Table(random, Cases, 14, 8));
        var memory = new RingMemory(Secret);
        Find(old.Rows, old.Facts, old.Hidden, memory);
        var later = new RingMemory(Secret);
        Assert.True(later.Read(new MemoryStream(Written(memory, usedOnly: true))));
        Find(current.Rows, current.Facts, current.Hidden, later);
        Assert.Equal((1, 1), Recalled(Written(later, usedOnly: false)));
        Assert.Equal((0, 1), Recalled(Written(later, usedOnly: true)));

        (int Old, int Current) Recalled(byte[] written)
        {
            var read = new RingMemory(Secret);
            Assert.True(read.Read(new MemoryStream(written)));
            Find(old.Rows, old.Facts, old.Hidden, read);
            var ofOld = read.Recalled;
            Find(current.Rows, current.Facts, current.Hidden, read);
            return (ofOld, read.Recalled - ofOld);
        }
    }

    // Width 9: the cell, its area, its part and all.
    private static bool IsAbove(int at, int cell) => at == cell || at == 0 || at == cell % 9 || at == cell / 9 * 9;

    private static byte[] Written(RingMemory memory, bool usedOnly)
    {
        using var stream = new MemoryStream();
        memory.Write(stream, usedOnly);
        return stream.ToArray();
    }

    private static RingFindings Find(CellRows rows, CellFacts facts, bool[] hidden, RingMemory? memory) => new RingAudit(rows, facts) { Memory = memory }.Run(Needs(facts), hidden);

    private static Dictionary<int, CountRange> Needs(CellFacts facts) => PrimarySet.OfCounts(facts, new PrimaryLimits(Cases)).Needs([.. Enumerable.Repeat(CountRange.Unbounded, facts.Count)]);

    private static void AssertSame(RingFindings expected, RingFindings found)
    {
        Assert.Equal(expected.Unsafe.Select(each => each.Cell), found.Unsafe.Select(each => each.Cell));
        Assert.Equal(expected.Unsafe.SelectMany(each => each.Helpers), found.Unsafe.SelectMany(each => each.Helpers));
        Assert.Equal(expected.Sound.Order(), found.Sound.Order());
    }
}
