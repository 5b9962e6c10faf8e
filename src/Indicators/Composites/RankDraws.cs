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
        var (ranks, scores) = (Rows<int>(recipe.Draws, areas), Rows<double>(recipe.Draws, areas));
        var values = inputs.Select(input => IndexScore.OfRanked(input.Values, nominal.Scores)).ToArray();
        var present = IndexScore.Present(recipe, values);
        var (scaling, buffer, random) = (new Scaling(recipe.Normalisation, areas), new RankBuffer(areas), new Xoshiro256(seed));
        var (drawn, comparable) = (new double[areas], new double[areas]);
        for (var draw = 0; draw < recipe.Draws; draw++)
        {
            Start(nominal, scores[draw]);
            for (var at = 0; at < inputs.Length; at++)
            {
                Disturb(values[at], inputs[at].Errors, random, drawn);
                scaling.Scale(drawn, recipe.Components[at]);
                Add(drawn, recipe.Components[at].Weight, present, scores[draw]);
            }

            for (var area = 0; area < areas; area++)
            {
                comparable[area] = IndexScore.Comparable(scores[draw][area]);
            }

            buffer.HighestFirst(comparable, ranks[draw]);
        }

        return Summarise(ranks, scores, recipe.FirstCount);
    }

    private static T[][] Rows<T>(int draws, int areas) => [.. Enumerable.Range(0, draws).Select(_ => new T[areas])];

    // What is not ranked stays NaN through all sums of the draw.
    private static void Start(IndexScores nominal, double[] score)
    {
        for (var area = 0; area < score.Length; area++)
        {
            score[area] = double.IsNaN(nominal.Scores[area]) ? double.NaN : 0;
        }
    }

    // Every area takes its number from the stream, with or without a value, so that one area's gap moves no other's draw.
    private static void Disturb(double[] values, double[] errors, Xoshiro256 random, double[] drawn)
    {
        random.NextNormals(drawn);
        for (var area = 0; area < drawn.Length; area++)
        {
            drawn[area] = values[area] + (errors[area] * drawn[area]);
        }
    }

    private static void Add(double[] scaled, double weight, double[] present, double[] score)
    {
        for (var area = 0; area < score.Length; area++)
        {
            score[area] += IndexScore.Contribution(scaled[area], weight, present[area]);
        }
    }

    private static RankSpread[] Summarise(int[][] ranks, double[][] scores, int first)
    {
        var spreads = new RankSpread[ranks[0].Length];
        var (rank, score) = (new int[ranks.Length], new double[scores.Length]);
        for (var area = 0; area < spreads.Length; area++)
        {
            var among = 0;
            for (var draw = 0; draw < rank.Length; draw++)
            {
                (rank[draw], score[draw]) = (ranks[draw][area], scores[draw][area]);
                among += rank[draw] > 0 && rank[draw] <= first ? 1 : 0;
            }

            spreads[area] = new RankSpread(
                At(rank, 0.05), At(rank, 0.5), At(rank, 0.95), At(score, 0.05), At(score, 0.95), among / (double)rank.Length);
        }

        return spreads;
    }

    private static T At<T>(T[] draws, double share)
        where T : IComparable<T> => Selection.Smallest(draws, (int)Math.Round(share * (draws.Length - 1), MidpointRounding.AwayFromZero));
}
