namespace Mahalleh.Web.Postgres;

/// <summary>
/// Small tables as constants of a statement. The server joins a temporary table in one process only ("Parallel Safety" of its manual); a constant it joins in
/// every worker, so that records are summed where they are read.
/// </summary>
internal static class InlineRows
{
    private const int Most = 20_000;

    private static readonly Dictionary<string, (string Type, string Column, string Other)> Tables = new(StringComparer.Ordinal)
    {
        ["area"] = ("varchar", "code", "number"),
        ["day_period"] = ("date", "day", "period"),
        ["coarse_period"] = ("date", "day", "period"),
    };

    /// <summary>Writes the rows of a table as a query in brackets.</summary>
    /// <param name="session">The connection that made and filled it.</param>
    /// <param name="table">Its name.</param>
    /// <returns>The query; null when the table is not one of these, has too many rows, or a text that could be taken for a place of <c>rollup.sql</c>.</returns>
    public static string? Read(PostgresSession session, string table)
    {
        if (!Tables.TryGetValue(table, out var columns))
        {
            return null;
        }

        var (type, column, other) = columns;
        using var rows = session.Query($$"""
            select format('(select * from unnest(%L::{{type}}[], %L::integer[]) as u({{column}}, {{other}}))', array_agg({{column}} order by {{other}}, {{column}}), array_agg({{other}} order by {{other}}, {{column}}))
            from pg_temp.{{table}}
            having count(*) between 2 and {{Most}} and not bool_or(cast({{column}} as text) ~ '[{}]')
            """);
        return rows.Read() ? rows.Text(0) : null;
    }
}
