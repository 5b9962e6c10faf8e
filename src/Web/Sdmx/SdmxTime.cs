using System.Globalization;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Indicators.Periods;
using Mahalleh.Web.Texts;

namespace Mahalleh.Web.Sdmx;

/// <summary>Points in time as SDMX writes them (xs:dateTime).</summary>
internal static class SdmxTime
{
    private static readonly string[] Times = ["HH':'mm", "HH':'mm':'ss", "HH':'mm':'ss'.'FFFFFFF", "HH':'mmK", "HH':'mm':'ssK", "HH':'mm':'ss'.'FFFFFFFK"];

    /// <summary>How a time may look, for a message.</summary>
    public static IReadOnlyList<Text> Forms { get; } =
    [
        Hint.Value("2024-03-20"), Hint.Value("2024-03-20T08:30:00Z"),
        new("2024-03-20T12:00:00+03:30 که + آن ‎%2B‎ نوشته شود", "2024-03-20T12:00:00+03:30 with its + as %2B"),
        new("روزی از تقویم خورشیدی، مانند 1403-01-01", "a Solar Hijri day such as 1403-01-01"),
    ];

    /// <summary>Reads a time; a day means its beginning, and a time without an offset is in UTC.</summary>
    /// <param name="text">In one of the <see cref="Forms"/>. A plus sign that came as a blank is a plus sign.</param>
    /// <param name="time">The time in UTC.</param>
    public static bool TryRead(string text, out DateTime time)
    {
        time = default;
        var (day, clock) = Digits.ToLatin(text).Replace(' ', '+').Split('T') switch
        {
            [var date] => (date, "00:00"),
            [var date, var of] => (date, of),
            _ => ("", ""),
        };
        if ((!DateText.TryParse(day, PeriodCalendar.SolarHijri, out var civil) && !DateText.TryParse(day, PeriodCalendar.Gregorian, out civil)) || civil.Year is < 1900 or > 9998
            || !DateTimeOffset.TryParseExact($"2000-01-02T{clock}", [.. Times.Select(form => "yyyy-MM-dd'T'" + form)], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var within))
        {
            return false;
        }

        // The offset may lead into the day before or after.
        time = DateTime.SpecifyKind(civil.ToDateTime(TimeOnly.MinValue), DateTimeKind.Utc) + (within.UtcDateTime - new DateTime(2000, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        return true;
    }
}
