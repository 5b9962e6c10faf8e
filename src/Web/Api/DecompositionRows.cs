using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Poverty;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One part of an area's poverty before it is written.</summary>
internal sealed record PovertyPartRow(string Area, Period Period, PovertyProfile Profile, PovertyBreakupPart Part);

/// <summary>The columns of <c>decompositions</c>.</summary>
internal static class DecompositionRows
{
    public static IReadOnlyList<Column<PovertyPartRow>> Columns { get; } =
    [
        new("area_code", CellKind.Text, "Area code of the whole.", static row => Cell.Of(row.Area)),
        new("period", CellKind.Text, "Period code.", static row => Cell.Of(row.Period.ToString())),
        new("profile", CellKind.Text, "Code of the poverty profile.", static row => Cell.Of(row.Profile.Code)),
        new("kind", CellKind.Text, "dimension; area for an area inside; itself for records of the area that are in none inside.", static row => Cell.Of(row.Part.Kind.Kebab())),
        new("code", CellKind.Text, "Code of the dimension or area.", static row => Cell.Of(row.Part.Code)),
        new("name_fa", CellKind.Text, "Persian name.", static row => Cell.Of(row.Part.Name.Fa)),
        new("name_en", CellKind.Text, "English name.", static row => Cell.Of(row.Part.Name.En)),
        new("headcount", CellKind.Number, "Of a dimension: poor persons deprived in it, per 100 persons (censored headcount). Of an area: its own headcount H per 100.", static row => Cell.Of(row.Part.Headcount)),
        new("adjusted", CellKind.Number, "Of an area: its own M0 per 100; empty for a dimension.", static row => Cell.Of(row.Part.Adjusted)),
        new("share", CellKind.Number, "Share of the whole's M0, 0–1.", static row => Cell.Of(row.Part.Share)),
        new("share_of_persons", CellKind.Number, "Of an area: its share of the persons, 0–1; of a dimension: its weight.", static row => Cell.Of(row.Part.Weight)),
    ];
}
