using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Tests.Samples;

namespace Mahalleh.Web.Tests.Charts;

/// <summary>The invented snapshot with homelessness that is published, protected, missing, uncertain — all in one chart — and 24 quarters.</summary>
internal static class TroubledSnapshot
{
    public static Snapshot Create() => Create(InventedSnapshot.Create());

    public static Snapshot Create(Snapshot calm)
    {
        var columns = calm.Cells.Keys.ToDictionary(key => key, key => calm.Cells.Find(key)!);
        for (var at = 0; at < 4; at++)
        {
            Add(columns, InventedSnapshot.Periods[at], calm.Areas.Count, at);
        }

        var quarter = new Period(1404, PeriodKind.Quarter, 4);
        for (var at = 23; at >= 0; at--, quarter = quarter.Previous)
        {
            Add(columns, quarter, calm.Areas.Count, at);
        }

        return new Snapshot { Manifest = calm.Manifest, Areas = calm.Areas, Places = calm.Places, Catalogue = calm.Catalogue, Cells = new CellStore(columns), Quality = calm.Quality };
    }

    private static void Add(Dictionary<CellKey, CellColumn> columns, Period period, int areas, int at)
    {
        var (cases, assessed) = (new CellColumn(areas, false), new CellColumn(areas, false));
        for (var area = 0; area < areas; area++)
        {
            assessed.Status[area] = cases.Status[area] = ObservationStatus.Normal;
            assessed.Values[area] = assessed.Cases[area] = area == 3 ? 60 : 900 + (70 * area);
            cases.Values[area] = cases.Cases[area] = area == 3 ? 6 : 20 + (area * 7 % 11) + (((at * 5) + area) % 6);
            if (area is 4 or 9 || (area == 2 && at % 7 == 2))
            {
                (cases.Status[area], cases.Values[area], cases.Cases[area]) = (ObservationStatus.Protected, 0, 0);
            }
            else if (area == 5 || (area == 2 && at is 10 or 11))
            {
                (cases.Status[area], cases.Values[area], cases.Cases[area]) = (ObservationStatus.NotCollected, 0, 0);
            }
        }

        columns[new CellKey("homeless-persons", "", period)] = cases;
        columns[new CellKey("persons-assessed", "", period)] = assessed;
    }
}
