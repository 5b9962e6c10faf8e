using System.Globalization;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Writes numbers for people: Persian digits with ٫ and ٬ or Latin ones with . and , — never by culture.</summary>
public static class Numerals
{
    private const char LeftToRightIsolate = '\u2066';
    private const char PopIsolate = '\u2069';

    /// <summary>Writes a number rounded half away from zero.</summary>
    /// <param name="value">A finite number.</param>
    /// <param name="decimals">Digits after the point, 0–6.</param>
    /// <param name="persian">Whether to use Persian digits.</param>
    public static string Number(double value, int decimals, bool persian)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = (rounded == 0 ? 0 : rounded).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return persian ? Persian(text.Replace("-", "−", StringComparison.Ordinal)) : text.Replace("-", "−", StringComparison.Ordinal);
    }

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    /// <param name="persian">Whether to use Persian digits.</param>
    public static string Whole(long value, bool persian) => Number(value, 0, persian);

    /// <summary>Writes a rank or a year: digits without separators.</summary>
    /// <param name="value">The number.</param>
    /// <param name="persian">Whether to use Persian digits.</param>
    public static string Plain(long value, bool persian)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return persian ? Digits.ToPersian(text) : text;
    }

    /// <summary>Writes a range as «low–high», isolated left to right so that it never reads backwards.</summary>
    /// <param name="low">Lower end, already written.</param>
    /// <param name="high">Upper end, already written.</param>
    public static string Range(string low, string high) => $"{LeftToRightIsolate}{low}–{high}{PopIsolate}";

    /// <summary>Writes a share of 0–1 as a percentage whose sign does not jump sides.</summary>
    /// <param name="share">The share.</param>
    /// <param name="decimals">Digits after the point.</param>
    /// <param name="persian">Whether to use Persian digits.</param>
    public static string Percent(double share, int decimals, bool persian) =>
        $"{LeftToRightIsolate}{Number(share * 100, decimals, persian)}{(persian ? '٪' : '%')}{PopIsolate}";

    private static string Persian(string text) =>
        Digits.ToPersian(text).Replace('.', '٫').Replace(',', '٬');
}
