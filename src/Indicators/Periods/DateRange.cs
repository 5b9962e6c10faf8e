namespace Mahalleh.Indicators.Periods;

/// <summary>A half-open range of civil dates.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">First day after the range; not before <paramref name="Start"/>.</param>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>Length in days.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>Last day of the range.</summary>
    public DateOnly LastDay => End.AddDays(-1);

    /// <summary>Whether a date lies in the range.</summary>
    /// <param name="date">A civil date.</param>
    public bool Contains(DateOnly date) => date >= Start && date < End;
}
