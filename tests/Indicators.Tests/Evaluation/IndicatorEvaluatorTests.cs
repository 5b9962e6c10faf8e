using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Uncertainty;
using Xunit;
using static Mahalleh.Indicators.Tests.Evaluation.Cells;

namespace Mahalleh.Indicators.Tests.Evaluation;

public sealed class IndicatorEvaluatorTests
{
    // Worked by hand: 3 clinics / 12,000 residents × 10,000 = 2.5 (docs/methods/rates.md, example 1).
    [Fact]
    public void Three_clinics_for_twelve_thousand_residents_is_two_and_a_half_per_ten_thousand()
    {
        var rate = Evaluate(Ratio(per: 10_000), ("above", Column(3)), ("below", Column(12_000)));
        Assert.Equal(2.5, rate.Values[0], 1e-12);
        Assert.Equal((3, 12_000, 3L), (rate.Numerators[0], rate.Denominators[0], rate.Cases[0]));
        Assert.Equal((ObservationStatus.Normal, '\0'), (rate.Status[0], rate.Reliability[0]));
        Assert.True(double.IsNaN(rate.Low[0]) && double.IsNaN(rate.Completeness[0]));
    }

    // Example 2: children 30/100 and 10/900 make 40/1000 = 4 %, not the mean of 30 % and 1.1 %.
    [Fact]
    public void A_parent_is_the_ratio_of_the_sums_and_not_the_mean_of_the_rates()
    {
        var rate = Evaluate(Ratio(per: 100), ("above", Column(40, 30, 10)), ("below", Column(1000, 100, 900)));
        Assert.Equal(4, rate.Values[0], 1e-12);
        Assert.Equal(15.5555556, (rate.Values[1] + rate.Values[2]) / 2, 1e-6);
        Assert.Equal(rate.Values[0], ((rate.Values[1] * 100) + (rate.Values[2] * 900)) / 1000, 1e-12);
    }

    [Fact]
    public void Terms_are_added_with_their_coefficients()
    {
        var indicator = Ratio() with { Numerator = [new Term(2, "above"), new Term(-1, "less")], Denominator = [new Term(0.5, "below")] };
        var rate = Evaluate(indicator, ("above", Column(10)), ("less", Column(4)), ("below", Column(8)));
        Assert.Equal((4, 16, 4, 14L), (rate.Values[0], rate.Numerators[0], rate.Denominators[0], rate.Cases[0]));
    }

    [Fact]
    public void An_amount_without_a_denominator_is_published_as_it_is()
    {
        var rate = Evaluate(Ratio(per: 2) with { Denominator = [] }, ("above", Column(21)));
        Assert.Equal(42, rate.Values[0]);
        Assert.True(double.IsNaN(rate.Denominators[0]));
    }

    [Theory]
    [InlineData(ObservationStatus.Normal, ObservationStatus.Estimated, ObservationStatus.Estimated)]
    [InlineData(ObservationStatus.Imputed, ObservationStatus.Estimated, ObservationStatus.Imputed)]
    [InlineData(ObservationStatus.Protected, ObservationStatus.Normal, ObservationStatus.Protected)]
    [InlineData(ObservationStatus.NotCollected, ObservationStatus.Protected, ObservationStatus.Protected)]
    [InlineData(ObservationStatus.Normal, ObservationStatus.NotCollected, ObservationStatus.NotCollected)]
    [InlineData(ObservationStatus.Estimated, ObservationStatus.CannotExist, ObservationStatus.CannotExist)]
    public void The_status_of_a_ratio_is_the_greater_of_its_parts(ObservationStatus above, ObservationStatus below, ObservationStatus expected)
    {
        var rate = Evaluate(Ratio(), ("above", Column(3).With(0, above)), ("below", Column(6).With(0, below)));
        Assert.Equal(expected, rate.Status[0]);
        Assert.Equal(expected.HasValue() ? 0.5 : double.NaN, rate.Values[0]);
        AssertNothing(rate, 0, expected.HasValue());
    }

    [Fact]
    public void A_zero_denominator_makes_a_value_that_cannot_exist()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Byar), ("above", Column(0, 3)), ("below", Column(0, 0)));
        Assert.All(rate.Status, status => Assert.Equal(ObservationStatus.CannotExist, status));
        AssertNothing(rate, 1, hasValue: false);
    }

    [Fact]
    public void A_measure_that_was_not_collected_makes_no_value_and_no_exception()
    {
        var withoutBelow = Evaluate(Ratio(1, IntervalMethod.Wilson), ("above", Column(3, 4)));
        Assert.All(withoutBelow.Status, status => Assert.Equal(ObservationStatus.NotCollected, status));
        var withoutAbove = Evaluate(Ratio(1, IntervalMethod.Wilson), ("below", Column(3, 4)));
        Assert.All(withoutAbove.Status, status => Assert.Equal(ObservationStatus.NotCollected, status));
        AssertNothing(withoutAbove, 0, hasValue: false);
    }

    [Fact]
    public void A_breakdown_is_read_from_its_own_cells()
    {
        var cells = new CellStore(new Dictionary<CellKey, CellColumn>
        {
            [new CellKey("above", "", Year)] = Column(8),
            [new CellKey("above", "sex=female", Year)] = Column(6),
            [new CellKey("below", "sex=female", Year)] = Column(24),
        });
        Assert.Equal(0.25, IndicatorEvaluator.Evaluate(Ratio(), cells, Year, 1, "sex=female").Values[0]);
        Assert.Equal(ObservationStatus.NotCollected, IndicatorEvaluator.Evaluate(Ratio(), cells, Year, 1).Status[0]);
        Assert.Equal(ObservationStatus.NotCollected, IndicatorEvaluator.Evaluate(Ratio(), cells, Year.Previous, 1, "sex=female").Status[0]);
    }

    // docs/methods/completeness.md, worked example.
    [Fact]
    public void Completeness_is_that_of_the_part_with_the_greatest_gap()
    {
        var above = Column(1, 1, 1, 1).Reported(0, 3, 4).Reported(1, 3, 4).With(3, ObservationStatus.Protected).Reported(3, 1, 2);
        var below = Column(1, 1, 1, 1).Reported(0, 1, 2);
        Assert.Equal([0.5, 0.75, double.NaN, 0.5], Evaluate(Ratio(), ("above", above), ("below", below)).Completeness);
    }

    [Fact]
    public void A_share_gets_Wilsons_interval_in_its_unit_and_a_class()
    {
        var rate = Evaluate(Ratio(100, IntervalMethod.Wilson), ("above", Column(65, 1)), ("below", Column(100, 100)));
        Assert.Equal(55.254443296887967, rate.Low[0], 1e-11);
        Assert.Equal(73.635751756902468, rate.High[0], 1e-11);
        Assert.Equal([('A', ObservationStatus.Normal), ('C', ObservationStatus.LowReliability)], rate.Reliability.Zip(rate.Status));
    }

    [Fact]
    public void A_greater_status_is_kept_when_the_value_is_of_low_reliability()
    {
        var rate = Evaluate(Ratio(100, IntervalMethod.Wilson), ("above", Column(1)), ("below", Column(100).With(0, ObservationStatus.Estimated)));
        Assert.Equal(('C', ObservationStatus.Estimated), (rate.Reliability[0], rate.Status[0]));
    }

    // 650 weighted persons of 1,000 in 100 households: the households are the independent units.
    [Fact]
    public void A_sampled_share_has_the_interval_of_its_independent_units()
    {
        var indicator = Ratio(1, IntervalMethod.Wilson) with { IntervalKind = IntervalKind.Sampling, Sample = "households" };
        var rate = Evaluate(indicator, ("above", Column(650)), ("below", Column(1000)), ("households", Column([480], [100])));
        Assert.Equal(Intervals.Wilson(65, 100), new Interval(rate.Low[0], rate.High[0]));
        var withoutSample = Evaluate(indicator with { Sample = "" }, ("above", Column(650)), ("below", Column([1000], [100])));
        Assert.Equal(rate.Low[0], withoutSample.Low[0]);
    }

    [Fact]
    public void A_protected_sample_is_too_small_for_an_interval_and_the_value_is_of_low_reliability()
    {
        var indicator = Ratio(1, IntervalMethod.Wilson) with { IntervalKind = IntervalKind.Sampling, Sample = "households" };
        var households = Column(0).With(0, ObservationStatus.Protected);
        var rate = Evaluate(indicator, ("above", Column(8)), ("below", Column(20)), ("households", households));
        Assert.Equal((0.4, ObservationStatus.LowReliability, 'C'), (rate.Values[0], rate.Status[0], rate.Reliability[0]));
        Assert.True(double.IsNaN(rate.Low[0]));
    }

    [Fact]
    public void A_share_above_one_cannot_exist_and_is_no_number()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Wilson), ("above", Column(12)), ("below", Column(10)));
        Assert.Equal(ObservationStatus.CannotExist, rate.Status[0]);
        AssertNothing(rate, 0, hasValue: false);
    }

    [Fact]
    public void A_rate_of_a_count_gets_Byars_interval_divided()
    {
        var rate = Evaluate(Ratio(10_000, IntervalMethod.Byar), ("above", Column(65)), ("below", Column(20_000)));
        Assert.Equal(32.5, rate.Values[0]);
        Assert.Equal(50.163187710459454 / 2, rate.Low[0], 1e-11);
        Assert.Equal(82.849138545939837 / 2, rate.High[0], 1e-11);
        Assert.Equal('B', rate.Reliability[0]);
    }

    // Answers 5, 3, 4 of the scale 1–5 with weights 2, 1, 1: the mean 4.25 is 81.25 of 100 (docs/methods/intervals.md).
    [Theory]
    [InlineData(IntervalMethod.Mean)]
    [InlineData(IntervalMethod.None)]
    public void A_mean_on_a_scale_of_five_is_published_of_a_hundred(IntervalMethod interval)
    {
        var score = Column([17], [3], hasMoments: true);
        (score.Moments!.Weights[0], score.Moments.Squares[0], score.Moments.WeightSquares[0]) = (4, 75, 6);
        var rate = Evaluate(Ratio(1, interval) with { IsMean = true, Denominator = [], Scale = new ScoreScale(1, 5) }, ("above", score));
        Assert.Equal((81.25, 17, 4, 3L), (rate.Values[0], rate.Numerators[0], rate.Denominators[0], rate.Cases[0]));
        Assert.Equal(interval == IntervalMethod.Mean ? 49.7797 : double.NaN, rate.Low[0], 1e-3);
        Assert.Equal(interval == IntervalMethod.Mean ? 100 : double.NaN, rate.High[0]);
    }

    [Fact]
    public void A_mean_of_no_weight_cannot_exist() => Assert.Equal(
        ObservationStatus.CannotExist,
        Evaluate(Ratio(1, IntervalMethod.Mean) with { IsMean = true, Denominator = [] }, ("above", Column([0], [0], hasMoments: true))).Status[0]);

    [Fact]
    public void Scaling_both_sides_changes_nothing() => Seeded.ForAll(200, random =>
    {
        var (above, below, factor) = (random.Next(0, 500), random.Next(500, 2000), random.Next(2, 50));
        var one = Evaluate(Ratio(100), ("above", Column(above)), ("below", Column(below)));
        var other = Evaluate(Ratio(100), ("above", Column(above * factor)), ("below", Column(below * factor)));
        Assert.Equal(one.Values[0], other.Values[0], 1e-12);
    });

    [Fact]
    public void A_parent_lies_between_its_children_and_is_their_mean_by_denominator() => Seeded.ForAll(200, random =>
    {
        double[] below = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => (double)random.Next(1, 5000))];
        double[] above = [.. below.Select(amount => (double)random.Next((int)amount + 1))];
        var rate = Evaluate(Ratio(100), ("above", Column([above.Sum(), .. above])), ("below", Column([below.Sum(), .. below])));
        var children = rate.Values[1..];
        Assert.Equal(rate.Values[0], children.Zip(below, (value, weight) => value * weight).Sum() / below.Sum(), 1e-9);
        Assert.InRange(rate.Values[0], children.Min() - 1e-9, children.Max() + 1e-9);
        Assert.Equal(rate.Numerators[0], rate.Numerators[1..].Sum());
    });

    [Fact]
    public void Statuses_have_the_letters_of_the_code_list()
    {
        var letters = Enum.GetValues<ObservationStatus>().Select(status => status.Letter());
        Assert.Equal("AUEILMQ", string.Concat(letters));
        Assert.All(Enum.GetValues<ObservationStatus>(), status => Assert.Equal(status, ObservationStatuses.FromLetter(status.Letter())));
        Assert.Throws<ArgumentOutOfRangeException>(() => ObservationStatuses.FromLetter('a'));
    }

    private static void AssertNothing(ObservationColumn rate, int area, bool hasValue)
    {
        double[] numbers = [rate.Values[area], rate.Numerators[area], rate.Denominators[area]];
        Assert.All(numbers, number => Assert.Equal(hasValue, !double.IsNaN(number)));
        Assert.True(hasValue || (rate.Cases[area] == 0 && rate.Reliability[area] == (rate.Status[area] == ObservationStatus.Protected ? 'D' : '\0') && double.IsNaN(rate.Low[area]) && double.IsNaN(rate.High[area])));
    }

    // Many areas are evaluated in blocks at the same time: the first and last of each block are as if alone.
    [Fact]
    public void Areas_of_all_blocks_are_as_if_each_was_evaluated_alone()
    {
        double[] above = [.. Enumerable.Range(0, 20_001).Select(area => (double)(area % 97))];
        double[] below = [.. above.Select(amount => amount + 100)];
        var many = Evaluate(Ratio(1000, IntervalMethod.Wilson), ("above", Column(above).With(4096, ObservationStatus.Protected)), ("below", Column(below)));
        foreach (var area in new[] { 0, 4095, 4097, 8191, 8192, 20_000 })
        {
            var alone = Evaluate(Ratio(1000, IntervalMethod.Wilson), ("above", Column(above[area])), ("below", Column(below[area])));
            Assert.Equal(
                (alone.Values[0], alone.Low[0], alone.High[0], alone.Cases[0], alone.Units[0], alone.Reliability[0], alone.Status[0]),
                (many.Values[area], many.Low[area], many.High[area], many.Cases[area], many.Units[area], many.Reliability[area], many.Status[area]));
        }

        Assert.Equal((double.NaN, 0, ObservationStatus.Protected), (many.Values[4096], many.Cases[4096], many.Status[4096]));
    }
}
