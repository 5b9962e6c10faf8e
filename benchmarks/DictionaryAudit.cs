using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Benchmarks;

/// <summary>The audit of a tree of sums as docs/disclosure.md writes it, with a dictionary of intervals and lists of children.</summary>
internal static class DictionaryAudit
{
    public static Dictionary<int, (long Low, long High)> Run(int[] parent, AttackerBounds bounds)
    {
        var children = Enumerable.Range(0, parent.Length).ToLookup(cell => parent[cell]);
        var inside = new Dictionary<int, (long Low, long High)>();
        for (var cell = parent.Length - 1; cell >= 0; cell--)
        {
            var below = children[cell].Select(child => inside[child]).ToList();
            inside[cell] = below.Count == 0 ? (bounds.Low[cell], bounds.High[cell])
                : (Math.Max(bounds.Low[cell], below.Sum(child => child.Low)), Math.Min(bounds.High[cell], below.Sum(child => child.High)));
        }

        var feasible = new Dictionary<int, (long Low, long High)>();
        for (var cell = 0; cell < parent.Length; cell++)
        {
            feasible.TryAdd(cell, inside[cell]);
            var (low, high) = feasible[cell];
            var all = (Low: children[cell].Sum(child => inside[child].Low), High: children[cell].Sum(child => inside[child].High));
            foreach (var child in children[cell])
            {
                var own = inside[child];
                feasible[child] = (Math.Max(own.Low, low - (all.High - own.High)), Math.Min(own.High, high - (all.Low - own.Low)));
            }
        }

        return feasible;
    }
}
