using System.Globalization;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Cells of <c>observations</c> as texts of SDMX: numbers are the shortest that read back as the same double.</summary>
internal static class CellText
{
    /// <summary>How the value that is not there is written.</summary>
    public const string NoValue = "NaN";

    /// <summary>The text of a cell; empty for nothing.</summary>
    public static string Of(Cell cell) => cell.Kind switch
    {
        CellKind.Text => cell.Text,
        CellKind.Number => cell.Number.ToString("R", CultureInfo.InvariantCulture),
        CellKind.Whole => cell.Whole.ToString(CultureInfo.InvariantCulture),
        CellKind.Date => cell.Date.Iso(),
        CellKind.Empty => "",
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell.Kind, "No component of SDMX is of this kind."),
    };

    /// <summary>The value of an observation.</summary>
    public static string Value(TimedRow timed) => Of(Components.Value.Column.Read(timed.Row)) is { Length: > 0 } value ? value : NoValue;

    /// <summary>An attribute of an observation; empty for nothing.</summary>
    public static string Attribute(Measured attribute, TimedRow timed) => Of(attribute.Column.Read(timed.Row));
}
