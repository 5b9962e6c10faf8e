using Mahalleh.Indicators.Disclosure;
using Xunit;

namespace Mahalleh.Indicators.Tests.Disclosure;

// docs/disclosure.md, "Rings".
public sealed class RingAuditTests
{
    private const int Cases = 5;

    [Fact]
    public void A_ring_of_four_that_leaves_no_room_is_found()
    {
        // A fifth woman in the first area is a fifth man in the second, of whom there are four at most.
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        Assert.Equal([0], Unsafe(rows, facts, Hidden(), NotContained));
    }

    [Fact]
    public void The_same_ring_with_room_is_not()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 100);
        Assert.Empty(Unsafe(rows, facts, Hidden(), NotContained));
    }

    [Fact]
    public void What_contains_a_cell_and_may_be_published_bounds_what_it_needs()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        long[] contained = [4, .. NotContained[1..3], 4, .. NotContained[4..]];
        Assert.NotEmpty(Unsafe(rows, facts, Hidden(), NotContained));
        Assert.Empty(Unsafe(rows, facts, Hidden(), contained));
    }

    // Of 3, 12 and 20 cases, one more of the first with one more of the second is two fewer of the third: 10 + 30 = 2 × 20.
    [Theory]
    [InlineData(20, true)]
    [InlineData(30, false)]
    public void Weighted_amounts_beside_the_cases_are_a_second_equation(double ofTheLast, bool isSafe)
    {
        var (rows, facts) = Weighted([3, 12, 20], [10, 30, ofTheLast]);
        bool[] hidden = [false, true, true, true];
        Assert.Equal(isSafe ? [] : [1], Unsafe(rows, facts, hidden, NotContained[..4]));
        Assert.Equal(isSafe ? [] : [1], CellByCell(rows, facts, hidden));
        Assert.Empty(Unsafe(new CellTree([-1, 0, 0, 0]).Rows(), facts, hidden, NotContained[..4]));
    }

    [Fact]
    public void What_weighted_amounts_tell_is_covered_by_another_part_or_the_total()
    {
        var (rows, facts) = Weighted([3, 12, 20], [10, 30, 20]);
        var found = Assert.Single(Findings(rows, facts, [false, true, true, false], NotContained[..4]));
        Assert.Equal([0, 3], found.Helpers.Order());
    }

    [Fact]
    public void Weighted_amounts_that_are_not_true_are_refused()
    {
        var rows = new CellRowsBuilder(3);
        rows.AddWeightedSum(0, [1, 2], [1.5, 1, 2]);
        rows.Build().Check(new CellFacts([20, 10, 10]));
        Assert.Throws<ArgumentException>(() => rows.Build().Check(new CellFacts([20, 9, 11])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CellRowsBuilder(3).AddWeightedSum(0, [1], [1, 0]));
    }

    [Fact]
    public void A_table_that_can_grow_without_end_has_room()
    {
        var rows = new CellTree([-1, 0, 0]).Rows();
        var facts = new CellFacts([23, 3, 20]);
        Assert.Empty(Unsafe(rows, facts, [true, true, true], NotContained[..3]));
    }

    [Fact]
    public void Rows_that_are_not_true_are_refused()
    {
        var facts = new CellFacts([24, 3, 20]);
        Assert.Throws<ArgumentException>(() => Unsafe(new CellTree([-1, 0, 0]).Rows(), facts, [false, true, true], NotContained[..3]));
    }

    // The bounds that the audit of linked tables has for every cell, one by one, by another solver.
    [Theory]
    [InlineData(6, 3, 200)]
    [InlineData(14, 8, 40)]
    public void Of_random_two_way_tables_the_same_cells_are_found_as_cell_by_cell(int areas, int parts, int tables)
    {
        var (random, some) = (new Random(1404 + areas), 0);
        for (var table = 0; table < tables; table++)
        {
            var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, areas, parts);
            var expected = CellByCell(rows, facts, hidden);
            Assert.Equal(expected, Unsafe(rows, facts, hidden, NoneContained(facts)));
            some += expected.Length;
        }

        Assert.True(some > 20, $"{some} cells");
    }

    // Parts of a few cells, which settle little: what they leave is settled by widening them.
    [Theory]
    [InlineData(6, 3, 150, 2)]
    [InlineData(6, 3, 150, 8)]
    [InlineData(14, 8, 30, 30)]
    public void In_parts_the_same_cells_are_found_as_at_once(int areas, int parts, int tables, int size)
    {
        var (random, some) = (new Random(1406 + areas), 0);
        for (var table = 0; table < tables; table++)
        {
            var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, areas, parts);
            var needs = Primary(facts).Needs(NoneContained(facts));
            var found = new RingAudit(rows, facts) { Whole = 0, Together = 0, Part = new PartSize(size, 2) }.Run(needs, hidden);
            Assert.Equal(CellByCell(rows, facts, hidden), found.Unsafe.Select(each => each.Cell));
            Assert.Equal(needs.Keys.Where(cell => hidden[cell]).Order(), found.Sound.Concat(found.Unsafe.Select(each => each.Cell)).Order());
            some += found.Unsafe.Count;
        }

        Assert.True(some > 20, $"{some} cells");
    }

    // So many that they are moved together before they are moved in groups and one by one: a large table, and small ones in which rings are, one component by loose rows.
    [Fact]
    public void Of_a_large_component_the_same_cells_are_found_together_as_in_parts()
    {
        var random = new Random(1407);
        (CellRows Rows, CellFacts Facts, bool[] Hidden)[] tables =
            [RandomTwoWay.Table(random, Cases, areas: 220, parts: 12), .. Enumerable.Range(0, 30).Select(_ => RandomTwoWay.Table(random, Cases, areas: 6, parts: 3))];
        var facts = new CellFacts([.. tables.SelectMany(table => table.Facts.Values)]);
        bool[] hidden = [.. tables.SelectMany(table => table.Hidden)];
        int[] loose = [.. Enumerable.Range(0, tables[0].Facts.Count).Where(cell => hidden[cell]).Take(100)];
        var (rows, start) = (new CellRowsBuilder(facts.Count), 0);
        foreach (var table in tables)
        {
            rows.Add(table.Rows, start);
            rows.AddAtMost([start + Array.LastIndexOf(table.Hidden, true)], loose);
            start += table.Facts.Count;
        }

        var (all, needs) = (rows.Build(), Primary(facts).Needs(NoneContained(facts)));
        var together = new RingAudit(all, facts).Run(needs, hidden);
        var inParts = new RingAudit(all, facts) { Whole = 0, Together = 0, Part = new PartSize(300, 8) }.Run(needs, hidden);
        Assert.InRange(together.Unsafe.Count, 50, 300);
        Assert.Equal(inParts.Unsafe.Select(each => each.Cell), together.Unsafe.Select(each => each.Cell));
        Assert.Equal(inParts.Sound.Order(), together.Sound.Order());
        var inTurn = new RingAudit(all, facts) { Whole = 0, Patience = 0, Part = new PartSize(300, 8) }.Run(needs, hidden);
        Assert.Equal(inParts.Unsafe.Select(each => each.Cell), inTurn.Unsafe.Select(each => each.Cell));
        Assert.Equal(inParts.Sound.Order(), inTurn.Sound.Order());
        Assert.True(together.Sound.Count > 1000, $"{together.Sound.Count} cells");
    }

    [Fact]
    public void In_parts_hiding_helpers_makes_all_safe_too()
    {
        var (random, covers, published) = (new Random(1405), 0, 0);
        for (var table = 0; table < 60; table++)
        {
            var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, 6, 3);
            var needs = Primary(facts).Needs(NoneContained(facts));
            published += hidden.Count(isHidden => !isHidden);
            RingFindings Find() => new RingAudit(rows, facts) { Whole = 0, Together = 0, Part = new PartSize(3, 2) }.Run(needs, hidden);
            for (var found = Find().Unsafe; found.Count > 0; found = Find().Unsafe)
            {
                hidden[found[0].Helpers[0]] = true;
                covers++;
            }

            Assert.Empty(CellByCell(rows, facts, hidden));
        }

        Assert.InRange(covers, 20, published / 2);
    }

    [Fact]
    public void Cells_that_are_known_to_be_safe_are_not_asked_about()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var needs = Primary(facts).Needs(NotContained);
        var found = new RingAudit(rows, facts) { Known = new HashSet<int> { 0 } }.Run(needs, Hidden());
        Assert.Empty(found.Unsafe);
        Assert.Equal(needs.Keys.Order(), found.Sound.Order());
    }

    [Fact]
    public void A_search_can_be_stopped()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var needs = Primary(facts).Needs(NotContained);
        Assert.Throws<OperationCanceledException>(() => new RingAudit(rows, facts) { Stop = new CancellationToken(canceled: true) }.Run(needs, Hidden()));
        Assert.Throws<OperationCanceledException>(() => new RingAudit(rows, facts) { Stop = new CancellationToken(canceled: true), Whole = 0, Together = 0, Part = new PartSize(3, 2) }.Run(needs, Hidden()));
    }

    [Fact]
    public void Of_a_component_that_is_too_large_nothing_is_said_but_that()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var findings = new RingAudit(rows, facts) { Largest = 3 }.Run(Primary(facts).Needs(NotContained), Hidden());
        Assert.Empty(findings.Unsafe);
        Assert.Empty(findings.Sound);
        Assert.Equal(1, findings.Unsolved);
        Assert.Equal(0, new RingAudit(rows, facts) { Largest = 4 }.Run(Primary(facts).Needs(NotContained), Hidden()).Unsolved);
    }

    // The same ring four times over, the second and the third of them one component by a loose row.
    [Theory]
    [InlineData(36, new[] { 0, 9, 18, 27 })]
    [InlineData(18, new[] { 9, 18 })]
    [InlineData(9, new int[0])]
    public void Only_what_the_cells_asked_about_tell_together_with_others_is_looked_at(int asked, int[] expected)
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var (all, ceilings) = (new CellRowsBuilder(36), new CellCeilings(36));
        for (var start = 0; start < 36; start += 9)
        {
            all.Add(rows, start);
            ceilings.Lower(start + 3, 4, 4, isHidden: false);
        }

        all.AddAtMost([9], [18, 19]);
        var four = new CellFacts([.. Enumerable.Repeat(facts.Values, 4).SelectMany(values => values)], ceilings: ceilings);
        var found = new RingAudit(all.Build(), four) { Asked = asked }.Run(Primary(four).Needs(NoneContained(four)), [.. Enumerable.Repeat(Hidden(), 4).SelectMany(hidden => hidden)]);
        Assert.Equal(expected, found.Unsafe.Select(each => each.Cell));
    }

    [Fact]
    public void Rows_that_are_taken_over_hold_of_the_cells_further_on()
    {
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var moved = new CellRowsBuilder(11);
        moved.AddAtMost(0, 1);
        moved.Add(rows, 2);
        var all = moved.Build();
        all.Check(new CellFacts([1, 2, .. facts.Values]));
        Assert.Equal(rows.Count + 1, all.Count);
        Assert.Equal([false, .. rows.IsEquation], all.IsEquation);
        Assert.Throws<ArgumentOutOfRangeException>(() => moved.Add(rows, 3));
    }

    [Fact]
    public void The_sums_that_keep_a_cell_of_a_ring_from_its_end_are_named()
    {
        // The first cell is the fourth, and 4 less 7, or 6 less 5.
        var (rows, facts) = TwoByTwo([4, 6], [6, 4], mostOfTheOther: 4);
        var helpers = Assert.Single(Findings(rows, facts, Hidden(), NotContained)).Helpers;
        Assert.True(helpers is [4, 7] or [5, 6], string.Join(", ", helpers));
    }

    [Fact]
    public void Hiding_a_helper_of_every_cell_until_none_is_left_makes_all_safe()
    {
        var (random, covers, published) = (new Random(1405), 0, 0);
        for (var table = 0; table < 60; table++)
        {
            var (rows, facts, hidden) = RandomTwoWay.Table(random, Cases, 6, 3);
            published += hidden.Count(isHidden => !isHidden);
            for (var found = Findings(rows, facts, hidden, NoneContained(facts)); found.Count > 0; found = Findings(rows, facts, hidden, NoneContained(facts)))
            {
                var cover = found[0].Helpers[0];
                Assert.False(hidden[cover]);
                hidden[cover] = true;
                covers++;
            }
        }

        Assert.InRange(covers, 20, published / 2);
    }

    private static int[] CellByCell(CellRows rows, CellFacts facts, bool[] hidden)
    {
        var (primary, audit) = (Primary(facts), new LinkedTableAudit(rows, facts, Primary(facts), hidden));
        return [.. Enumerable.Range(0, facts.Count).Where(cell => primary.Contains(cell) && !audit.OuterInterval(cell, AttackerModel.Outsider).Covers(primary.Need(cell)))];
    }

    private static int[] Unsafe(CellRows rows, CellFacts facts, bool[] hidden, long[] contained) => [.. Findings(rows, facts, hidden, contained).Select(each => each.Cell)];

    private static IReadOnlyList<UnsafeCell> Findings(CellRows rows, CellFacts facts, bool[] hidden, long[] contained) => new RingAudit(rows, facts).Run(Primary(facts).Needs(contained), hidden).Unsafe;

    private static long[] NoneContained(CellFacts facts) => [.. Enumerable.Repeat(CountRange.Unbounded, facts.Count)];

    private static long[] NotContained { get; } = [.. Enumerable.Repeat(CountRange.Unbounded, 9)];

    private static PrimarySet Primary(CellFacts facts) => PrimarySet.OfCounts(facts, new PrimaryLimits(Cases));

    private static (CellRows Rows, CellFacts Facts) Weighted(long[] parts, double[] weights)
    {
        var rows = new CellRowsBuilder(parts.Length + 1);
        int[] cells = [.. Enumerable.Range(1, parts.Length)];
        rows.AddSum(0, cells);
        rows.AddWeightedSum(0, cells, [parts.Zip(weights, (part, weight) => part * weight).Sum() / parts.Sum(), .. weights]);
        return (rows.Build(), new CellFacts([parts.Sum(), .. parts]));
    }

    // Cells 0 … 3 are women and men of two areas; 4 and 5 women and men of both; 6 and 7 the areas' totals, 8 that of all.
    private static bool[] Hidden() => [true, true, true, true, false, false, false, false, false];

    private static (CellRows Rows, CellFacts Facts) TwoByTwo(long[] first, long[] second, long mostOfTheOther)
    {
        long[] values = [.. first, .. second, first[0] + second[0], first[1] + second[1], first.Sum(), second.Sum(), first.Sum() + second.Sum()];
        var rows = new CellRowsBuilder(values.Length);
        rows.AddSum(6, [0, 1]);
        rows.AddSum(7, [2, 3]);
        rows.AddSum(8, [4, 5]);
        rows.AddSum(4, [0, 2]);
        rows.AddSum(5, [1, 3]);
        var ceilings = new CellCeilings(values.Length);
        ceilings.Lower(3, mostOfTheOther, mostOfTheOther, isHidden: false);
        return (rows.Build(), new CellFacts(values, ceilings: ceilings));
    }
}
