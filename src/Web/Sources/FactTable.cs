namespace Mahalleh.Web.Sources;

/// <summary>One table of the data package: its columns, its key and how areas report to it.</summary>
/// <param name="Name">Table and file name without extension.</param>
/// <param name="Columns">Columns, in the order of the documentation.</param>
/// <param name="Date">Column that dates a record; empty for none.</param>
/// <param name="Unique">Columns that together occur once; empty when records may repeat.</param>
/// <param name="ReportsRegularly">Whether an area that keeps the table is expected to report every quarter.</param>
public sealed record FactTable(string Name, IReadOnlyList<FactColumn> Columns, string Date, IReadOnlyList<string> Unique, bool ReportsRegularly)
{
    /// <summary>Finds a column by its name, or null.</summary>
    /// <param name="name">Column name.</param>
    public FactColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
