using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Composites;

/// <summary>How far one area's rank and score move over the draws; ranks and scores at the 5th, 50th and 95th percentile.</summary>
internal readonly record struct RankSpread(int Low, int Median, int High, double ScoreLow, double ScoreHigh, double FirstShare);

/// <summary>
/// Monte Carlo of the data error: every component of every area is drawn from the normal distribution of its value and
/// standard error, and the areas are scored and ranked anew (docs/methods/rank-uncertainty.md).
/// </summary>
internal static class RankDraws
{
    public static IReadOnlyList<RankSpread> Draw(IndexRecipe recipe, IndexInput[] inputs, IndexScores nominal, string seed)
    {
        var areas = nominal.Scores.Length;
        var ranks = new int[areas][];
        var scores = new double[areas][];
        for (var area = 0; area < areas; area++)
        {
            (ranks[area], scores[area]) = (new int[recipe.Draws], new double[recipe.Draws]);
        }

        var random = new Xoshiro256(seed);
        for (var draw = 0; draw < recipe.Draws; draw++)
        {
            var drawn = IndexScore.Compute(recipe, [.. inputs.Select(input => Disturb(input, random))]).Scores;
            var rank = Ranks.HighestFirst(drawn);
            for (var area = 0; area < areas; area++)
            {
                (ranks[area][draw], scores[area][draw]) = (rank[area], drawn[area]);
            }
        }

        return [.. Enumerable.Range(0, areas).Select(area => Summarise(ranks[area], scores[area], recipe.FirstCount))];
    }

    private static double[] Disturb(IndexInput input, Xoshiro256 random)
    {
        var drawn = new double[input.Values.Length];
        for (var area = 0; area < drawn.Length; area++)
        {
            drawn[area] = input.Values[area] + (input.Errors[area] * random.NextNormal());
        }

        return drawn;
    }

    private static RankSpread Summarise(int[] ranks, double[] scores, int first)
    {
        Array.Sort(ranks);
        Array.Sort(scores);
        var share = ranks.Count(rank => rank > 0 && rank <= first) / (double)ranks.Length;
        return new RankSpread(At(ranks, 0.05), At(ranks, 0.5), At(ranks, 0.95), At(scores, 0.05), At(scores, 0.95), share);
    }

    private static T At<T>(T[] sorted, double share) => sorted[(int)Math.Round(share * (sorted.Length - 1), MidpointRounding.AwayFromZero)];
}
