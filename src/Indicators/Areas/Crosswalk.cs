using Mahalleh.Indicators.Periods;

namespace Mahalleh.Indicators.Areas;

/// <summary>
/// Which areas became which, so that a series can be told of areas as they are today (docs/methods/crosswalk.md).
/// </summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class Crosswalk
{
    private readonly AreaTree? _areas;
    private readonly ILookup<int, AreaShare> _into;

    /// <summary>Joins the links that <see cref="CrosswalkCheck"/> has passed; the weights of each area that ended are brought to a sum of 1.</summary>
    /// <param name="areas">The areas; null when there are no links.</param>
    /// <param name="links">The links, in any order.</param>
    public Crosswalk(AreaTree? areas, IReadOnlyList<AreaLink> links)
    {
        ArgumentNullException.ThrowIfNull(links);
        (_areas, Links) = (areas, links);
        var sums = links.GroupBy(link => link.From).ToDictionary(group => group.Key, group => group.Sum(link => link.Weight));
        _into = links.Where(link => link.Weight > 0).ToLookup(link => link.To, link => new AreaShare(link.From, link.Weight / sums[link.From]));
        Successors = [.. _into.Select(group => group.Key).Order()];
    }

    /// <summary>The crosswalk of areas that never changed.</summary>
    public static Crosswalk Empty { get; } = new(null, []);

    /// <summary>The links as stated.</summary>
    public IReadOnlyList<AreaLink> Links { get; }

    /// <summary>Numbers of the areas that were made of others, rising.</summary>
    public IReadOnlyList<int> Successors { get; }

    /// <summary>Numbers of all areas that an area was ever made of, itself left out; empty for one that was not made of others.</summary>
    /// <param name="area">Area number.</param>
    public IReadOnlyList<int> Before(int area)
    {
        var (found, open) = (new SortedSet<int>(), new Queue<int>([area]));
        while (open.TryDequeue(out var next))
        {
            foreach (var before in _into[next].Where(before => found.Add(before.Area)))
            {
                open.Enqueue(before.Area);
            }
        }

        return [.. found];
    }

    /// <summary>What an area was made of in a range of days: itself, or the areas before it and how much of each.</summary>
    /// <param name="area">Area number.</param>
    /// <param name="range">Days; null, as of a window that begins at another day in each area, means the area itself.</param>
    /// <returns>
    /// Shares by rising area number. If the area began within the range, itself and what it was before. Itself alone when it was
    /// there all along, and when nothing is known of the time before it.
    /// </returns>
    public IReadOnlyList<AreaShare> Origins(int area, DateRange? range)
    {
        if (range is not { } days || !HasBefore(area, days))
        {
            return [new AreaShare(area, 1)];
        }

        // The latest first: an area begins after all that it is made of, so each is met once, with all of its share.
        var shares = new SortedDictionary<int, double> { [area] = 1 };
        var open = new PriorityQueue<int, int>([(area, -Beginning(area))]);
        while (open.TryDequeue(out var next, out _))
        {
            foreach (var before in HasBefore(next, days) ? _into[next] : [])
            {
                var part = shares[next] * before.Share;
                if (!shares.TryAdd(before.Area, part))
                {
                    shares[before.Area] += part;
                    continue;
                }

                open.Enqueue(before.Area, -Beginning(before.Area));
            }
        }

        return [.. shares.Where(pair => _areas!.Areas[pair.Key].IsValidIn(days)).Select(pair => new AreaShare(pair.Key, pair.Value))];
    }

    private bool HasBefore(int area, DateRange days) => _areas is not null && _areas.Areas[area].ValidFrom > days.Start && _into.Contains(area);

    private int Beginning(int area) => _areas!.Areas[area].ValidFrom?.DayNumber ?? 0;
}
