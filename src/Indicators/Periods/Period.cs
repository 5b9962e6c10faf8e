using System.Diagnostics.CodeAnalysis;

namespace Mahalleh.Indicators.Periods;

/// <summary>
/// A reference period: a year, half, quarter or month of one calendar, as a half-open range of civil dates; or a window of
/// 110 days of the programme, whose dates follow from the start of the programme in an area.
/// </summary>
/// <remarks>
/// Written <c>1404</c>, <c>1404-H1</c>, <c>1404-Q3</c>, <c>1404-07</c>, <c>D110-07</c>. The calendar follows from the year:
/// 1206–1498 is Solar Hijri, 1800–2200 Gregorian. Ordered by start, the longer period first, and windows after all others.
/// </remarks>
public readonly record struct Period : IParsable<Period>, IComparable<Period>
{
    /// <summary>First Gregorian year that a period may have.</summary>
    public const int FirstGregorianYear = 1800;

    /// <summary>Last Gregorian year that a period may have.</summary>
    public const int LastGregorianYear = 2200;

    /// <summary>Days of a window of the programme (CG 20-3).</summary>
    public const int WindowDays = 110;

    /// <summary>Greatest number of a window: 300 years.</summary>
    public const int LastWindow = 999;

    /// <summary>Makes a period of a calendar.</summary>
    /// <param name="year">Year, 1206–1498 or 1800–2200.</param>
    /// <param name="kind">Year, half, quarter or month.</param>
    /// <param name="number">1 for a year, 1–2 for a half, 1–4 for a quarter, 1–12 for a month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range, or the kind has no year.</exception>
    public Period(int year, PeriodKind kind, int number = 1)
    {
        if (!IsYear(year))
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "A period's year is 1206–1498 (Solar Hijri) or 1800–2200 (Gregorian).");
        }

        if (kind == PeriodKind.Window || number < 1 || number > CountInYear(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, $"A {kind} has a number from 1 to {CountInYear(kind)}; a window has no year.");
        }

        (Year, Kind, Number) = (year, kind, number);
    }

    private Period(int window) => (Kind, Number) = (PeriodKind.Window, window);

    /// <summary>The year, in the period's own calendar; 0 for a window.</summary>
    public int Year { get; }

    /// <summary>How long the period is.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Which half, quarter or month of the year, or which window, from 1; 1 for a year.</summary>
    public int Number { get; }

    /// <summary>Whether the dates depend on the area: see <see cref="RangeFrom"/>.</summary>
    public bool IsWindow => Kind == PeriodKind.Window;

    /// <summary>The calendar, which follows from the year.</summary>
    public PeriodCalendar Calendar => IsWindow ? PeriodCalendar.Programme
        : Year <= SolarHijri.LastYear ? PeriodCalendar.SolarHijri : PeriodCalendar.Gregorian;

    /// <summary>First day.</summary>
    /// <exception cref="InvalidOperationException">The period is a window, whose dates depend on the area.</exception>
    public DateOnly Start => FirstOfMonth(Year, ((Number - 1) * MonthsIn(Kind)) + 1);

    /// <summary>First day after the period.</summary>
    /// <exception cref="InvalidOperationException">The period is a window, whose dates depend on the area.</exception>
    public DateOnly End => Number * MonthsIn(Kind) == 12 ? FirstOfMonth(Year + 1, 1) : FirstOfMonth(Year, (Number * MonthsIn(Kind)) + 1);

    /// <summary>Length in days.</summary>
    public int Days => IsWindow ? WindowDays : End.DayNumber - Start.DayNumber;

    /// <summary>The period of the same kind just before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none: the first window, or the first year of a calendar.</exception>
    public Period Previous => IsWindow ? Window(Number - 1)
        : Number > 1 ? new Period(Year, Kind, Number - 1) : new Period(Year - 1, Kind, CountInYear(Kind));

    /// <summary>The period of the same kind just after.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none: the last window, or the last year of a calendar.</exception>
    public Period Next => IsWindow ? Window(Number + 1)
        : Number < CountInYear(Kind) ? new Period(Year, Kind, Number + 1) : new Period(Year + 1, Kind);

    /// <summary>The same part of the year before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none: a window is of no year, or the year is the first of its calendar.</exception>
    public Period SameLastYear => new(Year - 1, Kind, Number);

    /// <summary>A window of the programme.</summary>
    /// <param name="number">1 for the first 110 days since the start, up to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static Period Window(int number) => number is >= 1 and <= LastWindow ? new Period(number)
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"A window has a number from 1 to {LastWindow}.");

    /// <summary>The dates of the period in an area.</summary>
    /// <param name="programmeStart">First day of the programme in the area; null when it has none.</param>
    /// <returns>The dates; null for a window of an area without a programme.</returns>
    public DateRange? RangeFrom(DateOnly? programmeStart)
    {
        if (!IsWindow)
        {
            return new DateRange(Start, End);
        }

        return programmeStart is { } start ? new DateRange(start.AddDays((Number - 1) * WindowDays), start.AddDays(Number * WindowDays)) : null;
    }

    /// <summary>How many periods of a kind a year has; of windows as many as there may be.</summary>
    /// <param name="kind">The kind.</param>
    public static int CountInYear(PeriodKind kind) => kind == PeriodKind.Window ? LastWindow : 12 / MonthsIn(kind);

    /// <summary>Whether a date lies in the period.</summary>
    /// <param name="date">A civil date.</param>
    /// <exception cref="InvalidOperationException">The period is a window, whose dates depend on the area.</exception>
    public bool Contains(DateOnly date) => date >= Start && date < End;

    /// <summary>The period of a kind and calendar that contains a date.</summary>
    /// <param name="date">A civil date within the calendar's years.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="kind">The kind; not a window.</param>
    public static Period Containing(DateOnly date, PeriodCalendar calendar, PeriodKind kind)
    {
        var (year, month) = calendar == PeriodCalendar.SolarHijri ? (SolarHijri.Of(date).Year, SolarHijri.Of(date).Month) : (date.Year, date.Month);
        return new Period(year, kind, ((month - 1) / MonthsIn(kind)) + 1);
    }

    /// <summary>The window that contains a date.</summary>
    /// <param name="date">A civil date.</param>
    /// <param name="programmeStart">First day of the programme in the area.</param>
    /// <returns>The window, or null for a date before the start or beyond the last window.</returns>
    public static Period? WindowContaining(DateOnly date, DateOnly programmeStart)
    {
        var day = date.DayNumber - programmeStart.DayNumber;
        return day >= 0 && day / WindowDays < LastWindow ? Window((day / WindowDays) + 1) : null;
    }

    /// <inheritdoc/>
    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a period such as 1404, 1404-H1, 1404-Q3, 1404-07 or D110-07.");

    /// <summary>Reads a period; Persian and Arabic-Indic digits are accepted.</summary>
    /// <param name="s">Text such as <c>1404-H1</c>.</param>
    /// <param name="provider">Not used: the form is the same in all cultures.</param>
    /// <param name="result">The period.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result)
    {
        var found = PeriodText.Read(Digits.ToLatin(s?.Trim() ?? ""));
        result = found ?? default;
        return found is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var (own, others) = (IsWindow ? 0 : MonthsIn(Kind), other.IsWindow ? 0 : MonthsIn(other.Kind));
        var byStart = (IsWindow, Year, (Number - 1) * Math.Max(1, own)).CompareTo((other.IsWindow, other.Year, (other.Number - 1) * Math.Max(1, others)));
        return byStart != 0 ? byStart : Kind.CompareTo(other.Kind);
    }

    /// <summary>Whether one period comes before another.</summary>
    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    /// <summary>Whether one period comes after another.</summary>
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    /// <summary>Whether one period is the other or comes before it.</summary>
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one period is the other or comes after it.</summary>
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    /// <summary>The period's code, e.g. <c>1404-H1</c>, in Latin digits.</summary>
    public override string ToString() => PeriodText.Write(this);

    /// <summary>Whether a year belongs to one of the two calendars.</summary>
    internal static bool IsYear(int year) =>
        year is (>= SolarHijri.FirstYear and <= SolarHijri.LastYear) or (>= FirstGregorianYear and <= LastGregorianYear);

    private static int MonthsIn(PeriodKind kind) => kind switch
    {
        PeriodKind.Year => 12,
        PeriodKind.Half => 6,
        PeriodKind.Quarter => 3,
        PeriodKind.Month => 1,
        _ => throw new InvalidOperationException("A window of the programme has dates in an area only."),
    };

    private static DateOnly FirstOfMonth(int year, int month)
    {
        if (year > SolarHijri.LastYear + 1)
        {
            return new DateOnly(year, month, 1);
        }

        // The day after the last one of the table is known: Nowruz 1499.
        return SolarHijri.TryDate(year, month, 1, out var date) ? date : SolarHijri.End;
    }
}
