using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Building.Protection;

/// <summary>
/// The release that a build revises. Whoever has both reads them together: what it hid must stay hidden, and what it showed and
/// has not changed is known (docs/disclosure.md, "Revisions").
/// </summary>
internal sealed class EarlierRelease
{
    private readonly CellStore _cells;
    private readonly int[] _numbers;
    private readonly ILookup<(string Measure, Period Period, string Column), CellKey> _tables;

    /// <summary>Reads the earlier release by the areas of the new one.</summary>
    /// <param name="snapshot">The earlier release.</param>
    /// <param name="areas">Areas of the new one.</param>
    public EarlierRelease(Snapshot snapshot, AreaTree areas)
    {
        _cells = snapshot.Cells;
        _numbers = [.. areas.Areas.Select(area => snapshot.Areas.TryGetNumber(area.Code, out var number) ? number : -1)];
        _tables = _cells.Keys.ToLookup(key => (key.Measure, key.Period, key.Breakdown.Length == 0 ? "" : Breakdown.Column(key.Breakdown)));
    }

    /// <summary>Marks the areas of which it showed the same amount.</summary>
    /// <param name="key">Measure, period and breakdown.</param>
    /// <param name="now">The new cells, nothing hidden yet.</param>
    /// <param name="known">Marks; shape [areas].</param>
    public void MarkKnown(CellKey key, CellColumn now, bool[] known)
    {
        if (_cells.Find(key) is not { } before)
        {
            return;
        }

        for (var area = 0; area < known.Length; area++)
        {
            known[area] |= _numbers[area] is >= 0 and var number && before.Status[number].HasValue() && now.Status[area].HasValue()
                && before.Values[number] == now.Values[area] && before.Cases[number] == Math.Max(0, now.Cases[area]);
        }
    }

    /// <summary>Marks the areas of which it hid something.</summary>
    /// <param name="measure">Measure code.</param>
    /// <param name="period">The period.</param>
    /// <param name="column">Column of the breakdown; empty for the total.</param>
    /// <param name="hidden">Marks; shape [areas] or more.</param>
    public void MarkHidden(string measure, Period period, string column, bool[] hidden)
    {
        foreach (var before in _tables[(measure, period, column)].Select(key => _cells.Find(key)!))
        {
            for (var area = 0; area < _numbers.Length; area++)
            {
                hidden[area] |= _numbers[area] is >= 0 and var number && before.Status[number] == ObservationStatus.Protected;
            }
        }
    }
}
