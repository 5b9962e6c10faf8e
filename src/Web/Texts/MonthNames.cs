using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Names of the months of both calendars in both languages.</summary>
internal static class MonthNames
{
    private static readonly string[] SolarHijriFa = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];
    private static readonly string[] SolarHijriEn = ["Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar", "Dey", "Bahman", "Esfand"];
    private static readonly string[] GregorianFa = ["ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه", "اوت", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"];

    /// <summary>The name of a month, e.g. «مهر», "Mehr", «اکتبر» or "October".</summary>
    /// <param name="month">A period of one month.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Full(Period month, bool persian) => Name(month, persian, CultureInfo.InvariantCulture.DateTimeFormat.MonthNames);

    /// <summary>As <see cref="Full"/>, with Gregorian months in English as three letters.</summary>
    /// <param name="month">A period of one month.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Brief(Period month, bool persian) => Name(month, persian, CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames);

    private static string Name(Period month, bool persian, string[] gregorian) => (month.Calendar, persian) switch
    {
        (PeriodCalendar.SolarHijri, true) => SolarHijriFa[month.Number - 1],
        (PeriodCalendar.SolarHijri, false) => SolarHijriEn[month.Number - 1],
        (_, true) => GregorianFa[month.Number - 1],
        _ => gregorian[month.Number - 1],
    };
}
