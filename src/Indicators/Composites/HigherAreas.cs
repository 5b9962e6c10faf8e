namespace Mahalleh.Indicators.Composites;

/// <summary>What a ranking says of a larger area that holds ranked ones (docs/methods/higher-areas.md).</summary>
/// <param name="Area">Number of the larger area.</param>
/// <param name="Ranked">How many ranked areas it holds.</param>
/// <param name="Population">Persons in them; NaN where the number of one is not published.</param>
/// <param name="MeanScore">Mean score, weighted by persons; NaN without persons.</param>
/// <param name="MeanRank">Mean rank, weighted by persons; NaN without persons.</param>
/// <param name="WorstTenth">Share of its ranked areas that are among the first tenth of all, 0–1.</param>
/// <param name="Extent">Share of persons in the first three tenths, with weights that slide from 1 to 0.05, 0–1; NaN without persons.</param>
public sealed record HigherArea(int Area, int Ranked, double Population, double MeanScore, double MeanRank, double WorstTenth, double Extent);

/// <summary>Sums a ranking up for larger areas, so that provinces and cities can be compared.</summary>
public static class HigherAreas
{
    /// <summary>Weight of a percentile in the extent: 1 up to the 10th, then sliding from 0.95 at the 11th to 0.05 at the 30th, 0 above.</summary>
    /// <param name="percentile">Percentile of the rank, 1 to 100, 1 the first ranks.</param>
    public static double Weight(int percentile) => percentile <= 10 ? 1 : percentile <= 30 ? 0.95 - (0.9 / 19 * (percentile - 11)) : 0;

    /// <summary>Percentile of a rank: ceil(100 rank / n).</summary>
    /// <param name="rank">Rank, 1 first.</param>
    /// <param name="count">Number of ranked areas.</param>
    public static int Percentile(int rank, int count) => (int)(((100L * rank) + count - 1) / count);

    /// <summary>Sums up.</summary>
    /// <param name="area">Number of the larger area.</param>
    /// <param name="ranks">Ranks of the ranked areas it holds.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="persons">Their published populations; NaN where not published.</param>
    /// <param name="count">Number of all ranked areas.</param>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    public static HigherArea Sum(int area, ReadOnlySpan<int> ranks, ReadOnlySpan<double> scores, ReadOnlySpan<double> persons, int count)
    {
        if (ranks.Length != scores.Length || ranks.Length != persons.Length)
        {
            throw new ArgumentException($"{ranks.Length} ranks, {scores.Length} scores and {persons.Length} populations.", nameof(ranks));
        }

        var (people, score, rank, worst, extent) = (0.0, 0.0, 0.0, 0, 0.0);
        for (var at = 0; at < ranks.Length; at++)
        {
            var percentile = Percentile(ranks[at], count);
            people += persons[at];
            score += persons[at] * scores[at];
            rank += persons[at] * ranks[at];
            extent += persons[at] * Weight(percentile);
            worst += percentile <= 10 ? 1 : 0;
        }

        return new HigherArea(area, ranks.Length, people, score / people, rank / people, worst / (double)ranks.Length, extent / people);
    }
}
