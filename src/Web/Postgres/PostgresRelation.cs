using System.Globalization;
using Mahalleh.Web.Sources;

namespace Mahalleh.Web.Postgres;

/// <summary>What stands for a table of facts in statements on the server. Names come from the closed schema only.</summary>
internal static class PostgresRelation
{
    /// <summary>Name of the schema.</summary>
    public const string Schema = "mahalleh";

    // Text in the order of its bytes, as everywhere else in the program, whatever the database prefers.
    private const string Collation = "collate \"C\"";
    private const int MostDigits = 18;

    /// <summary>The table with its schema.</summary>
    public static string Name(string table) => $"{Schema}.{table}";

    /// <summary>The typed table as <c>rollup.sql</c> wants it: areas by number, <c>row</c> to name a record, <c>age_from</c>.</summary>
    /// <param name="table">The table.</param>
    /// <param name="areas">What stands for the codes of the areas with their numbers.</param>
    public static string Typed(FactTable table, string areas = "area")
    {
        var columns = table.Columns.Select(column => column.Type == ColumnType.Area ? $"a_{column.Name}.number as \"{column.Name}\"" : Value(column));
        var joins = table.Columns.Where(column => column.Type == ColumnType.Area).Select(column => $" left join {areas} a_{column.Name} on a_{column.Name}.code = s.\"{column.Name}\"");
        string[] derived = table.Find("age_group") is null ? [] : [string.Create(CultureInfo.InvariantCulture, $"cast(substring(s.\"age_group\" from '^[0-9]{{1,{MostDigits}}}') as bigint) as age_from")];
        return $"(select {string.Join(", ", columns.Concat(derived).Append($"s.\"id\" {Collation} as row"))} from {Name(table.Name)} s{string.Concat(joins)})";
    }

    /// <summary>
    /// The table with areas by their codes, of which one server sends another all that is said of one area. It sends no cast of text to a number,
    /// so the least age is counted together from its digits.
    /// </summary>
    /// <param name="table">The table.</param>
    public static string Coded(FactTable table)
    {
        string[] derived = table.Find("age_group") is null ? [] : [$"({LeastAge}) as age_from"];
        return $"(select {string.Join(", ", table.Columns.Select(Value).Concat(derived))} from {Name(table.Name)} s)";
    }

    /// <summary>The table as it stands, staged for the checks of its values; a message names a record by its key.</summary>
    public static StagedTable Staged(FactTable table)
    {
        var columns = table.Columns.Select(column => $"s.\"{column.Name}\"").Append("s.\"id\" as row");
        return new StagedTable(table, table.Name, $"(select {string.Join(", ", columns)} from {Name(table.Name)} s)", [.. table.Columns.Select(Check)], []) { KeyOf = key => key };
    }

    private static string LeastAge => string.Join(" + ", Enumerable.Range(1, MostDigits).Select(at => string.Create(
        CultureInfo.InvariantCulture, $"cast(ascii(substr(lpad(substring(s.\"age_group\" from '^[0-9]{{1,{MostDigits}}}'), {MostDigits}, '0'), {at}, 1)) - 48 as bigint) * 1{new string('0', MostDigits - at)}")));

    private static string Value(FactColumn column) =>
        column.Type is ColumnType.Text or ColumnType.Key or ColumnType.Period ? $"s.\"{column.Name}\" {Collation} as \"{column.Name}\"" : $"s.\"{column.Name}\"";

    // The server types its columns; what is left to find are days and numbers that no file could hold.
    private static ColumnSql Check(FactColumn column)
    {
        var value = $"r.\"{column.Name}\"";
        var text = $"cast({value} as varchar)";
        return column.Type switch
        {
            ColumnType.Area => ColumnSql.OfText(column),
            ColumnType.Text or ColumnType.Key => new ColumnSql(column, $"nullif({value}, '')", value, ""),
            ColumnType.Date => new ColumnSql(column, text, $"case when {value} between '0001-01-01' and '9999-12-30' then {value} end", ""),
            ColumnType.Number or ColumnType.Weight or ColumnType.Real => new ColumnSql(column, text, $"nullif({value}, 'NaN')", ""),
            _ => new ColumnSql(column, text, value, "", IsTyped: true),
        };
    }
}
