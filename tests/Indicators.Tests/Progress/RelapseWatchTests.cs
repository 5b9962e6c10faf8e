using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

public sealed class RelapseWatchTests
{
    private static readonly Period[] Years = [.. new[] { 1402, 1403, 1404 }.Select(year => new Period(year, PeriodKind.Year))];
    private static readonly DateOnly In1403 = new(2024, 8, 1);

    // Worked in docs/methods/target-path.md: 4.0 (3.2–4.8) when the area left, 6.0 (5.0–7.0) a year later, lower is better.
    [Fact]
    public void A_rise_beyond_chance_of_what_should_fall_is_a_relapse()
    {
        var reading = RelapseWatch.Of(In1403, Years, [Randoms.Around(9, 1), Randoms.Around(4, 0.8), Randoms.Around(6, 1)], Direction.Down, 0.5);
        Assert.Equal((1, 2, RelapseStatus.Relapse), (reading.From, reading.To, reading.Status));
        Assert.Equal(0.7194, reading.Change.Interval.Low, 0.5e-4);
        Assert.Equal(3.2806, reading.Change.Interval.High, 0.5e-4);
    }

    // 0.2 ± √(0.3² + 0.2²) = 0.2 ± 0.3606: up to 0.5606.
    [Theory]
    [InlineData(0.5, RelapseStatus.Uncertain)]
    [InlineData(0.6, RelapseStatus.Holding)]
    public void A_worsening_is_held_when_more_than_the_margin_is_ruled_out(double margin, RelapseStatus status) =>
        Assert.Equal(status, Watch(Randoms.Around(4, 0.2), Randoms.Around(4.2, 0.3), Direction.Down, margin));

    [Fact]
    public void A_certain_worsening_that_is_certainly_below_the_margin_is_held()
    {
        Assert.Equal(RelapseStatus.Holding, Watch(Estimate.Exact(400), Estimate.Exact(402), Direction.Down, 5));
        Assert.Equal(RelapseStatus.Relapse, Watch(Estimate.Exact(400), Estimate.Exact(402), Direction.Down, 0));
    }

    [Fact]
    public void A_clear_improvement_holds_at_any_margin()
    {
        Assert.Equal(RelapseStatus.Holding, Watch(Randoms.Around(40, 2), Randoms.Around(50, 2), Direction.Up, 0));
        Assert.Equal(RelapseStatus.Holding, Watch(Randoms.Around(50, 2), Randoms.Around(40, 2), Direction.Down, 0));
    }

    [Fact]
    public void What_should_rise_is_judged_as_the_mirror_image_of_what_should_fall() => Seeded.ForAll(300, random =>
    {
        var (one, other, margin) = (Randoms.Next(random), Randoms.Next(random), random.NextDouble() * 20);
        Assert.Equal(
            Watch(one, other, Direction.Down, margin),
            Watch(Randoms.Mapped(one, -1, 0), Randoms.Mapped(other, -1, 0), Direction.Up, margin));
    });

    [Fact]
    public void A_larger_margin_never_turns_holding_into_anything_else() => Seeded.ForAll(300, random =>
    {
        var (one, other, margin) = (Randoms.Next(random), Randoms.Next(random), random.NextDouble() * 20);
        Assert.True(Watch(one, other, Direction.Up, margin) != RelapseStatus.Holding || Watch(one, other, Direction.Up, margin + 1) == RelapseStatus.Holding);
    });

    [Fact]
    public void Without_an_interval_the_watch_is_uncertain() =>
        Assert.Equal(RelapseStatus.Uncertain, Watch(new Estimate(4, Interval.Unknown), Randoms.Around(9, 1), Direction.Down, 0));

    [Fact]
    public void When_the_period_of_the_leaving_is_not_published_the_last_before_it_serves()
    {
        var reading = RelapseWatch.Of(In1403, Years, [Randoms.Around(9, 1), Estimate.Unknown, Randoms.Around(6, 1)], Direction.Down, 0);
        Assert.Equal((0, 2, RelapseStatus.Holding), (reading.From, reading.To, reading.Status));
    }

    [Fact]
    public void The_day_itself_belongs_to_the_period_that_starts_with_it()
    {
        Estimate[] series = [Randoms.Around(9, 1), Randoms.Around(4, 1), Randoms.Around(6, 1)];
        Assert.Equal(1, RelapseWatch.Of(Years[1].Start, Years, series, Direction.Down, 0).From);
        Assert.Equal(0, RelapseWatch.Of(Years[1].Start.AddDays(-1), Years, series, Direction.Down, 0).From);
    }

    [Fact]
    public void An_area_on_the_list_or_without_later_figures_or_direction_is_not_watched()
    {
        Estimate[] series = [Randoms.Around(9, 1), Randoms.Around(4, 1), Randoms.Around(6, 1)];
        Assert.Equal(RelapseStatus.NotWatched, RelapseWatch.Of(null, Years, series, Direction.Down, 0).Status);
        Assert.Equal(RelapseStatus.NotWatched, RelapseWatch.Of(In1403, Years, series, Direction.None, 0).Status);
        Assert.Equal(RelapseStatus.NotWatched, RelapseWatch.Of(Years[0].Start.AddDays(-1), Years, series, Direction.Down, 0).Status);
        var reading = RelapseWatch.Of(In1403, Years, [series[0], series[1], Estimate.Unknown], Direction.Down, 0);
        Assert.Equal((-1, -1, RelapseStatus.NotWatched), (reading.From, reading.To, reading.Status));
        Assert.True(double.IsNaN(reading.Change.Difference));
    }

    [Fact]
    public void A_negative_margin_and_series_of_another_length_are_refused()
    {
        Estimate[] series = [Randoms.Around(9, 1), Randoms.Around(4, 1), Randoms.Around(6, 1)];
        Assert.Throws<ArgumentOutOfRangeException>(() => RelapseWatch.Of(In1403, Years, series, Direction.Down, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelapseWatch.Of(In1403, Years, series, Direction.Down, double.NaN));
        Assert.Throws<ArgumentException>(() => RelapseWatch.Of(In1403, Years, series.AsSpan(1), Direction.Down, 0));
    }

    private static RelapseStatus Watch(Estimate atLeaving, Estimate latest, Direction direction, double margin) =>
        RelapseWatch.Of(In1403, Years, [Estimate.Unknown, atLeaving, latest], direction, margin).Status;
}
