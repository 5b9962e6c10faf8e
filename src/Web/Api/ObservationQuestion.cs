using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Api;

/// <summary>Which observations are asked: every area with every series, a row each, so that row numbers need no list of rows.</summary>
internal sealed class ObservationQuestion
{
    private readonly int[] _areas;
    private readonly ObservationSeries[] _series;

    private ObservationQuestion(int[] areas, ObservationSeries[] series, IReadOnlyList<Column<ObservationRow>> columns) =>
        (_areas, _series, Columns) = (areas, series, columns);

    /// <summary>Number of rows of all pages.</summary>
    public long Total => (long)_areas.Length * _series.Length;

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
        if (reader.Fault is not null)
        {
            return new([], [], []);
        }

        var series =
            from indicator in indicators
            from period in named ?? index.Of(indicator).Periods.Where(period => kinds.Contains(period.Kind))
            where period.IsWindow ? @from == DateOnly.MinValue && until == DateOnly.MaxValue : period.Start >= @from && period.End <= until
            from breakdown in breakdowns
            select new ObservationSeries(reader.Release, indicator, period, breakdown, lang == "fa", smoothing, isPerYear, isAsIs);
        return new(isAsIs && reader.Word(Parameters.Areas) is null ? [.. areas.Where(reader.Snapshot.IsCurrent)] : areas, [.. series], columns);
    }

    /// <summary>The rows from a number on.</summary>
    /// <param name="offset">Number of the first row.</param>
    /// <param name="limit">Greatest number of rows.</param>
    public IEnumerable<ObservationRow> Rows(long offset, int limit)
    {
        var end = Math.Min(Total, offset + limit);
        for (var row = offset; row < end; row++)
        {
            var (area, series) = Math.DivRem(row, _series.Length);
            yield return new ObservationRow(_areas[area], _series[series]);
        }
    }
}
