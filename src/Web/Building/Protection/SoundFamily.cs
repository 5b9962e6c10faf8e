using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What was true of the tables of a family when no ring was left in it. Columns of shape [cells].</summary>
/// <param name="Hidden">Which cells were hidden.</param>
/// <param name="Known">What was published that contains each.</param>
/// <param name="Denominators">Of what it was published to be a share.</param>
internal sealed record SoundFamily(bool[] Hidden, long[] Known, long[] Denominators)
{
    /// <summary>Notes it.</summary>
    public static SoundFamily Of(CellFacts facts, bool[] hidden) => new(hidden, facts.Ceilings.Known, facts.Denominators);

    /// <summary>
    /// Whether it follows that there is none now: a reader who is told fewer cells can rule out no more. What contains a cell must be as it was; where less is known of
    /// it, the cell must be able to reach further too.
    /// </summary>
    /// <param name="facts">The same tables later.</param>
    /// <param name="hidden">What is hidden of them then.</param>
    public bool StillHolds(CellFacts facts, bool[] hidden) => Hidden.Length == hidden.Length
        && facts.Denominators.AsSpan().SequenceEqual(Denominators) && facts.Ceilings.Known.AsSpan().SequenceEqual(Known)
        && !Hidden.Where((wasHidden, cell) => wasHidden && !hidden[cell]).Any();
}
