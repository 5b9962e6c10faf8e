using Mahalleh.Indicators.Periods;
using Mahalleh.Web.DuckDb;
using Mahalleh.Web.Sample.Fields;

namespace Mahalleh.Web.Sample.Output;

/// <summary>The sample's own copy of the register, with invented programme dates.</summary>
internal static class RegisterFile
{
    private const int MemoryMegabytes = 256;
    private const string Start = "programme_start";
    private const string Left = "left_list";

    /// <summary>Fills the dates of the programme where the register states none; everything else stays. A register in Parquet is left as it is.</summary>
    /// <returns>Whether any date was invented.</returns>
    public static bool AddDates(string folder, PeriodCalendar calendar, IReadOnlyDictionary<string, ProgrammeDate> dates)
    {
        var file = Path.Combine(folder, "areas.csv");
        if (dates.Count == 0 || !File.Exists(file))
        {
            return false;
        }

        // One thread, so that the rows keep their order.
        using var connection = DuckDbConnection.Open(1, MemoryMegabytes);
        connection.Execute($"create table a as select row_number() over () as row_of_file, * from read_csv({DuckDbConnection.Literal(file)}, header = true, delim = ',', quote = '\"', all_varchar = true)");
        Fill(connection, calendar, dates);
        var columns = Columns(connection);
        var isStated = columns.Contains(Start, StringComparer.Ordinal);
        var where = isStated ? $"a.{Start} is null" : "true";
        if (!HasAny(connection, where))
        {
            return false;
        }

        var list = columns.Union([Start, Left]).Select(name => name is Start or Left
            ? (columns.Contains(name) ? $"coalesce(a.{name}, d.{name})" : $"d.{name}") + $" as {name}" : $"a.\"{name}\"");
        connection.Execute($"copy (select {string.Join(", ", list)} from a left join d on d.code = a.code and {where} order by a.row_of_file) to {DuckDbConnection.Literal(file + ".new")} (format csv, header, delimiter ',')");
        File.Move(file + ".new", file, overwrite: true);
        return true;
    }

    private static void Fill(DuckDbConnection connection, PeriodCalendar calendar, IReadOnlyDictionary<string, ProgrammeDate> dates)
    {
        connection.Execute($"create table d (code varchar, {Start} varchar, {Left} varchar)");
        using var appender = connection.Append("d");
        foreach (var (code, date) in dates)
        {
            appender.Add(code).Add(DateText.Format(date.Start, calendar)).Add(date.LeftList is { } left ? DateText.Format(left, calendar) : null).EndRow();
        }

        appender.Complete();
    }

    private static string[] Columns(DuckDbConnection connection)
    {
        using var rows = connection.Query("select * exclude (row_of_file) from a limit 0");
        return [.. rows.Columns];
    }

    private static bool HasAny(DuckDbConnection connection, string where)
    {
        using var rows = connection.Query($"select count(*) from a join d on d.code = a.code where {where}");
        return rows.Read() && rows.Whole(0) > 0;
    }
}
