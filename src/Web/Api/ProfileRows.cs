using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>The columns of <c>profiles</c>.</summary>
internal static class ProfileRows
{
    // What the dimensions and statuses of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal) { "indicator", "indicator_name_fa", "indicator_name_en", "unit", "status" };

    public static IReadOnlyList<Column<ProfileRow>> Columns { get; } =
    [
        new("indicator", CellKind.Text, "Indicator code.", static row => Cell.Of(row.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, "Persian name of the indicator.", static row => Cell.Of(row.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, "English name of the indicator.", static row => Cell.Of(row.Indicator.Name.En)),
        new("unit", CellKind.Text, "Unit in words: Persian with lang=fa, else English.", static row => Cell.Of(row.Indicator.Unit.In(row.IsPersian))),
        new("direction", CellKind.Text, "up, down or none: which way is better.", static row => Cell.Of(row.Indicator.Direction.Kebab())),
        new("period", CellKind.Text, "Period code of the row.", static row => Cell.Of(row.Period.ToString())),
        new("period_start", CellKind.Date, "First day of the period, ISO civil date.", static row => Cell.Of(row.Range?.Start)),
        new("period_end", CellKind.Date, "Last day of the period, inclusive, ISO civil date.", static row => Cell.Of(row.Range?.LastDay)),
        new("value", CellKind.Number, "Published value in the unit; empty where status says why.", static row => row.Published(row.Column.Values)),
        new("ci_low", CellKind.Number, "Lower end of the 95 % interval.", static row => row.Published(row.Column.Low)),
        new("ci_high", CellKind.Number, "Upper end of the 95 % interval.", static row => row.Published(row.Column.High)),
        new("numerator", CellKind.Number, "Amount above the line.", static row => row.Published(row.Column.Numerators)),
        new("denominator", CellKind.Number, "Amount below the line; empty when the amount itself is published.", static row => row.Published(row.Column.Denominators)),
        new("cases", CellKind.Whole, "Persons or records behind the value.", static row => row.Status.HasValue() ? Cell.Of(row.Column.Cases[row.Area]) : default),
        new("completeness", CellKind.Number, "Share of the expected reports that came, 0–1; empty when not watched.", static row => Cell.Of(row.Column.Completeness[row.Area])),
        new("reliability", CellKind.Text, "A, B or C; D for a protected value; empty without a value or an interval.", static row => row.Column.Reliability[row.Area] is var letter && letter == 0 ? default : Cell.Of(letter.ToString())),
        new("status", CellKind.Text, "Letter of SDMX CL_OBS_STATUS: A E I U with a value, M L Q without.", static row => Cell.Of(row.Status.Letter().ToString())),
        new("parent_value", CellKind.Number, "Value of the area's parent in the same period.", static row => row.OfParent()),
        new("baseline_period", CellKind.Text, "Period of the baseline.", static row => Cell.Of(row.Progress.Baseline?.Period.ToString())),
        new("baseline", CellKind.Number, "Value at the baseline: as the programme states it, or as published then.", static row => Cell.Of(row.Progress.Baseline?.Estimate.Value ?? double.NaN)),
        new("target_period", CellKind.Text, "Period in which the target is to be reached; empty for a target by rule.", static row => Cell.Of(row.Progress.Target?.Period?.ToString())),
        new("target_date", CellKind.Date, "Last day by which the target is to be reached, ISO civil date.", static row => Cell.Of(row.Progress.Target?.Date.AddDays(-1))),
        new("target", CellKind.Number, "Value to reach.", static row => Cell.Of(row.Progress.Target?.Value ?? double.NaN)),
        new("expected", CellKind.Number, "Value of the straight path, in days, from baseline to target at the end of the period.", static row => Cell.Of(row.Progress.Reading?.Expected ?? double.NaN)),
        new("gap_closed", CellKind.Number, "Share of the way from baseline to target: 0 at the one, 1 at the other.", static row => Cell.Of(row.Progress.Reading?.GapClosed ?? double.NaN)),
        new("probability_on_path", CellKind.Number, "Probability that the true value meets the path, 0–1.", static row => Cell.Of(row.Progress.Reading?.ProbabilityOnPath ?? double.NaN)),
        new("progress", CellKind.Text, "on-track, off-track, uncertain, at-target-at-baseline or not-known; empty without baseline, target or value.", static row => Cell.Of(row.Progress.Reading?.Status.Kebab())),
        new("previous_period", CellKind.Text, "The last earlier period of the kind with a value.", static row => Cell.Of(row.Progress.Before?.ToString())),
        new("change", CellKind.Number, "Value less that of the previous period.", static row => Cell.Of(row.Progress.SinceBefore?.Difference ?? double.NaN)),
        new("change_low", CellKind.Number, "Lower end of the 95 % interval of the change.", static row => Cell.Of(row.Progress.SinceBefore?.Interval.Low ?? double.NaN)),
        new("change_high", CellKind.Number, "Upper end of the 95 % interval of the change.", static row => Cell.Of(row.Progress.SinceBefore?.Interval.High ?? double.NaN)),
        new("change_verdict", CellKind.Text, "better, worse or different when the interval leaves zero out, else same.", static row => row.Verdict(row.Progress.SinceBefore)),
        new("since_baseline", CellKind.Number, "Value less the baseline.", static row => Cell.Of(row.Progress.SinceBaseline?.Difference ?? double.NaN)),
        new("since_baseline_low", CellKind.Number, "Lower end of the 95 % interval of the change since the baseline.", static row => Cell.Of(row.Progress.SinceBaseline?.Interval.Low ?? double.NaN)),
        new("since_baseline_high", CellKind.Number, "Upper end of the 95 % interval of the change since the baseline.", static row => Cell.Of(row.Progress.SinceBaseline?.Interval.High ?? double.NaN)),
        new("since_baseline_verdict", CellKind.Text, "better, worse or different when the interval leaves zero out, else same.", static row => row.Verdict(row.Progress.SinceBaseline)),
        new("trend", CellKind.Text, "rising, falling, no-clear-trend or not-enough, over the last five periods of the kind.", static row => Cell.Of(row.Progress.Trend.Verdict.Kebab())),
        new("trend_slope", CellKind.Number, "Change of the value a period along the weighted line through the last five; empty when not enough.", static row => Cell.Of(row.Progress.Trend.Slope)),
        new("relapse", CellKind.Text, "Of an area that left the programme's list: holding, relapse or uncertain; not-watched for others.", static row => Cell.Of(row.Progress.Relapse.Status.Kebab())),
        .. StandInColumns.Of<ProfileRow>(static row => new RowStandIn(row.Snapshot, row.StandIn)),
    ];

    /// <summary>The rows as a cube. Its indicators are of their own periods, so the period stands beside it as a text.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Number of the area.</param>
    /// <param name="indicators">Indicators in order.</param>
    /// <param name="lang">Language of the labels.</param>
    public static Cube<ProfileRow> Cube(Snapshot snapshot, int area, IEnumerable<Indicator> indicators, string lang) => new(
        new(snapshot.Areas.Areas[area].NameFa, snapshot.Areas.Areas[area].NameEn),
        lang,
        [Cubes.OfAreas<ProfileRow>(snapshot, [area], row => snapshot.Areas.Areas[area].Code), Cubes.OfIndicators<ProfileRow>(indicators, static row => row.Indicator.Code)],
        static (row, column) => Cubes.Letter(row.Status, column))
    {
        Said = Said,
    };
}
