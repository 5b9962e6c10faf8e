using System.Globalization;

namespace Mahalleh.Indicators.Periods;

/// <summary>Codes of periods: <c>1404</c>, <c>1404-H1</c>, <c>1404-Q3</c>, <c>1404-07</c>, <c>D110-07</c>.</summary>
internal static class PeriodText
{
    private const string WindowPrefix = "D110-";

    /// <summary>Reads a code in Latin digits; null when it names no period.</summary>
    public static Period? Read(string text)
    {
        if (text.StartsWith(WindowPrefix, StringComparison.OrdinalIgnoreCase))
        {
            return text.Length is 7 or 8 && Number(text.AsSpan(WindowPrefix.Length)) is >= 1 and var window ? Period.Window(window) : null;
        }

        if (text.Length is not (4 or 7) || Number(text.AsSpan(0, 4)) is not { } year || !Period.IsYear(year))
        {
            return null;
        }

        return text.Length == 4 ? new Period(year, PeriodKind.Year) : text[4] == '-' ? ReadPart(year, text.AsSpan(5)) : null;
    }

    public static string Write(Period period) => period.Kind switch
    {
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-H{period.Number}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-Q{period.Number}"),
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{period.Year}-{period.Number:D2}"),
        PeriodKind.Window => string.Create(CultureInfo.InvariantCulture, $"{WindowPrefix}{period.Number:D2}"),
        _ => period.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static Period? ReadPart(int year, ReadOnlySpan<char> part)
    {
        PeriodKind? kind = part[0] switch { 'H' or 'h' => PeriodKind.Half, 'Q' or 'q' => PeriodKind.Quarter, '0' or '1' => PeriodKind.Month, _ => null };
        return kind is { } known && Number(known == PeriodKind.Month ? part : part[1..]) is { } number && number >= 1 && number <= Period.CountInYear(known)
            ? new Period(year, known, number)
            : null;
    }

    // The framework's parser alone would also read "07" followed by null characters.
    private static int? Number(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return null;
            }

            value = (value * 10) + (digit - '0');
        }

        return digits.Length > 0 ? value : null;
    }
}
