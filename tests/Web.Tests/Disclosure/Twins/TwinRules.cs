using Mahalleh.Indicators.Cells;

namespace Mahalleh.Web.Tests.Disclosure.Twins;

/// <summary>
/// What twins must share: every published figure, and the primary set of every table (docs/disclosure.md, claim 2). Written
/// apart from the program, from the records alone; only which cells are shown is read from the release.
/// </summary>
/// <param name="release">The release of the first twin.</param>
/// <param name="areas">The areas.</param>
internal sealed class TwinRules(TwinRelease release, TwinAreas areas)
{
    private readonly TwinColumn _none = new(areas.Count);
    private readonly Dictionary<string, TwinMeasure> _measures = TwinSchema.Measures.ToDictionary(measure => measure.Code);
    private readonly ILookup<string, CellKey> _keys = release.Keys.ToLookup(key => TwinSchema.Measures.First(measure => measure.Code == key.Measure).Table);

    /// <summary>Whether the records of one table may be replaced by others.</summary>
    public bool AreTwins(string table, TwinCells one, TwinCells other) =>
        one.Facts.SetEquals(other.Facts)
        && one.Columns.Keys.Concat(other.Columns.Keys).All(key => release.Keys.Contains(key))
        && _keys[table].All(key => AreAlike(key, one, other));

    /// <summary>Hidden cells that are not the same.</summary>
    public int Changed(string table, TwinCells one, TwinCells other) => _keys[table].Sum(key => Enumerable.Range(0, areas.Count).Count(area => !Of(one, key).IsSame(Of(other, key), area)));

    /// <summary>Protected cells.</summary>
    public int Hidden(string table) => Count(table, static status => status == ObservationStatus.Protected);

    /// <summary>Published figures.</summary>
    public int Shown(string table) => Count(table, static status => status.HasValue());

    /// <summary>Shown cells in which the release and the count by hand differ; none, or the rules here say nothing.</summary>
    public IEnumerable<string> Misread(string table, TwinCells cells) => _keys[table].Where(key => _measures[key.Measure].IsRead).SelectMany(key => Enumerable.Range(0, areas.Count)
        .Where(area => release.Status(key, area).HasValue() && Counted(cells, key, area) != release.Shown(key, area))
        .Select(area => $"{key} {areas.Code(area)}: {release.Shown(key, area)} shown, {Counted(cells, key, area)} counted"));

    private (double, long) Counted(TwinCells cells, CellKey key, int area) =>
        ((double)Of(cells, key).Amounts[area], _measures[key.Measure].HasCases ? Of(cells, key).Cases[area] : 0);

    private int Count(string table, Func<ObservationStatus, bool> isMeant) =>
        _keys[table].Sum(key => Enumerable.Range(0, areas.Count).Count(area => isMeant(release.Status(key, area))));

    private bool AreAlike(CellKey key, TwinCells one, TwinCells other)
    {
        var (first, second) = (Of(one, key), Of(other, key));
        for (var area = 0; area < areas.Count; area++)
        {
            if (!first.IsSame(second, area) && !(!release.Extended.Contains(key.Measure) && IsHidden(key, area, first, second, one, other) && IsRestAlike(key, area, first, second)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsHidden(CellKey key, int area, TwinColumn first, TwinColumn second, TwinCells one, TwinCells other) =>
        release.Status(key, area) == ObservationStatus.Protected && Reason(key, area, first, one) == Reason(key, area, second, other);

    private bool IsRestAlike(CellKey key, int area, TwinColumn first, TwinColumn second) =>
        areas.Path(area).Take(2).All(above => Rest(key, above, first) == Rest(key, above, second));

    // Why a cell is hidden in itself: few cases, or nearly all of a whole that is shown.
    private (bool IsFew, bool IsNearlyAll) Reason(CellKey key, int area, TwinColumn column, TwinCells cells)
    {
        var measure = _measures[key.Measure];
        var whole = key with { Measure = measure.Whole };
        var rest = measure.Whole.Length > 0 && release.Status(whole, area).HasValue() ? Of(cells, whole).Cases[area] - column.Cases[area] : long.MaxValue;
        return (column.Cases[area] < measure.Least, rest >= 0 && rest < measure.Least);
    }

    // What an area has beside its parts is a cell too, if there is any: small or not.
    private int Rest(CellKey key, int area, TwinColumn column)
    {
        if (areas.IsLeaf(area))
        {
            return 0;
        }

        var rest = column.Cases[area];
        foreach (var child in areas.Children(area))
        {
            rest -= column.Cases[child];
        }

        return rest <= 0 ? 0 : rest < _measures[key.Measure].Least ? 1 : 2;
    }

    private TwinColumn Of(TwinCells cells, CellKey key) => cells.Columns.GetValueOrDefault(key, _none);
}
