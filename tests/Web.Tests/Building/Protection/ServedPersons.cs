using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Disclosure;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Building.Protection;
using Mahalleh.Web.Sources;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Building.Protection;

/// <summary>Persons served in a small city, by sex, in years and their halves, as the only measure there is.</summary>
internal static class ServedPersons
{
    private static readonly Measure Measure = new() { Code = "served-persons", Name = new Text("", ""), Counts = Counts.Persons, RollUp = RollUp.Distinct, Table = "participants" };

    public static IndicatorCatalogue Catalogue { get; } =
        new(new(StringComparer.Ordinal) { [Measure.Code] = Measure }, new(StringComparer.Ordinal), new(StringComparer.Ordinal), DisclosurePolicy.ForPublic);

    /// <summary>Every person is counted in one neighbourhood, as a woman or a man, in one half or both; years have nothing to do with each other.</summary>
    public static Dictionary<CellKey, CellColumn> Columns(int neighbourhoods, params ReadOnlySpan<(string Year, Random Random)> years)
    {
        var counts = new Dictionary<CellKey, long[]>();
        foreach (var (year, random) in years)
        {
            for (var area = 1; area <= neighbourhoods; area++)
            {
                foreach (var sex in new[] { "sex=female", "sex=male" })
                {
                    var (first, second, both) = (random.Next(12), random.Next(12), random.Next(4));
                    foreach (var breakdown in new[] { "", sex })
                    {
                        Add(breakdown, year, area, first + second + both);
                        Add(breakdown, $"{year}-H1", area, first + both);
                        Add(breakdown, $"{year}-H2", area, second + both);
                    }
                }
            }
        }

        return counts.ToDictionary(pair => pair.Key, pair => SmallCity.Column(pair.Value));

        void Add(string breakdown, string period, int area, long count)
        {
            var key = new CellKey(Measure.Code, breakdown, Period.Parse(period, null));
            counts.TryAdd(key, new long[neighbourhoods + 1]);
            counts[key][area] += count;
            counts[key][0] += count;
        }
    }

    public static MeasureProtection Protection(int neighbourhoods, Dictionary<CellKey, CellColumn> columns, RingSettings? rings = null) => new(
        SmallCity.Areas(neighbourhoods), Measure, new PrimaryLimits(5), TestKey.Value, columns, new PublishedBounds(Catalogue, columns, new MeasureContainment(Catalogue)),
        new Dictionary<CellKey, LargestAmounts>(), ReaderKnowledge.None, rings);
}
