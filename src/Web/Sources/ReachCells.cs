using Mahalleh.Geo.Access;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Sources;

/// <summary>Cells of the persons within a distance of an open facility: the share of an area's ground or people that is, times its population.</summary>
internal static class ReachCells
{
    private const string Population = "population";
    private const double WholeShare = 0.01;

    public static void Roll(SourcePackage package, MeasureColumns columns, Measure measure, RowMemory? memory, CancellationToken cancellation)
    {
        var facilities = ReadFacilities(package, measure.Reach!.Kind);
        if (facilities.Count == 0)
        {
            return;
        }

        // In time order, so that from one end of a period to the next only what opened or closed is looked at.
        int[] periods = [.. Enumerable.Range(0, columns.Periods.Count).Where(period => !columns.Periods[period].IsWindow && columns.Find(Population, period) is not null).OrderBy(period => columns.Periods[period].End)];
        var reach = new ReachOnDays([.. package.Boundaries.Select(boundary => boundary?.Outline)], ReadPeople(package), facilities, measure.Reach.Metres, memory);
        foreach (var (period, shares) in periods.Zip(reach.Of([.. periods.Select(period => columns.Periods[period].End.AddDays(-1))], cancellation)))
        {
            Fill(columns, columns.Of(measure, "", period), columns.Find(Population, period)!, shares);
        }
    }

    private static void Fill(MeasureColumns columns, CellColumn column, CellColumn population, double[] shares)
    {
        for (var area = shares.Length - 1; area >= 0; area--)
        {
            if (!population.Status[area].HasValue())
            {
                continue;
            }

            var persons = OfChildren(columns, column, population, area) ?? (shares[area] * population.Values[area]);
            if (!double.IsNaN(persons))
            {
                // Where in the area its people live is taken by rule.
                (column.Values[area], column.Cases[area], column.Status[area]) = (persons, (long)Math.Round(persons), ObservationStatus.Estimated);
            }
        }
    }

    // Children who are all the people of an area say better than its ground where they live.
    private static double? OfChildren(MeasureColumns columns, CellColumn column, CellColumn population, int area)
    {
        var (within, persons) = (0.0, 0.0);
        foreach (var child in columns.Areas.Children(area))
        {
            if (!column.Status[child].HasValue())
            {
                return null;
            }

            within += column.Values[child];
            persons += population.Values[child];
        }

        return persons > 0 && Math.Abs(persons - population.Values[area]) <= WholeShare * population.Values[area] ? within : null;
    }

    private static List<Facility> ReadFacilities(SourcePackage package, string kind)
    {
        var list = new List<Facility>();
        using var rows = package.Engine.Query("select lon, lat, opened, closed from facilities where kind = $1 and coalesce(open, true) and lon is not null and lat is not null order by id", kind);
        while (rows.Read())
        {
            list.Add(new Facility(new FacilityPoint(rows.Number(0), rows.Number(1)), rows.Date(2), rows.Date(3)));
        }

        return list;
    }

    private static List<PopulationPoint> ReadPeople(SourcePackage package)
    {
        var list = new List<PopulationPoint>();
        using var rows = package.Engine.Query("select lon, lat, cast(persons as double) from population_points where lon is not null and lat is not null and persons is not null order by lon, lat, persons");
        while (rows.Read())
        {
            list.Add(new PopulationPoint(rows.Number(0), rows.Number(1), rows.Number(2)));
        }

        return list;
    }
}
