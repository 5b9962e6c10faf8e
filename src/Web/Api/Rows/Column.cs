using System.Text.Json;
using Mahalleh.Indicators.Catalogue;

namespace Mahalleh.Web.Api.Rows;

/// <summary>Name and meaning of a column, for whoever describes a table.</summary>
internal interface IColumn
{
    /// <summary>Name, snake_case.</summary>
    string Name { get; }

    /// <summary>What its cells hold when they hold something.</summary>
    CellKind Kind { get; }

    /// <summary>What it means, its unit and when it is empty; never empty in either language.</summary>
    Text Description { get; }
}

/// <summary>One column of a table.</summary>
/// <typeparam name="TRow">A row before it is written.</typeparam>
/// <param name="Name">Name, snake_case.</param>
/// <param name="Kind">What its cells hold when they hold something.</param>
/// <param name="Description">What it means, its unit and when it is empty; in both languages.</param>
/// <param name="Read">Reads the cell of a row.</param>
internal sealed record Column<TRow>(string Name, CellKind Kind, Text Description, Func<TRow, Cell> Read) : IColumn
{
    /// <summary>The name, encoded once.</summary>
    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(Name);
}
