using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Finds records of areas that were not there on the day of the record. A warning: the record counts where it stands.</summary>
internal static class ValidityCheck
{
    private const int Listed = 1000;

    /// <summary>Checks the typed table, when its records have an area and a day.</summary>
    /// <param name="engine">The engine, with the typed table and that of the areas' validity.</param>
    /// <param name="relation">The typed table, or a query in brackets.</param>
    /// <param name="staged">The file it was read from.</param>
    /// <param name="faults">Where the warnings go.</param>
    public static void Check(ISqlEngine engine, string relation, StagedTable staged, FaultLog faults)
    {
        var (table, date) = (staged.Table, staged.Table.Date);
        if (date.Length == 0 || table.Find("area") is null)
        {
            return;
        }

        using var rows = engine.Query(
            $"select cast(f.row as varchar), cast(count(*) over () as bigint) from {relation} f join validity v on v.area = f.area where f.\"{date}\" < v.first or f.\"{date}\" > v.last order by f.row limit {Listed + 1}");
        var message = $"The area was not there on that day, by valid_from and valid_to of {staged.Register}.";
        for (var listed = 1; rows.Read(); listed++)
        {
            if (listed > Listed)
            {
                faults.Warn(staged.File, null, date, "outside-validity", $"{message} {rows.Whole(1) - Listed:N0} more rows break this rule.", rows.Whole(1) - Listed);
                return;
            }

            var (row, key) = staged.Place(rows.Text(0));
            faults.Warn(staged.File, row, date, "outside-validity", message + key);
        }
    }
}
