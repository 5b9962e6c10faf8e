using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Cells;
using Mahalleh.Indicators.Evaluation;
using Mahalleh.Indicators.Uncertainty;
using Xunit;
using static Mahalleh.Indicators.Tests.Evaluation.Cells;

namespace Mahalleh.Indicators.Tests.Evaluation;

/// <summary>The intervals of amounts, shares, counts and drawn errors; the numbers are those worked by hand in docs/methods/intervals.md.</summary>
public sealed class IntervalMethodTests
{
    // Sixteen grants of 1 and one of 4: sum 20, squares 32, effective count 400/32 = 12.5, each worth 1.6; for 100 residents.
    [Fact]
    public void A_sum_of_amounts_has_the_interval_of_its_effective_count()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Amount), ("above", Amounts(20, 32, 17)), ("below", Column(100)));
        Assert.Equal((0.2, 17L), (rate.Values[0], rate.Cases[0]));
        Near(0.10485, 0.34558, rate, 0.5e-5);
        Assert.Equal(Intervals.Byar(12.5).Scaled(1.6 / 100).Low, rate.Low[0], 1e-15);
    }

    [Fact]
    public void A_sum_without_a_denominator_has_the_interval_of_the_sum_itself()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Amount) with { Denominator = [] }, ("above", Amounts(20, 32, 17)));
        Near(10.485, 34.558, rate, 0.5e-3);
        Assert.True(double.IsNaN(rate.Denominators[0]));
    }

    [Fact]
    public void No_money_has_no_interval_and_no_class()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Amount), ("above", Amounts(0, 0, 0)), ("below", Column(100)));
        Assert.Equal((0, '\0', ObservationStatus.Normal), (rate.Values[0], rate.Reliability[0], rate.Status[0]));
        Assert.True(double.IsNaN(rate.Low[0]) && double.IsNaN(rate.High[0]));
    }

    // The grant of 4 and four of 1 are non-state: 8 of 20. Variance (0.36 · 20 + 0.16 · 12)/400 = 0.0228, as of 0.24/0.0228 = 10.526 grants.
    [Fact]
    public void A_share_of_amounts_has_Wilsons_interval_of_its_effective_number()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Share), ("above", Amounts(8, 20, 5)), ("below", Amounts(20, 32, 17)));
        Assert.Equal(0.4, rate.Values[0], 1e-15);
        Near(0.17202, 0.68146, rate, 0.5e-5);
        Assert.Equal(Intervals.Wilson(0.24 / 0.0228 * 0.4, 0.24 / 0.0228).Low, rate.Low[0], 1e-12);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(20, 32, 1)]
    public void A_share_of_none_or_all_rests_on_the_effective_number_of_the_whole(double sum, double squares, double share)
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Share), ("above", Amounts(sum, squares, 3)), ("below", Amounts(20, 32, 17)));
        var expected = Intervals.Wilson(share * 12.5, 12.5);
        Assert.Equal((share, expected.Low, expected.High), (rate.Values[0], rate.Low[0], rate.High[0]));
    }

    // 40 problems before the programme, 30 now: (40 − 30)/40 = 0.25; variance 0.75² · 40 + 30 = 52.5, error √52.5/40 = 0.18114.
    [Fact]
    public void A_reduction_of_counts_is_linearised()
    {
        var indicator = Ratio(1, IntervalMethod.Delta) with { Numerator = [new Term(1, "below"), new Term(-1, "above")] };
        var rate = Evaluate(indicator, ("above", Column(30)), ("below", Column(40)));
        Assert.Equal(0.25, rate.Values[0]);
        Near(-0.10503, 0.60503, rate, 0.5e-5);
        Assert.Equal(('C', 70L), (rate.Reliability[0], rate.Cases[0]));
    }

    // 12 closed of 20 + 10: variance 12 + 0.16 · 30 = 16.8, as if the three were counted apart.
    [Fact]
    public void A_ratio_of_sums_of_counts_takes_the_chance_of_each()
    {
        var indicator = Ratio(1, IntervalMethod.Delta) with { Denominator = [new Term(1, "open"), new Term(1, "opened")] };
        var rate = Evaluate(indicator, ("above", Column(12)), ("open", Column(20)), ("opened", Column(10)));
        var half = Intervals.Z95 * Math.Sqrt(16.8) / 30;
        Near(0.4 - half, 0.4 + half, rate, 1e-12);
    }

    [Fact]
    public void A_measure_named_twice_is_one_count_and_not_two()
    {
        var twice = Ratio(1, IntervalMethod.Delta) with { Numerator = [new Term(1, "above"), new Term(1, "above")] };
        var doubled = Ratio(1, IntervalMethod.Delta) with { Numerator = [new Term(2, "above")] };
        (string, CellColumn)[] cells = [("above", Column(9)), ("below", Column(50))];
        Assert.Equal(Evaluate(doubled, cells).Low[0], Evaluate(twice, cells).Low[0], 1e-15);
    }

    // H = 0.4 with the error 0.2828 (docs/methods/cluster-bootstrap.md); 80 poor persons with the error 20.
    [Fact]
    public void A_drawn_error_makes_the_interval_of_a_share_on_the_scale_of_its_odds()
    {
        var rate = Evaluate(Drawn(), ("above", Column(8)), ("below", Column(20)), ("error", Column([0.2828427], [8])));
        Near(0.0621, 0.8704, rate, 0.5e-4);
    }

    [Fact]
    public void A_drawn_error_makes_the_interval_of_a_number_on_the_scale_of_its_logarithm()
    {
        var rate = Evaluate(Drawn() with { Denominator = [], IntervalKind = IntervalKind.Sampling, Sample = "households" }, ("above", Column(80)), ("error", Column([20], [80])), ("households", Column(40)));
        Near(49.011, 130.584, rate, 0.5e-3);
        Assert.Equal(('B', 80.0), (rate.Reliability[0], rate.Values[0]));
        Assert.True(double.IsNaN(rate.Denominators[0]));
    }

    [Theory]
    [InlineData(ObservationStatus.Protected)]
    [InlineData(ObservationStatus.NotCollected)]
    public void A_value_whose_error_is_not_published_has_no_interval_and_no_class(ObservationStatus status)
    {
        var rate = Evaluate(Drawn(), ("above", Column(8)), ("below", Column(20)), ("error", Column([0.3], [8]).With(0, status)));
        Assert.Equal((0.4, '\0', ObservationStatus.Normal), (rate.Values[0], rate.Reliability[0], rate.Status[0]));
        Assert.True(double.IsNaN(rate.Low[0]) && double.IsNaN(rate.High[0]));
    }

    [Theory]
    [InlineData(IntervalMethod.Wilson)]
    [InlineData(IntervalMethod.Share)]
    [InlineData(IntervalMethod.Bootstrap)]
    public void A_share_outside_nothing_and_one_cannot_exist(IntervalMethod method)
    {
        var indicator = Ratio(100, method) with { Error = "error" };
        var rate = Evaluate(indicator, ("above", Amounts([12, -1], [20, 1])), ("below", Amounts([10, 10], [20, 20])), ("error", Column(0.1, 0.1)));
        Assert.All(rate.Status, status => Assert.Equal(ObservationStatus.CannotExist, status));
        Assert.All(rate.Values.Concat(rate.Numerators).Concat(rate.Denominators).Concat(rate.Low), number => Assert.True(double.IsNaN(number)));
    }

    [Theory]
    [InlineData(IntervalMethod.Wilson)]
    [InlineData(IntervalMethod.Share)]
    [InlineData(IntervalMethod.Bootstrap)]
    public void A_share_above_one_by_the_last_digit_is_one(IntervalMethod method)
    {
        var indicator = Ratio(100, method) with { Error = "error" };
        var rate = Evaluate(indicator, ("above", Amounts(10.000000000000002, 20, 10)), ("below", Amounts(10, 20, 10)), ("error", Column(0.1)));
        Assert.Equal(100, rate.Values[0]);
        Assert.True(rate.Status[0].HasValue() && !(rate.High[0] > 100));
    }

    [Theory]
    [InlineData(IntervalMethod.Byar)]
    [InlineData(IntervalMethod.None)]
    [InlineData(IntervalMethod.Delta)]
    public void A_rate_may_be_above_one(IntervalMethod method) =>
        Assert.Equal(1.2, Evaluate(Ratio(1, method), ("above", Column(12)), ("below", Column(10))).Values[0], 1e-15);

    [Fact]
    public void A_number_with_a_drawn_error_may_be_above_one() =>
        Assert.Equal(12, Evaluate(Drawn() with { Denominator = [] }, ("above", Column(12)), ("error", Column(1))).Values[0]);

    [Fact]
    public void What_is_protected_is_of_class_D_and_gives_nothing_away()
    {
        var rate = Evaluate(Ratio(1, IntervalMethod.Byar), ("above", Column(3, 3).With(0, ObservationStatus.Protected)), ("below", Column(6, 6)));
        Assert.Equal([('D', ObservationStatus.Protected, 0L), ('C', ObservationStatus.LowReliability, 3L)], Enumerable.Range(0, 2).Select(area => (rate.Reliability[area], rate.Status[area], rate.Cases[area])));
        Assert.True(double.IsNaN(rate.Values[0]) && double.IsNaN(rate.Numerators[0]) && double.IsNaN(rate.Denominators[0]) && double.IsNaN(rate.Low[0]));
    }

    [Fact]
    public void Amounts_that_are_all_alike_have_the_interval_of_their_count() => Seeded.ForAll(200, random =>
    {
        var (count, amount) = (random.Next(10, 500), random.Next(1, 1_000_000) / 7.0);
        var rate = Evaluate(Ratio(1, IntervalMethod.Amount), ("above", Amounts(count * amount, count * amount * amount, count)), ("below", Column(1000)));
        var expected = Intervals.Byar(count).Scaled(amount / 1000);
        Assert.Equal(1, rate.Low[0] / expected.Low, 1e-9);
        Assert.Equal(1, rate.High[0] / expected.High, 1e-9);
    });

    [Fact]
    public void A_share_of_amounts_that_are_all_alike_has_the_interval_of_the_share_of_their_number() => Seeded.ForAll(200, random =>
    {
        var (all, amount) = (random.Next(1, 500), random.Next(1, 1_000_000) / 7.0);
        var part = random.Next(0, all + 1);
        var rate = Evaluate(
            Ratio(1, IntervalMethod.Share), ("above", Amounts(part * amount, part * amount * amount, part)), ("below", Amounts(all * amount, all * amount * amount, all)));
        var expected = Intervals.Wilson(part, all);
        Assert.Equal(expected.Low, rate.Low[0], 1e-9);
        Assert.Equal(expected.High, rate.High[0], 1e-9);
    });

    [Fact]
    public void Amounts_in_another_currency_have_the_same_intervals_in_it() => Seeded.ForAll(200, random =>
    {
        double[] amounts = [.. Enumerable.Range(0, random.Next(2, 40)).Select(_ => (double)random.Next(1, 10_000))];
        var (part, factor) = (random.Next(1, amounts.Length), random.Next(2, 10_000));
        var (one, other) = (Both(amounts, part), Both([.. amounts.Select(amount => amount * factor)], part));
        Assert.Equal(1, one.Amount.Low[0] * factor / other.Amount.Low[0], 1e-9);
        Assert.Equal(1, one.Amount.High[0] * factor / other.Amount.High[0], 1e-9);
        Assert.Equal(one.Share.Low[0], other.Share.Low[0], 1e-9);
        Assert.Equal(one.Share.High[0], other.Share.High[0], 1e-9);
        Assert.InRange(one.Share.Values[0], one.Share.Low[0], one.Share.High[0]);
        Assert.InRange(one.Amount.Values[0], one.Amount.Low[0], one.Amount.High[0]);
    });

    private static (ObservationColumn Amount, ObservationColumn Share) Both(double[] amounts, int part)
    {
        var (above, below) = (Amounts(amounts[..part]), Amounts(amounts));
        return (Evaluate(Ratio(1, IntervalMethod.Amount), ("above", below), ("below", Column(500))), Evaluate(Ratio(1, IntervalMethod.Share), ("above", above), ("below", below)));
    }

    private static Indicator Drawn() => Ratio(1, IntervalMethod.Bootstrap) with { Error = "error" };

    private static CellColumn Amounts(double[] amounts) => Amounts(amounts.Sum(), amounts.Sum(amount => amount * amount), amounts.Length);

    private static CellColumn Amounts(double sum, double squares, long count)
    {
        var column = Amounts([sum], [squares]);
        column.Cases[0] = count;
        return column;
    }

    private static CellColumn Amounts(double[] sums, double[] squares)
    {
        var column = Column(sums, new long[sums.Length], hasMoments: true);
        squares.CopyTo(column.Moments!.Squares, 0);
        return column;
    }

    private static void Near(double low, double high, ObservationColumn rate, double tolerance)
    {
        Assert.Equal(low, rate.Low[0], tolerance);
        Assert.Equal(high, rate.High[0], tolerance);
    }
}
