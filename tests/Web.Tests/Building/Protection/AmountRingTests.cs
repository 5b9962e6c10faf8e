using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>
/// Money of two halves of a year from two sources: though each table by itself leaves every large giver in the dark, years, sources and neighbourhoods together
/// may tell what one gave (docs/disclosure.md, "Rings").
/// </summary>
public sealed class AmountRingTests
{
    private const int Neighbourhoods = 4;
    private const int Width = Neighbourhoods + 1;
    private static readonly string[] Periods = ["1403", "1403-H1", "1403-H2"];
    private static readonly string[] Sources = ["", "source=firm", "source=state"];
    private static readonly PrimaryLimits Limits = new(3);
    private static readonly Measure Money = new() { Code = "funding-rial", Name = new Text("", ""), Counts = Counts.Money, RollUp = RollUp.Sum, Table = "projects", Amount = "budget_rial", Breakdowns = ["source"] };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Money.Code] = Money }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Theory]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void Years_sources_and_neighbourhoods_together_do_not_tell_what_one_gave(long unit)
    {
        var leaks = 0;
        for (var seed = 0; seed < 100; seed++)
        {
            var payments = Payments(new Random(seed), unit);
            Assert.Empty(Unsafe(payments, Hidden(payments, RingAudit.Usual)).Select(cell => $"seed {seed}, cell {cell}"));
            leaks += Unsafe(payments, Hidden(payments, largestRings: 0)).Length;
        }

        Assert.True(leaks > 10, $"{leaks} sums are told where no ring is looked for");
    }

    [Theory]
    [InlineData(RollUp.Sum)]
    [InlineData(RollUp.None)]
    public void Where_nobody_paid_the_mean_payment_of_the_area_above_stands_for_the_largest(RollUp rollUp)
    {
        var (column, largest) = SmallCity.Paid([[30, 20, 10], [30, 20, 10], []]);
        var measure = new Measure { Code = Money.Code, Name = Money.Name, Counts = Counts.Money, RollUp = rollUp, Table = Money.Table };
        Assert.Equal([30L, 30L, 20L], MoneyTable.Of(SmallCity.Areas(2), measure, column, largest, new bool[3], scale: 1).Behind.Largest!);
    }

    private static bool[] Hidden(List<long>[] payments, int largestRings)
    {
        var tables = Tables.Select((table, at) => (Key: new CellKey(Money.Code, table.Source, Period.Parse(table.Period, null)), Paid: SmallCity.Paid(payments[(at * Width)..((at + 1) * Width)]))).ToArray();
        var (columns, containment) = (tables.ToDictionary(table => table.Key, table => table.Paid.Column), new MeasureContainment(Catalogue));
        var protection = new MeasureProtection(
            SmallCity.Areas(Neighbourhoods), Money, Limits, TestKey.Value, columns, new PublishedBounds(Catalogue, columns, containment), tables.ToDictionary(table => table.Key, table => table.Paid.Largest), ReaderKnowledge.None, new RingSettings(largestRings));
        LinkedProtection.Select([protection], [], containment);
        return [.. tables.SelectMany(table => protection.HiddenIn(table.Key.Period, Breakdown.Column(table.Key.Breakdown)))];
    }

    // The tables written down once more, and every sum by itself with another solver.
    private static int[] Unsafe(List<long>[] payments, bool[] hidden)
    {
        var rows = new CellRowsBuilder(payments.Length);
        for (var table = 0; table < 9; table++)
        {
            rows.AddSum(table * Width, [.. Enumerable.Range((table * Width) + 1, Neighbourhoods)]);
        }

        for (var area = 0; area < Width; area++)
        {
            foreach (var at in Enumerable.Range(0, 3))
            {
                rows.AddSum(Cell(0, at, area), [Cell(1, at, area), Cell(2, at, area)]);
                rows.AddSum(Cell(at, 0, area), [Cell(at, 1, area), Cell(at, 2, area)]);
            }
        }

        var facts = new CellFacts([.. payments.Select(all => all.Sum())]);
        var audit = new LinkedTableAudit(rows.Build(), facts, PrimarySet.OfCounts(facts, Limits), hidden);
        return [.. Enumerable.Range(0, payments.Length).Where(cell => Need(payments, cell) is { } need && (!hidden[cell] || !Covers(audit.OuterInterval(cell, AttackerModel.Outsider), need)))];
    }

    // Whole numbers are rounded inwards.
    private static bool Covers(CountRange left, CountRange need) => left.Low <= need.Low + 1 && (left.High == CountRange.Unbounded || left.High >= need.High - 1);

    // What may be published of the year may be known by itself.
    private static CountRange? Need(List<long>[] payments, int cell)
    {
        if (Range(payments, cell) is not { } need)
        {
            return null;
        }

        var (period, source, area) = (cell / Width / 3, cell / Width % 3, cell % Width);
        var most = period > 0 && Range(payments, Cell(0, source, area)) is null ? payments[Cell(0, source, area)].Sum() : long.MaxValue;
        return need with { High = Math.Min(need.High, most) };
    }

    private static CountRange? Range(List<long>[] payments, int cell)
    {
        long[] falling = [.. payments[cell].OrderDescending()];
        var (sum, first, two) = (falling.Sum(), falling.FirstOrDefault(), falling.Take(2).Sum());
        var isFew = falling.Length < Limits.Cases;
        return !isFew && 100 * (sum - two) >= 15 * first && 100 * two <= 85 * sum ? null : new CountRange(isFew ? 0 : sum - (first * 15 / 100), sum + (first * 15 / 100));
    }

    private static IEnumerable<(string Period, string Source)> Tables => Periods.SelectMany(period => Sources, (period, source) => (period, source));

    private static int Cell(int period, int source, int area) => (((period * 3) + source) * Width) + area;

    // Many of one, and now and then a large one.
    private static List<long>[] Payments(Random random, long unit)
    {
        List<long>[] payments = [.. Enumerable.Range(0, 9 * Width).Select(_ => new List<long>())];
        foreach (var (half, source, area) in from half in new[] { 1, 2 } from source in new[] { 1, 2 } from area in Enumerable.Range(1, Neighbourhoods) select (half, source, area))
        {
            for (var count = random.Next(3, 9); count > 0; count--)
            {
                var paid = unit * (random.Next(8) == 0 ? random.Next(200, 2_000) : random.Next(10, 40));
                foreach (var cell in from period in new[] { 0, half } from part in new[] { 0, source } from at in new[] { 0, area } select Cell(period, part, at))
                {
                    payments[cell].Add(paid);
                }
            }
        }

        return payments;
    }
}
