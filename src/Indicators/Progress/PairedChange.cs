using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Progress;

/// <summary>Change of a share among the same respondents asked twice (docs/methods/change.md, equation 2).</summary>
public static class PairedChange
{
    /// <summary>
    /// Newcombe's paired difference of two shares: the sides of both Wilson intervals, less what the two answers of one
    /// respondent have in common (Newcombe 1998, <i>Statistics in Medicine</i> 17:2635, method 10).
    /// </summary>
    /// <param name="both">e: respondents who had it before and after.</param>
    /// <param name="onlyAfter">f: respondents who had it after, not before.</param>
    /// <param name="onlyBefore">g: respondents who had it before, not after.</param>
    /// <param name="neither">h: respondents who had it neither time.</param>
    /// <returns>The shares (e + g)/n before and (e + f)/n after, 0–1, and the interval of their difference (f − g)/n.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or all are zero.</exception>
    public static Change Of(long both, long onlyAfter, long onlyBefore, long neither)
    {
        if (both < 0 || onlyAfter < 0 || onlyBefore < 0 || neither < 0 || both + onlyAfter + onlyBefore + neither == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(both), $"{both}, {onlyAfter}, {onlyBefore} and {neither} are not the four counts of a table.");
        }

        double trials = both + onlyAfter + onlyBefore + neither;
        var (before, after) = (Share(both + onlyBefore, trials), Share(both + onlyAfter, trials));
        var difference = (onlyAfter - onlyBefore) / trials;
        var correlation = Correlation(both, onlyAfter, onlyBefore, neither);
        return new Change(before.Value, after.Value, new Interval(
            difference - Side(after.Below, before.Above, correlation),
            difference + Side(after.Above, before.Below, correlation)));
    }

    private static Estimate Share(long events, double trials) => new(events / trials, Intervals.Wilson(events, trials));

    // Rounding may take the square a hair below zero when the answers agree entirely.
    private static double Side(double after, double before, double correlation) =>
        Math.Sqrt(Math.Max(0, (after * after) - (2 * correlation * after * before) + (before * before)));

    // φ of the table; a positive one is taken n/2 smaller, because in small tables φ overstates the agreement.
    private static double Correlation(double both, double onlyAfter, double onlyBefore, double neither)
    {
        var margins = (both + onlyAfter) * (onlyBefore + neither) * (both + onlyBefore) * (onlyAfter + neither);
        var product = (both * neither) - (onlyAfter * onlyBefore);
        var half = (both + onlyAfter + onlyBefore + neither) / 2;
        var corrected = product > 0 ? Math.Max(0, product - half) : product;
        return margins == 0 ? 0 : corrected / Math.Sqrt(margins);
    }
}
