using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Progress;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>The columns of <c>changes</c>.</summary>
internal static class ChangeRows
{
    // What the dimensions and statuses of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "area_code", "area_level", "area_name_fa", "area_name_en", "indicator", "indicator_name_fa", "indicator_name_en", "unit", "before_status", "after_status",
    };

    public static IReadOnlyList<Column<ChangeRow>> Columns { get; } =
    [
        new("area_code", CellKind.Text, "Area code.", static row => Cell.Of(row.Area.Code)),
        new("area_level", CellKind.Text, "Level code of the area.", static row => Cell.Of(row.Area.Level)),
        new("area_name_fa", CellKind.Text, "Persian name of the area.", static row => Cell.Of(row.Area.NameFa)),
        new("area_name_en", CellKind.Text, "English name of the area.", static row => Cell.Of(row.Area.NameEn)),
        new("indicator", CellKind.Text, "Indicator code.", static row => Cell.Of(row.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, "Persian name of the indicator.", static row => Cell.Of(row.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, "English name of the indicator.", static row => Cell.Of(row.Indicator.Name.En)),
        new("unit", CellKind.Text, "Unit in words: Persian with lang=fa, else English.", static row => Cell.Of(row.Indicator.Unit.In(row.IsPersian))),
        new("before_period", CellKind.Text, "Period code before.", static row => Cell.Of(row.Before.Period.ToString())),
        new("before", CellKind.Number, "Published value before; empty where before_status says why.", static row => row.Published(row.Before.Column, row.Before.Column.Values)),
        new("before_low", CellKind.Number, "Lower end of its 95 % interval.", static row => row.Published(row.Before.Column, row.Before.Column.Low)),
        new("before_high", CellKind.Number, "Upper end of its 95 % interval.", static row => row.Published(row.Before.Column, row.Before.Column.High)),
        new("before_status", CellKind.Text, "Letter of SDMX CL_OBS_STATUS.", static row => Cell.Of(row.Before.Column.Status[row.Number].Letter().ToString())),
        new("after_period", CellKind.Text, "Period code after.", static row => Cell.Of(row.After.Period.ToString())),
        new("after", CellKind.Number, "Published value after; empty where after_status says why.", static row => row.Published(row.After.Column, row.After.Column.Values)),
        new("after_low", CellKind.Number, "Lower end of its 95 % interval.", static row => row.Published(row.After.Column, row.After.Column.Low)),
        new("after_high", CellKind.Number, "Upper end of its 95 % interval.", static row => row.Published(row.After.Column, row.After.Column.High)),
        new("after_status", CellKind.Text, "Letter of SDMX CL_OBS_STATUS.", static row => Cell.Of(row.After.Column.Status[row.Number].Letter().ToString())),
        new("change", CellKind.Number, "After less before, in the unit.", static row => Cell.Of(row.Change.Difference)),
        new("change_low", CellKind.Number, "Lower end of the 95 % interval of the change.", static row => Cell.Of(row.Change.Interval.Low)),
        new("change_high", CellKind.Number, "Upper end of the 95 % interval of the change.", static row => Cell.Of(row.Change.Interval.High)),
        new("verdict", CellKind.Text, "better, worse or different when the interval leaves zero out, else same; empty without two values.", static row => double.IsNaN(row.Change.Difference) ? default : Cell.Of(Verdicts.Of(row.Indicator.Direction, row.Change).Kebab())),
        new("annual_rate", CellKind.Number, "Compound rate of change a year, e.g. −0.1 for ten per cent less; empty unless both values are above zero.", static row => row.AnnualRate()),
        new("peers", CellKind.Whole, "Number of similar areas published in both periods.", static row => Cell.Of((long?)row.Peers?.Peers)),
        new("peers_change", CellKind.Number, "Change of the similar areas together.", static row => Cell.Of(row.Peers?.Main.Peers.Difference ?? double.NaN)),
        new("did", CellKind.Number, "The area's change less that of the similar areas.", static row => Cell.Of(row.Peers?.Main.Difference ?? double.NaN)),
        new("did_low", CellKind.Number, "Lower end of its 95 % interval.", static row => Cell.Of(row.Peers?.Main.Interval.Low ?? double.NaN)),
        new("did_high", CellKind.Number, "Upper end of its 95 % interval.", static row => Cell.Of(row.Peers?.Main.Interval.High ?? double.NaN)),
        new("claim", CellKind.Text, "descriptive or parallel-before: whether the area and the similar ones moved alike before.", static row => Cell.Of(row.Peers?.Claim.Kebab())),
    ];

    /// <summary>The rows as a cube.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="areas">Areas in order.</param>
    /// <param name="indicators">Indicators in order.</param>
    /// <param name="lang">Language of the labels.</param>
    /// <param name="periods">The two periods, for the title.</param>
    public static Cube<ChangeRow> Cube(Snapshot snapshot, IEnumerable<int> areas, IEnumerable<Indicator> indicators, string lang, string periods) => new(
        new($"تغییر {periods}", $"Changes {periods}"),
        lang,
        [Cubes.OfAreas<ChangeRow>(snapshot, areas, static row => row.Area.Code), Cubes.OfIndicators<ChangeRow>(indicators, static row => row.Indicator.Code)],
        static (row, column) => Letter(row.Before.Column.Status[row.Number], column, "before") + Letter(row.After.Column.Status[row.Number], column, "after"))
    {
        Said = Said,
    };

    // Beside the value always, beside the ends of its interval where they are missing with it.
    private static string Letter(ObservationStatus status, string column, string value) =>
        column == value || (!status.HasValue() && (column == value + "_low" || column == value + "_high")) ? status.Letter().ToString() : "";
}
