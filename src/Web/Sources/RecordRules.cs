using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>
/// Finds records whose columns contradict each other: a part above its whole, a later date before the earlier one. A warning,
/// since the rest of the record may be true; a figure that is spoilt by it cannot exist and is not published (status M).
/// </summary>
internal static class RecordRules
{
    /// <summary>Rule of a part that is more than its whole.</summary>
    public const string PartAboveWhole = "part-above-whole";

    private const int ListedPerRule = 1000;

    /// <summary>Checks the typed table, every rule of it whose two columns are there. Messages never hold a value.</summary>
    /// <param name="engine">The engine, with the typed table.</param>
    /// <param name="relation">The typed table, or a query in brackets.</param>
    /// <param name="staged">The file it was read from.</param>
    /// <param name="faults">Where the warnings go.</param>
    public static void Check(ISqlEngine engine, string relation, StagedTable staged, FaultLog faults)
    {
        var rules = staged.Table.Orders.Where(order => IsThere(staged, order.Column) && IsThere(staged, order.AtMost)).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var counts = Count(engine, relation, rules);
        for (var at = 0; at < rules.Length; at++)
        {
            if (counts[at] > 0)
            {
                List(engine, relation, staged, rules[at], counts[at], faults);
            }
        }
    }

    private static long[] Count(ISqlEngine engine, string relation, (string Column, string AtMost)[] rules)
    {
        using var rows = engine.Query($"select {string.Join(", ", rules.Select(rule => $"cast(count(*) filter (where {Broken(rule)}) as bigint)"))} from {relation} f");
        rows.Read();
        return [.. Enumerable.Range(0, rules.Length).Select(rows.Whole)];
    }

    private static void List(ISqlEngine engine, string relation, StagedTable staged, (string Column, string AtMost) order, long count, FaultLog faults)
    {
        var isDate = staged.Table.Find(order.Column)?.Type == ColumnType.Date;
        var (rule, column, message) = isDate
            ? ("date-order", order.AtMost, $"'{order.AtMost}' is before '{order.Column}' of the same record.")
            : (PartAboveWhole, order.Column, $"'{order.Column}' is more than '{order.AtMost}' of the same record.");
        using var rows = engine.Query($"select cast(row as varchar) from {relation} f where {Broken(order)} order by row limit {ListedPerRule}");
        while (rows.Read())
        {
            var (row, key) = staged.Place(rows.Text(0));
            faults.Warn(staged.File, row, column, rule, message + key);
        }

        if (count > ListedPerRule)
        {
            faults.Warn(staged.File, null, column, rule, $"{message} {count - ListedPerRule:N0} more rows break this rule.", count - ListedPerRule);
        }
    }

    private static string Broken((string Column, string AtMost) rule) => $"\"{rule.Column}\" > \"{rule.AtMost}\"";

    private static bool IsThere(StagedTable staged, string column) => staged.Columns.Any(there => there.Column.Name == column);
}
