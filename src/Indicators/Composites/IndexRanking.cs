using System.Globalization;
using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Uncertainty;

namespace Mahalleh.Indicators.Composites;

/// <summary>Ranks the areas of a recipe by its index, from published values only.</summary>
public static class IndexRanking
{
    /// <summary>The areas a recipe ranks, by number.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="within">Number of the area to stay within; 0 for all.</param>
    public static int[] Candidates(IndexRecipe recipe, AreaTree tree, int within = 0) =>
        [.. tree.OfLevel(tree.LevelIndex(recipe.Level))
            .Where(area => tree.Contains(within, area) && (!recipe.InformalOnly || tree.Areas[area].Settlement == "informal"))];

    /// <summary>Ranks.</summary>
    /// <param name="recipe">The recipe.</param>
    /// <param name="tree">The areas.</param>
    /// <param name="candidates">Numbers of the areas to rank.</param>
    /// <param name="observe">The observations of an indicator in the wanted period.</param>
    /// <param name="seed">Seed of the draws: the release and period.</param>
    /// <returns>One row per candidate: ranked ones by rank, then the rest by code.</returns>
    public static IReadOnlyList<RankedArea> Rank(
        IndexRecipe recipe, AreaTree tree, int[] candidates, Func<string, ObservationColumn> observe, string seed)
    {
        if (candidates.Length == 0)
        {
            return [];
        }

        var inputs = recipe.Components.Select(component => Read(observe(component.Indicator), candidates)).ToArray();
        var scores = IndexScore.Compute(recipe, [.. inputs.Select(input => input.Values)]);
        var ranks = Ranks.HighestFirst([.. scores.Scores.Select(IndexScore.Comparable)]);
        var draws = RankDraws.Draw(recipe, inputs, scores, string.Create(CultureInfo.InvariantCulture, $"{seed}|{recipe.Code}|{recipe.Draws}"));
        var rows = candidates.Select((area, at) => Row(recipe, area, at, ranks, scores, draws, inputs));
        return [.. rows.OrderBy(row => row.Rank == 0 ? int.MaxValue : row.Rank).ThenBy(row => tree.Areas[row.Area].Code, StringComparer.Ordinal)];
    }

    private static IndexInput Read(ObservationColumn column, int[] candidates)
    {
        var values = candidates.Select(area => column.Values[area]).ToArray();
        var errors = candidates.Select(area => double.IsNaN(column.Low[area]) ? 0 : (column.High[area] - column.Low[area]) / (2 * Intervals.Z95));
        return new IndexInput(values, [.. errors]);
    }

    private static RankedArea Row(
        IndexRecipe recipe, int area, int at, int[] ranks, IndexScores scores, IReadOnlyList<RankSpread> draws, IndexInput[] inputs)
    {
        var left = recipe.Components.Where((_, component) => double.IsNaN(inputs[component].Values[at])).Select(component => component.Indicator).ToArray();
        var ranked = ranks[at] > 0;
        return new RankedArea
        {
            Area = area,
            Rank = ranks[at],
            Score = scores.Scores[at],
            RankMedian = ranked ? draws[at].Median : 0,
            RankLow = ranked ? draws[at].Low : 0,
            RankHigh = ranked ? draws[at].High : 0,
            ScoreLow = ranked ? draws[at].ScoreLow : double.NaN,
            ScoreHigh = ranked ? draws[at].ScoreHigh : double.NaN,
            FirstProbability = ranked ? draws[at].FirstShare : double.NaN,
            Level = ranked ? recipe.Levels.FirstOrDefault(level => IndexScore.Comparable(scores.Scores[at]) >= level.From)?.Code ?? "" : "",
            Availability = scores.Availability[at],
            Contributions = scores.Contributions[at],
            LeftOut = left,
        };
    }
}
