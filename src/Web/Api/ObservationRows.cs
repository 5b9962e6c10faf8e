using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>One indicator in one period and breakdown: what all its rows share.</summary>
internal sealed class ObservationSeries(Snapshot snapshot, Indicator indicator, Period period, string breakdown, bool isPersian)
{
    public Snapshot Snapshot { get; } = snapshot;

    public Indicator Indicator { get; } = indicator;

    public ObservationColumn Column { get; } = snapshot.Observe(indicator, period, breakdown);

    public string Period { get; } = period.ToString();

    public string Start { get; } = period.Start.Iso();

    public string LastDay { get; } = period.End.AddDays(-1).Iso();

    public string Breakdown { get; } = breakdown;

    public string Unit { get; } = indicator.Unit.In(isPersian);
}

/// <summary>One observation before it is written.</summary>
/// <param name="Number">Area number.</param>
/// <param name="Series">What it shares with the other areas.</param>
internal readonly record struct ObservationRow(int Number, ObservationSeries Series)
{
    public Area Area => Series.Snapshot.Areas.Areas[Number];

    public ObservationStatus Status => Series.Column.Status[Number];

    /// <summary>A number of the column; nothing where the status has no value, whatever the column holds.</summary>
    public Cell Published(double[] numbers) => Status.HasValue() ? Cell.Of(numbers[Number]) : default;
}

/// <summary>The columns of <c>observations</c>, in the order of the table.</summary>
internal static class ObservationRows
{
    private static readonly string[] Letters = [.. Enum.GetValues<ObservationStatus>().Select(status => status.Letter().ToString())];

    public static IReadOnlyList<Column<ObservationRow>> Columns { get; } =
    [
        new("release", CellKind.Text, "Release id.", static row => Cell.Of(row.Series.Snapshot.Manifest.Id)),
        new("area_code", CellKind.Text, "Area code.", static row => Cell.Of(row.Area.Code)),
        new("area_level", CellKind.Text, "Level code of the area.", static row => Cell.Of(row.Area.Level)),
        new("parent_code", CellKind.Text, "Code of the area's parent; empty for the root.", static row => Cell.Of(row.Area.Parent)),
        new("area_name_fa", CellKind.Text, "Persian name of the area.", static row => Cell.Of(row.Area.NameFa)),
        new("area_name_en", CellKind.Text, "English name of the area.", static row => Cell.Of(row.Area.NameEn)),
        new("indicator", CellKind.Text, "Indicator code.", static row => Cell.Of(row.Series.Indicator.Code)),
        new("indicator_name_fa", CellKind.Text, "Persian name of the indicator.", static row => Cell.Of(row.Series.Indicator.Name.Fa)),
        new("indicator_name_en", CellKind.Text, "English name of the indicator.", static row => Cell.Of(row.Series.Indicator.Name.En)),
        new("period", CellKind.Text, "Period code, e.g. 1404-H1.", static row => Cell.Of(row.Series.Period)),
        new("period_start", CellKind.Text, "First day of the period, ISO civil date.", static row => Cell.Of(row.Series.Start)),
        new("period_end", CellKind.Text, "Last day of the period, inclusive, ISO civil date.", static row => Cell.Of(row.Series.LastDay)),
        new("breakdown", CellKind.Text, "Breakdown value, e.g. sex=female; empty for the total.", static row => Cell.Of(row.Series.Breakdown)),
        new("value", CellKind.Number, "Published value in the unit; empty where status says why.", static row => row.Published(row.Series.Column.Values)),
        new("unit", CellKind.Text, "Unit in words: Persian with lang=fa, else English.", static row => Cell.Of(row.Series.Unit)),
        new("numerator", CellKind.Number, "Amount above the line.", static row => row.Published(row.Series.Column.Numerators)),
        new("denominator", CellKind.Number, "Amount below the line; empty when the amount itself is published.", static row => row.Published(row.Series.Column.Denominators)),
        new("ci_low", CellKind.Number, "Lower end of the 95 % interval.", static row => row.Published(row.Series.Column.Low)),
        new("ci_high", CellKind.Number, "Upper end of the 95 % interval.", static row => row.Published(row.Series.Column.High)),
        new("cases", CellKind.Whole, "Persons or records behind the value.", static row => row.Status.HasValue() ? Cell.Of(row.Series.Column.Cases[row.Number]) : default),
        new("completeness", CellKind.Number, "Share of the expected reports that came, 0–1; empty when not watched.", static row => Cell.Of(row.Series.Column.Completeness[row.Number])),
        new("reliability", CellKind.Text, "A, B or C; empty without a value.", static row => Reliability(row)),
        new("status", CellKind.Text, "Letter of SDMX CL_OBS_STATUS: A E I U with a value, M L Q without.", static row => Cell.Of(Letters[(int)row.Status])),
    ];

    /// <summary>The columns that <c>fields</c> names, or all that the language leaves, in the order of the table.</summary>
    public static IReadOnlyList<Column<ObservationRow>> Choose(QuestionReader reader, Parameter fields, string lang)
    {
        if (reader.Words(fields) is not { } names)
        {
            var other = lang switch { "fa" => "_name_en", "en" => "_name_fa", _ => "\0" };
            return [.. Columns.Where(column => !column.Name.EndsWith(other, StringComparison.Ordinal))];
        }

        if (names.FirstOrDefault(name => Columns.All(column => column.Name != name)) is { } unknown)
        {
            reader.Refuse(fields, unknown, Columns.Select(column => column.Name));
        }

        return [.. Columns.Where(column => names.Contains(column.Name, StringComparer.Ordinal))];
    }

    private static Cell Reliability(ObservationRow row) => (row.Status.HasValue() ? row.Series.Column.Reliability[row.Number] : '\0') switch
    {
        'A' => Cell.Of("A"),
        'B' => Cell.Of("B"),
        'C' => Cell.Of("C"),
        _ => default,
    };
}
