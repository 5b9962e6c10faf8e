using System.Collections.Immutable;
using System.Globalization;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Charts.Pyramid;

/// <summary>The population of an area by sex and age, as a census or a register states it.</summary>
internal sealed class PyramidSelection
{
    /// <summary>The age that an open group is drawn up to where the groups differ in width.</summary>
    public const int OpenEnd = 85;

    private const int FewestGroups = 3;

    // Nobody is older; a group beyond is a slip of the source.
    private const int OldestAge = 130;

    /// <summary>Selects.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    /// <param name="period">A period of <see cref="PeriodsOf"/>.</param>
    public PyramidSelection(Snapshot snapshot, int area, Period period)
    {
        var columns = ColumnsOf(snapshot, KeysOf(snapshot).Where(key => key.Period == period));
        Groups = GroupsOf(columns, area);
        IsEstimated = columns.Any(pair => pair.Column.Status[area] == ObservationStatus.Estimated);
        Dated = columns.Select(pair => pair.Column.Dated(area)).Max();
    }

    /// <summary>The groups, the youngest first; empty where the area has none.</summary>
    public ImmutableArray<PyramidGroup> Groups { get; }

    /// <summary>Whether a figure is made by rule.</summary>
    public bool IsEstimated { get; }

    /// <summary>Day that the figures are of; null where the source does not say.</summary>
    public DateOnly? Dated { get; }

    /// <summary>Whether the groups are of equal width, so that lengths are persons; persons for each year of age otherwise.</summary>
    public bool IsEven => Groups.Select(group => group.Years).Distinct().Count() == 1;

    /// <summary>All persons.</summary>
    public double Persons => Groups.Sum(group => group.Persons);

    /// <summary>The periods in which an area has a population by sex and age.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="area">Area number.</param>
    public static IReadOnlyList<Period> PeriodsOf(Snapshot snapshot, int area) =>
        [.. KeysOf(snapshot).GroupBy(key => key.Period).Where(keys => GroupsOf(ColumnsOf(snapshot, keys), area).Length > 0).Select(keys => keys.Key).Order()];

    /// <summary>The areas that have one in some period, in the order of the tree.</summary>
    /// <param name="snapshot">The release.</param>
    public static IEnumerable<int> AreasOf(Snapshot snapshot)
    {
        Part[][] periods = [.. KeysOf(snapshot).GroupBy(key => key.Period).Select(keys => ColumnsOf(snapshot, keys))];
        return Enumerable.Range(0, snapshot.Areas.Count).Where(area => Array.Exists(periods, columns => GroupsOf(columns, area).Length > 0));
    }

    private static IEnumerable<CellKey> KeysOf(Snapshot snapshot) =>
        snapshot.Catalogue.Measures.Values.FirstOrDefault(measure => measure.IsPublic && measure.Breakdowns.Contains(Breakdown.SexAndAge)) is { } measure
            ? snapshot.Cells.Keys.Where(key => key.Measure == measure.Code && !key.Period.IsWindow && Breakdown.Column(key.Breakdown) == Breakdown.SexAndAge) : [];

    private static Part[] ColumnsOf(Snapshot snapshot, IEnumerable<CellKey> keys) =>
    [
        .. from key in keys
           let value = Breakdown.Value(key.Breakdown)
           let dot = value.IndexOf('.', StringComparison.Ordinal)
           where dot > 0
           select new Part(value[..dot], value[(dot + 1)..], snapshot.Cells.Find(key)!),
    ];

    // Nothing is drawn where the age of a group cannot be read, groups leave an age out or hold one twice, a sex is missing or nobody is there: what is missing would not be seen.
    private static ImmutableArray<PyramidGroup> GroupsOf(Part[] columns, int area)
    {
        var stated = columns.Where(pair => pair.Column.Status[area].HasValue()).ToLookup(pair => pair.Age, StringComparer.Ordinal);
        PyramidGroup?[] groups = [.. stated.Select(age => Read(age.Key, Sum(age, "female"), Sum(age, "male")))];
        if (groups.Length < FewestGroups || groups.Contains(null))
        {
            return [];
        }

        PyramidGroup[] ordered = [.. groups.OfType<PyramidGroup>().OrderBy(group => group.From)];
        if (ordered[0].From != 0 || ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.To != pair.Second.From) || !(ordered.Sum(group => group.Persons) > 0))
        {
            return [];
        }

        // An open group among equal ones is drawn as one of them.
        double[] closed = [.. ordered.SkipLast(1).Select(group => group.Years).Distinct()];
        return double.IsInfinity(ordered[^1].Years) ? [.. ordered.SkipLast(1), ordered[^1] with { Years = closed.Length == 1 ? closed[0] : Math.Max(5, OpenEnd - ordered[^1].From) }] : [.. ordered];

        double Sum(IEnumerable<Part> age, string sex) => age.Where(pair => pair.Sex == sex).Select(pair => pair.Column.Values[area]).DefaultIfEmpty(double.NaN).Single();
    }

    private static PyramidGroup? Read(string name, double women, double men)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var isOpen = name.EndsWith('+');
        var (first, last) = isOpen ? (name[..^1], "") : dash < 0 ? (name, name) : (name[..dash], name[(dash + 1)..]);
        return !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from) || from > OldestAge ? null
            : isOpen ? new PyramidGroup(name, from, double.PositiveInfinity, women, men)
            : int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to) && to >= from && to <= OldestAge ? new PyramidGroup(name, from, to - from + 1, women, men) : null;
    }

    // Women or men of an age group, of all areas.
    private sealed record Part(string Sex, string Age, CellColumn Column);
}
