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

/// <summary>Totals and parts of a year and its halves, in an area and those inside it: what they give away only together (docs/disclosure.md, "Rings").</summary>
public sealed class RingClosingTests
{
    private const int Neighbourhoods = 4;

    private static readonly PrimaryLimits Limits = new(5);
    private static readonly Measure Persons = new() { Code = "served-persons", Name = new Text("", ""), Counts = Counts.Persons, RollUp = RollUp.Distinct, Table = "participants" };
    private static readonly IndicatorCatalogue Catalogue = new(new(StringComparer.Ordinal) { [Persons.Code] = Persons }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    [Fact]
    public void What_rings_give_away_is_hidden_further_until_they_do_not()
    {
        var closed = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var columns = Columns(new Random(seed));
            var (alone, together) = (Protection(columns), Protection(columns));
            alone.Select();
            LinkedProtection.Select([together], [], new MeasureContainment(Catalogue));
            var isOther = alone.Tables.Any(table => !alone.HiddenIn(table.Period, table.Column).SequenceEqual(together.HiddenIn(table.Period, table.Column)));
            Assert.Equal(alone.CloseRings(), isOther);
            Assert.False(together.CloseRings());
            closed += isOther ? 1 : 0;
        }

        Assert.True(closed > 3, $"{closed} of 150 had a ring");
    }

    private static MeasureProtection Protection(Dictionary<CellKey, CellColumn> columns) => new(
        SmallCity.Areas(Neighbourhoods), Persons, Limits, TestKey.Value, columns, new PublishedBounds(Catalogue, columns, new MeasureContainment(Catalogue)), new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None);

    // Every person is counted in one neighbourhood, as a man or a woman, in one half or both.
    private static Dictionary<CellKey, CellColumn> Columns(Random random)
    {
        var counts = new Dictionary<CellKey, long[]>();
        for (var area = 1; area <= Neighbourhoods; area++)
        {
            foreach (var sex in new[] { "sex=female", "sex=male" })
            {
                var (first, second, both) = (random.Next(12), random.Next(12), random.Next(4));
                foreach (var breakdown in new[] { "", sex })
                {
                    Add(counts, breakdown, "1403", area, first + second + both);
                    Add(counts, breakdown, "1403-H1", area, first + both);
                    Add(counts, breakdown, "1403-H2", area, second + both);
                }
            }
        }

        return counts.ToDictionary(pair => pair.Key, pair => SmallCity.Column(pair.Value));
    }

    private static void Add(Dictionary<CellKey, long[]> counts, string breakdown, string period, int area, long count)
    {
        var key = new CellKey(Persons.Code, breakdown, Period.Parse(period, null));
        counts.TryAdd(key, new long[Neighbourhoods + 1]);
        counts[key][area] += count;
        counts[key][0] += count;
    }
}
