using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>Decides how many records each host has in each quarter, so that the tables add up to the wanted total.</summary>
internal sealed class JobList
{
    private readonly long _seed;
    private readonly IReadOnlyList<ReportingArea> _hosts;
    private readonly SampleSpan _span;
    private readonly AreaRates[][] _rates;

    public JobList(long seed, IReadOnlyList<ReportingArea> hosts, SampleSpan span)
    {
        (_seed, _hosts, _span) = (seed, hosts, span);
        _rates = [.. hosts.Select(host => Enumerable.Range(0, span.Halves.Count).Select(half => AreaRates.Of(host, span.Progress(half))).ToArray())];
    }

    /// <summary>Rates of a host in a half-year.</summary>
    public AreaRates Rates(ReportingArea host, int half) => _rates[host.Number][half];

    /// <summary>Sum of the natural numbers of a table over all hosts and quarters.</summary>
    public double Natural(TablePlan plan) =>
        _hosts.Sum(host => Enumerable.Range(0, _span.Quarters.Count).Sum(quarter => Natural(plan, host, quarter)));

    /// <summary>The jobs of a table, host by host and quarter by quarter.</summary>
    /// <param name="plan">The table.</param>
    /// <param name="number">Number of the table, so that no two share their chance.</param>
    /// <param name="factor">What the natural numbers are multiplied with.</param>
    public IReadOnlyList<Job> Of(TablePlan plan, int number, double factor)
    {
        var jobs = new List<Job>();
        var first = 0L;
        foreach (var host in _hosts)
        {
            var counts = Counts(plan, number, factor, host);
            var pool = Pool(plan, factor, host);
            for (var quarter = 0; quarter < counts.Length; quarter++)
            {
                if (counts[quarter] > 0)
                {
                    var start = Chance.Mix(host.Home ^ _seed, number, quarter);
                    jobs.Add(new Job(host, Near(host), quarter, counts[quarter], first, pool, start, plan.Values(Context(host, quarter, counts))));
                    first += counts[quarter];
                }
            }
        }

        return jobs;
    }

    private double Natural(TablePlan plan, ReportingArea host, int quarter)
    {
        // Houses fall behind with their own records; survey teams come from outside and do not wait for them.
        var isLate = plan.Table is not ("households" or "responses") && quarter >= _span.Quarters.Count - host.SilentQuarters;
        var isSilent = isLate || host.Missing.Contains(plan.Table);
        return isSilent ? 0 : plan.Natural(host, Rates(host, _span.HalfIndex[quarter])) * plan.Season[_span.Quarters[quarter].Number - 1];
    }

    private long[] Counts(TablePlan plan, int number, double factor, ReportingArea host) =>
        [.. Enumerable.Range(0, _span.Quarters.Count).Select(quarter =>
        {
            var groups = Natural(plan, host, quarter) * factor / plan.GroupSize;
            return groups > 0 ? plan.GroupSize * Chance.Round(groups, Chance.Uniform(host.Home ^ ~_seed, number, quarter)) : 0;
        })];

    private long Pool(TablePlan plan, double factor, ReportingArea host)
    {
        var halves = Enumerable.Range(0, _span.Halves.Count).Average(half => 2 * plan.Natural(host, Rates(host, half)));
        return Math.Clamp((long)(halves * factor * plan.PoolPerRecord), 1, Math.Max(1, (long)(0.68 * host.Persons)));
    }

    private RateContext Context(ReportingArea host, int quarter, long[] counts)
    {
        var half = _span.HalfIndex[quarter];
        var halfCount = Enumerable.Range(0, counts.Length).Where(other => _span.HalfIndex[other] == half).Sum(other => counts[other]);
        return new RateContext(host, Rates(host, half), counts[quarter], halfCount, (_span.Quarters[quarter].Number - 1) % 2);
    }

    private ReportingArea Near(ReportingArea host)
    {
        var next = _hosts[(host.Number + 1) % _hosts.Count];
        return next.Area.Parent == host.Area.Parent ? next : _hosts[Math.Max(0, host.Number - 1)];
    }
}
