using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Reads <c>crosswalk.csv</c>: which areas became which.</summary>
internal static class CrosswalkFile
{
    private const string File = "crosswalk.csv";

    /// <summary>Reads and checks the links; rows of unknown areas are reported before and left out.</summary>
    /// <param name="engine">The engine, with the typed table.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="calendar">Calendar of the package.</param>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The crosswalk; an empty one where it has faults.</returns>
    public static Crosswalk Read(DuckDbConnection engine, AreaTree tree, PeriodCalendar calendar, FaultLog faults)
    {
        var (links, lines) = (new List<AreaLink>(), new List<long>());
        using (var rows = engine.Query(
            """select "from", "to", date, weight, source, cast(row as bigint) from crosswalk where "from" is not null and "to" is not null and date is not null and weight is not null order by row"""))
        {
            while (rows.Read())
            {
                links.Add(new AreaLink(rows.WholeInt(0), rows.WholeInt(1), rows.Date(2)!.Value, rows.Number(3), rows.Text(4)));
                lines.Add(rows.Whole(5));
            }
        }

        var found = CrosswalkCheck.Check(tree, links, calendar);
        foreach (var fault in found)
        {
            faults.Error(File, lines[fault.Position], fault.Column, fault.Rule, fault.Message);
        }

        return found.Count > 0 || links.Count == 0 ? Crosswalk.Empty : new Crosswalk(tree, links);
    }
}
