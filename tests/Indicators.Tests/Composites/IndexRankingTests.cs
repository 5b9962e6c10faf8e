using Mahalleh.Indicators.Areas;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Composites;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Ranking;
using Mahalleh.Indicators.Smoothing;
using Mahalleh.Indicators.Tests.Areas;
using Xunit;

namespace Mahalleh.Indicators.Tests.Composites;

public sealed class IndexRankingTests
{
    // IR 0; P1 1 with A 2, B 3, C 4; P2 5 with D 6, E 7.
    private static readonly AreaTree Tree = RandomTrees.Build(
    [
        Of("IR", "nation", null), Of("P1", "province", "IR"), Of("P2", "province", "IR"),
        Of("A", "city", "P1"), Of("B", "city", "P1") with { Settlement = "informal" }, Of("C", "city", "P1"), Of("D", "city", "P2") with { Settlement = "informal" }, Of("E", "city", "P2"),
    ]);

    [Fact]
    public void The_candidates_are_the_areas_of_the_level_within_the_area()
    {
        var recipe = Recipes.Need();
        Assert.Equal([2, 3, 4, 6, 7], IndexRanking.Candidates(recipe, Tree));
        Assert.Equal([2, 3, 4], IndexRanking.Candidates(recipe, Tree, within: 1));
        Assert.Equal([3, 6], IndexRanking.Candidates(recipe with { InformalOnly = true }, Tree));
        Assert.Empty(IndexRanking.Candidates(recipe with { Level = "moon" }, Tree));
        Assert.Empty(Rank(recipe with { Level = "moon" }, [], []));
    }

    [Fact]
    public void Ranked_areas_come_by_rank_and_the_rest_by_code()
    {
        // A 10, 80; B nothing; C 25, 20; D 40 without coverage, too little for a threshold of 0.7; E 16, 40.
        var rows = Rank(Recipes.Need(availability: 0.7), [10, double.NaN, 25, 40, 16], [80, double.NaN, 20, double.NaN, 40]);
        Assert.Equal(["C", "E", "A", "B", "D"], rows.Select(row => Tree.Areas[row.Area].Code));
        Assert.Equal([1, 2, 3, 0, 0], rows.Select(row => row.Rank));
        Assert.Equal([1, 1, 1, 0, 0.6], rows.Select(row => row.Availability));
        Assert.Equal([[], [], [], ["c0", "c1"], ["c1"]], rows.Select(row => row.LeftOut));
        var left = rows[4];
        Assert.Equal((0, 0, 0, ""), (left.RankMedian, left.RankLow, left.RankHigh, left.Level));
        Assert.True(double.IsNaN(left.Score) && double.IsNaN(left.ScoreLow) && double.IsNaN(left.ScoreHigh) && double.IsNaN(left.FirstProbability));
    }

    [Fact]
    public void Tied_areas_share_the_rank_and_stand_by_code()
    {
        var rows = Rank(Recipes.Need(), [10, 30, 30, 50, 0], [50, 50, 50, 50, 60]);
        Assert.Equal([("D", 1), ("B", 2), ("C", 2), ("A", 4), ("E", 5)], rows.Select(row => (Tree.Areas[row.Area].Code, row.Rank)));
        Assert.Equal([1, 2, 2, 4, 5], rows.Select(row => row.RankMedian));
        Assert.Equal([1, 2, 2, 3, 4], rows.Select(row => row.Group));
    }

    // 0.1 + 0.2 is not 0.3 in binary; the areas are equal all the same, and reach the level that starts there.
    [Fact]
    public void What_differs_by_rounding_alone_is_a_tie_and_reaches_its_level()
    {
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(0.1), Recipes.Component(0.2), Recipes.Component(0.3), Recipes.Component(0.4)) with
        {
            Levels = [new ScoreLevel("high", Recipes.Name, 0.3), new ScoreLevel("low", Recipes.Name, 0)],
        };
        var rows = Rank(recipe, [1, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 0]);
        Assert.Equal([("A", 1, "high"), ("B", 1, "high"), ("C", 3, "low"), ("D", 3, "low"), ("E", 3, "low")], rows.Select(row => (Tree.Areas[row.Area].Code, row.Rank, row.Level)));
        Assert.NotEqual(rows[0].Score, rows[1].Score);
    }

    [Fact]
    public void The_error_of_a_value_is_its_interval_over_twice_the_quantile()
    {
        var column = Observed([2, 3, 4], [20, 90, 95]);
        (column.Low[2], column.High[2]) = (20 - (1.959963984540054 * 4), 20 + (1.959963984540054 * 4));
        var recipe = Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(1, true, 0, 100)) with { Draws = 20_000 };
        var row = IndexRanking.Rank(recipe, Tree, [2, 3, 4], (_, _, _) => column, "seed", 1).Rows[2];
        Assert.Equal((3, 3, 3, 3, 1.0), (row.Rank, row.RankLow, row.RankMedian, row.RankHigh, row.FirstProbability));
        Assert.Equal(0.2 - (1.6448536 * 0.04), row.ScoreLow, 0.002);
        Assert.Equal(0.2 + (1.6448536 * 0.04), row.ScoreHigh, 0.002);
    }

    [Fact]
    public void A_ranking_that_cannot_be_made_has_a_fault_and_no_ranked_area()
    {
        var few = Result(Recipes.Need(), [10, 20, double.NaN, double.NaN, double.NaN], [1, 2, double.NaN, double.NaN, double.NaN]);
        Assert.Equal("areas", few.Fault!.Step);
        Assert.All(few.Rows, row => Assert.Equal(0, row.Rank));
        var equal = Result(Recipes.Need(), [10, 20, 30, 40, 50], [7, 7, 7, 7, 7]);
        Assert.Equal(("normalisation", "c1", -1), (equal.Fault!.Step, equal.Fault.Indicator, equal.Fault.Area));
        var log = Recipes.Need() with { Components = [Recipes.Component(1) with { Indicator = "c0", Transform = Transform.Log }] };
        Assert.Equal(("transform", "c0", 4), (Result(log, [double.NaN, 2, -3, 4, 5]).Fault is { } fault) ? (fault.Step, fault.Indicator, fault.Area) : default);
        Assert.Equal("missing", Result(Recipes.Need(), [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], [1, 2, 3, 4, double.NaN]).Fault!.Step);
        Assert.Null(Result(Recipes.Need(0.3), [double.NaN, double.NaN, double.NaN, double.NaN, double.NaN], [1, 2, 3, 4, double.NaN]).Fault);
    }

    [Fact]
    public void Rank_one_can_be_the_lowest_score() =>
        Assert.Equal(["A", "E", "C", "B", "D"], Rank(Recipes.Need() with { IsLowestFirst = true, Components = [Recipes.Component(1) with { Indicator = "c0" }] }, [1, 4, 3, 5, 2]).Select(row => Tree.Areas[row.Area].Code));

    [Fact]
    public void A_rate_divides_by_another_indicator_and_carries_both_errors()
    {
        var (above, below) = (Observed([2], [30]), Observed([2], [200]));
        (above.Low[2], above.High[2]) = (30 - (1.959963984540054 * 3), 30 + (1.959963984540054 * 3));
        (below.Low[2], below.High[2]) = (200 - (1.959963984540054 * 10), 200 + (1.959963984540054 * 10));
        var component = Recipes.Component(1) with { Indicator = "a", By = "b", Per = 100, Transform = Transform.Rate };
        var input = new ComponentReader(Tree, [2, 3], (code, _, _) => code == "a" ? above : below).Published(component);
        Assert.Equal(15, input.Values[0], 1e-12);
        Assert.Equal(15 * Math.Sqrt(0.01 + 0.0025), input.Errors[0], 1e-9);
        Assert.True(double.IsNaN(input.Values[1]) && input.Errors[1] == 0);
    }

    [Fact]
    public void A_change_is_in_percent_of_the_period_before()
    {
        ObservationColumn[] periods = [Observed([2, 3], [30, 5]), Observed([2, 3], [20, 0])];
        var input = new ComponentReader(Tree, [2, 3], (_, back, _) => back < 2 ? periods[back] : null).Published(Recipes.Component(1) with { Transform = Transform.Change });
        Assert.Equal(50, input.Values[0], 1e-12);
        Assert.True(double.IsNaN(input.Values[1]));
    }

    [Fact]
    public void Gaps_are_imputed_from_what_is_published_and_marked()
    {
        // A 10, B –, C 40 in P1; D 50, E 20 in P2; P1 itself has 33.
        int[] candidates = [2, 3, 4, 6, 7];
        ObservationColumn[] periods = [Observed([2, 4, 6, 7, 1], [10, 40, 50, 20, 33]), Observed(candidates, [9, double.NaN, 38, 50, 20]), Observed(candidates, [9, 77, 38, 50, 20])];
        var reader = new ComponentReader(Tree, candidates, (_, back, _) => back < 3 ? periods[back] : null);
        IndexInput Read(Imputation method, AreaAttribute group = AreaAttribute.Parent) => reader.Read(Recipes.Component(1), new(MissingPolicy.Impute, method, group));
        Assert.Equal(30, Read(Imputation.Mean).Values[1]);
        Assert.Equal(30, Read(Imputation.Median).Values[1]);
        Assert.Equal(25, Read(Imputation.GroupMean).Values[1]);
        Assert.Equal(50, Read(Imputation.GroupMedian, AreaAttribute.Settlement).Values[1]);
        Assert.Equal(33, Read(Imputation.Parent).Values[1]);
        Assert.Equal(77, Read(Imputation.Series).Values[1]);
        Assert.Equal([false, true, false, false, false], Read(Imputation.Mean).IsImputed);
        Assert.True(Read(Imputation.Mean).Errors[1] > 15 && Read(Imputation.Series).Errors[1] is > 0.5 and < 2);
        Assert.True(double.IsNaN(reader.Read(Recipes.Component(1), new(MissingPolicy.Drop)).Values[1]));
    }

    // The published parent fills a gap, not a shrunken one.
    [Fact]
    public void A_component_that_is_shrunk_reads_the_shrunken_values_and_is_of_its_period_only()
    {
        int[] candidates = [2, 3, 4, 6, 7];
        ObservationColumn published = Observed([2, 4, 6, 7, 1], [10, 40, 50, 20, 33]), shrunk = Observed([2, 4, 6, 7, 1], [15, 30, 45, 25, 99]);
        var reader = new ComponentReader(Tree, candidates, (_, back, smoothing) => back > 0 ? null : smoothing == SmoothingMethod.LogitShrinkage ? shrunk : published);
        var component = Recipes.Component(1) with { IsShrunk = true };
        Assert.Equal([15, 33, 30, 45, 25], reader.Read(component, new(MissingPolicy.Impute, Imputation.Parent)).Values);
        Assert.Equal([10, 33, 40, 50, 20], reader.Read(Recipes.Component(1), new(MissingPolicy.Impute, Imputation.Parent)).Values);
        Assert.True(Recipes.Recipe(Normalisation.Goalposts, 1, Recipes.Component(1)).IsFrozen);
        Assert.False(Recipes.Recipe(Normalisation.Goalposts, 1, component).IsFrozen);
    }

    [Fact]
    public void An_imputed_area_is_ranked_and_says_what_was_imputed()
    {
        var rows = Rank(Recipes.Need(0.5) with { Missing = new(MissingPolicy.Impute, Imputation.Median) }, [10, 20, 30, 40, 50], [60, double.NaN, 40, 30, 10]);
        var row = rows.Single(row => row.Imputed.Count > 0);
        Assert.Equal(("B", "c1", 0.6, "c1"), (Tree.Areas[row.Area].Code, row.Imputed[0], row.Availability, row.LeftOut[0]));
        Assert.Equal(0.4 * 0.5, row.Contributions[1], 1e-12);
    }

    private static IReadOnlyList<RankedArea> Rank(IndexRecipe recipe, params double[][] columns) => Result(recipe, columns).Rows;

    private static IndexResult Result(IndexRecipe recipe, params double[][] columns)
    {
        var candidates = IndexRanking.Candidates(recipe, Tree);
        return IndexRanking.Rank(recipe, Tree, candidates, (code, back, _) => back > 0 ? null : Observed(candidates, columns[code[1] - '0']), "seed", 2);
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
