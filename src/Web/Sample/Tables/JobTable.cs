using System.Globalization;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>Expands jobs to records inside DuckDB and writes them as Parquet.</summary>
/// <remarks>One thread to a file, so the order of the rows and the bytes of the file are always the same.</remarks>
internal static class JobTable
{
    // range(n) makes whole lists, 2,048 jobs at a time; short stretches keep them small.
    private const long LongestStretch = 4096;
    private const int MemoryMegabytes = 512;

    /// <summary>Writes one file.</summary>
    /// <param name="plan">The table.</param>
    /// <param name="jobs">Its jobs, or a stretch of them.</param>
    /// <param name="span">The quarters.</param>
    /// <param name="file">The Parquet file.</param>
    public static void Write(TablePlan plan, IReadOnlyList<Job> jobs, SampleSpan span, string file)
    {
        using var connection = DuckDbConnection.Open(1, MemoryMegabytes);
        connection.Execute("create macro u(h, k) as cast((h >> (16 * k)) & 65535 as double) / 65536.0");
        connection.Execute("create macro u32(h, k) as cast((h >> (32 * k)) & 4294967295 as double) / 4294967296.0");
        var rates = string.Concat(plan.Rates.Select(rate => $", {rate} double"));
        connection.Execute($"create table job (area varchar, home bigint, near bigint, begins date, days bigint, skipped bigint, n bigint, first bigint, base bigint, pool bigint{rates})");
        Fill(connection, jobs, span);
        connection.Execute(Copy(plan, span, file));
    }

    private static void Fill(DuckDbConnection connection, IReadOnlyList<Job> jobs, SampleSpan span)
    {
        using var appender = connection.Append("job");
        foreach (var job in jobs)
        {
            var quarter = span.Quarters[job.Quarter];
            for (var at = 0L; at < job.Count; at += LongestStretch)
            {
                appender.Add(job.Host.Area.Code).Add(job.Host.Home).Add(job.Near.Home).Add((DateOnly?)quarter.Start).Add((long)quarter.Days)
                    .Add(at).Add(Math.Min(LongestStretch, job.Count - at)).Add(job.First).Add(job.Base).Add(job.Pool);
                foreach (var rate in job.Rates)
                {
                    appender.Add(rate);
                }

                appender.EndRow();
            }
        }

        appender.Complete();
    }

    // Subqueries and not common table expressions: the engine would keep the latter in memory whole.
    private static string Copy(TablePlan plan, SampleSpan span, string file)
    {
        var days = string.Create(CultureInfo.InvariantCulture, $"date '{span.Start:yyyy-MM-dd}' as since, date '{span.AsOf:yyyy-MM-dd}' as as_of");
        var source = $"select *, unnest(range(skipped, skipped + n)) as i, {days} from job";
        source = $"select *, hash(base + i) as h1, hash(base + i + 2305843009213693952) as h2, hash(base + i + 4611686018427387904) as h3 from ({source})";
        source = plan.Layers.Aggregate(source, (inner, layer) => $"select *, {layer} from ({inner})");
        return $"copy (select {plan.Columns} from ({source})) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)";
    }
}
