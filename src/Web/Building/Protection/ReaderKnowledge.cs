using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What readers of a release have besides it: the release that it revises, and for officials what the public sees.</summary>
/// <param name="everyone">Cells of the release for the public of the same build, protected; null when that is the one being made.</param>
/// <param name="earlier">The release that is revised; null for the first.</param>
internal sealed class ReaderKnowledge(IReadOnlyDictionary<CellKey, CellColumn>? everyone, EarlierRelease? earlier)
{
    /// <summary>Nothing besides the release.</summary>
    public static ReaderKnowledge None { get; } = new(null, null);

    /// <summary>Whether the public sees a cell.</summary>
    public bool IsPublic(CellKey key, int area) => everyone is not null && everyone.TryGetValue(key, out var column) && column.Status[area].HasValue();

    /// <summary>Which areas' cells readers know already, so that hiding them covers nothing; shape [areas].</summary>
    public bool[] Known(CellKey key, CellColumn now)
    {
        var known = new bool[now.AreaCount];
        for (var area = 0; everyone is not null && area < known.Length; area++)
        {
            known[area] = IsPublic(key, area);
        }

        earlier?.MarkKnown(key, now, known);
        return known;
    }

    /// <summary>Marks the areas of which the revised release hid something in a table.</summary>
    public void MarkHidden(string measure, Period period, string column, bool[] hidden) => earlier?.MarkHidden(measure, period, column, hidden);
}
