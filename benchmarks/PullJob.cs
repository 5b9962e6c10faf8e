using System.Diagnostics;
using System.Globalization;
using Mahalleh.Web.Postgres;
using Npgsql;

namespace Mahalleh.Benchmarks;

/// <summary>A million cells out of PostgreSQL: by the rows of the build, by Npgsql's own binary export, and by its reader, one after the other in each round.</summary>
internal static class PullJob
{
    private const int Rounds = 7;
    private const int Cells = 1_000_000;
    private const string Made = "as select cast(g % 50000 as integer) as area, cast(g % 24 as integer) as period, cast('' as varchar) as part, cast(g as double precision) as amount, cast(g as bigint) as cases from generate_series(1, 1000000) g";
    private const string Asked = "select area, period, part, amount, cases from pg_temp.pulled";

    /// <summary>Writes million cells a second of each, the median of the rounds.</summary>
    /// <param name="output">Where to write.</param>
    public static int Run(TextWriter output)
    {
        var address = DatabaseAddress.FromEnvironment(DatabaseAddress.Variable);
        using var session = new PostgresSession(address);
        session.MakeTemporary("pulled", Made);
        using var connection = address.Open();
        using (var make = new NpgsqlCommand($"create temporary table pulled {Made}", connection))
        {
            make.ExecuteNonQuery();
        }

        Func<double>[] ways = [() => ByRows(session), () => ByExport(connection), () => ByReader(connection)];
        var times = ways.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var start = Stopwatch.GetTimestamp();
                var sum = ways[way]();
                times[way].Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
                if (sum != 2.0 * Cells * (Cells + 1.0) / 2)
                {
                    throw new InvalidOperationException($"The cells add up to {sum}.");
                }
            }
        }

        output.WriteLine(string.Join(' ', times.Select(each => (Cells / 1e6 / each.Order().ElementAt(Rounds / 2)).ToString("F2", CultureInfo.InvariantCulture))));
        return 0;
    }

    private static double ByRows(PostgresSession session)
    {
        using var rows = session.Query(Asked);
        var sum = 0d;
        while (rows.Read())
        {
            sum += rows.WholeInt(0) * 0 + rows.WholeInt(1) * 0 + rows.Text(2).Length + rows.Number(3) + rows.Whole(4);
        }

        return sum;
    }

    private static double ByExport(NpgsqlConnection connection)
    {
        using var rows = connection.BeginBinaryExport($"copy ({Asked}) to stdout (format binary)");
        var sum = 0d;
        while (rows.StartRow() >= 0)
        {
            sum += rows.Read<int>() * 0 + rows.Read<int>() * 0 + rows.Read<string>().Length + rows.Read<double>() + rows.Read<long>();
        }

        return sum;
    }

    private static double ByReader(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(Asked, connection);
        using var rows = command.ExecuteReader();
        var sum = 0d;
        while (rows.Read())
        {
            sum += rows.GetInt32(0) * 0 + rows.GetInt32(1) * 0 + rows.GetString(2).Length + rows.GetDouble(3) + rows.GetInt64(4);
        }

        return sum;
    }
}
