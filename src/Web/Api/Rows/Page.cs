using System.Text.Json;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Api.Rows.JsonStat;

namespace Mahalleh.Web.Api.Rows;

/// <summary>The rows of one answer.</summary>
/// <typeparam name="TRow">A row before it is written.</typeparam>
/// <param name="Columns">The wanted columns, in order.</param>
/// <param name="Rows">The rows of this page; walked once.</param>
/// <param name="Total">Number of rows of all pages.</param>
internal sealed record Page<TRow>(IReadOnlyList<Column<TRow>> Columns, IEnumerable<TRow> Rows, long Total)
{
    /// <summary>Address of the next page; empty when there is none.</summary>
    public string Next { get; init; } = "";

    /// <summary>Name of the saved file without suffix; ASCII.</summary>
    public string FileStem { get; init; } = "";

    /// <summary>The indicators that its figures are of, for representations that say what they mean.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>Number of the area whose outline goes with a row; null where none does.</summary>
    public Func<TRow, int>? Place { get; init; }

    /// <summary>How the rows lie in a cube; null for a table that is none.</summary>
    public Cube<TRow>? Cube { get; init; }

    /// <summary>Writes further members of a row, in JSON only.</summary>
    public Action<Utf8JsonWriter, TRow>? Further { get; init; }

    /// <summary>Writes further members of <c>meta</c>.</summary>
    public Action<Utf8JsonWriter> Meta { get; init; } = static _ => { };
}
