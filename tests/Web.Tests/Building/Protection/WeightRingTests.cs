using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Households with gas, each of which stands for as many as its neighbourhood's weight says: what amounts beside the cases give away through the quarters (docs/disclosure.md, "Rings").</summary>
public sealed class WeightRingTests
{
    private const int Neighbourhoods = 6;
    private const int Width = Neighbourhoods + 1;

    private static readonly Period[] Periods = [Period.Parse("1403-H1", null), Period.Parse("1403-Q1", null), Period.Parse("1403-Q2", null)];
    private static readonly PrimaryLimits Limits = new(5);
    private static readonly Measure Gas = new() { Code = "households-with-gas", Name = new Text("", ""), Counts = Counts.Households, RollUp = RollUp.LastRecord, Table = "households", Weight = "weight" };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Gas.Code] = Gas }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void Rings_of_weighted_amounts_and_periods_are_closed()
    {
        var primary = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (random, weights) = (new Random(seed), new double[Width]);
            for (var area = 1; area < Width; area++)
            {
                weights[area] = 20 + (20 * random.NextDouble());
            }

            var columns = Columns(random, weights);
            long[] counts = [.. Periods.SelectMany(period => columns[new CellKey(Gas.Code, "", period)].Cases)];
            primary += counts.Count(count => count < Limits.Cases);
            Assert.Empty(Unsafe(counts, weights, Hidden(columns)).Select(cell => $"seed {seed}, cell {cell}"));
        }

        Assert.True(primary > 500, $"{primary} primary cells");
    }

    private static bool[] Hidden(Dictionary<CellKey, CellColumn> columns)
    {
        var bounds = new PublishedBounds(Catalogue, columns, new MeasureContainment(Catalogue));
        var protection = new MeasureProtection(SmallCity.Areas(Neighbourhoods), Gas, Limits, TestKey.Value, columns, bounds, new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None);
        LinkedProtection.Select([protection], [], bounds.Containment);
        protection.Hide();
        return [.. Periods.SelectMany(period => protection.HiddenIn(period, ""))];
    }

    // The tables written down once more, and every cell by itself with another solver.
    private static int[] Unsafe(long[] counts, double[] weights, bool[] hidden)
    {
        var rows = new CellRowsBuilder(counts.Length);
        for (var period = 0; period < Periods.Length; period++)
        {
            var (nation, areas) = (period * Width, Enumerable.Range((period * Width) + 1, Neighbourhoods).ToArray());
            rows.AddSum(nation, areas);
            if (!hidden[nation])
            {
                rows.AddWeightedSum(nation, areas, [areas.Sum(area => counts[area] * weights[area % Width]) / counts[nation], .. weights[1..]]);
            }
        }

        for (var area = 0; area < Width; area++)
        {
            rows.AddAtMostSum(area, [Width + area, (2 * Width) + area]);
            rows.AddAtMost((2 * Width) + area, area);
        }

        var facts = new CellFacts(counts);
        var audit = new LinkedTableAudit(rows.Build(), facts, PrimarySet.OfCounts(facts, Limits), hidden);
        return [.. Enumerable.Range(0, counts.Length).Where(cell => counts[cell] < Limits.Cases && (!hidden[cell] || !audit.OuterInterval(cell, AttackerModel.Outsider).Covers(new CountRange(0, Math.Min(Limits.Cases, counts[cell % Width])))))];
    }

    // Nobody is assessed twice in the half-year.
    private static Dictionary<CellKey, CellColumn> Columns(Random random, double[] weights)
    {
        var counts = new long[Periods.Length][];
        (counts[1], counts[2]) = (Quarter(random), Quarter(random));
        counts[0] = [.. counts[1].Zip(counts[2], (first, second) => first + second)];
        return Periods.Select((period, at) => (new CellKey(Gas.Code, "", period), Column(counts[at], weights))).ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static long[] Quarter(Random random)
    {
        long[] inside = [.. Enumerable.Range(0, Neighbourhoods).Select(_ => (long)random.Next(14))];
        return [inside.Sum(), .. inside];
    }

    private static CellColumn Column(long[] counts, double[] weights)
    {
        var column = SmallCity.Column(counts);
        for (var area = 1; area < Width; area++)
        {
            column.Values[area] = counts[area] * weights[area];
            column.Values[0] = (area == 1 ? 0 : column.Values[0]) + column.Values[area];
        }

        return column;
    }
}
