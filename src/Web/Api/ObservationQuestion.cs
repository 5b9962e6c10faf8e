using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;
using Mahalleh.Web.Api.Rows.JsonStat;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Api;

/// <summary>Which observations are asked: every area with every series, a row each, so that row numbers need no list of rows.</summary>
internal sealed class ObservationQuestion
{
    // What the dimensions and statuses of the cube say already.
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal)
    {
        "release", "area_code", "area_level", "parent_code", "area_name_fa", "area_name_en", "indicator", "indicator_name_fa", "indicator_name_en", "period", "breakdown", "unit", "status",
    };

    private readonly Snapshot _snapshot;
    private readonly int[] _areas;
    private readonly ObservationSeries[] _series;
    private readonly string _lang;

    private ObservationQuestion(Snapshot snapshot, int[] areas, ObservationSeries[] series, IReadOnlyList<Column<ObservationRow>> columns, string lang) =>
        (_snapshot, _areas, _series, Columns, _lang) = (snapshot, areas, series, columns, lang);

    /// <summary>Number of rows of all pages.</summary>
    public long Total => (long)_areas.Length * _series.Length;

    /// <summary>Number of places of the cube of the question: every indicator in every period that one of them has.</summary>
    public long Places => (long)_areas.Length * Indicators.Count * Periods.Length * Breakdowns.Length;

    /// <summary>The indicators that are asked.</summary>
    public IReadOnlyList<Indicator> Indicators => [.. _series.Select(series => series.Indicator).Distinct()];

    private Period[] Periods => [.. _series.Select(series => series.Of).Distinct().Order()];

    private string[] Breakdowns => [.. _series.Select(series => series.Breakdown).Distinct(StringComparer.Ordinal)];

    /// <summary>Name for a saved file.</summary>
    public string FileStem => string.Join('-', _series.Select(series => series.Indicator.Code).Distinct().Take(3).Append("observations"));

    /// <summary>The wanted columns.</summary>
    public IReadOnlyList<Column<ObservationRow>> Columns { get; }

    /// <summary>Reads the question; the reader holds the fault when there is one.</summary>
    public static ObservationQuestion Read(QuestionReader reader, SnapshotIndex index)
    {
        var indicators = reader.Indicators(Parameters.Indicator);
        var named = reader.Periods(Parameters.Periods);
        var (from, until) = reader.Range(Parameters.From, Parameters.To);
        var breakdowns = reader.Breakdowns(
            Parameters.Breakdown, indicators.SelectMany(indicator => index.Of(indicator).Breakdowns).Distinct(StringComparer.Ordinal));
        var areas = reader.AreasOfValues();
        var kinds = reader.Kinds(Parameters.Kind);
        var (smoothing, isPerYear) = (reader.Smoothing(indicators), reader.IsPerYear(indicators));
        var isAsIs = reader.IsAsIs(smoothing);
        var lang = reader.Choice(Parameters.Lang);
        var columns = ObservationRows.Choose(reader, Parameters.Fields, lang);
        if (AnswerFormats.Of(reader.Request) == AnswerFormat.JsonStat && !JsonStatRows.Measures(columns).Any())
        {
            reader.Refuse(Parameters.Fields, reader.Word(Parameters.Fields), JsonStatRows.Measures(ObservationRows.All).Select(column => column.Name));
        }

        if (reader.Fault is not null)
        {
            return new(reader.Snapshot, [], [], [], lang);
        }

        var series =
            from indicator in indicators
            from period in named ?? index.Of(indicator).Periods.Where(period => kinds.Contains(period.Kind))
            where period.IsWindow ? @from == DateOnly.MinValue && until == DateOnly.MaxValue : period.Start >= @from && period.End <= until
            from breakdown in breakdowns
            select new ObservationSeries(reader.Release, indicator, period, breakdown, lang == "fa", smoothing, isPerYear, isAsIs);
        return new(reader.Snapshot, isAsIs && reader.Word(Parameters.Areas) is null ? [.. areas.Where(reader.Snapshot.IsCurrent)] : areas, [.. series], columns, lang);
    }

    /// <summary>The cube of the question.</summary>
    public Cube<ObservationRow> Cube() => new(
        new(string.Join("، ", Indicators.Select(indicator => indicator.Name.Fa)), string.Join(", ", Indicators.Select(indicator => indicator.Name.In(persian: false)))),
        _lang,
        [
            Cubes.OfAreas<ObservationRow>(_snapshot, _areas, static row => row.Area.Code),
            Cubes.OfIndicators<ObservationRow>(Indicators, static row => row.Series.Indicator.Code),
            Cubes.OfPeriods<ObservationRow>(Periods, static row => row.Series.Period),
            Cubes.OfBreakdowns<ObservationRow>(Breakdowns, static row => row.Series.Breakdown),
        ],
        static (row, column) => Cubes.Letter(row.Status, column))
    {
        Said = Periods.Any(period => period.IsWindow) ? Said : Said.Append("period_start").Append("period_end").ToHashSet(StringComparer.Ordinal),
    };

    /// <summary>The rows of this question in another release, by area, indicator, period and breakdown; null where it has none.</summary>
    /// <param name="other">The release.</param>
    /// <param name="index">Its index.</param>
    public Func<ObservationRow, ObservationRow?> In(ScopedRelease other, SnapshotIndex index)
    {
        var series = _series.ToDictionary(each => each, each => ObservationTwin.Of(each, other, index, _lang == "fa"));
        return row => ObservationTwin.Of(row, series[row.Series], other);
    }

    /// <summary>The rows of a range.</summary>
    /// <param name="range">Which rows.</param>
    public IEnumerable<ObservationRow> Rows(RowRange range)
    {
        var end = Math.Min(Total, range.Offset + range.Limit);
        for (var row = range.Offset; row < end; row++)
        {
            var (area, series) = Math.DivRem(row, _series.Length);
            yield return new ObservationRow(_areas[area], _series[series]);
        }
    }
}
