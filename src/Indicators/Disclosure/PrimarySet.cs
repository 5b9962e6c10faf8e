namespace Mahalleh.Indicators.Disclosure;

/// <summary>
/// The cells of a table that are hidden in themselves, and how far a reader's guess about each must reach
/// (docs/disclosure.md, "What is hidden in itself"). Zero is in the band; structural zeros and open cells are exempt.
/// </summary>
public sealed class PrimarySet
{
    private readonly CellFacts _facts;
    private readonly Contributors? _contributors;

    private PrimarySet(CellFacts facts, PrimaryLimits limits, PrimaryReason[] reasons, Contributors? contributors) =>
        (_facts, Limits, Reasons, _contributors) = (facts, limits, reasons, contributors);

    /// <summary>Why each cell is hidden in itself; shape [cells].</summary>
    public PrimaryReason[] Reasons { get; }

    /// <summary>The numbers of the rules.</summary>
    public PrimaryLimits Limits { get; }

    /// <summary>Number of cells in the set.</summary>
    public int Count => Reasons.Count(reason => reason != PrimaryReason.None);

    /// <summary>The set of a table of counts: x &lt; n, N − x &lt; n where N is public, and what is above the value that a part of it needs it to fall to.</summary>
    /// <param name="facts">The cells.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <exception cref="ArgumentOutOfRangeException">n is below 1.</exception>
    public static PrimarySet OfCounts(CellFacts facts, PrimaryLimits limits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limits.Cases, 1);
        return new PrimarySet(facts, limits, Each(facts, cell => OfCount(facts, cell, limits.Cases)), null);
    }

    /// <summary>The set of a table of sums: fewer than n contributors, T − x₁ − x₂ &lt; p % of x₁, or x₁ + x₂ above the greatest share of T.</summary>
    /// <param name="facts">The sums T, whole units of money.</param>
    /// <param name="contributors">Who stands behind them.</param>
    /// <param name="limits">The numbers of the rules.</param>
    /// <exception cref="ArgumentException">The columns differ in length.</exception>
    public static PrimarySet OfMoney(CellFacts facts, Contributors contributors, PrimaryLimits limits)
    {
        if (contributors.Cases.Length != facts.Count || (contributors.Largest ?? facts.Values).Length != facts.Count || (contributors.Second ?? facts.Values).Length != facts.Count)
        {
            throw new ArgumentException($"{facts.Count} sums and {contributors.Cases.Length} numbers of contributors.", nameof(contributors));
        }

        return new PrimarySet(facts, limits, Each(facts, cell => OfSum(facts.Values[cell], contributors, cell, limits)), contributors);
    }

    /// <summary>Whether a cell is hidden in itself.</summary>
    /// <param name="cell">Cell number.</param>
    public bool Contains(int cell) => Reasons[cell] != PrimaryReason.None;

    /// <summary>
    /// The values that an outsider must not be able to rule out: 0 to n of a small count, N − n to N of a nearly full one
    /// (as far as N and what is published allow); T ± p % of the largest contribution for a sum, from 0 where its contributors are too few; what tells of a part, down to where it tells nothing.
    /// </summary>
    /// <param name="cell">Number of a cell of the set.</param>
    public CountRange Need(int cell)
    {
        if (_contributors is not null)
        {
            return NeedOfSum(cell);
        }

        var (most, least, fall) = (_facts.PublicRange(cell).High, (long)Limits.Cases, _facts.Ceilings.FallsTo[cell]);
        return Reasons[cell] switch
        {
            PrimaryReason.Few => new CountRange(0, Math.Min(Limits.Reach, most)),
            PrimaryReason.NearlyAll => new CountRange(_facts.Denominators[cell] - least, most),
            PrimaryReason.NearlyAll | PrimaryReason.TellsPart => new CountRange(Math.Min(fall, _facts.Denominators[cell] - least), most),
            PrimaryReason.TellsPart => new CountRange(fall, _facts.Values[cell]),
            _ => new CountRange(0, most),
        };
    }

    /// <summary>The same of every cell of the set, no further than what contains it.</summary>
    /// <param name="contained">What each cell may be known to be at most from a figure that contains it, and need not be able to exceed; shape [cells].</param>
    public Dictionary<int, CountRange> Needs(long[] contained) => Enumerable.Range(0, Reasons.Length).Where(Contains)
        .ToDictionary(cell => cell, cell => Need(cell) is var need ? need with { High = Math.Min(need.High, contained[cell]) } : default);

    /// <summary>
    /// What somebody knows of a hidden cell who was told which cells are primary: a primary one is below n or above N − n,
    /// and in which of the two where they lie apart; any other is in neither. Of sums nothing follows.
    /// </summary>
    /// <param name="cell">Cell number.</param>
    public CountRange Told(int cell)
    {
        var (known, reason, least) = (_facts.PublicRange(cell), Reasons[cell] & ~PrimaryReason.TellsPart, (long)Limits.Cases);
        if (_contributors is not null)
        {
            return known;
        }

        var denominator = _facts.Denominators[cell] < 0 ? CountRange.Unbounded : _facts.Denominators[cell];
        if (reason == PrimaryReason.None)
        {
            return new CountRange(least, denominator == CountRange.Unbounded ? known.High : Math.Min(denominator - least, known.High));
        }

        // With a denominator below 2n every value is primary, and nothing was told.
        return denominator < 2 * least ? known
            : reason == PrimaryReason.Few ? new CountRange(0, Math.Min(least - 1, known.High))
            : new CountRange(denominator - least + 1, known.High);
    }

    private static PrimaryReason[] Each(CellFacts facts, Func<int, PrimaryReason> rule)
    {
        var reasons = new PrimaryReason[facts.Count];
        for (var cell = 0; cell < reasons.Length; cell++)
        {
            reasons[cell] = facts.Roles[cell] is CellRole.Ordinary or CellRole.OwnPart or CellRole.Partial ? rule(cell) : PrimaryReason.None;
        }

        return reasons;
    }

    private static PrimaryReason OfCount(CellFacts facts, int cell, int least)
    {
        var (value, denominator) = (facts.Values[cell], facts.Denominators[cell]);
        return (value < least ? PrimaryReason.Few : value > facts.Ceilings.FallsTo[cell] ? PrimaryReason.TellsPart : PrimaryReason.None)
            | (denominator >= 0 && denominator - value < least ? PrimaryReason.NearlyAll : PrimaryReason.None);
    }

    private static PrimaryReason OfSum(long sum, Contributors contributors, int cell, PrimaryLimits limits)
    {
        var reason = contributors.Cases[cell] < limits.Cases ? PrimaryReason.Few : PrimaryReason.None;
        Int128 largest = contributors.Largest?[cell] ?? 0;
        Int128 two = largest + (contributors.Second?[cell] ?? 0);
        var isDominated = 100 * (sum - two) < limits.ProximityPercent * largest || 100 * two > limits.DominancePercent * (Int128)sum;
        return isDominated ? reason | PrimaryReason.Dominated : reason;
    }

    private CountRange NeedOfSum(int cell)
    {
        var sum = _facts.Values[cell];
        Int128 largest = _contributors?.Largest?[cell] ?? sum;
        var reach = (long)Int128.Max(1, ((largest * Limits.ProximityPercent) + 99) / 100);
        var known = _facts.PublicRange(cell);
        // Where contributors are too few, nobody may know that there was any.
        return new CountRange(Reasons[cell].HasFlag(PrimaryReason.Few) ? 0 : Math.Max(0, sum - reach), Math.Min(known.High, sum + reach));
    }
}
