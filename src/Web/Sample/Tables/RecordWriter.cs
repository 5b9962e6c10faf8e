using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>Writes the activity and survey tables of a sample, two files at a time.</summary>
internal sealed class RecordWriter
{
    private const long LargestFile = 20_000_000;
    private const long PartRows = 5_000_000;
    private const int FilesAtATime = 2;

    internal static readonly TablePlan[] Plans =
    [
        PersonTables.Services, PersonTables.Participation, CouncilTables.Projects, CouncilTables.Problems, ResponseTable.Responses,
        CouncilTables.Referrals, CouncilTables.Meetings, HouseholdTable.Households,
    ];

    private readonly List<(TablePlan Plan, IReadOnlyList<Job> Jobs)> _tables;
    private readonly JobList _jobs;
    private readonly SampleSpan _span;

    /// <summary>Plans the tables that the package does not bring itself.</summary>
    public RecordWriter(SampleOptions options, IReadOnlyList<ReportingArea> hosts, SampleSpan span, Func<string, bool> isWanted)
    {
        _span = span;
        _jobs = new JobList(options.Seed, hosts, span);
        var plans = Plans.Where(plan => isWanted(plan.Table)).ToArray();
        var small = plans.Where(plan => plan.Share == 0).Sum(_jobs.Natural);
        var smallFactor = small > 0 ? Math.Min(1, 0.05 * options.Records / small) : 0;
        var left = options.Records - (small * smallFactor);
        var shares = plans.Sum(plan => plan.Share);
        Factors = plans.ToDictionary(
            plan => plan.Table,
            plan => plan.Share == 0 ? smallFactor : _jobs.Natural(plan) is > 0 and var natural ? left * plan.Share / shares / natural : 0,
            StringComparer.Ordinal);
        _tables = [.. plans.Select(plan => (plan, _jobs.Of(plan, Array.IndexOf(Plans, plan), Factors[plan.Table])))];
    }

    /// <summary>By table, what the natural numbers of records are multiplied with.</summary>
    public IReadOnlyDictionary<string, double> Factors { get; }

    /// <summary>Rows by table.</summary>
    public IEnumerable<KeyValuePair<string, long>> Rows =>
        _tables.Select(table => KeyValuePair.Create(table.Plan.Table, table.Jobs.Sum(job => job.Count)));

    /// <summary>What a host should show in the first half-year.</summary>
    public Outlook Outlook(ReportingArea host)
    {
        var rates = _jobs.Rates(host, 0);
        var kept = _tables.Select(table => table.Plan).Where(plan => !host.Missing.Contains(plan.Table));
        return new Outlook(host, rates, kept.ToDictionary(plan => plan.Table, plan => 2 * plan.Natural(host, rates) * Factors[plan.Table], StringComparer.Ordinal));
    }

    /// <summary>Writes all files.</summary>
    public void Write(string folder, IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        var total = Rows.Sum(row => row.Value);
        var done = 0L;
        var gate = new Lock();
        InParallel(Files(folder), file =>
        {
            JobTable.Write(file.Plan, file.Jobs, _span, file.Path);
            lock (gate)
            {
                done += file.Jobs.Sum(job => job.Count);
                progress?.Report(new SampleProgress(file.Plan.Table, done, total));
            }
        }, cancellation);
    }

    private static void InParallel<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellation)
    {
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtATime, CancellationToken = cancellation };
            _ = Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), options, work);
        }
        catch (AggregateException failure) when (failure.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException);
        }
    }

    // Largest first, so that two workers end at about the same time.
    private List<(TablePlan Plan, IReadOnlyList<Job> Jobs, string Path)> Files(string folder)
    {
        var files = new List<(TablePlan Plan, IReadOnlyList<Job> Jobs, string Path)>();
        foreach (var (plan, jobs) in _tables)
        {
            if (jobs.Sum(job => job.Count) <= LargestFile)
            {
                files.Add((plan, jobs, Path.Combine(folder, plan.Table + ".parquet")));
                continue;
            }

            _ = Directory.CreateDirectory(Path.Combine(folder, plan.Table));
            files.AddRange(Parts(jobs).Select((part, number) => (plan, part, Path.Combine(folder, plan.Table, $"part-{number + 1:D4}.parquet"))));
        }

        return [.. files.OrderByDescending(file => file.Jobs.Sum(job => job.Count)).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<IReadOnlyList<Job>> Parts(IReadOnlyList<Job> jobs)
    {
        var (from, rows) = (0, 0L);
        for (var at = 0; at < jobs.Count; at++)
        {
            rows += jobs[at].Count;
            if (rows >= PartRows || at == jobs.Count - 1)
            {
                yield return [.. jobs.Skip(from).Take(at + 1 - from)];
                (from, rows) = (at + 1, 0);
            }
        }
    }
}
