using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>
/// Of a neighbourhood the payments of a year and of a window of the programme in its second half are shown: the first half has no more than what is
/// between the two (docs/disclosure.md, "Rings"). Sums of money are asked too, for the number of their payments.
/// </summary>
public sealed class PaymentRingTests
{
    private const int Neighbourhoods = 4;
    private const int Width = Neighbourhoods + 1;
    private static readonly (string Period, string Breakdown)[] Tables = [("1404", ""), ("1404-H1", ""), ("1404-H2", ""), ("D110-01", "")];

    // The first 110 days lie in the second half of 1404.
    private static readonly DateOnly ProgrammeStart = new(2025, 10, 1);

    private static readonly PrimaryLimits Limits = new(4);
    private static readonly Measure Payments = new() { Code = "funding-rial", Name = new Text("", ""), Counts = Counts.Money, RollUp = RollUp.Sum, Table = "projects" };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Payments.Code] = Payments }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void A_window_does_not_tell_how_few_payments_there_were_outside_of_it()
    {
        var leaks = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var counts = Counted(new Random(seed));
            var protection = Protection(counts);
            LinkedProtection.Select([protection], [], new MeasureContainment(Catalogue));
            bool[] hidden = [.. Tables.SelectMany(table => protection.HiddenIn(Period.Parse(table.Period, null), ""))];
            Assert.Empty(Unsafe(counts, hidden));
            leaks += Unsafe(counts, [.. hidden[..(3 * Width)], .. counts[(3 * Width)..].Select(count => count < Limits.Cases)]).Length;
        }

        Assert.True(leaks > 3, $"{leaks} cells would be told by windows that are hidden where they are small and nowhere else");
    }

    private static MeasureProtection Protection(long[] counts) => SmallCity.Protection(Catalogue, Limits, ProgrammeStart, Tables, counts);

    // The tables written down once more, and every cell by itself with another solver.
    private static int[] Unsafe(long[] counts, bool[] hidden)
    {
        var rows = new CellRowsBuilder(counts.Length);
        for (var table = 0; table < Tables.Length - 1; table++)
        {
            rows.AddSum(table * Width, [.. Enumerable.Range((table * Width) + 1, Neighbourhoods)]);
        }

        for (var area = 0; area < Width; area++)
        {
            rows.AddSum(area, [Width + area, (2 * Width) + area]);
        }

        for (var area = 1; area < Width; area++)
        {
            rows.AddAtMost((3 * Width) + area, (2 * Width) + area);
        }

        var facts = new CellFacts(counts);
        var audit = new LinkedTableAudit(rows.Build(), facts, PrimarySet.OfCounts(facts, Limits), hidden);
        return [.. Enumerable.Range(0, counts.Length).Where(cell => counts[cell] < Limits.Cases && Need(counts, cell) is var need && (!hidden[cell] || !audit.OuterInterval(cell, AttackerModel.Outsider).Covers(need)))];
    }

    // What is published of the year may be known by itself: its half need not be able to exceed it.
    private static CountRange Need(long[] counts, int cell) => new(0, cell is >= Width and < 3 * Width && counts[cell % Width] >= Limits.Cases ? Math.Min(Limits.Cases, counts[cell % Width]) : Limits.Cases);

    private static long[] Counted(Random random)
    {
        var counts = new long[Tables.Length * Width];
        for (var area = 1; area <= Neighbourhoods; area++)
        {
            var (first, second) = (random.Next(4), random.Next(3, 12));
            Add(0, area, first + second);
            Add(1, area, first);
            Add(2, area, second);
            Add(3, area, Math.Max(0, second - random.Next(3)));
        }

        return counts;

        void Add(int table, int area, int count)
        {
            counts[(table * Width) + area] += count;
            counts[table * Width] += count;
        }
    }
}
