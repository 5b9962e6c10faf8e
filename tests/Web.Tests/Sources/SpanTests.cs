using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Sources;
using Xunit;

namespace Mahalleh.Web.Tests.Sources;

public sealed class SpanTests
{
    private static readonly Stretch Solar = Of(3, 9, new Period(1403, PeriodKind.Year));
    private static readonly Stretch Gregorian = Of(20, 21, new Period(2024, PeriodKind.Year));

    private static readonly Span Both = new("join day_period d on d.day = f.day", []) { Stretches = [Solar, Gregorian] };

    // Most days of 1403 are days of 2024 too.
    [Fact]
    public void A_join_to_some_stretches_asks_for_their_periods_and_not_for_others_of_the_same_days() => Assert.Equal(
        "join day_period d on d.day = f.day and ((f.day >= cast('2024-03-20' as date) and f.day < cast('2025-03-21' as date) and d.period >= 3 and d.period < 9))",
        Both.Within([Solar]).Join);

    [Fact]
    public void A_join_to_all_stretches_is_the_whole_one() => Assert.Equal(Both, Both.Within([Solar, Gregorian]));

    private static Stretch Of(int first, int after, Period year) => new(first, after, new DateRange(year.Start, year.End));
}
