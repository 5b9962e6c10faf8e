using System.Globalization;
using System.Text;
using Mahalleh.Indicators.Periods;

namespace Mahalleh.Web.Texts;

/// <summary>Persian names as they are stored, and keys by which people find them.</summary>
public static class PersianText
{
    private const char Tatweel = 'ـ';
    private const char ZeroWidthNonJoiner = '\u200C';

    /// <summary>Normalises a name: NFKC, ي→ی, ك→ک, tatweel, harakat and invisible marks dropped, ZWNJ kept, spaces single.</summary>
    /// <param name="text">Any text.</param>
    public static string Normalise(string text)
    {
        var folded = new StringBuilder(text.Length);
        var space = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(letter))
            {
                space = folded.Length > 0;
            }
            else if (Kept(letter))
            {
                if (space)
                {
                    folded.Append(' ');
                }

                space = false;
                folded.Append(Fold(letter));
            }
        }

        return folded.ToString().Trim(ZeroWidthNonJoiner);
    }

    /// <summary>The key for searching: normalised, ZWNJ as nothing, spaces as nothing, digits Latin, lower case, ئ ؤ أ إ آ folded.</summary>
    /// <param name="text">A name or what somebody typed.</param>
    public static string SearchKey(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in Digits.ToLatin(Normalise(text)))
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(letter switch { 'آ' or 'أ' or 'إ' => 'ا', 'ؤ' => 'و', 'ئ' => 'ی', 'ة' => 'ه', 'ۀ' => 'ه', _ => char.ToLowerInvariant(letter) });
            }
        }

        return key.ToString();
    }

    // Hamza above (as in «محلهٔ») is spelling, not vowelling, and stays; so does ZWNJ.
    private static bool Kept(char letter) => letter is ZeroWidthNonJoiner or '\u0654'
        || (letter != Tatweel && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control));

    private static char Fold(char letter) => letter switch { 'ي' or 'ى' => 'ی', 'ك' => 'ک', _ => letter };
}
