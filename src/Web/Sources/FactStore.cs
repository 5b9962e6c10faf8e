using System.Globalization;
using Mahalleh.Web.Engines;

namespace Mahalleh.Web.Sources;

/// <summary>Where the records of a package are and are summed: an engine, and what stands for each table of records in its statements.</summary>
/// <param name="Engine">The engine: the embedded one, or a database in one snapshot.</param>
/// <param name="Relation">A table, or a query in brackets, by the table's name; it has typed columns, areas by number, <c>row</c> and <c>age_from</c>.</param>
public sealed record FactStore(ISqlEngine Engine, Func<FactTable, string> Relation)
{
    /// <summary>How a table whose records lie on several servers is read there; null for a table that lies where the engine is.</summary>
    public Func<FactTable, SpreadTable?> Spread { get; init; } = static _ => null;

    /// <summary>What the records of a table are, day by day; null where it is not known.</summary>
    internal Func<FactTable, RecordMarks?> Marks { get; init; } = static _ => null;

    /// <summary>In how many slices a table is read by statements that tell persons or subjects apart, so that each fits the memory of the engine.</summary>
    internal Func<FactTable, int> Slices { get; init; } = static _ => 1;

    /// <summary>The slices as conditions in SQL, no person or subject in two of them.</summary>
    /// <param name="table">The table, <c>f</c> in a statement.</param>
    /// <param name="keys">Columns by which persons or subjects are told apart.</param>
    internal IEnumerable<string> SlicesBy(FactTable table, IEnumerable<string> keys)
    {
        var (hash, slices) = (Engine.Hash([.. keys.Select(key => $"f.{key}")], 0), Slices(table));
        return Enumerable.Range(0, slices).Select(slice => slices == 1 ? "true" : string.Create(CultureInfo.InvariantCulture, $"{hash} % {slices} = {slice}"));
    }

    /// <summary>Runs a query over a table of records.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">Name of the statement in <c>rollup.sql</c>.</param>
    /// <param name="places">Its places besides <c>{table}</c>, <c>{apart}</c> and <c>{name}</c>.</param>
    internal ISqlRows Query(FactTable table, string section, params ReadOnlySpan<(string Name, string Text)> places) =>
        Engine.Query(RollUpText.Fill(section, [.. places, ("apart", Spread(table)?.Relation ?? Relation(table)), ("table", Relation(table)), ("name", table.Name)]));

    /// <summary>How many records have a value in each of some columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    internal long[] CountFilled(FactTable table, IReadOnlyList<string> columns)
    {
        var numbers = Enumerable.Range(0, columns.Count).Select(at => at.ToString(CultureInfo.InvariantCulture)).ToArray();
        using var rows = Query(
            table, "filled", ("totals", string.Join(", ", numbers.Select(at => $"cast(coalesce(sum(x.n{at}), 0) as bigint)"))), ("counts", string.Join(", ", columns.Zip(numbers, (column, at) => $"count(f.{column}) as n{at}"))));
        rows.Read();
        return [.. Enumerable.Range(0, columns.Count).Select(rows.Whole)];
    }

    /// <summary>What a statement sums, as a query in brackets: each record, or what each server has summed of its own.</summary>
    /// <param name="table">The table.</param>
    /// <param name="section">Name of the statement that sums it.</param>
    /// <param name="day">Day of a record in SQL.</param>
    /// <param name="span">The join that follows, which says how far days are told apart; null when they are.</param>
    /// <param name="keys">Columns after area and day that rows of several servers are told apart by.</param>
    /// <param name="places">The other places.</param>
    internal string Rows(FactTable table, string section, string day, Span? span, IReadOnlyList<string> keys, IEnumerable<(string Name, string Text)> places)
    {
        section += "-rows";
        if (Spread(table) is not { } spread)
        {
            return $"({RollUpText.Fill(section, [("by", ""), ("area", "f.area as area"), ("sum", ""), ("max", ""), ("count", "cast(1 as bigint)"), ("second", "cast(null as decimal(18, 4))"), ("day", day), ("table", Relation(table)), .. places])})";
        }

        var coarse = span?.Coarsen(day) ?? day;
        var rows = RollUpText.Fill(
            section,
            [("by", "group by " + string.Join(", ", keys.Prepend(coarse).Prepend("f.area"))), ("area", "f.area as code"), ("sum", "sum"), ("max", "max"), ("count", "count(*)"), ("second", RollUpText.Fill("second")), ("day", coarse), ("table", spread.Relation), .. places]);
        return RollUpText.Fill("numbered", ("rows", rows), ("areas", spread.Areas));
    }
}

/// <summary>A table whose records lie on several servers, each of which can sum its own.</summary>
/// <param name="Relation">The table or a query in brackets, whose area is a code: by it the records are told to their servers.</param>
/// <param name="Areas">The codes of the areas with their numbers.</param>
public sealed record SpreadTable(string Relation, string Areas);
