using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Tests.Composites;

/// <summary>The draws written as the method page says them, without a thought for time: the oracle of the quick ones.</summary>
internal static class PlainRankDraws
{
    public static IReadOnlyList<RankSpread> Draw(IndexRecipe recipe, IndexInput[] inputs, string seed)
    {
        var random = new Xoshiro256(seed);
        var draws = Enumerable.Range(0, recipe.Draws).Select(_ => Score(recipe, inputs, random)).ToArray();
        return [.. Enumerable.Range(0, inputs[0].Values.Length).Select(area => Spread(
            [.. draws.Select(draw => draw.Ranks[area]).Order()], [.. draws.Select(draw => draw.Scores[area]).Order()], recipe.FirstCount))];
    }

    private static (int[] Ranks, double[] Scores) Score(IndexRecipe recipe, IndexInput[] inputs, Xoshiro256 random)
    {
        var drawn = inputs.Select(input => input.Values.Zip(input.Errors, (value, error) => value + (error * random.NextNormal())).ToArray()).ToArray();
        var scores = IndexScore.Compute(recipe, drawn).Scores;
        return (Ranks.HighestFirst([.. scores.Select(IndexScore.Comparable)]), scores);
    }

    private static RankSpread Spread(int[] ranks, double[] scores, int first)
    {
        var (low, median, high) = (At(0.05), At(0.5), At(0.95));
        var share = ranks.Count(rank => rank > 0 && rank <= first) / (double)ranks.Length;
        return new RankSpread(ranks[low], ranks[median], ranks[high], scores[low], scores[high], share);

        int At(double percentile) => (int)Math.Round(percentile * (ranks.Length - 1), MidpointRounding.AwayFromZero);
    }
}
