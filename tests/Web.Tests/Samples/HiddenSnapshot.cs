using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>The invented snapshot with a rare event that is published over years and in provinces, seldom in a neighbourhood.</summary>
internal static class HiddenSnapshot
{
    public const string Rate = "homelessness", Amount = "homeless-number", PerResident = "homeless-per-resident";

    // Events; what is not named is hidden. Every neighbourhood has 5,000 persons.
    private static readonly Dictionary<string, (string Area, int Events)[]> Published = new()
    {
        ["1403"] = [("IR", 160), ("IR-09", 70), ("IR-09.N02", 9)],
        ["1404"] = [("IR", 180), ("IR-07", 54), ("IR-09", 72), ("IR-09.N01", 36), ("IR-09.N02", 6)],
        ["1403-H1"] = [("IR", 90), ("IR-07", 10), ("IR-09", 20), ("IR-23", 60)],
        ["1403-H2"] = [("IR", 92)],
        ["1404-H1"] = [("IR", 94)],
        ["1404-H2"] = [("IR", 96), ("IR-09", 31)],
    };

    /// <summary>Makes it.</summary>
    /// <param name="hidden">What stands in memory where an amount is hidden; a release from a folder has nothing there.</param>
    public static Snapshot Create(int hidden = 0)
    {
        var invented = InventedSnapshot.Create();
        var cells = invented.Cells.Keys.ToDictionary(key => key, key => invented.Cells.Find(key)!);
        foreach (var (code, figures) in Published)
        {
            var period = Period.Parse(code, null);
            var persons = Persons(invented);
            cells[new CellKey("homeless-persons", "", period)] = Events(invented, figures, hidden);
            cells[new CellKey("persons-assessed", "", period)] = persons;
            cells[new CellKey("population", "", period)] = persons;
        }

        return new Snapshot
        {
            Manifest = invented.Manifest,
            Areas = invented.Areas,
            Places = invented.Places,
            Catalogue = Catalogue(invented.Catalogue),
            Cells = new CellStore(cells),
            Neighbours = invented.Neighbours,
            Quality = invented.Quality,
        };
    }

    private static IndicatorCatalogue Catalogue(IndicatorCatalogue invented)
    {
        var rate = invented.Indicators[Rate];
        var indicators = new OrderedDictionary<string, Indicator>(invented.Indicators, StringComparer.Ordinal)
        {
            [Amount] = rate with { Code = Amount, Denominator = [], Per = 1, Decimals = 0, Interval = IntervalMethod.Byar, Name = new("شمار بی‌خانمان‌ها", "Homeless persons"), Unit = new("نفر", "persons") },
            [PerResident] = rate with { Code = PerResident, Denominator = [new(1, "population")], Interval = IntervalMethod.Byar },
        };
        return invented with { Indicators = indicators };
    }

    private static CellColumn Persons(Snapshot invented) => Column(invented, area => 5000 * Enumerable.Range(area, invented.Areas.End[area] - area).Count(invented.Areas.IsLeaf));

    private static CellColumn Events(Snapshot invented, (string Area, int Events)[] figures, int hidden)
    {
        var column = Column(invented, _ => hidden);
        Array.Fill(column.Status, ObservationStatus.Protected);
        foreach (var (code, events) in figures)
        {
            invented.Areas.TryGetNumber(code, out var area);
            (column.Values[area], column.Cases[area], column.Status[area]) = (events, events, ObservationStatus.Normal);
        }

        return column;
    }

    private static CellColumn Column(Snapshot invented, Func<int, int> amount)
    {
        var column = new CellColumn(invented.Areas.Count, hasMoments: false);
        for (var area = 0; area < invented.Areas.Count; area++)
        {
            (column.Values[area], column.Cases[area], column.Status[area]) = (amount(area), amount(area), ObservationStatus.Normal);
        }

        return column;
    }
}
