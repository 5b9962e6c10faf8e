using System.Numerics;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Ranking;

namespace Mahalleh.Indicators.Composites.Draws;

/// <summary>Monte Carlo of the ranks (docs/methods/rank-uncertainty.md).</summary>
internal static class RankDraws
{
    private const double Lower = 0.05;
    private const double Upper = 0.95;

    /// <summary>Draws, and sums up.</summary>
    /// <param name="plan">The space of the draws.</param>
    /// <param name="ranks">Published ranks of the areas.</param>
    /// <param name="threads">Most threads; the result is the same for any.</param>
    public static (RankSpread[] Spreads, PairChances? Pairs) Draw(DrawPlan plan, int[] ranks, int threads)
    {
        var recipe = plan.Scenarios[0].Model.Recipe;
        if (plan.Varied.Count == 0)
        {
            return (Still(plan.Scenarios[0].Model.Scores, ranks, recipe.FirstCount), PairsOf(ranks));
        }

        var engine = new DrawEngine(plan.Scenarios, recipe.Alternatives.Weights, threads);
        var (draws, spreads) = (plan.Random(recipe.Draws), new RankSpread[ranks.Length]);
        int[] places = [Place(Lower, draws.Length), Place(0.5, draws.Length), Place(Upper, draws.Length)];
        using var table = engine.Score(draws);
        // Scores of other methods stand on other scales; a range of scores is of the recipe's own.
        using var own = plan.Scenarios.Count == 1 ? null : engine.Score([.. draws.Select(draw => draw with { Scenario = 0 })]);
        (own ?? table).Columns(threads, isRanked: false, (area, scores, select) =>
        {
            Span<float> found = stackalloc float[3];
            select.Find(scores, places, found);
            spreads[area] = spreads[area] with { ScoreLow = Wide(found[0]), ScoreHigh = Wide(found[2]) };
        });
        Rank(table, recipe, ranks, places, spreads, threads);
        return (spreads, ranks.Length <= PairChances.MostAreas ? PairsOf(table, threads) : null);
    }

    private static void Rank(DrawTable table, IndexRecipe recipe, int[] ranks, int[] places, RankSpread[] spreads, int threads)
    {
        table.Rank(recipe.IsLowestFirst, threads);
        table.Columns(threads, isRanked: true, (area, drawn, select) =>
        {
            Span<float> found = stackalloc float[3];
            select.Find(drawn, places, found);
            spreads[area] = Shares(drawn, ranks[area], ranks.Length, recipe.FirstCount) with
            {
                Low = (int)found[0],
                Median = (int)found[1],
                High = (int)found[2],
                ScoreLow = spreads[area].ScoreLow,
                ScoreHigh = spreads[area].ScoreHigh,
            };
        });
    }

    private static RankSpread Shares(float[] drawn, int rank, int areas, int first)
    {
        // The tenth of a rank is ceil(10 rank / n), so it holds the ranks above floor((t − 1) n / 10) up to floor(t n / 10).
        var tenth = ((10L * rank) + areas - 1) / areas;
        var (above, upTo) = ((tenth - 1) * areas / 10, tenth * areas / 10);
        var (among, same, shift, at) = (Vector<int>.Zero, Vector<int>.Zero, Vector<float>.Zero, 0);
        for (; at + Vector<float>.Count <= drawn.Length; at += Vector<float>.Count)
        {
            // A comparison that holds is −1 in every lane. Ranks are whole numbers, which floats hold and add exactly here.
            var ranks = new Vector<float>(drawn, at);
            among -= Vector.LessThanOrEqual(ranks, new Vector<float>(first));
            same -= Vector.GreaterThan(ranks, new Vector<float>(above)) & Vector.LessThanOrEqual(ranks, new Vector<float>(upTo));
            shift += Vector.Abs(ranks - new Vector<float>(rank));
        }

        var (amongSum, sameSum, shiftSum) = (Vector.Sum(among), Vector.Sum(same), 0.0);
        for (var lane = 0; lane < Vector<float>.Count; lane++)
        {
            shiftSum += shift[lane];
        }

        foreach (var other in drawn.AsSpan(at))
        {
            amongSum += other <= first ? 1 : 0;
            sameSum += other > above && other <= upTo ? 1 : 0;
            shiftSum += Math.Abs(other - rank);
        }

        return new RankSpread(0, 0, 0, 0, 0, amongSum / (double)drawn.Length, sameSum / (double)drawn.Length, shiftSum / drawn.Length);
    }

    // Where nothing moves, every draw is the published ranking.
    private static RankSpread[] Still(double[] scores, int[] ranks, int first) =>
        [.. ranks.Select((rank, area) => new RankSpread(rank, rank, rank, scores[area], scores[area], rank <= first ? 1 : 0, 1, 0))];

    private static PairChances? PairsOf(int[] ranks)
    {
        if (ranks.Length > PairChances.MostAreas)
        {
            return null;
        }

        var halves = new int[ranks.Length * ranks.Length];
        Count(ranks, halves);
        return new PairChances(halves, ranks.Length, 1);
    }

    private static PairChances PairsOf(DrawTable table, int threads)
    {
        var areas = table.Areas;
        var halves = new int[areas * areas];
        Parallel.For(0, areas, DrawTable.Threads(threads), one =>
        {
            var row = halves.AsSpan(one * areas, areas);
            for (var draw = 0; draw < table.Draws; draw++)
            {
                Count(table.Ranks(draw), one, row);
            }
        });
        return new PairChances(halves, areas, table.Draws);
    }

    private static void Count(ReadOnlySpan<int> ranks, Span<int> halves)
    {
        for (var one = 0; one < ranks.Length; one++)
        {
            Count(ranks, one, halves.Slice(one * ranks.Length, ranks.Length));
        }
    }

    // Counted in halves, for a tie is half.
    private static void Count(ReadOnlySpan<int> ranks, int one, Span<int> row)
    {
        var rank = ranks[one];
        for (var other = 0; other < row.Length; other++)
        {
            row[other] += rank < ranks[other] ? 2 : rank == ranks[other] ? 1 : 0;
        }
    }

    // Seven digits are what a single-precision score has.
    private static double Wide(float score) => Math.Round((double)score, 7);

    private static int Place(double share, int draws) => (int)Math.Round(share * (draws - 1), MidpointRounding.AwayFromZero);
}
