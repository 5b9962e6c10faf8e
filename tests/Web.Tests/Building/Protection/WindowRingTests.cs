using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>
/// Persons of a window of the programme that lies inside a half-year are persons of the half-year; of those at most so many are men as in the whole
/// year. The rest are women (docs/disclosure.md, "Rings").
/// </summary>
public sealed class WindowRingTests
{
    private const int Neighbourhoods = 4;
    private const int Width = Neighbourhoods + 1;

    // The tables in the order in which they are written down here; the window is the last.
    private static readonly (string Period, string Breakdown)[] Tables =
    [
        ("1404", ""), ("1404", "sex=female"), ("1404", "sex=male"), ("1404-H1", ""), ("1404-H1", "sex=female"), ("1404-H1", "sex=male"),
        ("1404-H2", ""), ("1404-H2", "sex=female"), ("1404-H2", "sex=male"), ("D110-01", ""),
    ];

    // The first 110 days lie in the second half of 1404.
    private static readonly DateOnly ProgrammeStart = new(2025, 10, 1);

    private static readonly PrimaryLimits Limits = new(5);
    private static readonly Measure Persons = new() { Code = "served-persons", Name = new Text("", ""), Counts = Counts.Persons, RollUp = RollUp.Distinct, Table = "participants" };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Persons.Code] = Persons }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void A_window_does_not_tell_of_a_sex_in_the_half_year_around_it()
    {
        var leaks = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var counts = Counted(new Random(seed));
            var (alone, closed) = (Protection(counts), Protection(counts));
            alone.Select();
            leaks += Unsafe(counts, alone, withWindow: true).Except(Unsafe(counts, alone, withWindow: false)).Count();
            LinkedProtection.Select([closed], [], new MeasureContainment(Catalogue));
            Assert.Empty(Unsafe(counts, closed, withWindow: true));
        }

        Assert.True(leaks > 3, $"{leaks} cells were told by a window");
    }

    private static MeasureProtection Protection(long[] counts) => SmallCity.Protection(Catalogue, Limits, ProgrammeStart, Tables, counts);

    // The tables written down once more, and every cell by itself with another solver.
    private static int[] Unsafe(long[] counts, MeasureProtection protection, bool withWindow)
    {
        var rows = new CellRowsBuilder(counts.Length);
        for (var table = 0; table < Tables.Length; table++)
        {
            rows.AddDistinct(table * Width, [.. Enumerable.Range((table * Width) + 1, Neighbourhoods)]);
        }

        for (var area = 0; area < Width; area++)
        {
            for (var at = 0; at < 3; at++)
            {
                rows.AddSum((at * 3 * Width) + area, [(((at * 3) + 1) * Width) + area, (((at * 3) + 2) * Width) + area]);
                rows.AddDistinct((at * Width) + area, [((at + 3) * Width) + area, ((at + 6) * Width) + area]);
            }

            if (withWindow && area > 0)
            {
                rows.AddAtMost((9 * Width) + area, (6 * Width) + area);
            }
        }

        bool[] hidden = [.. Tables.SelectMany(table => protection.HiddenIn(Period.Parse(table.Period, null), Breakdown.Column(table.Breakdown)))];
        var facts = new CellFacts(counts);
        var audit = new LinkedTableAudit(rows.Build(), facts, PrimarySet.OfCounts(facts, Limits), hidden);
        return [.. Enumerable.Range(0, counts.Length).Where(cell => counts[cell] < Limits.Cases && (!hidden[cell] || !audit.OuterInterval(cell, AttackerModel.Outsider).Covers(new CountRange(0, Limits.Cases))))];
    }

    // Every person is counted in one neighbourhood, as a man or a woman, in one half or both; most of the second half in the window.
    private static long[] Counted(Random random)
    {
        var counts = new long[Tables.Length * Width];
        for (var area = 1; area <= Neighbourhoods; area++)
        {
            foreach (var sex in new[] { 1, 2 })
            {
                var (first, second, both) = (random.Next(7), random.Next(8), random.Next(4));
                foreach (var (table, count) in new[] { (0, first + second + both), (3, first + both), (6, second + both) })
                {
                    Add(table, area, count);
                    Add(table + sex, area, count);
                }

                Add(9, area, second + both - random.Next(2) is var inside && inside > 0 ? inside : 0);
            }
        }

        return counts;

        void Add(int table, int area, int count)
        {
            counts[(table * Width) + area] += count;
            counts[table * Width] += count;
        }
    }
}
