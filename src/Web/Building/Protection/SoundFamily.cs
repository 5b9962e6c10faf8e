using System.Collections.Frozen;
using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Building.Protection;

/// <summary>What was true of the tables of a family when rings were last looked for in it, and which cells were safe from them.</summary>
/// <param name="facts">The cells.</param>
/// <param name="hidden">Which were hidden; shape [cells].</param>
/// <param name="needs">What the primary ones had to be able to be.</param>
/// <param name="findings">What was found.</param>
internal sealed class SoundFamily(CellFacts facts, bool[] hidden, IReadOnlyDictionary<int, CountRange> needs, RingFindings findings)
{
    /// <summary>
    /// The cells that were safe, if it follows that they are now: a reader who is told fewer cells, and no more of what contains them, can rule out no more. One that must
    /// reach further now, since less is known of it, is not among them.
    /// </summary>
    /// <param name="later">The same tables later.</param>
    /// <param name="hiddenLater">What is hidden of them then.</param>
    /// <param name="needsLater">What the primary ones have to be able to be then.</param>
    public IReadOnlySet<int> StillSound(CellFacts later, bool[] hiddenLater, IReadOnlyDictionary<int, CountRange> needsLater) =>
        !later.Values.AsSpan().SequenceEqual(facts.Values) || !Enumerable.Range(0, hidden.Length).All(cell => IsAsOpen(cell, later, hiddenLater)) ? FrozenSet<int>.Empty
        : findings.Sound.Where(cell => needsLater.TryGetValue(cell, out var need) && needs[cell].Covers(need)).ToHashSet();

    /// <summary>Whether nothing is left to be asked.</summary>
    /// <param name="sound">The cells that are still sound.</param>
    public bool IsWhole(IReadOnlySet<int> sound) => findings.Unsafe.Count == 0 && sound.Count == findings.Sound.Count;

    // A cell that stands beside the others is none of theirs while it is hidden; published, it tells of them.
    private bool IsAsOpen(int cell, CellFacts later, bool[] hiddenLater) => (!hidden[cell] || hiddenLater[cell])
        && (!facts.IsUnknown(cell, hidden) || (later.IsUnknown(cell, hiddenLater) && later.PublicRange(cell).Covers(facts.PublicRange(cell))));
}
