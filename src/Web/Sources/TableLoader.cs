using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Types a staged table, reports every row that breaks a rule, and keeps the typed rows in the engine.</summary>
internal static class TableLoader
{
    private const int ListedPerRule = 1000;
    private const int InspectedForCodes = 50_000;

    /// <summary>Checks and types a table; the result is a table of the engine with the table's own name.</summary>
    /// <returns>Number of rows.</returns>
    public static long Load(DuckDbConnection engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults, bool checkDuplicates = true)
    {
        CheckNationalCodes(engine, staged, faults);
        CheckRules(engine, staged, calendar, faults);
        var keys = staged.Columns.Where(column => column.Column.Type == ColumnType.Key).ToArray();
        foreach (var key in keys)
        {
            // Persons are counted by number: exact, and an eighth of the memory of their keys.
            engine.Execute(
                $"create or replace table person_{key.Column.Name} as select k, cast(row_number() over () as integer) as number from (select distinct {key.Raw} as k from {staged.Relation} r where {key.Raw} is not null)");
        }

        var columns = staged.Columns.Select(column => column.Column.Type == ColumnType.Key
            ? $"p_{column.Column.Name}.number as \"{column.Column.Name}\""
            : $"{column.Typed} as \"{column.Column.Name}\"");
        var missing = staged.Table.Columns.Where(column => staged.Columns.All(there => there.Column != column)).Select(column => $"cast(null as {SqlType(column.Type)}) as \"{column.Name}\"");
        var joins = string.Join(' ', staged.Columns.Select(column => column.Join).Concat(keys.Select(key => $"left join person_{key.Column.Name} p_{key.Column.Name} on p_{key.Column.Name}.k = {key.Raw}")));
        engine.Execute($"create or replace table {staged.Table.Name} as select r.row as row, {string.Join(", ", columns.Concat(missing).Concat(Derived(staged)))} from {staged.Relation} r {joins}");
        engine.Execute($"drop table if exists raw_{staged.Table.Name}");
        if (checkDuplicates)
        {
            CheckDuplicates(engine, staged, faults);
        }

        RecordRules.Check(engine, staged, faults);
        using var rows = engine.Query($"select cast(count(*) as bigint) from {staged.Table.Name}");
        rows.Read();
        return rows.Whole(0);
    }

    /// <summary>Makes an empty table, for a package that has none.</summary>
    public static void LoadEmpty(DuckDbConnection engine, FactTable table)
    {
        var columns = table.Columns.Select(column => $"\"{column.Name}\" {SqlType(column.Type)}").Append("row bigint");
        var derived = table.Find("age_group") is null ? [] : new[] { "age_from bigint" };
        engine.Execute($"create or replace table {table.Name} ({string.Join(", ", columns.Concat(derived))})");
    }

    private static IEnumerable<string> Derived(StagedTable staged)
    {
        if (staged.Table.Find("age_group") is not null)
        {
            var group = staged.Columns.FirstOrDefault(column => column.Column.Name == "age_group")?.Typed ?? "cast(null as varchar)";
            yield return $"try_cast(nullif(regexp_extract({group}, '^[0-9]+'), '') as bigint) as age_from";
        }
    }

    private static string SqlType(ColumnType type) => type switch
    {
        ColumnType.Area or ColumnType.Key => "integer",
        ColumnType.Date => "date",
        ColumnType.Whole => "bigint",
        ColumnType.Number or ColumnType.Weight => ColumnSql.Decimal(type),
        ColumnType.Real => "double",
        ColumnType.Flag => "boolean",
        _ => "varchar",
    };

    private static void CheckRules(DuckDbConnection engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults)
    {
        var rules = staged.Columns.SelectMany(column => column.Rules("raw_" + column.Column.Name, "typed_" + column.Column.Name, calendar).Select(rule => (Column: column, rule.Rule, rule.Broken, rule.Message))).ToArray();
        if (rules.Length == 0)
        {
            return;
        }

        var values = staged.Columns.Select(column => $"{column.Raw} as \"raw_{column.Column.Name}\", {column.Typed} as \"typed_{column.Column.Name}\"");
        var typed = $"(select r.row as row, {string.Join(", ", values)} from {staged.Relation} r {string.Join(' ', staged.Columns.Select(column => column.Join))})";
        var counts = new long[rules.Length];
        using (var rows = engine.Query($"select {string.Join(", ", rules.Select(rule => $"cast(count(*) filter (where {rule.Broken}) as bigint)"))} from {typed}"))
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
                List(engine, staged, calendar, faults, column, rule, message, $"select cast(row as bigint), raw_{column.Column.Name} from {typed} where {broken} order by row limit {ListedPerRule}", counts[at]);
            }
        }
    }

    private static void List(
        DuckDbConnection engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults, ColumnSql column, string rule, string message, string sql, long count)
    {
        using var rows = engine.Query(sql);
        while (rows.Read())
        {
            var value = rows.Text(1);
            var shown = value.Length == 0 || column.Column.Type == ColumnType.Key ? "" : $" It is '{(value.Length > 40 ? value[..40] + "…" : value)}'.";
            var (otherRule, otherMessage) = rule == "not-a-date" ? OtherCalendar(value, calendar, rule, message) : (rule, message);
            faults.Error(staged.File, staged.RowOf(rows.Whole(0)), column.Column.Name, otherRule, otherMessage + shown);
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

    private static void CheckDuplicates(DuckDbConnection engine, StagedTable staged, FaultLog faults)
    {
        if (staged.Table.Unique.Count == 0)
        {
            return;
        }

        var key = string.Join(", ", staged.Table.Unique.Select(column => $"\"{column}\""));
        var first = $"\"{staged.Table.Unique[0]}\" is not null";
        using (var any = engine.Query($"select cast(count(*) as bigint) from (select 1 from {staged.Table.Name} where {first} group by {key} having count(*) > 1)"))
        {
            if (any.Read() && any.Whole(0) == 0)
            {
                return;
            }
        }

        using var rows = engine.Query(
            $"select cast(row as bigint) from (select row, row_number() over (partition by {key} order by row) as n from {staged.Table.Name} where {first}) where n > 1 order by 1 limit {ListedPerRule + 1}");
        var listed = 0;
        while (rows.Read())
        {
            listed++;
            var message = $"The same {string.Join(", ", staged.Table.Unique)} stands in an earlier row.";
            faults.Error(staged.File, listed > ListedPerRule ? null : staged.RowOf(rows.Whole(0)), staged.Table.Unique[0], "duplicate-row", listed > ListedPerRule ? message + " More rows do so than are listed." : message);
        }
    }

    private static void CheckNationalCodes(DuckDbConnection engine, StagedTable staged, FaultLog faults)
    {
        foreach (var column in staged.Columns.Where(column => column.Column.Type is ColumnType.Text or ColumnType.Key))
        {
            using var rows = engine.Query(
                $"select cast(count(*) as bigint), cast(count(*) filter (where {NationalCode("v")}) as bigint) from (select translate({column.Raw}, '۰۱۲۳۴۵۶۷۸۹', '0123456789') as v from {staged.Relation} r where {column.Raw} is not null limit {InspectedForCodes}) where v is not null");
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
        return $"regexp_full_match({value}, '[0-9]{{10}}') and {value} <> repeat(substr({value}, 1, 1), 10) and (ascii(substr({value}, 10, 1)) - 48) = case when ({sum}) % 11 < 2 then ({sum}) % 11 else 11 - ({sum}) % 11 end";
    }
}
