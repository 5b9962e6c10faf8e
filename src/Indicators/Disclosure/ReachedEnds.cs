namespace Mahalleh.Indicators.Disclosure;

/// <summary>Which primary cells were seen at the ends of what they must be able to be, in some table that agrees with all that is published.</summary>
internal sealed class ReachedEnds
{
    // Of what a cell must be able to be, or of 1: sums of money are large numbers.
    private const double Tiny = 1e-6;

    private readonly IReadOnlyDictionary<int, CountRange> _needs;
    private readonly HashSet<int> _least = [];
    private readonly HashSet<int> _greatest = [];

    /// <summary>Starts with the true table.</summary>
    /// <param name="needs">The cells asked about, and the values that each must be able to have.</param>
    /// <param name="values">The true table; shape [cells].</param>
    public ReachedEnds(IReadOnlyDictionary<int, CountRange> needs, long[] values)
    {
        _needs = needs;
        foreach (var cell in needs.Keys)
        {
            Note(cell, values[cell]);
        }
    }

    /// <summary>The value that a cell must be able to have downwards or upwards.</summary>
    public long End(int cell, bool upwards) => upwards ? _needs[cell].High : _needs[cell].Low;

    /// <summary>Whether a cell was seen as low, or as high, as it must get.</summary>
    public bool Has(int cell, bool upwards) => (upwards ? _greatest : _least).Contains(cell);

    /// <summary>Whether a cell was seen at both ends.</summary>
    public bool HasBoth(int cell) => _least.Contains(cell) && _greatest.Contains(cell);

    /// <summary>The cells asked about that were not seen at both ends, ascending.</summary>
    public int[] Left() => [.. _needs.Keys.Where(cell => !HasBoth(cell)).Order()];

    /// <summary>Those of some cells that are asked about and were not seen there.</summary>
    public int[] Left(int[] cells, bool upwards) => Array.FindAll(cells, cell => _needs.ContainsKey(cell) && !Has(cell, upwards));

    /// <summary>Takes note of a cell in such a table; every cell on the way may be at an end of its own.</summary>
    public void Note(int cell, double value)
    {
        if (_needs.TryGetValue(cell, out var need))
        {
            var tiny = Tiny * Math.Max(1, need.High - need.Low);
            _ = value <= need.Low + tiny && _least.Add(cell);
            _ = value >= need.High - tiny && _greatest.Add(cell);
        }
    }
}
