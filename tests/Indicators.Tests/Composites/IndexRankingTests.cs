using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class IndexRankingTests
{
    // IR 0; P1 1 with A 2, B 3, C 4; P2 5 with D 6.
    private static readonly AreaTree Tree = RandomTrees.Build(
    [
        Of("IR", "nation", null), Of("P1", "province", "IR"), Of("P2", "province", "IR"),
        Of("A", "city", "P1"), Of("B", "city", "P1") with { Settlement = "informal" }, Of("C", "city", "P1"), Of("D", "city", "P2") with { Settlement = "informal" },
    ]);

    [Fact]
    public void The_candidates_are_the_areas_of_the_level_within_the_area()
    {
        var recipe = Recipes.Need();
        Assert.Equal([2, 3, 4, 6], IndexRanking.Candidates(recipe, Tree));
        Assert.Equal([2, 3, 4], IndexRanking.Candidates(recipe, Tree, within: 1));
        Assert.Equal([3, 6], IndexRanking.Candidates(recipe with { InformalOnly = true }, Tree));
        Assert.Empty(IndexRanking.Candidates(recipe with { Level = "moon" }, Tree));
        Assert.Empty(Rank(recipe with { Level = "moon" }, [], []));
    }

    [Fact]
    public void Ranked_areas_come_by_rank_and_the_rest_by_code()
    {
        // By number: A 10, 80; B nothing; C 25, 20; D 40 without coverage, too little for a threshold of 0.7.
        var rows = Rank(Recipes.Need(availability: 0.7), [10, double.NaN, 25, 40], [80, double.NaN, 20, double.NaN]);
        Assert.Equal(["C", "A", "B", "D"], rows.Select(row => Tree.Areas[row.Area].Code));
        Assert.Equal([1, 2, 0, 0], rows.Select(row => row.Rank));
        Assert.Equal([1, 1, 0, 0.6], rows.Select(row => row.Availability));
        Assert.Equal([[], [], ["c0", "c1"], ["c1"]], rows.Select(row => row.LeftOut));
        var left = rows[3];
        Assert.Equal((0, 0, 0, ""), (left.RankMedian, left.RankLow, left.RankHigh, left.Level));
        Assert.True(double.IsNaN(left.Score) && double.IsNaN(left.ScoreLow) && double.IsNaN(left.ScoreHigh) && double.IsNaN(left.FirstProbability));
    }

    [Fact]
    public void Tied_areas_share_the_rank_and_stand_by_code()
    {
        var rows = Rank(Recipes.Need(), [10, 30, 30, 50], [50, 50, 50, 50]);
        Assert.Equal([("D", 1), ("B", 2), ("C", 2), ("A", 4)], rows.Select(row => (Tree.Areas[row.Area].Code, row.Rank)));
        Assert.Equal([1, 2, 2, 4], rows.Select(row => row.RankMedian));
    }

    // 0.1 + 0.2 is not 0.3 in binary; the areas are equal all the same, and reach the level that starts there.
    [Fact]
    public void What_differs_by_rounding_alone_is_a_tie_and_reaches_its_level()
    {
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(0.1), Recipes.Component(0.2), Recipes.Component(0.3), Recipes.Component(0.4)) with
        {
            Levels = [new ScoreLevel("high", Recipes.Name, 0.3), new ScoreLevel("low", Recipes.Name, 0)],
        };
        var rows = Rank(recipe, [1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]);
        Assert.Equal([("A", 1, "high"), ("B", 1, "high"), ("C", 3, "low"), ("D", 3, "low")], rows.Select(row => (Tree.Areas[row.Area].Code, row.Rank, row.Level)));
        Assert.NotEqual(rows[0].Score, rows[1].Score);
    }

    [Fact]
    public void The_error_of_a_value_is_its_interval_over_twice_the_quantile()
    {
        var column = new ObservationColumn(Tree.Count);
        (column.Values[2], column.Low[2], column.High[2]) = (20, 20 - (1.959963984540054 * 4), 20 + (1.959963984540054 * 4));
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(1, true, 0, 100)) with { Draws = 20_000 };
        var row = IndexRanking.Rank(recipe, Tree, [2], _ => column, "seed").Single();
        Assert.Equal((1, 1, 1, 1, 1.0), (row.Rank, row.RankLow, row.RankMedian, row.RankHigh, row.FirstProbability));
        Assert.Equal(0.2 - (1.6448536 * 0.04), row.ScoreLow, 0.002);
        Assert.Equal(0.2 + (1.6448536 * 0.04), row.ScoreHigh, 0.002);
    }

    private static IReadOnlyList<RankedArea> Rank(IndexRecipe recipe, params double[][] columns)
    {
        var candidates = IndexRanking.Candidates(recipe, Tree);
        return IndexRanking.Rank(recipe, Tree, candidates, code => Observed(candidates, columns[code[1] - '0']), "seed");
    }

    private static ObservationColumn Observed(int[] candidates, double[] values)
    {
        var column = new ObservationColumn(Tree.Count);
        foreach (var (area, value) in candidates.Zip(values))
        {
            column.Values[area] = value;
        }

        return column;
    }

    private static Area Of(string code, string level, string? parent) => new() { Code = code, Level = level, Parent = parent };
}
