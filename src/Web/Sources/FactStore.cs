using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Where the records of a package are and are summed: an engine, and what stands for each table of records in its statements.</summary>
/// <param name="Engine">The engine: the embedded one, or a database in one snapshot.</param>
/// <param name="Relation">A table, or a query in brackets, by the table's name; it has typed columns, areas by number, <c>row</c> and <c>age_from</c>.</param>
public sealed record FactStore(ISqlEngine Engine, Func<FactTable, string> Relation)
{
    /// <summary>Runs a query whose places <c>{table}</c> and <c>{name}</c> are of a table of records.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">Name of the statement in <c>rollup.sql</c>.</param>
    /// <param name="places">Its other places.</param>
    internal ISqlRows Query(FactTable table, string section, params ReadOnlySpan<(string Name, string Text)> places) =>
        Engine.Query(RollUpText.Fill(section, [.. places, ("table", Relation(table)), ("name", table.Name)]));
}
