namespace Mahalleh.Indicators.Disclosure;

/// <summary>How rings are looked for.</summary>
/// <param name="Largest">Most hidden cells of a system in which they are.</param>
/// <param name="Memory">What was found before; null for none.</param>
/// <param name="Stop">Stops the search between two programmes.</param>
public sealed record RingSettings(int Largest = RingAudit.Usual, RingMemory? Memory = null, CancellationToken Stop = default)
{
    /// <summary>As a build does, without a memory.</summary>
    public static RingSettings Usual { get; } = new();
}
