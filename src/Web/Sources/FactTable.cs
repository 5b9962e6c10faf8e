namespace Mahalleh.Web.Sources;

/// <summary>One table of the data package: its columns, its key and how areas report to it.</summary>
/// <param name="Name">Table and file name without extension.</param>
/// <param name="Columns">Columns, in the order of the documentation.</param>
/// <param name="Date">Column that dates a record; empty for none.</param>
/// <param name="Unique">Columns that together occur once; empty when records may repeat.</param>
/// <param name="ReportsRegularly">Whether an area that keeps the table is expected to report every quarter.</param>
public sealed record FactTable(string Name, IReadOnlyList<FactColumn> Columns, string Date, IReadOnlyList<string> Unique, bool ReportsRegularly)
{
    /// <summary>Columns that name what is looked at again and again, of which the last record in a period may count; empty for none.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>Pairs of columns of one record of which the first is at most the second: part and whole, or earlier and later.</summary>
    public IReadOnlyList<(string Column, string AtMost)> Orders { get; init; } = [];

    /// <summary>Whether a row is a record of the programme, as against a stated figure: such tables are summed where they are.</summary>
    public bool IsOfRecords => Date.Length > 0 && Find("id") is not null;

    /// <summary>Finds a column by its name, or null.</summary>
    /// <param name="name">Column name.</param>
    public FactColumn? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
