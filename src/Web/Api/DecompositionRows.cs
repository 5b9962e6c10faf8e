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
        new("area_code", CellKind.Text, new("کد ناحیهٔ کل.", "Area code of the whole."), static row => Cell.Of(row.Area)),
        new("period", CellKind.Text, new("کد دوره.", "Period code."), static row => Cell.Of(row.Period.ToString())),
        new("profile", CellKind.Text, new("کد تعریف فقر.", "Code of the poverty profile."), static row => Cell.Of(row.Profile.Code)),
        new("kind", CellKind.Text, new("dimension (بُعد)؛ area برای ناحیهٔ درون؛ itself برای رکوردهای خود ناحیه که در هیچ ناحیهٔ درون نیستند.", "dimension; area for an area inside; itself for records of the area that are in none inside."), static row => Cell.Of(row.Part.Kind.Kebab())),
        new("code", CellKind.Text, new("کد بُعد یا ناحیه.", "Code of the dimension or area."), static row => Cell.Of(row.Part.Code)),
        new("name_fa", CellKind.Text, new("نام فارسی.", "Persian name."), static row => Cell.Of(row.Part.Name.Fa)),
        new("name_en", CellKind.Text, new("نام انگلیسی.", "English name."), static row => Cell.Of(row.Part.Name.En)),
        new("headcount", CellKind.Number, new("برای بُعد: افراد فقیر محروم در آن از هر ۱۰۰ نفر (نرخ سرشماری محدود به فقیران). برای ناحیه: نرخ فقر H خود آن از هر ۱۰۰ نفر.", "Of a dimension: poor persons deprived in it, per 100 persons (censored headcount). Of an area: its own headcount H per 100."), static row => Cell.Of(row.Part.Headcount)),
        new("adjusted", CellKind.Number, new("برای ناحیه: M0 خود آن از هر ۱۰۰؛ برای بُعد خالی است.", "Of an area: its own M0 per 100; empty for a dimension."), static row => Cell.Of(row.Part.Adjusted)),
        new("share", CellKind.Number, new("سهم از M0 کل، از ۰ تا ۱.", "Share of the whole's M0, 0–1."), static row => Cell.Of(row.Part.Share)),
        new("share_of_persons", CellKind.Number, new("برای ناحیه: سهم آن از افراد، از ۰ تا ۱؛ برای بُعد: وزن آن.", "Of an area: its share of the persons, 0–1; of a dimension: its weight."), static row => Cell.Of(row.Part.Weight)),
    ];
}
