using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Tables;

/// <summary>What a host should show in the first half-year, by the generator's own rates.</summary>
/// <param name="Host">The host.</param>
/// <param name="Rates">Its rates.</param>
/// <param name="Records">Expected records by table; 0 or left out for a table that it does not keep.</param>
internal sealed record Outlook(ReportingArea Host, AreaRates Rates, IReadOnlyDictionary<string, double> Records)
{
    /// <summary>Expected records of a table for each of its persons.</summary>
    public double PerPerson(string table) => Records.GetValueOrDefault(table) / Host.Persons;

    /// <summary>Expected different persons in a share of a table's records, for each of its persons.</summary>
    /// <param name="plan">A table that names persons.</param>
    /// <param name="share">Share of the records that are meant.</param>
    public double Reached(TablePlan plan, double share)
    {
        var records = Records.GetValueOrDefault(plan.Table);
        var pool = Math.Clamp(records * plan.PoolPerRecord, 1, Math.Max(1, 0.68 * Host.Persons));
        return Math.Min(1, pool * (1 - Math.Exp(-share * records / pool)) / Host.Persons);
    }

    /// <summary>Share of its persons who are poor. Each of three wants follows the common score with chance 1/2 (see <see cref="HouseholdTable"/>): poor is who has any of them.</summary>
    public double Poor()
    {
        double[] wants = [Rates.Food, Rates.Shelter, Rates.Livelihood];
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
