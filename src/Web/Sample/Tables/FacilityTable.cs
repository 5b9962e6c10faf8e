using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>The list of facilities: points near the middle of the areas, more of them where supply is good.</summary>
internal static class FacilityTable
{
    private static readonly (string Kind, string NameFa, double Persons, int Capacity)[] Kinds =
    [
        ("school", "دبستان", 4_000, 300), ("clinic", "خانهٔ بهداشت", 10_000, 60), ("park", "بوستان", 6_000, 200),
        ("sport", "زمین ورزش", 12_000, 80), ("transit", "ایستگاه", 3_000, 100), ("fire", "آتش‌نشانی", 40_000, 20),
    ];

    private static readonly string[] Names = ["امید", "نور", "مهر", "دانش", "آزادی", "سلامت", "بهار", "وحدت", "گلستان", "یاس", "فردوس", "اندیشه"];

    /// <summary>Writes the table.</summary>
    /// <returns>Rows written.</returns>
    public static long Write(IReadOnlyList<ReportingArea> hosts, string file)
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table f (id varchar, kind varchar, name_fa varchar, lon double, lat double, capacity bigint, open boolean)");
        var rows = 0L;
        using (var appender = connection.Append("f"))
        {
            foreach (var host in hosts)
            {
                rows = Add(appender, host, rows);
            }

            appender.Complete();
        }

        connection.Execute($"copy (select id, kind, name_fa, cast(lon as decimal(9,5)) as lon, cast(lat as decimal(9,5)) as lat, cast(capacity as decimal(12,0)) as capacity, open from f) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)");
        return rows;
    }

    private static long Add(DuckDbAppender appender, ReportingArea host, long row)
    {
        if (host.Area.Box is not { } box)
        {
            return row;
        }

        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var (code, name, persons, capacity) = Kinds[kind];
            var wanted = (host.IsWide ? 3 * host.Reach : host.Persons) / persons * Chance.Between(0.5, 1.6, host.Latent.Supply);
            var count = Chance.Round(wanted, Chance.Uniform(host.Home, 900 + kind, 0));
            for (var at = 0; at < count; at++, row++)
            {
                double Draw(int purpose) => Chance.Uniform(host.Home, 910 + (10 * kind) + purpose, at);
                appender.Add($"X{row:D7}").Add(code).Add($"{name} {Names[(int)(Draw(0) * Names.Length)]}")
                    .Add(box.Lon + ((box.East - box.West) * 0.6 * (Draw(1) - 0.5))).Add(box.Lat + ((box.North - box.South) * 0.6 * (Draw(2) - 0.5)))
                    .Add((long)(capacity * (0.5 + Draw(3)))).Add(Draw(4) < 0.95).EndRow();
            }
        }

        return row;
    }
}
