namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood 2014): a stream begins at any number, so each draw and tile has its own and the order in
/// which they are made does not matter.
/// </summary>
internal struct DrawStream(ulong seed)
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>A seed made of two numbers.</summary>
    public static ulong Mix(ulong seed, ulong number) => Scramble(seed ^ Scramble(number + Step));

    public ulong Next() => Scramble(_state += Step);

    /// <summary>The next number of [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong Scramble(ulong word)
    {
        word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
        word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
        return word ^ (word >> 31);
    }
}
