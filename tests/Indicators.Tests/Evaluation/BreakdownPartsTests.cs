using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Xunit;
using static Mahalleh.Indicators.Tests.Evaluation.Cells;

namespace Mahalleh.Indicators.Tests.Evaluation;

/// <summary>What a part of a breakdown is divided by (docs/methods/rates.md).</summary>
public sealed class BreakdownPartsTests
{
    [Theory]
    [InlineData("committee")]
    [InlineData("agency")]
    [InlineData("kind")]
    [InlineData("source")]
    [InlineData("category")]
    public void Records_of_one_kind_are_divided_by_the_whole_of_what_has_no_kind(string column)
    {
        var part = Breakdown.Of(column, "health");
        var rate = IndicatorEvaluator.Evaluate(Ratio(), Store((("above", part), Column(6)), (("below", ""), Column(24))), Year, 1, part);
        Assert.Equal(0.25, rate.Values[0]);
    }

    [Theory]
    [InlineData("sex")]
    [InlineData("age_group")]
    public void Persons_of_one_kind_are_never_divided_by_all(string column)
    {
        var part = Breakdown.Of(column, "female");
        var rate = IndicatorEvaluator.Evaluate(Ratio(), Store((("above", part), Column(6)), (("below", ""), Column(24))), Year, 1, part);
        Assert.Equal((double.NaN, ObservationStatus.NotCollected), (rate.Values[0], rate.Status[0]));
    }

    [Fact]
    public void Persons_of_one_kind_are_divided_by_their_own_population()
    {
        var rate = IndicatorEvaluator.Evaluate(
            Ratio(), Store((("above", "sex=female"), Column(6)), (("below", "sex=female"), Column(12)), (("below", ""), Column(24))), Year, 1, "sex=female");
        Assert.Equal(0.5, rate.Values[0]);
    }

    // The measure is broken down by the column, and has no part of this name: nothing was collected of it, and the whole does not stand for it.
    [Fact]
    public void The_whole_does_not_stand_for_a_part_that_is_missing()
    {
        var rate = IndicatorEvaluator.Evaluate(
            Ratio(), Store((("above", "kind=a"), Column(6)), (("below", "kind=b"), Column(12)), (("below", ""), Column(24))), Year, 1, "kind=a");
        Assert.Equal(ObservationStatus.NotCollected, rate.Status[0]);
    }

    [Fact]
    public void A_breakdown_is_a_column_and_a_value()
    {
        Assert.Equal("committee=a=b", Breakdown.Of("committee", "a=b"));
        Assert.Equal(("committee", "a=b"), (Breakdown.Column("committee=a=b"), Breakdown.Value("committee=a=b")));
        Assert.True(Breakdown.IsOfRecords("committee") && !Breakdown.IsOfRecords("sex") && !Breakdown.IsOfRecords("age_group") && !Breakdown.IsOfRecords(""));
    }

    private static CellStore Store(params ((string Measure, string Breakdown) Key, CellColumn Column)[] cells) =>
        new(cells.ToDictionary(cell => new CellKey(cell.Key.Measure, cell.Key.Breakdown, Year), cell => cell.Column));
}
