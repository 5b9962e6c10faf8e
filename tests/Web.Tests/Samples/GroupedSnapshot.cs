using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Tests.Samples;

/// <summary>
/// The invented snapshot with women and men, three age groups, both at once and seven agencies in the last half-year: gaps that are clear, small, of none
/// (areas 8 and 12), with women protected (area 3), with both protected (area 4) and with men missing (area 9).
/// </summary>
internal static class GroupedSnapshot
{
    public static readonly Period Period = InventedSnapshot.Periods[3];

    public static readonly string[] Agencies = ["education", "health-network", "labour-office", "municipality", "police", "relief-committee", "welfare"];

    /// <param name="areFarApart">Whether the areas are so unlike that the gaps between the groups are small beside them.</param>
    public static Snapshot Create(bool areFarApart = false)
    {
        var calm = InventedSnapshot.Create();
        var columns = calm.Cells.Keys.ToDictionary(key => key, key => calm.Cells.Find(key)!);
        foreach (var (at, part) in new[] { "sex=female", "sex=male", "age_group=0-14", "age_group=15-64", "age_group=65+" }.Index())
        {
            columns[new CellKey("population", part, Period)] = Column(calm, area => Persons(area));
            columns[new CellKey("served-persons", part, Period)] = Column(calm, area => areFarApart ? ServedFarApart(area, at) : Served(area, at), at);
        }

        foreach (var part in new[] { "female", "male" }.SelectMany(sex => new[] { "0-14", "15-64", "65+" }.Select(age => $"{sex}.{age}")))
        {
            columns[new CellKey("population", Breakdown.Of(Breakdown.SexAndAge, part), Period)] = Column(calm, area => Persons(area) / 2);
        }

        foreach (var (at, agency) in Agencies.Index())
        {
            columns[new CellKey("served-persons", "agency=" + agency, Period)] = Column(calm, area => 40 + (area * (at + 3) % 17));
        }

        return new Snapshot { Manifest = calm.Manifest, Areas = calm.Areas, Places = calm.Places, Catalogue = calm.Catalogue, Cells = new CellStore(columns), Quality = calm.Quality };
    }

    private static int Persons(int area) => area == 10 ? 60 : 400 + (90 * area);

    private static int Served(int area, int part) => area is 8 or 12 ? Persons(area) * 2 / 5 : Persons(area) * (34 + (part % 2 * (area * 5 % 13)) - (part * 2)) / 100;

    private static int ServedFarApart(int area, int part) => (Persons(area) * (2 + (6 * area)) / 100) + (part * (1 + (area % 4)));

    private static CellColumn Column(Snapshot calm, Func<int, int> of, int part = -1)
    {
        var column = new CellColumn(calm.Areas.Count, hasMoments: false);
        for (var area = 0; area < column.AreaCount; area++)
        {
            column.Status[area] = (area, part) switch
            {
                (3, 0) or (4, 0 or 1) => ObservationStatus.Protected,
                (9, 1) => ObservationStatus.NotCollected,
                _ => ObservationStatus.Normal,
            };
            column.Values[area] = column.Cases[area] = column.Status[area] == ObservationStatus.Normal ? of(area) : 0;
        }

        return column;
    }
}
