using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>The finer population layer <c>population_points</c>, by which access to facilities is counted.</summary>
internal static class DwellingTable
{
    /// <summary>Writes the table.</summary>
    /// <returns>Rows written.</returns>
    public static long Write(IReadOnlyList<ReportingArea> hosts, string file)
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table p (lon double, lat double, persons bigint)");
        var rows = 0L;
        using (var appender = connection.Append("p"))
        {
            foreach (var place in hosts.SelectMany(DwellingPlaces.Of))
            {
                appender.Add(place.Lon).Add(place.Lat).Add(place.Persons).EndRow();
                rows++;
            }

            appender.Complete();
        }

        connection.Execute($"copy (select cast(lon as decimal(9,5)) as lon, cast(lat as decimal(9,5)) as lat, cast(persons as decimal(12,0)) as persons from p) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)");
        return rows;
    }
}
