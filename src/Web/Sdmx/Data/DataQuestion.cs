using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Figures;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>Which series are asked, and how much of them. They are evaluated one group after the other, while they are written.</summary>
internal sealed class DataQuestion
{
    private readonly QuestionReader _reader;
    private readonly DataKey _key;
    private readonly TimeBounds _bounds;
    private readonly DataGroup[] _groups;
    private readonly DataChanges? _changes;

    private DataQuestion(QuestionReader reader, DataKey key, TimeBounds bounds, DataGroup[] groups, DataChanges? changes) => (_reader, _key, _bounds, _groups, _changes) = (reader, key, bounds, groups, changes);

    /// <summary>How much of a series is wanted.</summary>
    public DataDetail Detail => DataDetail.Of(_reader.Choice(SdmxForms.Detail));

    /// <summary>Whether observations stand alone, each with its whole key.</summary>
    public bool IsFlat => _reader.Choice(SdmxForms.AtObservation) == SdmxNames.AllDimensions;

    /// <summary>Whether units and names are in Persian.</summary>
    public bool IsPersian => _reader.Choice(SdmxForms.Lang) == "fa";

    /// <summary>Id of the release whose observations are left out where they are the same; empty for none.</summary>
    public string Since => _changes?.Since ?? "";

    /// <summary>Reads a question.</summary>
    /// <param name="reader">The question's parameters and release.</param>
    /// <param name="indexes">Indexes of the snapshots.</param>
    /// <param name="key">The key.</param>
    /// <param name="question">The question.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Read(QuestionReader reader, SnapshotIndexes indexes, string key, out DataQuestion question)
    {
        var index = indexes.Of(reader.Snapshot);
        var opened = DataKey.Read(reader, index, key);
        var bounds = TimeBounds.Read(reader);
        var changes = DataChanges.Read(reader, indexes, reader.Choice(SdmxForms.Lang) == "fa");
        question = new DataQuestion(reader, opened, bounds, reader.Fault is null ? [.. Groups(reader, index, opened, bounds)] : [], changes);
        foreach (var choice in new[] { SdmxForms.Detail, SdmxForms.AtObservation, SdmxForms.Format, SdmxForms.Labels, SdmxForms.Lang })
        {
            reader.Choice(choice);
        }

        return reader.Fault ?? question.Refuse(key);
    }

    /// <summary>The series, in the order of indicators, breakdowns, frequencies and then areas.</summary>
    public IEnumerable<DataSeries> Series()
    {
        var areas = _reader.Snapshot.Areas.Areas;
        foreach (var group in _groups)
        {
            var columns = group.Columns(_reader.Release, IsPersian);
            foreach (var area in _key.Areas)
            {
                TimedRow[] rows = [.. columns.Select(column => Timed(column, area)).OfType<TimedRow>()];
                if (_bounds.Ends(rows) is { Count: > 0 } wanted)
                {
                    yield return new DataSeries(group.KeyOf(areas[area]), wanted);
                }
            }
        }
    }

    // A series is there where its indicator was collected in a period of its kind, in the breakdown if it is of one.
    private static IEnumerable<DataGroup> Groups(QuestionReader reader, SnapshotIndex index, DataKey key, TimeBounds bounds) =>
        from indicator in key.Indicators
        from breakdown in key.Breakdowns
        from frequency in Frequencies.All
        where key.Kinds.Contains(frequency.Kind) && (breakdown.Length == 0 || index.HasPart(indicator, breakdown, frequency.Kind))
        let periods = reader.Snapshot.PeriodsOf(indicator).Where(period => period.Kind == frequency.Kind && bounds.MayHold(period)).ToArray()
        where periods.Length > 0
        select new DataGroup(indicator, breakdown, frequency, periods);

    // An area without a start of the programme has no windows that SDMX could write.
    private TimedRow? Timed(ObservationSeries column, int area) =>
        column.RangeIn(_reader.Snapshot.Areas.Areas[area]) is { } days && _bounds.Holds(days) && new ObservationRow(area, column) is var row && _changes?.Holds(row) != false
            ? new TimedRow(SdmxPeriods.Write(column.Of, days), row) : null;

    private ProblemHttpResult? Refuse(string key)
    {
        var count = _groups.Sum(group => (long)_key.Areas.Length * (Detail.HasObservations ? _bounds.Most(group.Periods.Count) : 1));
        return count > RowLimit.Most ? Problem.TooLarge(count, RowLimit.Most, $"/release/{_reader.Snapshot.Manifest.Id}/{ReleaseFiles.Cells}")
            : count == 0 || !_groups.Any(HasRows) || (_changes is not null && !Series().Any()) ? Problem.NotFound("series with this key in these periods", "سری با این کلید در این دوره‌ها", key)
            : null;
    }

    // Of windows one area with dates inside is enough.
    private bool HasRows(DataGroup group) => group.Periods.Any(period => _key.Areas.Any(area =>
        period.RangeFrom(_reader.Snapshot.Areas.Areas[area].ProgrammeStart) is { } days && _bounds.Holds(days)));
}
