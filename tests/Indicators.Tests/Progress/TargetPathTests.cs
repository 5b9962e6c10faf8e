using Mahalleh.Indicators.Progress;
using Mahalleh.Indicators.Uncertainty;
using Xunit;

namespace Mahalleh.Indicators.Tests.Progress;

// Worked in docs/methods/target-path.md: from 30 % at the end of 1403 to 20 % at the end of 1406, which is 1,095 days.
public sealed class TargetPathTests
{
    private static readonly DateOnly End1403 = new(2025, 3, 21);
    private static readonly DateOnly End1404 = new(2026, 3, 21);
    private static readonly DateOnly End1406 = new(2028, 3, 20);
    private static readonly TargetPath Path = new(30, End1403, 20, End1406);

    [Fact]
    public void After_one_year_of_three_a_third_of_the_way_is_expected() => Assert.Equal(26.6667, Path.ExpectedAt(End1404), 0.5e-4);

    [Fact]
    public void The_path_is_the_baseline_before_its_date_and_the_target_after_its_own()
    {
        Assert.Equal(30, Path.ExpectedAt(End1403.AddDays(-400)));
        Assert.Equal(30, Path.ExpectedAt(End1403));
        Assert.Equal(20, Path.ExpectedAt(End1406));
        Assert.Equal(20, Path.ExpectedAt(End1406.AddDays(400)));
    }

    [Fact]
    public void The_path_is_straight_in_days() => Seeded.ForAll(100, random =>
    {
        var (day, step) = (random.Next(0, 1000), random.Next(1, 40));
        var (one, two, three) = (
            Path.ExpectedAt(End1403.AddDays(day)), Path.ExpectedAt(End1403.AddDays(day + step)), Path.ExpectedAt(End1403.AddDays(day + (2 * step))));
        Assert.Equal(two - one, three - two, 1e-9);
    });

    [Theory]
    [InlineData(25, 22, 28.5, 0.5, 0.8247, ProgressStatus.Uncertain)]
    [InlineData(25, 23.5, 27, 0.5, 0.9488, ProgressStatus.OnTrack)]
    [InlineData(30, 28, 32, 0, 0.0005, ProgressStatus.OffTrack)]
    [InlineData(25, 25, 25, 0.5, 1, ProgressStatus.OnTrack)]
    [InlineData(27, 27, 27, 0.3, 0, ProgressStatus.OffTrack)]
    public void A_value_is_judged_by_the_probability_worked_by_hand(
        double value, double low, double high, double closed, double probability, ProgressStatus status)
    {
        var reading = Path.Judge(value, new Interval(low, high), End1404);
        Assert.Equal(closed, reading.GapClosed, 1e-12);
        Assert.Equal(probability, reading.ProbabilityOnPath, 0.5e-4);
        Assert.Equal(status, reading.Status);
    }

    [Fact]
    public void Only_the_side_that_faces_the_path_counts() => Assert.Equal(
        Path.Judge(25, new Interval(24.9, 27), End1404).ProbabilityOnPath, Path.Judge(25, new Interval(5, 27), End1404).ProbabilityOnPath);

    [Fact]
    public void An_indicator_that_is_to_rise_is_judged_as_its_mirror_image() => Seeded.ForAll(300, random =>
    {
        var (estimate, at) = (Randoms.Next(random), End1403.AddDays(random.Next(-100, 1300)));
        var mirrored = Randoms.Mapped(estimate, -1, 0);
        var (down, up) = (
            Path.Judge(estimate.Value, estimate.Interval, at),
            new TargetPath(-30, End1403, -20, End1406).Judge(mirrored.Value, mirrored.Interval, at));
        Assert.Equal(down.Status, up.Status);
        Assert.Equal(down.ProbabilityOnPath, up.ProbabilityOnPath, 1e-12);
    });

    [Fact]
    public void The_judgement_does_not_depend_on_the_scale_of_the_indicator() => Seeded.ForAll(300, random =>
    {
        var (estimate, at) = (Randoms.Next(random), End1403.AddDays(random.Next(-100, 1300)));
        var (factor, shift) = ((random.NextDouble() * 20) - 10.001, random.Next(-50, 50));
        var mapped = Randoms.Mapped(estimate, factor, shift);
        var (plain, scaled) = (
            Path.Judge(estimate.Value, estimate.Interval, at),
            new TargetPath((30 * factor) + shift, End1403, (20 * factor) + shift, End1406).Judge(mapped.Value, mapped.Interval, at));
        Assert.Equal(plain.GapClosed, scaled.GapClosed, 1e-6);
        Assert.Equal(plain.ProbabilityOnPath, scaled.ProbabilityOnPath, 1e-6);
    });

    [Fact]
    public void The_gap_closed_is_nothing_at_the_baseline_and_all_at_the_target() => Seeded.ForAll(200, random =>
    {
        var path = new TargetPath(random.NextDouble() * 100, End1403, -random.NextDouble() - 0.1, End1406);
        Assert.Equal(0, path.GapClosed(path.Baseline));
        Assert.Equal(1, path.GapClosed(path.Target));
        Assert.True(path.GapClosed(path.Baseline + 1) < 0);
    });

    [Fact]
    public void A_value_on_the_path_with_an_error_is_as_likely_above_as_below_it()
    {
        var reading = Path.Judge(20, new Interval(15, 21), End1406);
        Assert.Equal((0.5, ProgressStatus.Uncertain), (reading.ProbabilityOnPath, reading.Status));
    }

    // 0.1 + 0.2 × 1/3 and its like are not exact in binary; a complete count that meets the path must not fail it for that.
    [Fact]
    public void A_complete_count_on_the_path_is_on_track_whatever_the_rounding() => Seeded.ForAll(300, random =>
    {
        var path = new TargetPath(random.NextDouble(), End1403, random.NextDouble() + 2, End1406);
        var at = End1403.AddDays(random.Next(1095));
        var value = path.ExpectedAt(at) * (1 - 1e-15);
        Assert.Equal(ProgressStatus.OnTrack, path.Judge(value, new Interval(value, value), at).Status);
    });

    [Fact]
    public void An_interval_that_ends_at_its_value_on_the_side_of_the_path_leaves_no_doubt()
    {
        Assert.Equal(0, Path.Judge(28, new Interval(28, 29), End1404).ProbabilityOnPath);
        Assert.Equal(1, Path.Judge(25, new Interval(24, 25), End1404).ProbabilityOnPath);
    }

    [Fact]
    public void Without_an_interval_the_status_is_not_known_and_the_gap_stands()
    {
        var reading = Path.Judge(25, Interval.Unknown, End1404);
        Assert.Equal((0.5, ProgressStatus.NotKnown), (reading.GapClosed, reading.Status));
        Assert.True(double.IsNaN(reading.ProbabilityOnPath));
    }

    [Fact]
    public void Without_a_value_there_is_only_the_path()
    {
        var reading = Path.Judge(double.NaN, Interval.Unknown, End1406);
        Assert.Equal((20, ProgressStatus.NotKnown), (reading.Expected, reading.Status));
        Assert.True(double.IsNaN(reading.GapClosed));
    }

    [Fact]
    public void A_target_that_is_the_baseline_has_no_gap_and_no_direction()
    {
        var reading = new TargetPath(30, End1403, 30, End1406).Judge(29, new Interval(28, 30), End1404);
        Assert.Equal((30, ProgressStatus.AtTargetAtBaseline), (reading.Expected, reading.Status));
        Assert.True(double.IsNaN(reading.GapClosed) && double.IsNaN(reading.ProbabilityOnPath));
    }

    [Fact]
    public void A_path_to_nowhere_or_back_in_time_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetPath(double.NaN, End1403, 20, End1406));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetPath(30, End1403, double.PositiveInfinity, End1406));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetPath(30, End1403, 20, End1403));
    }
}
