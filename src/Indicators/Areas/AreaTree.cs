using System.Collections.Immutable;

namespace Mahalleh.Indicators.Areas;

/// <summary>
/// All areas of a release, numbered depth-first: the descendants of an area are the contiguous range
/// from its own number + 1 up to <see cref="End"/> (exclusive). Number 0 is the root.
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class AreaTree
{
    private readonly int[] _parent;
    private readonly int[] _end;
    private readonly int[] _level;
    private readonly Dictionary<string, int> _numbers;

    private AreaTree(ImmutableArray<Level> levels, ImmutableArray<Area> areas, int[] parent, int[] end, int[] level)
    {
        Levels = levels;
        Areas = areas;
        _parent = parent;
        _end = end;
        _level = level;
        _numbers = new Dictionary<string, int>(areas.Length, StringComparer.Ordinal);
        for (var number = 0; number < areas.Length; number++)
        {
            _numbers.Add(areas[number].Code, number);
        }
    }

    /// <summary>The levels, root first.</summary>
    public ImmutableArray<Level> Levels { get; }

    /// <summary>The areas by number.</summary>
    public ImmutableArray<Area> Areas { get; }

    /// <summary>Number of areas.</summary>
    public int Count => Areas.Length;

    /// <summary>Number of the parent of each area; −1 for the root.</summary>
    public ReadOnlySpan<int> Parent => _parent;

    /// <summary>One past the last descendant of each area; its own number + 1 for a leaf.</summary>
    public ReadOnlySpan<int> End => _end;

    /// <summary>Index into <see cref="Levels"/> of each area.</summary>
    public ReadOnlySpan<int> Level => _level;

    /// <summary>Finds the number of an area by its code.</summary>
    /// <param name="code">Area code, compared ordinally.</param>
    /// <param name="number">The number, or −1 when there is no such area.</param>
    public bool TryGetNumber(string code, out int number)
    {
        if (_numbers.TryGetValue(code, out number))
        {
            return true;
        }

        number = -1;
        return false;
    }

    /// <summary>Whether the area has no children.</summary>
    /// <param name="number">Area number.</param>
    public bool IsLeaf(int number) => _end[number] == number + 1;

    /// <summary>Whether an area is the other or lies inside it.</summary>
    /// <param name="ancestor">Number of the possible ancestor.</param>
    /// <param name="number">Number of the area.</param>
    public bool Contains(int ancestor, int number) => number >= ancestor && number < _end[ancestor];

    /// <summary>Numbers of the children of an area, in order.</summary>
    /// <param name="number">Area number.</param>
    public IEnumerable<int> Children(int number)
    {
        for (var child = number + 1; child < _end[number]; child = _end[child])
        {
            yield return child;
        }
    }

    /// <summary>Numbers of the ancestors of an area, the parent first and the root last.</summary>
    /// <param name="number">Area number.</param>
    public IEnumerable<int> Ancestors(int number)
    {
        for (var above = _parent[number]; above >= 0; above = _parent[above])
        {
            yield return above;
        }
    }

    /// <summary>Numbers of all areas of a level, in order.</summary>
    /// <param name="level">Index into <see cref="Levels"/>.</param>
    public IEnumerable<int> OfLevel(int level) => Enumerable.Range(0, Count).Where(number => _level[number] == level);

    /// <summary>Index of a level by its code, or −1.</summary>
    /// <param name="code">Level code.</param>
    public int LevelIndex(string code)
    {
        for (var index = 0; index < Levels.Length; index++)
        {
            if (string.Equals(Levels[index].Code, code, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Builds the tree, or lists every reason why the areas are not one.</summary>
    /// <param name="levels">Levels, root first.</param>
    /// <param name="areas">Areas in any order.</param>
    /// <param name="siblingOrder">Sort key of an area among its siblings (a Hilbert index of its place); ties by code.</param>
    /// <param name="faults">Every fault found; empty when the tree was built.</param>
    /// <returns>The tree, or null when there are faults.</returns>
    public static AreaTree? Build(
        IReadOnlyList<Level> levels, IReadOnlyList<Area> areas, Func<Area, ulong> siblingOrder, out IReadOnlyList<AreaFault> faults)
    {
        faults = AreaCheck.Check(levels, areas);
        if (faults.Count > 0)
        {
            return null;
        }

        var children = areas.Where(area => area.Parent is not null)
            .GroupBy(area => area.Parent!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.OrderBy(siblingOrder).ThenBy(area => area.Code, StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        var ordered = new List<Area>(areas.Count);
        var parent = new int[areas.Count];
        var end = new int[areas.Count];
        Number(areas.Single(area => area.Parent is null), children, ordered, parent, end);
        var levelIndex = levels.Select((level, index) => (level.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index, StringComparer.Ordinal);
        var level = ordered.Select(area => levelIndex[area.Level]).ToArray();
        return new AreaTree([.. levels], [.. ordered], parent, end, level);
    }

    private static void Number(Area root, Dictionary<string, Area[]> children, List<Area> ordered, int[] parent, int[] end)
    {
        var open = new Stack<(Area Area, int Parent)>();
        open.Push((root, -1));
        while (open.TryPop(out var next))
        {
            var number = ordered.Count;
            ordered.Add(next.Area);
            parent[number] = next.Parent;
            end[number] = number + 1;
            if (children.TryGetValue(next.Area.Code, out var below))
            {
                for (var child = below.Length - 1; child >= 0; child--)
                {
                    open.Push((below[child], number));
                }
            }
        }

        for (var number = ordered.Count - 1; number > 0; number--)
        {
            end[parent[number]] = Math.Max(end[parent[number]], end[number]);
        }
    }
}
