using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;
using Xunit;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Services, and those of them to the poor: what the sums of both give away together (docs/disclosure.md, "Rings").</summary>
public sealed class JoinedRingTests
{
    private const int Neighbourhoods = 4;
    private const int Width = Neighbourhoods + 1;

    private static readonly string[] Periods = ["1403", "1403-H1", "1403-H2"];
    private static readonly string[] Parts = ["", "sex=female", "sex=male"];
    private static readonly PrimaryLimits Limits = new(5);
    private static readonly Measure All = Measure("services");
    private static readonly Measure Poor = Measure("services-to-poor", new Condition("poor", ["true"], Minimum: null));
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [All.Code] = All, [Poor.Code] = Poor }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void Rings_through_a_measure_and_one_that_contains_it_are_closed_beside_the_second()
    {
        var (leaks, unsolved) = (0, 0L);
        for (var seed = 0; seed < 120; seed++)
        {
            var columns = Columns(new Random(seed));
            long[] counts = Values(columns);
            leaks += Unsafe(counts, Protected(columns, isJoined: false)).Length;
            var together = Protected(Columns(new Random(seed)), isJoined: true);
            unsolved += together[1].Audits.Report.UnsolvedSystems;
            Assert.Empty(Unsafe(counts, together));
        }

        Assert.True(leaks > 3, $"{leaks} cells were told by both together");
        Assert.Equal(0, unsolved);
    }

    [Fact]
    public void What_contains_a_measure_stays_as_it_was_selected()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var (alone, together) = (Protected(Columns(new Random(seed)), isJoined: false)[0], Protected(Columns(new Random(seed)), isJoined: true)[0]);
            Assert.All(alone.Tables, table => Assert.Equal(alone.HiddenIn(table.Period, table.Column), together.HiddenIn(table.Period, table.Column)));
        }
    }

    // One unit after the other, as the gate has them.
    private static MeasureProtection[] Protected(Dictionary<CellKey, CellColumn> columns, bool isJoined)
    {
        var bounds = new PublishedBounds(Catalogue, columns, new MeasureContainment(Catalogue));
        MeasureProtection[] protections = [.. new[] { All, Poor }.Select(measure => new MeasureProtection(
            SmallCity.Areas(Neighbourhoods), measure, Limits, TestKey.Value, columns.Where(column => column.Key.Measure == measure.Code).ToDictionary(), bounds, new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None))];
        foreach (var protection in protections)
        {
            LinkedProtection.Select([protection], [], bounds.Containment);
            protection.Hide();
            if (!isJoined)
            {
                bounds.Settled.Forget(protection.Code);
            }
        }

        return protections;
    }

    // The tables written down once more, and every cell by itself with another solver.
    private static int[] Unsafe(long[] counts, MeasureProtection[] protections)
    {
        var rows = new CellRowsBuilder(counts.Length);
        for (var measure = 0; measure < 2; measure++)
        {
            foreach (var (period, part) in Tables)
            {
                rows.AddSum(Cell(measure, period, part, 0), [.. Enumerable.Range(1, Neighbourhoods).Select(area => Cell(measure, period, part, area))]);
            }

            for (var area = 0; area < Width; area++)
            {
                foreach (var at in Enumerable.Range(0, 3))
                {
                    rows.AddSum(Cell(measure, 0, at, area), [Cell(measure, 1, at, area), Cell(measure, 2, at, area)]);
                    rows.AddSum(Cell(measure, at, 0, area), [Cell(measure, at, 1, area), Cell(measure, at, 2, area)]);
                }
            }
        }

        for (var cell = 0; cell < counts.Length / 2; cell++)
        {
            rows.AddAtMost(cell + (counts.Length / 2), cell);
        }

        bool[] hidden = [.. protections.SelectMany(protection => Tables.SelectMany(table => protection.HiddenIn(Period.Parse(Periods[table.Period], null), Breakdown.Column(Parts[table.Part]))))];
        var facts = new CellFacts(counts);
        var audit = new LinkedTableAudit(rows.Build(), facts, PrimarySet.OfCounts(facts, Limits), hidden);
        return [.. Enumerable.Range(0, counts.Length).Where(cell => counts[cell] < Limits.Cases && (!hidden[cell] || !audit.OuterInterval(cell, AttackerModel.Outsider).Covers(new CountRange(0, Limits.Cases))))];
    }

    private static IEnumerable<(int Period, int Part)> Tables => Enumerable.Range(0, 9).Select(table => (table / 3, table % 3));

    private static int Cell(int measure, int period, int part, int area) => (((((measure * 3) + period) * 3) + part) * Width) + area;

    private static long[] Values(Dictionary<CellKey, CellColumn> columns) =>
        [.. new[] { All, Poor }.SelectMany(measure => Tables.SelectMany(table => columns[new CellKey(measure.Code, Parts[table.Part], Period.Parse(Periods[table.Period], null))].Cases))];

    private static Dictionary<CellKey, CellColumn> Columns(Random random)
    {
        var counts = new long[2 * 9 * Width];
        foreach (var (half, sex, area) in from half in new[] { 1, 2 } from sex in new[] { 1, 2 } from area in Enumerable.Range(1, Neighbourhoods) select (half, sex, area))
        {
            var all = random.Next(12);
            foreach (var (measure, count) in new[] { (0, all), (1, random.Next(all + 1)) })
            {
                foreach (var (period, part) in new[] { (0, 0), (0, sex), (half, 0), (half, sex) })
                {
                    counts[Cell(measure, period, part, area)] += count;
                    counts[Cell(measure, period, part, 0)] += count;
                }
            }
        }

        return new[] { All, Poor }.SelectMany((measure, at) => Tables.Select(table => (new CellKey(measure.Code, Parts[table.Part], Period.Parse(Periods[table.Period], null)), SmallCity.Column(counts.AsSpan(Cell(at, table.Period, table.Part, 0), Width)))))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    private static Measure Measure(string code, params Condition[] where) =>
        new() { Code = code, Name = new Text("", ""), Counts = Counts.Records, RollUp = RollUp.Sum, Table = "services", Where = where };
}
