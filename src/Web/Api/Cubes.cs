using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api;

/// <summary>The dimensions that the cubes of the API share.</summary>
internal static class Cubes
{
    public const string Total = "total";

    /// <summary>Areas, in the given order.</summary>
    public static CubeDimension<TRow> OfAreas<TRow>(Snapshot snapshot, IEnumerable<int> areas, Func<TRow, string> code) => new(
        "area", "geo", new("ناحیه", "Area"), [.. areas.Select(area => Category(snapshot, area))], code);

    /// <summary>Indicators, in the given order.</summary>
    public static CubeDimension<TRow> OfIndicators<TRow>(IEnumerable<Indicator> indicators, Func<TRow, string> code) => new(
        "indicator", "metric", new("شاخص", "Indicator"),
        [.. indicators.Select(indicator => new CubeCategory(indicator.Code, indicator.Name) { Unit = indicator.Unit, Decimals = indicator.Decimals, Note = indicator.Caveat })],
        code);

    /// <summary>Periods, in the given order.</summary>
    public static CubeDimension<TRow> OfPeriods<TRow>(IEnumerable<Period> periods, Func<TRow, string> code) => new(
        "period", "time", new("دوره", "Period"),
        [.. periods.Select(period => new CubeCategory(period.ToString(), new(PeriodNames.Name(period, persian: true), PeriodNames.Name(period, persian: false))) { Days = period.IsWindow ? null : (period.Start, period.End.AddDays(-1)) })],
        code);

    /// <summary>Breakdown values, in the given order; the empty one is the total.</summary>
    public static CubeDimension<TRow> OfBreakdowns<TRow>(IEnumerable<string> breakdowns, Func<TRow, string> code) => new(
        "breakdown", "", new("تفکیک", "Breakdown"),
        [.. breakdowns.Select(value => new CubeCategory(value.Length == 0 ? Total : value, BreakdownNames.Of(value)))],
        row => code(row) is { Length: > 0 } value ? value : Total);

    /// <summary>The letter at a cell of an observation: always beside the value, and beside each other figure that is missing for the same reason.</summary>
    public static string Letter(ObservationStatus status, string column) =>
        column == StatusColumns.Value || (!status.HasValue() && StatusColumns.Follows(column)) ? status.Letter().ToString() : "";

    private static CubeCategory Category(Snapshot snapshot, int area)
    {
        var (register, place) = (snapshot.Areas.Areas[area], snapshot.Places[area]);
        return new CubeCategory(register.Code, new(register.NameFa, register.NameEn)) { Parent = register.Parent ?? "", Point = (place.LabelLongitude, place.LabelLatitude) };
    }
}
