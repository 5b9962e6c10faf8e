using MathNet.Numerics.Distributions;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>
/// Normal numbers from a table of 65,536 quantiles of equal chance, scaled to variance 1: four of one random word, and the same on every
/// processor, which vectorised logarithms are not.
/// </summary>
internal static class NormalTable
{
    private const int Size = 1 << 16;

    private static readonly float[] Quantiles = Make();

    /// <summary>Fills a span from a stream.</summary>
    public static void Fill(ref DrawStream stream, Span<float> numbers)
    {
        var table = Quantiles;
        var at = 0;
        for (; at + 4 <= numbers.Length; at += 4)
        {
            var word = stream.Next();
            numbers[at] = table[(int)(word & 0xFFFF)];
            numbers[at + 1] = table[(int)((word >> 16) & 0xFFFF)];
            numbers[at + 2] = table[(int)((word >> 32) & 0xFFFF)];
            numbers[at + 3] = table[(int)(word >> 48)];
        }

        for (; at < numbers.Length; at++)
        {
            numbers[at] = table[(int)(stream.Next() >> 48)];
        }
    }

    private static float[] Make()
    {
        var quantiles = new double[Size];
        var squares = 0.0;
        for (var at = 0; at < Size; at++)
        {
            quantiles[at] = Normal.InvCDF(0, 1, (at + 0.5) / Size);
            squares += quantiles[at] * quantiles[at];
        }

        var scale = 1 / Math.Sqrt(squares / Size);
        return [.. quantiles.Select(quantile => (float)(quantile * scale))];
    }
}
