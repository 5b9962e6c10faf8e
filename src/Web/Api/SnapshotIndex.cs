using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Api;

/// <summary>What the API looks up in a snapshot again and again, made once a snapshot, when first wanted.</summary>
/// <param name="snapshot">The snapshot.</param>
internal sealed class SnapshotIndex(Snapshot snapshot)
{
    private readonly ConcurrentDictionary<string, Availability> _availability = new(StringComparer.Ordinal);
    private readonly Lazy<(string Fa, string En)[]> _searchKeys = new(() =>
        [.. snapshot.Areas.Areas.Select(area => (PersianText.SearchKey(area.NameFa), PersianText.SearchKey(area.NameEn)))]);

    /// <summary>The latest column of the measure <c>population</c>; null when there is none.</summary>
    public CellColumn? Population { get; } = snapshot.Cells.Periods.Reverse()
        .Select(period => snapshot.Cells.Find(new CellKey("population", "", period))).FirstOrDefault(column => column is not null);

    /// <summary>Whether an area's Persian or English name contains a search key.</summary>
    public bool Matches(int area, string key) =>
        _searchKeys.Value[area].Fa.Contains(key, StringComparison.Ordinal) || _searchKeys.Value[area].En.Contains(key, StringComparison.Ordinal);

    /// <summary>Where and when an indicator has values.</summary>
    public Availability Of(Indicator indicator) => _availability.GetOrAdd(indicator.Code, _ => Find(indicator));

    private Availability Find(Indicator indicator)
    {
        var periods = snapshot.PeriodsOf(indicator);
        var levels = new bool[snapshot.Areas.Levels.Length];
        foreach (var status in periods.Reverse().TakeWhile(_ => levels.Contains(false)).Select(period => snapshot.Observe(indicator, period).Status))
        {
            for (var area = 0; area < status.Length; area++)
            {
                levels[snapshot.Areas.Level[area]] |= status[area].HasValue();
            }
        }

        return new Availability(
            periods, [.. snapshot.Areas.Levels.Where((_, index) => levels[index]).Select(level => level.Code)], Breakdowns(indicator));
    }

    private string[] Breakdowns(Indicator indicator) =>
        [.. snapshot.Cells.Keys.Where(key => key.Breakdown.Length > 0 && key.Measure == indicator.Numerator[0].Measure)
            .Select(key => key.Breakdown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>Where and when an indicator has values.</summary>
/// <param name="Periods">Periods with a published or protected value, in order.</param>
/// <param name="Levels">Codes of the levels with a published value, root first.</param>
/// <param name="Breakdowns">Breakdown values, in ordinal order, without the total.</param>
internal sealed record Availability(IReadOnlyList<Period> Periods, IReadOnlyList<string> Levels, IReadOnlyList<string> Breakdowns);

/// <summary>The index of each snapshot that is still in use.</summary>
internal sealed class SnapshotIndexes
{
    private readonly ConditionalWeakTable<Snapshot, SnapshotIndex> _indexes = [];

    /// <summary>The index of a snapshot.</summary>
    public SnapshotIndex Of(Snapshot snapshot) => _indexes.GetValue(snapshot, static one => new SnapshotIndex(one));
}
