namespace Mahalleh.Web.Texts;

/// <summary>How many digits figures need, so that small ones do not all read as zero.</summary>
public static class Precision
{
    private const int MostExtra = 3;

    /// <summary>Digits after the point that give the middle of some values two significant digits.</summary>
    /// <param name="decimals">Digits that the indicator states; never fewer.</param>
    /// <param name="values">The values shown together; NaN is left out.</param>
    public static int Of(int decimals, IEnumerable<double> values)
    {
        var sizes = values.Where(double.IsFinite).Select(Math.Abs).Where(size => size > 0).Order().ToArray();
        if (sizes.Length == 0)
        {
            return decimals;
        }

        var needed = 1 - (int)Math.Floor(Math.Log10(sizes[sizes.Length / 2]));
        return Math.Clamp(needed, decimals, Most(decimals));
    }

    /// <summary>Digits after the point that also keep the edges of classes apart.</summary>
    /// <param name="decimals">Digits that the indicator states; never fewer.</param>
    /// <param name="values">The values shown together; NaN is left out.</param>
    /// <param name="edges">Class edges, rising.</param>
    public static int Of(int decimals, IEnumerable<double> values, IReadOnlyList<double> edges)
    {
        var digits = Of(decimals, values);
        while (digits < Most(decimals) && edges.Select(edge => Math.Round(edge, digits)).Distinct().Count() < edges.Distinct().Count())
        {
            digits++;
        }

        return digits;
    }

    private static int Most(int decimals) => Math.Min(6, decimals + MostExtra);
}
