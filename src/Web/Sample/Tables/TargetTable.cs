using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>Targets of the neighbourhoods for five indicators: a share of the way from the first half-year to a good value.</summary>
internal static class TargetTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="hosts">The hosts; neighbourhoods get targets.</param>
    /// <param name="first">Rates of a host in the first half-year.</param>
    /// <param name="servedShare">Share of its persons whom a host serves, and who take part, in the first half-year.</param>
    /// <param name="span">The quarters.</param>
    /// <param name="file">The Parquet file.</param>
    /// <returns>Rows written.</returns>
    public static long Write(
        IReadOnlyList<ReportingArea> hosts, Func<ReportingArea, AreaRates> first, Func<ReportingArea, (double Served, double TakingPart)> servedShare, SampleSpan span, string file)
    {
        using var connection = DuckDbConnection.Open();
        connection.Execute("create table t (area varchar, indicator varchar, baseline double, target double)");
        var rows = 0L;
        using (var appender = connection.Append("t"))
        {
            foreach (var host in hosts.Where(host => host.IsLeaf && !host.IsWide))
            {
                foreach (var (indicator, baseline, good) in Baselines(first(host), servedShare(host)).Where(line => line.Baseline > 0))
                {
                    var target = baseline + ((good - baseline) * (0.2 + (0.2 * Chance.Uniform(host.Home, 800, (int)(rows % 5)))));
                    appender.Add(host.Area.Code).Add(indicator).Add(baseline).Add(target).EndRow();
                    rows++;
                }
            }

            appender.Complete();
        }

        var baselinePeriod = span.Halves[0];
        var targetPeriod = new Period(span.Halves[^1].Year + 1, PeriodKind.Half, span.Halves[^1].Number);
        connection.Execute($"copy (select area, indicator, '{baselinePeriod}' as baseline_period, cast(baseline as decimal(6,1)) as baseline, '{targetPeriod}' as target_period, cast(target as decimal(6,1)) as target from t) to {DuckDbConnection.Literal(file)} (format parquet, compression zstd)");
        return rows;
    }

    private static (string Indicator, double Baseline, double Good)[] Baselines(AreaRates rates, (double Served, double TakingPart) shares) =>
    [
        ("coverage", 100 * shares.Served, 100 * Math.Min(0.95, 2.5 * shares.Served)),
        ("participation", 100 * shares.TakingPart, 100 * Math.Min(0.9, 2.5 * shares.TakingPart)),
        ("satisfaction", 25 * (rates.Satisfaction - 1), 85),
        ("poverty", 100 * Poor(rates), 5),
        ("unemployment", 100 * rates.Unemployed, 6),
    ];

    // Each of three wants follows the common score with chance 1/2 (see HouseholdTable): poor is who has any of them.
    private static double Poor(AreaRates rates)
    {
        double[] wants = [rates.Food, rates.Shelter, rates.Livelihood];
        var none = 0.0;
        for (var common = 0; common < 8; common++)
        {
            var together = 0.0;
            var apart = 1.0;
            for (var want = 0; want < 3; want++)
            {
                (together, apart) = (common >> want & 1) == 1 ? (Math.Max(together, wants[want]), apart) : (together, apart * (1 - wants[want]));
            }

            none += (1 - together) * apart / 8;
        }

        return 1 - none;
    }
}
