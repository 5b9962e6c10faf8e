using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Days for people.</summary>
internal static class DateNames
{
    /// <summary>A day in figures: in Persian in the calendar of the release, in English always Gregorian.</summary>
    /// <param name="day">The day.</param>
    /// <param name="calendar">Calendar of the release.</param>
    /// <param name="persian">Whether in Persian.</param>
    public static string Of(DateOnly day, PeriodCalendar calendar, bool persian)
    {
        var text = DateText.Format(day, persian ? calendar : PeriodCalendar.Gregorian);
        return persian ? $"\u2066{Digits.ToPersian(text.Replace('-', '/'))}\u2069" : text;
    }
}
