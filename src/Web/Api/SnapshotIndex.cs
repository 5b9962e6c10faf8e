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
    private readonly Lazy<(string Fa, string En)[]> _searchKeys = new(() =>
        [.. snapshot.Areas.Areas.Select(area => (PersianText.SearchKey(area.NameFa), PersianText.SearchKey(area.NameEn)))]);

    private readonly Lazy<HashSet<(string Measure, string Breakdown, PeriodKind Kind)>> _parts = new(() =>
        [.. snapshot.Cells.Keys.Where(key => key.Breakdown.Length > 0).Select(key => (key.Measure, key.Breakdown, key.Period.Kind))]);

    /// <summary>The latest column of the measure <c>population</c>; null when there is none.</summary>
    public CellColumn? Population { get; } = snapshot.Cells.Periods.Reverse()
        .Select(period => snapshot.Cells.Find(new CellKey("population", "", period))).FirstOrDefault(column => column is not null);

    /// <summary>Whether an area's Persian or English name contains a search key.</summary>
    public bool Matches(int area, string key) =>
        _searchKeys.Value[area].Fa.Contains(key, StringComparison.Ordinal) || _searchKeys.Value[area].En.Contains(key, StringComparison.Ordinal);

    /// <summary>Where and when an indicator has values.</summary>
    public Availability Of(Indicator indicator) => snapshot.AvailabilityOf(indicator);

    /// <summary>Breakdown values of some indicators, in ordinal order, without the total.</summary>
    public IReadOnlyList<string> Breakdowns(IEnumerable<Indicator> indicators)
    {
        var measures = indicators.Select(indicator => indicator.Numerator[0].Measure).ToHashSet(StringComparer.Ordinal);
        return [.. _parts.Value.Where(part => measures.Contains(part.Measure)).Select(part => part.Breakdown).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Whether an indicator has a breakdown value in periods of a kind.</summary>
    public bool HasPart(Indicator indicator, string breakdown, PeriodKind kind) => _parts.Value.Contains((indicator.Numerator[0].Measure, breakdown, kind));
}

/// <summary>The index of each snapshot that is still in use.</summary>
internal sealed class SnapshotIndexes
{
    private readonly ConditionalWeakTable<Snapshot, SnapshotIndex> _indexes = [];

    /// <summary>The index of a snapshot.</summary>
    public SnapshotIndex Of(Snapshot snapshot) => _indexes.GetValue(snapshot, static one => new SnapshotIndex(one));
}
