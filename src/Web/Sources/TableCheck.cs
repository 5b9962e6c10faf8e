using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Reports every row of a table that breaks a rule, wherever the table is. Messages never hold the value of a column that names persons.</summary>
internal static class TableCheck
{
    private const int ListedPerRule = 1000;
    private const int InspectedForCodes = 50_000;

    /// <summary>Checks each value by itself.</summary>
    /// <param name="engine">The engine that has the table.</param>
    /// <param name="staged">The table.</param>
    /// <param name="calendar">Calendar of its dates.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Values(ISqlEngine engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults)
    {
        CheckNationalCodes(engine, staged, faults);
        CheckRules(engine, staged, calendar, faults);
    }

    private static void CheckRules(ISqlEngine engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults)
    {
        var rules = staged.Columns.SelectMany(column => column.Rules("raw_" + column.Column.Name, "typed_" + column.Column.Name, calendar, staged.Register).Select(rule => (Column: column, rule.Rule, rule.Broken, rule.Message))).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var values = staged.Columns.Select(column => $"{column.Raw} as \"raw_{column.Column.Name}\", {column.Typed} as \"typed_{column.Column.Name}\"");
        var typed = $"(select r.row as row, {string.Join(", ", values)} from {staged.Relation} r {string.Join(' ', staged.Columns.Select(column => column.Join))})";
        var counts = new long[rules.Length];
        using (var rows = engine.Query($"select {string.Join(", ", rules.Select(rule => $"cast(count(*) filter (where {rule.Broken}) as bigint)"))} from {typed} t"))
        {
            rows.Read();
            for (var at = 0; at < rules.Length; at++)
            {
                counts[at] = rows.Whole(at);
            }
        }

        for (var at = 0; at < rules.Length; at++)
        {
            if (counts[at] > 0)
            {
                var (column, rule, broken, message) = rules[at];
                List(engine, staged, calendar, faults, column, rule, message, $"select cast(row as varchar), raw_{column.Column.Name} from {typed} t where {broken} order by row limit {ListedPerRule}", counts[at]);
            }
        }
    }

    private static void List(
        ISqlEngine engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults, ColumnSql column, string rule, string message, string sql, long count)
    {
        using var rows = engine.Query(sql);
        while (rows.Read())
        {
            var value = rows.Text(1);
            var shown = value.Length == 0 || column.Column.Type == ColumnType.Key ? "" : $" It is '{(value.Length > 40 ? value[..40] + "…" : value)}'.";
            var (otherRule, otherMessage) = rule == "not-a-date" ? OtherCalendar(value, calendar, rule, message) : (rule, message);
            var (row, key) = staged.Place(rows.Text(0));
            faults.Error(staged.File, row, column.Column.Name, otherRule, otherMessage + shown + key);
        }

        if (count > ListedPerRule)
        {
            faults.Error(staged.File, null, column.Column.Name, rule, $"{message} {count - ListedPerRule:N0} more rows break this rule.");
        }
    }

    private static (string Rule, string Message) OtherCalendar(string value, PeriodCalendar calendar, string rule, string message)
    {
        var other = calendar == PeriodCalendar.SolarHijri ? PeriodCalendar.Gregorian : PeriodCalendar.SolarHijri;
        return !DateText.TryParse(value, other, out var date) ? (rule, message) : other == PeriodCalendar.Gregorian
            ? ("gregorian-date", $"The date is Gregorian in a Solar Hijri package; the same day is {SolarHijri.Format(date)}.")
            : ("solar-hijri-date", $"The date is Solar Hijri in a Gregorian package; the same day is {DateText.Format(date, PeriodCalendar.Gregorian)}.");
    }

    /// <summary>Reports every row whose key stands in an earlier one.</summary>
    /// <param name="engine">The engine with the typed table.</param>
    /// <param name="relation">The typed table.</param>
    /// <param name="staged">What it was read from.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Duplicates(ISqlEngine engine, string relation, StagedTable staged, FaultLog faults)
    {
        if (staged.Table.Unique.Count == 0)
        {
            return;
        }

        var key = string.Join(", ", staged.Table.Unique.Select(column => $"\"{column}\""));
        var first = $"\"{staged.Table.Unique[0]}\" is not null";
        using (var any = engine.Query($"select cast(count(*) as bigint) from (select 1 from {relation} f where {first} group by {key} having count(*) > 1) k"))
        {
            if (any.Read() && any.Whole(0) == 0)
            {
                return;
            }
        }

        using var rows = engine.Query(
            $"select cast(row as varchar) from (select row, row_number() over (partition by {key} order by row) as n from {relation} f where {first}) k where n > 1 order by 1 limit {ListedPerRule + 1}");
        var listed = 0;
        while (rows.Read())
        {
            listed++;
            var message = $"The same {string.Join(", ", staged.Table.Unique)} stands in an earlier row.";
            var (row, its) = listed > ListedPerRule ? (null, " More rows do so than are listed.") : staged.Place(rows.Text(0));
            faults.Error(staged.File, row, staged.Table.Unique[0], "duplicate-row", message + its);
        }
    }

    private static void CheckNationalCodes(ISqlEngine engine, StagedTable staged, FaultLog faults)
    {
        foreach (var column in staged.Columns.Where(column => column.Column.Type is ColumnType.Text or ColumnType.Key))
        {
            using var rows = engine.Query(
                $"select cast(count(*) as bigint), cast(count(*) filter (where {NationalCode("v")}) as bigint) from (select case when length({column.Raw}) = 10 then translate({column.Raw}, '۰۱۲۳۴۵۶۷۸۹', '0123456789') end as v from {staged.Relation} r where {column.Raw} is not null limit {InspectedForCodes}) c");
            rows.Read();
            if (rows.Whole(0) > 0 && rows.Whole(1) * 2 > rows.Whole(0))
            {
                faults.Error(
                    staged.File, null, column.Column.Name, "national-codes",
                    $"The column '{column.Column.Name}' holds raw national codes ({rows.Whole(1):N0} of {rows.Whole(0):N0} values). Replace them by a keyed hash before handing the records over.");
            }
        }
    }

    // Ten digits, not all alike, whose last is the check digit of the first nine (weights 10 to 2, modulo 11).
    private static string NationalCode(string value)
    {
        var sum = string.Join(" + ", Enumerable.Range(1, 9).Select(at => $"(ascii(substr({value}, {at}, 1)) - 48) * {11 - at}"));
        return $"{value} similar to '[0-9]{{10}}' and {value} <> repeat(substr({value}, 1, 1), 10) and (ascii(substr({value}, 10, 1)) - 48) = case when ({sum}) % 11 < 2 then ({sum}) % 11 else 11 - ({sum}) % 11 end";
    }
}
