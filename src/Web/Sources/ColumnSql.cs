using System.Globalization;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sources;

/// <summary>SQL that types one column of a table and finds what breaks its rules. Names come from the schema only.</summary>
/// <param name="Column">The column.</param>
/// <param name="Raw">Expression of the value as text; null where nothing is written.</param>
/// <param name="Typed">Expression of the typed value; null where it cannot be typed.</param>
/// <param name="Join">Join that the typed expression needs; empty for none.</param>
/// <param name="IsTyped">Whether the file types the column itself, so that no value can be of a wrong type.</param>
internal sealed record ColumnSql(FactColumn Column, string Raw, string Typed, string Join, bool IsTyped = false)
{
    private const string Digits = "'۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩٫', '01234567890123456789.'";

    /// <summary>Types a column of text.</summary>
    public static ColumnSql OfText(FactColumn column)
    {
        var raw = $"r.\"{column.Name}\"";
        var latin = $"translate({raw}, {Digits})";
        return column.Type switch
        {
            ColumnType.Area => new(column, raw, $"a_{column.Name}.number", $"left join area a_{column.Name} on a_{column.Name}.code = {raw}"),
            ColumnType.Date => new(column, raw, $"d_{column.Name}.day", $"left join written_day d_{column.Name} on d_{column.Name}.text = {WrittenDay(latin)}"),
            ColumnType.Whole => new(column, raw, $"try_cast((case when regexp_full_match({latin}, '[+-]?[0-9]+') then {latin} end) as bigint)", ""),
            ColumnType.Period => new(column, raw, $"upper({latin})", ""),
            ColumnType.Number or ColumnType.Weight => new(column, raw, $"try_cast({Plain(latin)} as {Decimal(column.Type)})", ""),
            ColumnType.Real => new(column, raw, $"case when isfinite(try_cast({Plain(latin)} as double)) then try_cast({Plain(latin)} as double) end", ""),
            ColumnType.Flag => new(column, raw, $"case lower({latin}) when '1' then true when 'true' then true when '0' then false when 'false' then false end", ""),
            _ => new(column, raw, raw, ""),
        };
    }

    /// <summary>Types a column that a Parquet file already types, or falls back to its text.</summary>
    public static ColumnSql OfParquet(FactColumn column, string type)
    {
        var raw = $"r.\"{column.Name}\"";
        var isWhole = type is "TINYINT" or "SMALLINT" or "INTEGER" or "BIGINT" or "UTINYINT" or "USMALLINT" or "UINTEGER" or "UBIGINT";
        var isNumber = isWhole || type is "FLOAT" or "DOUBLE" || type.StartsWith("DECIMAL", StringComparison.Ordinal);
        var typed = (column.Type, type) switch
        {
            (ColumnType.Date, "DATE") => raw,
            (ColumnType.Flag, "BOOLEAN") => raw,
            (ColumnType.Whole, _) when isWhole => $"cast({raw} as bigint)",
            (ColumnType.Number or ColumnType.Weight, _) when isNumber => $"try_cast({raw} as {Decimal(column.Type)})",
            (ColumnType.Real, _) when isNumber => $"case when isfinite(cast({raw} as double)) then cast({raw} as double) end",
            _ => null,
        };
        if (typed is not null)
        {
            return new ColumnSql(column, $"cast({raw} as varchar)", typed, "", IsTyped: column.Type is ColumnType.Date or ColumnType.Flag or ColumnType.Whole);
        }

        var text = type == "VARCHAR" ? $"nullif({raw}, '')" : $"nullif(cast({raw} as varchar), '')";

        var written = OfText(column);
        return new ColumnSql(column, text, written.Typed.Replace(raw, text, StringComparison.Ordinal), written.Join.Replace(raw, text, StringComparison.Ordinal));
    }

    /// <summary>The exact type that amounts and weights are kept in.</summary>
    public static string Decimal(ColumnType type) => type == ColumnType.Weight ? "decimal(12, 6)" : "decimal(18, 4)";

    /// <summary>The rules the column can break: name of the rule, condition in SQL over raw and typed, what to say.</summary>
    /// <param name="raw">The value as text.</param>
    /// <param name="typed">The typed value.</param>
    /// <param name="calendar">Calendar of the package.</param>
    /// <param name="register">What the register of areas is called.</param>
    public IEnumerable<(string Rule, string Broken, string Message)> Rules(string raw, string typed, PeriodCalendar calendar, string register)
    {
        if (Column.Type == ColumnType.Period)
        {
            yield return ("not-a-period", $"{raw} is not null and not ({IsPeriod(typed, calendar)})",
                $"'{Column.Name}' is no period of the package's calendar, such as {(calendar == PeriodCalendar.SolarHijri ? "1404 or 1404-H1" : "2024 or 2024-Q3")}.");
        }

        if (Column.IsRequired)
        {
            yield return ("missing-value", $"{(IsTyped ? typed : raw)} is null", $"'{Column.Name}' is empty; every row needs it.");
        }

        if (!IsTyped && Column.Type is not (ColumnType.Text or ColumnType.Key or ColumnType.Period))
        {
            yield return (TypeRule, $"{raw} is not null and {typed} is null", TypeMessage(register));
        }

        if (Column.Choices.Length > 0)
        {
            var choices = string.Join(", ", Column.Choices.Select(DuckDbConnection.Literal));
            yield return ("unknown-choice", $"{raw} is not null and {raw} not in ({choices})", $"'{Column.Name}' is one of {string.Join(", ", Column.Choices)}.");
        }

        if (Column.Minimum is { } least)
        {
            yield return ("out-of-range", $"{typed} < {Number(least)}", $"'{Column.Name}' is {Number(least)} or more.");
        }

        if (Column.Maximum is { } most)
        {
            yield return ("out-of-range", $"{typed} > {Number(most)}", $"'{Column.Name}' is {Number(most)} or less.");
        }
    }

    private static string IsPeriod(string typed, PeriodCalendar calendar)
    {
        var (first, last) = calendar == PeriodCalendar.SolarHijri ? (SolarHijri.FirstYear, SolarHijri.LastYear) : (Period.FirstGregorianYear, Period.LastGregorianYear);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"regexp_full_match({typed}, '[0-9]{{4}}(-(H[12]|Q[1-4]))?') and coalesce(try_cast(left({typed}, 4) as integer), 0) between {first} and {last}");
    }

    private string TypeRule => Column.Type switch
    {
        ColumnType.Area => "unknown-area",
        ColumnType.Date => "not-a-date",
        ColumnType.Whole => "not-a-whole-number",
        ColumnType.Flag => "not-a-flag",
        _ => "not-a-number",
    };

    private string TypeMessage(string register) => Column.Type switch
    {
        ColumnType.Area => $"The area is not in {register}.",
        ColumnType.Date => $"'{Column.Name}' is no day of the package's calendar; write it like 1404-07-01.",
        ColumnType.Whole => $"'{Column.Name}' is a whole number.",
        ColumnType.Flag => $"'{Column.Name}' is 0 or 1.",
        _ => $"'{Column.Name}' is a number with a point, without thousands separators.",
    };

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    // try_cast to a number also takes '1e5' for 100000, ' 5 ' and '1_000'; only plain and scientific forms are meant.
    private static string Plain(string text) => $"(case when regexp_full_match({text}, '[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?') then {text} end)";

    private static string WrittenDay(string text) =>
        $"array_to_string(list_transform(string_split(replace({text}, '/', '-'), '-'), lambda v: case when length(v) < 2 then lpad(v, 2, '0') else v end), '-')";
}
