using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Web.Tests.Disclosure.Extraction.Relations;

namespace Mahalleh.Web.Tests.Disclosure.Extraction;

/// <summary>The primary cells by the policy as it is written: too few cases, nearly all of a whole that is shown, or a sum that one or two gave.</summary>
internal sealed class AttackedPrimaries
{
    private readonly AttackedCells _cells;
    private readonly Dictionary<string, string> _shares;
    private readonly Dictionary<string, string[]> _containers;
    private readonly Dictionary<CellKey, CellKey[]> _containersOfKey = [];

    private AttackedPrimaries(AttackedCells cells)
    {
        _cells = cells;
        _shares = Shares(cells.Catalogue);
        var direct = ContainmentRelations.Wholes(cells.Catalogue);
        _containers = cells.Catalogue.Measures.Keys.ToDictionary(code => code, code => Above(direct, code), StringComparer.Ordinal);
    }

    /// <summary>What a reader must not be able to rule out, of every cell that is hidden in itself.</summary>
    public static IEnumerable<AttackNeed> Of(AttackedCells cells)
    {
        var primaries = new AttackedPrimaries(cells);
        return cells.Keys.SelectMany(key => Enumerable.Range(0, cells.Areas.Count).Select(area => new CellAddress(key, area))).Where(cells.IsHidden).Select(primaries.Need).OfType<AttackNeed>();
    }

    /// <summary>Shown cells of protected measures that the policy says are none: too few cases, or one or two who gave nearly all.</summary>
    public static IEnumerable<CellAddress> Shown(AttackedCells cells) => cells.Keys.SelectMany(key => Enumerable.Range(0, cells.Areas.Count)
        .Select(area => new CellAddress(key, area)).Where(cell => cells.IsShown(cell) && (cells.AreAmounts ? AttackedSum.Of(cells, cell).IsPrimary : cells.True(cell) < cells.Least(key.Measure))));

    private AttackNeed? Need(CellAddress cell)
    {
        if (_cells.AreAmounts)
        {
            return AttackedSum.Of(_cells, cell) is { IsPrimary: true } sum ? new AttackNeed(cell, sum.Low, Math.Min(sum.High, Containers(cell).Select(Innocent).Append(long.MaxValue).Min())) : null;
        }

        var (least, value) = (_cells.Least(cell.Key.Measure), _cells.True(cell));
        var whole = _shares.TryGetValue(cell.Key.Measure, out var share) ? Published(cell, share) : long.MaxValue;
        var most = Containers(cell).Select(Innocent).Append(whole).Min();
        return value < least ? new AttackNeed(cell, 0, Math.Min(least, most))
            : whole < long.MaxValue && whole - value < least ? new AttackNeed(cell, Math.Max(0, whole - least), most)
            : null;
    }

    // A container that may be published by itself may be known by itself, whether it is or not: the cell can then be no more.
    private long Innocent(CellAddress container) => (_cells.AreAmounts ? !AttackedSum.Of(_cells, container).IsPrimary : _cells.True(container) >= _cells.Least(container.Key.Measure))
        ? _cells.True(container) : long.MaxValue;

    private IEnumerable<CellAddress> Containers(CellAddress cell)
    {
        if (!_containersOfKey.TryGetValue(cell.Key, out var keys))
        {
            _containersOfKey.Add(cell.Key, keys = [.. Containers(cell.Key)]);
        }

        return keys.Select(container => cell with { Key = container }).Where(container => _cells.True(container) >= _cells.True(cell));
    }

    private IEnumerable<CellKey> Containers(CellKey key)
    {
        CellKey[] measures = [key, .. _containers[key.Measure].Select(code => key with { Measure = code })];
        return measures.SelectMany(each => PeriodRelations.Containers(_cells, each).Prepend(each))
            .SelectMany(each => each.Breakdown.Length > 0 ? new[] { each, each with { Breakdown = "" } } : [each])
            .Where(container => container != key && _cells.Has(container));
    }

    private long Published(CellAddress cell, string measure)
    {
        var whole = cell with { Key = cell.Key with { Measure = measure } };
        return _cells.IsShown(whole) && _cells.Shown(whole) >= _cells.True(cell) ? _cells.Shown(whole) : long.MaxValue;
    }

    private static string[] Above(ILookup<string, string> direct, string code)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(direct[code]);
        while (open.TryPop(out var next))
        {
            if (found.Add(next))
            {
                foreach (var above in direct[next])
                {
                    open.Push(above);
                }
            }
        }

        return [.. found];
    }

    // The whole of a share of persons or households: published beside it, it bounds the part.
    private static Dictionary<string, string> Shares(IndicatorCatalogue catalogue)
    {
        var wholes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var indicator in catalogue.Indicators.Values.Where(indicator => indicator is { Numerator.Count: 1, Denominator.Count: 1, Interval: IntervalMethod.Wilson or IntervalMethod.Bootstrap }))
        {
            var (part, whole) = (catalogue.Measures[indicator.Numerator[0].Measure], catalogue.Measures[indicator.Denominator[0].Measure]);
            if (part.Counts == whole.Counts && !(part.Poverty?.Count == PovertyCount.Deprivation && whole.Poverty?.Count == PovertyCount.Poor))
            {
                wholes.TryAdd(part.Code, whole.Code);
            }
        }

        return wholes;
    }
}
