using Mahalleh.Web.DuckDb;

namespace Mahalleh.Web.Sample;

/// <summary>Rows of a CSV or Parquet table of a package, every value as text; a missing column reads as empty.</summary>
internal static class TextTable
{
    /// <summary>Reads the wanted columns, or nothing when the package has no such table.</summary>
    public static IReadOnlyList<string[]> Read(string folder, string table, params string[] columns)
    {
        var csv = Path.Combine(folder, table + ".csv");
        var parquet = Path.Combine(folder, table + ".parquet");
        var source = File.Exists(csv) ? $"read_csv({DuckDbConnection.Literal(csv)}, header = true, delim = ',', quote = '\"', all_varchar = true)"
            : File.Exists(parquet) ? $"read_parquet({DuckDbConnection.Literal(parquet)})" : null;
        if (source is null)
        {
            return [];
        }

        using var connection = DuckDbConnection.Open();
        using var rows = connection.Query($"select cast(columns(*) as varchar) from {source}");
        var at = columns.Select(column => rows.Columns.ToList().IndexOf(column)).ToArray();
        var read = new List<string[]>();
        while (rows.Read())
        {
            read.Add([.. at.Select(column => column < 0 ? "" : rows.Text(column))]);
        }

        return read;
    }
}
