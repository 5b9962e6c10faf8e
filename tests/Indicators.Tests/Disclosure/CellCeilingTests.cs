using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Figures that contain each other".
public sealed class CellCeilingTests
{
    private const int Least = 3;
    private static readonly CellTree Three = new([-1, 0, 0, 0]);

    [Fact]
    public void A_bound_below_the_amount_is_none()
    {
        var ceilings = new CellCeilings(2);
        ceilings.Lower(0, 4, 4, isHidden: false);
        ceilings.Lower(1, 9, 8, isHidden: true);
        var facts = new CellFacts([5, 5], ceilings: ceilings);
        Assert.Equal((CountRange.Unbounded, 9L, 8L), (facts.PublicRange(0).High, facts.PublicRange(1).High, facts.HeldRange(1).High));
        Assert.True(facts.Ceilings.Moves[1] && !facts.Ceilings.Moves[0]);
    }

    [Fact]
    public void The_least_bound_counts()
    {
        var ceilings = new CellCeilings(1);
        ceilings.Lower(0, 9, 8, isHidden: false);
        ceilings.Lower(0, 7, 7, isHidden: false);
        ceilings.Lower(0, 12, 11, isHidden: true);
        Assert.Equal((7L, 7L, true), (ceilings.Known[0], ceilings.Held[0], ceilings.Moves[0]));
        ceilings.Raise(0, 10, 6);
        ceilings.Raise(0, 10, 8);
        Assert.Equal((4L, 6L), (ceilings.Floors[0], ceilings.Beside[0]));
        var own = ceilings.WithOwnParts([0]);
        Assert.Equal((7L, 4L, 6L, true, CountRange.Unbounded), (own.Known[0], own.Floors[0], own.Beside[0], own.Moves[1], own.Known[1]));
    }

    // 1 of 13; cell 2 has all of its 6, and would be hidden for nothing.
    [Fact]
    public void A_cover_without_room_is_passed_over()
    {
        foreach (var key in Enumerable.Range(0, 12))
        {
            var hidden = Select(Three, [13, 1, 6, 6], [CountRange.Unbounded, CountRange.Unbounded, 6, 40], [], (byte)key);
            Assert.True(hidden[1] && hidden[3], $"key {key}");
        }
    }

    [Fact]
    public void Where_no_cover_has_room_the_parent_is_hidden_too() =>
        Assert.True(Select(Three, [13, 1, 6, 6], [13, 1, 6, 6], [], 1)[0]);

    // City 2 is hidden already and has room, its neighbourhoods 4 and 5 have none, nor has the cover 3: nothing is left to hide but the nation.
    [Fact]
    public void A_hidden_city_whose_neighbourhoods_have_no_room_is_not_asked_for_ever()
    {
        var free = CountRange.Unbounded;
        for (byte key = 0; key < 8; key++)
        {
            var hidden = Select(new CellTree([-1, 0, 0, 0, 2, 2]), [19, 1, 12, 6, 6, 6], [free, free, 40, 6, 6, 6], [false, false, true, true, false, false], key);
            Assert.True(hidden[0] && hidden[1], $"key {key}");
        }
    }

    // Nearly all of what contains it is no reason to hide; to be few is, as far as that allows.
    [Fact]
    public void Nearly_filling_a_ceiling_is_no_reason_to_hide()
    {
        var ceilings = new CellCeilings(2);
        ceilings.Lower(0, 20, 20, isHidden: false);
        ceilings.Lower(1, 2, 2, isHidden: false);
        var primary = PrimarySet.OfCounts(new CellFacts([20, 2], ceilings: ceilings), new PrimaryLimits(5));
        Assert.Equal([PrimaryReason.None, PrimaryReason.Few], primary.Reasons);
        Assert.Equal((new CountRange(0, 2), new CountRange(0, 2)), (primary.Need(1), primary.Told(1)));
        Assert.Equal(new CountRange(5, 20), primary.Told(0));
    }

    [Fact]
    public void A_small_count_reaches_as_far_as_what_it_contains()
    {
        var primary = PrimarySet.OfCounts(new CellFacts([4]), new PrimaryLimits(5) { Reach = 10 });
        Assert.Equal(new CountRange(0, 10), primary.Need(0));
        Assert.Equal(5, new PrimaryLimits(5) { Reach = 2 }.Reach);
    }

    // A cover that falls by two leaves them to its other part, and that to the other part of the cell, which has none.
    [Fact]
    public void A_cover_does_not_fall_below_what_its_other_parts_leave_of_their_whole()
    {
        bool IsSafe(long beside)
        {
            var ceilings = new CellCeilings(3);
            ceilings.Raise(1, 0, beside);
            ceilings.Raise(2, 30, 10);
            var facts = new CellFacts([22, 2, 20], ceilings: ceilings);
            return TreeSafety.UnsafeFromOutsider(new CellTree([-1, 0, 0]), facts, PrimarySet.OfCounts(facts, new PrimaryLimits(Least)), [false, true, true]).Count == 0;
        }

        Assert.False(IsSafe(beside: 0));
        Assert.True(IsSafe(beside: 1));
    }

    // Every pair of a table and one that it contains, counted out: no reader of both can rule out what must stay possible.
    [Fact]
    public void A_table_and_its_part_are_safe_together()
    {
        var random = new Random(1404);
        var attacked = 0;
        for (var run = 0; run < 400; run++)
        {
            long[] whole = [0, .. Enumerable.Range(0, 3).Select(_ => (long)random.Next(8))];
            long[] part = [0, .. whole[1..].Select(most => (long)random.Next((int)most + 1))];
            (whole[0], part[0]) = (whole.Sum(), part.Sum());
            attacked += Attack(whole, part, (byte)run);
        }

        Assert.True(attacked > 300, $"{attacked} cells were attacked");
    }

    private static int Attack(long[] whole, long[] part, byte key)
    {
        var (facts, limits) = (new CellFacts(whole), new PrimaryLimits(Least));
        var primary = PrimarySet.OfCounts(facts, limits);
        var wholeHidden = KeyedSelection.Select(Three, facts, primary, Order(key)).Hidden;
        var audit = TreeAudit.Run(Three, AttackerBounds.Of(AttackerModel.Outsider, facts, primary, wholeHidden));
        var ceilings = new CellCeilings(4);
        for (var cell = 0; cell < 4; cell++)
        {
            ceilings.Lower(cell, audit.Interval(cell).High, whole[cell], wholeHidden[cell]);
        }

        var parts = new CellFacts(part, ceilings: ceilings);
        var partPrimary = PrimarySet.OfCounts(parts, limits);
        var result = KeyedSelection.Select(Three, parts, partPrimary, Order(key), wholeHidden);
        Assert.True(result.IsProtected);
        var possible = Possible(whole, wholeHidden, part, result.Hidden);
        var primaries = Enumerable.Range(0, 4).Where(partPrimary.Contains).ToArray();
        foreach (var cell in primaries)
        {
            // What may be published of the whole by itself may be known of it.
            var most = whole[cell] >= Least ? Math.Min(Least, whole[cell]) : Least;
            Assert.True(possible[cell].Contains(0) && possible[cell].Contains(most), $"cell {cell} of {string.Join(' ', part)} in {string.Join(' ', whole)}, key {key}: {string.Join(' ', possible[cell])}");
        }

        return primaries.Length;
    }

    // The values that each cell of the part takes in any pair of tables with what is published; 14 is far enough.
    private static SortedSet<long>[] Possible(long[] whole, bool[] wholeHidden, long[] part, bool[] partHidden)
    {
        const int Far = 14;
        var found = Enumerable.Range(0, 4).Select(_ => new SortedSet<long>()).ToArray();
        IEnumerable<long> Values(long truth, bool isHidden, long most) => isHidden ? Enumerable.Range(0, (int)Math.Min(Far, most) + 1).Select(value => (long)value) : truth <= most ? [truth] : [];
        var wholes = Values(whole[1], wholeHidden[1], Far)
            .SelectMany(a => Values(whole[2], wholeHidden[2], Far).SelectMany(b => Values(whole[3], wholeHidden[3], Far).Select(c => (A: a, B: b, C: c))))
            .Where(table => wholeHidden[0] || table.A + table.B + table.C == whole[0]);
        foreach (var most in wholes)
        {
            foreach (var a in Values(part[1], partHidden[1], most.A))
            {
                foreach (var b in Values(part[2], partHidden[2], most.B))
                {
                    // The last follows from the total where that is shown.
                    var rest = partHidden[0] ? Values(part[3], partHidden[3], most.C) : Values(part[3], partHidden[3], most.C).Where(value => a + b + value == part[0]);
                    foreach (var c in rest)
                    {
                        found[0].Add(a + b + c);
                        found[1].Add(a);
                        found[2].Add(b);
                        found[3].Add(c);
                    }
                }
            }
        }

        return found;
    }

    private static bool[] Select(CellTree tree, long[] values, long[] most, bool[] already, byte key)
    {
        var ceilings = new CellCeilings(values.Length);
        for (var cell = 0; cell < values.Length; cell++)
        {
            ceilings.Lower(cell, most[cell], most[cell], isHidden: false);
        }

        var facts = new CellFacts(values, ceilings: ceilings);
        var result = KeyedSelection.Select(tree, facts, PrimarySet.OfCounts(facts, new PrimaryLimits(Least)), Order(key, tree.Count), already);
        Assert.True(result.IsProtected);
        return result.Hidden;
    }

    private static KeyedOrder Order(byte key, int cells = 4) => new([.. Enumerable.Repeat(key, 16)], "measure", "table", [.. new[] { "N", "A", "B", "C", "D", "E" }.Take(cells)]);

    // A year of 12 with a small half beside one of at most 8: it is hidden and could be 8. One of 20 persons of whom it leaves three out too.
    [Theory]
    [InlineData(CellFacts.NoDenominator, 8, PrimaryReason.TellsPart, 8, 12)]
    [InlineData(15, 8, PrimaryReason.TellsPart | PrimaryReason.NearlyAll, 8, 15)]
    [InlineData(15, 11, PrimaryReason.TellsPart | PrimaryReason.NearlyAll, 10, 15)]
    [InlineData(CellFacts.NoDenominator, 12, PrimaryReason.None, 0, 0)]
    public void What_tells_of_a_part_is_hidden_and_can_fall_to_where_it_tells_nothing(long denominator, long fallsTo, PrimaryReason reason, long low, long high)
    {
        var ceilings = new CellCeilings(1);
        ceilings.FallsTo[0] = fallsTo;
        var facts = new CellFacts([12], [denominator], ceilings: ceilings);
        var primary = PrimarySet.OfCounts(facts, new PrimaryLimits(5));
        Assert.Equal(reason, primary.Reasons[0]);
        Assert.Equal(reason != PrimaryReason.None, facts.TellsParts);
        if (reason != PrimaryReason.None)
        {
            Assert.Equal(new CountRange(low, high), primary.Need(0));
        }

        // Somebody told what is hidden in itself is not told that it is few.
        Assert.Equal(reason.HasFlag(PrimaryReason.NearlyAll) ? new CountRange(11, 15) : new CountRange(5, CountRange.Unbounded), primary.Told(0));
    }

    [Fact]
    public void A_small_count_needs_no_more_than_its_band_though_a_part_asks_for_less()
    {
        var ceilings = new CellCeilings(1);
        ceilings.FallsTo[0] = 2;
        var facts = new CellFacts([4], ceilings: ceilings);
        Assert.Equal((PrimaryReason.Few, new CountRange(0, 5)), (PrimarySet.OfCounts(facts, new PrimaryLimits(5)).Reasons[0], PrimarySet.OfCounts(facts, new PrimaryLimits(5)).Need(0)));
    }

    [Fact]
    public void Own_parts_ask_for_nothing()
    {
        var ceilings = new CellCeilings(1);
        (ceilings.FallsTo[0], ceilings.RisesTo[0]) = (8, 14);
        var wider = ceilings.WithOwnParts([0]);
        Assert.Equal([8L, CountRange.Unbounded], wider.FallsTo);
        Assert.Equal([14L, 0L], wider.RisesTo);
    }
}
