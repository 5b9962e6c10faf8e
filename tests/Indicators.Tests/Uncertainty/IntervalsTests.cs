using Mahalleh.Indicators.Uncertainty;
using MathNet.Numerics;
using Xunit;

namespace Mahalleh.Indicators.Tests.Uncertainty;

// Published numbers: the PHE method workbook, Newcombe (1998), R's poisson.test. See docs/methods/intervals.md.
public sealed class IntervalsTests
{
    [Theory]
    [InlineData(65, 100, Intervals.Z95, 0.55254443296887967, 0.73635751756902468)]
    [InlineData(65, 100, Intervals.Z998, 0.49549465740704313, 0.77835406140896968)]
    [InlineData(1045, 5000, Intervals.Z95, 0.19795549880013297, 0.22049130373189027)]
    [InlineData(1, 100, Intervals.Z95, 0.0017674320641406511, 0.054486196178705297)]
    public void Wilson_gives_the_numbers_of_the_public_health_workbook(double events, double trials, double z, double low, double high) =>
        Near(low, high, Intervals.Wilson(events, trials, z), 1e-13);

    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_gives_the_numbers_of_Newcombe(double events, double trials, double low, double high) =>
        Near(low, high, Intervals.Wilson(events, trials), 0.5e-4);

    [Fact]
    public void Wilson_of_none_starts_at_nothing_and_of_all_ends_at_one() => Seeded.ForAll(200, random =>
    {
        var trials = random.Next(1, 1_000_000) / 7.0;
        Assert.Equal(0, Intervals.Wilson(0, trials).Low);
        Assert.Equal(1, Intervals.Wilson(trials, trials).High);
        Assert.Equal(Intervals.Wilson(0, trials).High, 1 - Intervals.Wilson(trials, trials).Low, 1e-12);
    });

    [Fact]
    public void Wilson_holds_its_proportion_and_narrows_with_more_trials() => Seeded.ForAll(300, random =>
    {
        var trials = random.Next(1, 10_000);
        var events = random.Next(0, trials + 1);
        var interval = Intervals.Wilson(events, trials);
        Assert.InRange((double)events / trials, interval.Low, interval.High);
        var tenfold = Intervals.Wilson(10 * events, 10 * trials);
        Assert.True(tenfold.High - tenfold.Low < interval.High - interval.Low);
    });

    [Theory]
    [InlineData(5, 0)]
    [InlineData(5, 4)]
    [InlineData(-1, 4)]
    [InlineData(double.NaN, 4)]
    [InlineData(1, double.NaN)]
    public void Wilson_refuses_what_is_not_a_proportion(double events, double trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Wilson(events, trials));

    [Theory]
    [InlineData(65, Intervals.Z95, 50.163187710459454, 82.849138545939837)]
    [InlineData(65, Intervals.Z998, 42.880261471480203, 94.000290844318016)]
    [InlineData(1045, Intervals.Z95, 982.59320180733255, 1110.3312129856499)]
    [InlineData(10, Intervals.Z998, 2.916318374695686, 24.193724927880535)]
    public void Byar_gives_the_numbers_of_the_public_health_workbook(double count, double z, double low, double high)
    {
        Near(low, high, Intervals.Byar(count, z), 1e-11);
        Assert.Equal(Intervals.Byar(count, z), Intervals.Count(count, z));
    }

    [Fact]
    public void Byar_of_one_ends_where_the_workbook_says_and_of_none_starts_at_nothing()
    {
        Assert.Equal(5.5637555824752605, Intervals.Byar(1).High, 1e-12);
        Assert.Equal(0, Intervals.Byar(0).Low);
    }

    [Fact]
    public void Byar_never_starts_below_nothing() => Assert.Equal(0, Intervals.Byar(1, Intervals.Z998).Low);

    [Theory]
    [InlineData(10, 4.795389, 18.390356)]
    [InlineData(65, 50.16563, 82.84784)]
    public void The_exact_interval_gives_the_numbers_of_R(double count, double low, double high) =>
        Near(low, high, Intervals.Poisson(count), 0.5e-5);

    [Fact]
    public void The_exact_interval_of_none_is_known_in_closed_form()
    {
        // exp(−U) = 0.025, so U = −ln 0.025.
        Near(0, -Math.Log(0.025), Intervals.Poisson(0), 1e-9);
        Assert.Equal(Intervals.Poisson(0), Intervals.Count(0));
    }

    [Theory]
    [InlineData(Intervals.Z95)]
    [InlineData(Intervals.Z998)]
    [InlineData(1.6448536269514722)]
    public void The_exact_interval_leaves_the_same_share_in_both_tails(double z)
    {
        var tail = MathNet.Numerics.Distributions.Normal.CDF(0, 1, -z);
        foreach (var count in new[] { 0.4, 1, 2, 9.99, 40, 1000 })
        {
            var interval = Intervals.Poisson(count, z);
            Assert.Equal(1, SpecialFunctions.GammaLowerRegularized(count, interval.Low) / tail, 1e-5);
            Assert.Equal(1, SpecialFunctions.GammaUpperRegularized(count + 1, interval.High) / tail, 1e-5);
        }
    }

    [Fact]
    public void A_count_below_ten_gets_the_exact_interval_and_ten_gets_Byars()
    {
        Assert.Equal(Intervals.Poisson(9), Intervals.Count(9));
        Assert.Equal(Intervals.Poisson(9.999), Intervals.Count(9.999));
        Assert.Equal(Intervals.Byar(10), Intervals.Count(10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void A_small_count_that_is_looked_up_has_the_interval_that_is_searched_for(int count) =>
        Assert.Equal(Intervals.Poisson(count), Intervals.Count(count));

    [Fact]
    public void A_small_count_of_another_confidence_is_not_looked_up() =>
        Assert.Equal(Intervals.Poisson(4, Intervals.Z998), Intervals.Count(4, Intervals.Z998));

    [Fact]
    public void A_negative_count_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Byar(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Poisson(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Count(double.NaN));
    }

    // Answers 5, 3, 4 with weights 2, 1, 1: Σw 4, Σwx 17, Σwx² 75, Σw² 6 (docs/methods/intervals.md, worked example).
    [Fact]
    public void The_interval_of_a_weighted_mean_is_the_one_worked_by_hand()
    {
        var half = Intervals.Z95 * Math.Sqrt(0.6875 / ((16.0 / 6) - 1));
        Near(4.25 - half, 4.25 + half, Intervals.Mean(4, 17, 75, 6), 1e-12);
        Near(2.99119, 5.50881, Intervals.Mean(4, 17, 75, 6), 0.5e-5);
    }

    [Fact]
    public void Equal_weights_give_the_interval_of_the_plain_mean()
    {
        double[] answers = [1, 2, 2, 3, 5, 5, 4];
        var mean = answers.Average();
        var error = Math.Sqrt(answers.Sum(answer => Math.Pow(answer - mean, 2)) / (answers.Length - 1) / answers.Length);
        var interval = Intervals.Mean(3 * 7, 3 * answers.Sum(), 3 * answers.Sum(answer => answer * answer), 9 * 7);
        Near(mean - (Intervals.Z95 * error), mean + (Intervals.Z95 * error), interval, 1e-12);
    }

    [Theory]
    [InlineData(1, 4, 16, 1)]
    [InlineData(0, 0, 0, 0)]
    public void One_answer_or_none_has_no_interval(double weights, double sum, double squares, double weightSquares) =>
        Assert.True(double.IsNaN(Intervals.Mean(weights, sum, squares, weightSquares).Low));

    [Fact]
    public void Answers_that_agree_have_an_interval_of_no_width() => Assert.Equal(new Interval(4, 4), Intervals.Mean(10, 40, 160, 10));

    private static void Near(double low, double high, Interval interval, double tolerance)
    {
        Assert.Equal(low, interval.Low, tolerance);
        Assert.Equal(high, interval.High, tolerance);
    }
}
