namespace Mahalleh.Web.Sources;

/// <summary>The tables that a build fills in its engine, beside the facts: areas, periods and how they meet.</summary>
internal static class EngineTables
{
    /// <summary>Every table with its columns, in types that all engines know.</summary>
    public static IReadOnlyDictionary<string, string> Columns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["area"] = "code varchar, number integer",
        ["ancestry"] = "area integer, ancestor integer, level integer",
        ["validity"] = "area integer, first date, last date",
        ["period"] = "number integer, kind integer, first date, after date",
        ["day_period"] = "day date, period integer",
        ["coarse_period"] = "day date, period integer",
        ["window_period"] = "area integer, period integer, first date, after date",
        ["programme"] = "area integer, start date",
        ["area_span"] = "area integer, period integer, first date, after date, start date",
    };

    /// <summary>Tables of which the last records of each subject are kept, named <c>latest_…</c>.</summary>
    public static IEnumerable<FactTable> Latest => FactSchema.Tables.Where(table => table.Subject.Count > 0);

    /// <summary>Name of the table that keeps the last records.</summary>
    public static string LatestOf(FactTable table) => "latest_" + table.Name;
}
