using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mahalleh.Indicators.Periods;

/// <summary>
/// A reference period: a year, half or quarter of one calendar, as a half-open range of civil dates.
/// </summary>
/// <remarks>
/// Written <c>1404</c>, <c>1404-H1</c>, <c>1404-Q3</c>. The calendar follows from the year: 1206–1498 is Solar Hijri,
/// 1800–2200 Gregorian. Ordered by start, the longer period first.
/// </remarks>
public readonly record struct Period : IParsable<Period>, IComparable<Period>
{
    /// <summary>First Gregorian year that a period may have.</summary>
    public const int FirstGregorianYear = 1800;

    /// <summary>Last Gregorian year that a period may have.</summary>
    public const int LastGregorianYear = 2200;

    /// <summary>Makes a period.</summary>
    /// <param name="year">Year, 1206–1498 or 1800–2200.</param>
    /// <param name="kind">Year, half or quarter.</param>
    /// <param name="number">1 for a year, 1–2 for a half, 1–4 for a quarter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the number is outside its range.</exception>
    public Period(int year, PeriodKind kind, int number = 1)
    {
        if (!IsYear(year))
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, "A period's year is 1206–1498 (Solar Hijri) or 1800–2200 (Gregorian).");
        }

        if (number < 1 || number > CountInYear(kind))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, $"A {kind} has a number from 1 to {CountInYear(kind)}.");
        }

        (Year, Kind, Number) = (year, kind, number);
    }

    /// <summary>The year, in the period's own calendar.</summary>
    public int Year { get; }

    /// <summary>Year, half or quarter.</summary>
    public PeriodKind Kind { get; }

    /// <summary>Which half or quarter of the year, from 1; 1 for a year.</summary>
    public int Number { get; }

    /// <summary>The calendar, which follows from the year.</summary>
    public PeriodCalendar Calendar => Year <= SolarHijri.LastYear ? PeriodCalendar.SolarHijri : PeriodCalendar.Gregorian;

    /// <summary>First day.</summary>
    public DateOnly Start => FirstOfMonth(Year, ((Number - 1) * MonthsIn(Kind)) + 1);

    /// <summary>First day after the period.</summary>
    public DateOnly End => Number == CountInYear(Kind) ? FirstOfMonth(Year + 1, 1) : FirstOfMonth(Year, (Number * MonthsIn(Kind)) + 1);

    /// <summary>Length in days.</summary>
    public int Days => End.DayNumber - Start.DayNumber;

    /// <summary>The period of the same kind just before.</summary>
    public Period Previous => Number > 1 ? new Period(Year, Kind, Number - 1) : new Period(Year - 1, Kind, CountInYear(Kind));

    /// <summary>The same part of the year before.</summary>
    public Period SameLastYear => new(Year - 1, Kind, Number);

    /// <summary>How many periods of a kind a year has.</summary>
    /// <param name="kind">The kind.</param>
    public static int CountInYear(PeriodKind kind) => 12 / MonthsIn(kind);

    /// <summary>Whether a date lies in the period.</summary>
    /// <param name="date">A civil date.</param>
    public bool Contains(DateOnly date) => date >= Start && date < End;

    /// <summary>The period of a kind and calendar that contains a date.</summary>
    /// <param name="date">A civil date within the calendar's years.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="kind">The kind.</param>
    public static Period Containing(DateOnly date, PeriodCalendar calendar, PeriodKind kind)
    {
        var (year, month) = calendar == PeriodCalendar.SolarHijri ? (SolarHijri.Of(date).Year, SolarHijri.Of(date).Month) : (date.Year, date.Month);
        return new Period(year, kind, ((month - 1) / MonthsIn(kind)) + 1);
    }

    /// <inheritdoc/>
    public static Period Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var period) ? period : throw new FormatException($"'{s}' is not a period such as 1404, 1404-H1 or 1404-Q3.");

    /// <summary>Reads a period; Persian and Arabic-Indic digits are accepted.</summary>
    /// <param name="s">Text such as <c>1404-H1</c>.</param>
    /// <param name="provider">Not used: the form is the same in all cultures.</param>
    /// <param name="result">The period.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Period result)
    {
        result = default;
        var text = Digits.ToLatin(s?.Trim() ?? "");
        if (text.Length is not (4 or 7) || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !IsYear(year))
        {
            return false;
        }

        if (text.Length == 4)
        {
            result = new Period(year, PeriodKind.Year);
            return true;
        }

        var kind = text[5] switch { 'H' or 'h' => PeriodKind.Half, 'Q' or 'q' => PeriodKind.Quarter, _ => PeriodKind.Year };
        var number = text[6] - '0';
        if (text[4] != '-' || kind == PeriodKind.Year || number < 1 || number > CountInYear(kind))
        {
            return false;
        }

        result = new Period(year, kind, number);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Period other)
    {
        var byStart = (Year, (Number - 1) * MonthsIn(Kind)).CompareTo((other.Year, (other.Number - 1) * MonthsIn(other.Kind)));
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
    public override string ToString() => Kind switch
    {
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Number}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year}-Q{Number}"),
        _ => Year.ToString(CultureInfo.InvariantCulture),
    };

    private static bool IsYear(int year) =>
        year is (>= SolarHijri.FirstYear and <= SolarHijri.LastYear) or (>= FirstGregorianYear and <= LastGregorianYear);

    private static int MonthsIn(PeriodKind kind) => kind switch { PeriodKind.Half => 6, PeriodKind.Quarter => 3, _ => 12 };

    private static DateOnly FirstOfMonth(int year, int month)
    {
        if (year > SolarHijri.LastYear + 1)
        {
            return new DateOnly(year, month, 1);
        }

        // The day after the last one of the table is known: Nowruz 1499.
        return SolarHijri.TryDate(year, month, 1, out var date) ? date : DateOnly.FromDateTime(new PersianCalendar().ToDateTime(year, month, 1, 0, 0, 0, 0));
    }
}
