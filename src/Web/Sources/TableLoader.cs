using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>Types a staged table, reports every row that breaks a rule, and keeps the typed rows in the engine.</summary>
internal static class TableLoader
{
    /// <summary>Checks and types a table; the result is a table of the engine with the table's own name.</summary>
    /// <returns>Number of rows.</returns>
    public static long Load(DuckDbConnection engine, StagedTable staged, PeriodCalendar calendar, FaultLog faults, bool checkDuplicates = true)
    {
        TableCheck.Values(engine, staged, calendar, faults);
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
            TableCheck.Duplicates(engine, staged.Table.Name, staged, faults);
        }

        RecordRules.Check(engine, staged.Table.Name, staged, faults);
        using var rows = engine.Query($"select cast(count(*) as bigint) from {staged.Table.Name}");
        rows.Read();
        return rows.Whole(0);
    }

    /// <summary>What the records of a table are that was just loaded. Persons count by their keys, since their numbers are another build's others; the keys are dropped then.</summary>
    public static RecordMarks Mark(DuckDbConnection engine, StagedTable staged)
    {
        string[] keys = [.. staged.Columns.Select(column => column.Column).Where(column => column.Type == ColumnType.Key).Select(column => column.Name)];
        var joins = string.Concat(keys.Select(key => $" left join person_{key} p_{key} on p_{key}.number = f.\"{key}\""));
        var marks = RecordMarks.Read(
            engine, staged.Table, $"{staged.Table.Name} f{joins}", column => keys.Contains(column.Name) ? $"p_{column.Name}.k" : $"f.\"{column.Name}\"");
        foreach (var key in keys)
        {
            engine.Execute($"drop table person_{key}");
        }

        return marks;
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
}
