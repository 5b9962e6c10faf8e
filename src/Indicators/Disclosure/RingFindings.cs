namespace Mahalleh.Indicators.Disclosure;

/// <summary>What a <see cref="RingAudit"/> found.</summary>
/// <param name="Unsafe">The cells that do not get as far as they must, ascending.</param>
/// <param name="Sound">The cells asked about that do.</param>
/// <param name="Unsolved">Components with more hidden cells than are solved: nothing is said of them.</param>
public sealed record RingFindings(IReadOnlyList<UnsafeCell> Unsafe, IReadOnlySet<int> Sound, int Unsolved);
