using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>The list of facilities: spread over neighbourhoods, near the towns of provinces, more of them where supply is good.</summary>
internal static class FacilityTable
{
    private const double PersonsOfNeighbourhood = 12_000;
    private const double NearDegrees = 0.004;

    // In a neighbourhood: how many for 12,000 residents. In a town: the chance that one stands near a dwelling place.
    private static readonly (string Code, string NameFa, double InNeighbourhood, double InTown, int Capacity)[] Kinds =
    [
        ("school", "دبستان", 0.30, 0.60, 300), ("clinic", "خانهٔ بهداشت", 0.22, 0.35, 60), ("park", "بوستان", 0.70, 0.45, 200),
        ("sport", "زمین ورزش", 0.20, 0.30, 80), ("transit", "ایستگاه", 0.80, 0.65, 100), ("fire", "آتش‌نشانی", 0.06, 0.12, 20),
    ];

    private static readonly string[] Names = ["امید", "نور", "مهر", "دانش", "آزادی", "سلامت", "بهار", "وحدت", "گلستان", "یاس", "فردوس", "اندیشه"];

    /// <summary>Writes the table.</summary>
    /// <returns>Rows written.</returns>
    public static long Write(IReadOnlyList<ReportingArea> hosts, SampleSpan span, string file)
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table f (id varchar, kind varchar, name_fa varchar, lon double, lat double, capacity bigint, open boolean, opened date, closed date)");
        var rows = 0L;
        using (var appender = connection.Append("f"))
        {
            foreach (var host in hosts)
            {
                for (var kind = 0; kind < Kinds.Length; kind++)
                {
                    foreach (var (lon, lat) in host.IsWide ? InTowns(host, kind) : InNeighbourhood(host, kind))
                    {
                        Add(appender, host, span, kind, lon, lat, rows++);
                    }
                }
            }

            appender.Complete();
        }

        connection.Execute($"copy (select id, kind, name_fa, cast(lon as decimal(9,5)) as lon, cast(lat as decimal(9,5)) as lat, cast(capacity as decimal(12,0)) as capacity, open, opened, closed from f) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)");
        return rows;
    }

    private static IEnumerable<(double Lon, double Lat)> InNeighbourhood(ReportingArea host, int kind)
    {
        var supply = Chance.Between(0.4, host.Area.IsInformal ? 1.8 : 2.6, host.Latent.Supply);
        var wanted = host.Persons / PersonsOfNeighbourhood * Kinds[kind].InNeighbourhood * supply;
        var count = host.Area.Box is null ? 0 : (int)Chance.Round(wanted, Draw(host, kind, 0, -1));
        var box = host.Area.Box.GetValueOrDefault();
        return Enumerable.Range(0, count).Select(at =>
            (box.West + ((box.East - box.West) * Draw(host, kind, 1, at)), box.South + ((box.North - box.South) * Draw(host, kind, 2, at))));
    }

    private static IEnumerable<(double Lon, double Lat)> InTowns(ReportingArea host, int kind)
    {
        var chance = Kinds[kind].InTown * Chance.Between(0.5, 1.3, host.Latent.Supply);
        return DwellingPlaces.Of(host).Select((place, at) => (place, at)).Where(near => Draw(host, kind, 0, near.at) < chance)
            .Select(near => (near.place.Lon + (NearDegrees * (Draw(host, kind, 1, near.at) - 0.5)), near.place.Lat + (NearDegrees * (Draw(host, kind, 2, near.at) - 0.5))));
    }

    private static void Add(DuckDbAppender appender, ReportingArea host, SampleSpan span, int kind, double lon, double lat, long row)
    {
        var at = (int)row;
        var (opened, closed) = Dates(span, Draw(host, kind, 3, at), Draw(host, kind, 4, at), Draw(host, kind, 5, at));
        appender.Add($"X{row:D7}").Add(Kinds[kind].Code).Add($"{Kinds[kind].NameFa} {Names[(int)(Draw(host, kind, 6, at) * Names.Length)]}")
            .Add(lon).Add(lat).Add((long)(Kinds[kind].Capacity * (0.5 + Draw(host, kind, 7, at))));
        // A list without dates says what is open today; dates say more.
        _ = opened is null ? appender.Add(Draw(host, kind, 8, at) < 0.95) : appender.AddNull();
        appender.Add(opened).Add(closed).EndRow();
    }

    // A tenth without dates, three quarters older than the records, the rest new; a few of the old ones close.
    private static (DateOnly? Opened, DateOnly? Closed) Dates(SampleSpan span, double kind, double when, double fate)
    {
        var days = span.AsOf.DayNumber - span.Start.DayNumber;
        return kind switch
        {
            < 0.10 => (null, null),
            < 0.85 => (span.Start.AddDays(-1 - (int)(9_000 * when)), fate < 0.04 ? span.Start.AddDays((int)(days * (0.2 + (20 * fate)))) : null),
            _ => (span.Start.AddDays((int)(days * when)), null),
        };
    }

    private static double Draw(ReportingArea host, int kind, int purpose, int at) => Chance.Uniform(host.Home, 900 + (20 * kind) + purpose, at);
}
