using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Sample;

/// <summary>The quarters that records are invented for, first to last.</summary>
internal sealed class SampleSpan
{
    private const int MostYears = 40;

    private SampleSpan(IReadOnlyList<Period> quarters, DateOnly asOf)
    {
        (Quarters, AsOf) = (quarters, asOf);
        Halves = [.. quarters.Select(HalfOf).Distinct()];
        HalfIndex = [.. quarters.Select(quarter => Halves.ToList().IndexOf(HalfOf(quarter)))];
    }

    /// <summary>The quarters.</summary>
    public IReadOnlyList<Period> Quarters { get; }

    /// <summary>The half-years they lie in.</summary>
    public IReadOnlyList<Period> Halves { get; }

    /// <summary>For each quarter the number of its half-year, from 0.</summary>
    public IReadOnlyList<int> HalfIndex { get; }

    /// <summary>First day with records.</summary>
    public DateOnly Start => Quarters[0].Start;

    /// <summary>Last day that anything is known of.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The complete quarters from a first year up to a day.</summary>
    /// <exception cref="ArgumentException">There is none, or there are too many.</exception>
    public static SampleSpan Of(PeriodCalendar calendar, DateOnly asOf, int? firstYear, int? lastYear)
    {
        var end = lastYear is { } year && new Period(year, PeriodKind.Year).End.AddDays(-1) is var last && last < asOf ? last : asOf;
        var quarter = Period.Containing(end, calendar, PeriodKind.Quarter);
        if (quarter.End > end.AddDays(1))
        {
            quarter = quarter.Previous;
        }

        var first = firstYear ?? quarter.Year - 2;
        if ((long)quarter.Year - first >= MostYears)
        {
            throw new ArgumentException($"Records from {first} to {quarter.Year} were asked for; {MostYears} years are possible.");
        }

        var quarters = new List<Period>();
        for (; quarter.Year >= first; quarter = quarter.Previous)
        {
            quarters.Insert(0, quarter);
        }

        return quarters.Count > 0 ? new SampleSpan(quarters, end) : throw new ArgumentException($"No quarter is complete between {first} and {end:yyyy-MM-dd}.");
    }

    /// <summary>Where a half-year lies between the first (0) and the last (1).</summary>
    public double Progress(int half) => Halves.Count == 1 ? 0 : (double)half / (Halves.Count - 1);

    private static Period HalfOf(Period quarter) => new(quarter.Year, PeriodKind.Half, (quarter.Number + 1) / 2);
}
