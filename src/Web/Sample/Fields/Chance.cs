using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Web.Sample.Fields;

/// <summary>Repeatable chance: the same seed and purpose give the same number on every machine.</summary>
internal static class Chance
{
    /// <summary>A stream named by seed, purpose and area.</summary>
    public static Xoshiro256 Stream(long seed, string purpose, string code) => new(FormattableString.Invariant($"{seed}/{purpose}/{code}"));

    /// <summary>Mixes a start and two numbers into 61 bits (finaliser of SplitMix64), the start of a range of hash inputs.</summary>
    public static long Mix(long start, int first, int second)
    {
        var bits = unchecked((ulong)start + (((((ulong)(uint)first) << 32) | (uint)second) * 0x9E3779B97F4A7C15UL));
        bits = unchecked((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ (bits >> 27)) * 0x94D049BB133111EBUL);
        return (long)((bits ^ (bits >> 31)) >> 3);
    }

    /// <summary>A number of [0, 1) from a start and two numbers.</summary>
    public static double Uniform(long start, int first, int second) => (double)Mix(start, first, second) / (1L << 61);

    /// <summary>Rounds up with the chance of the fraction, so that the mean stays.</summary>
    public static long Round(double amount, double uniform) => (long)Math.Floor(amount + uniform);

    /// <summary>Maps a standard normal score into a range by the logistic curve.</summary>
    public static double Between(double low, double high, double score) => low + ((high - low) / (1 + Math.Exp(-1.6 * score)));
}
