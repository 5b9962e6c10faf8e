namespace Mahalleh.Indicators.Periods;

/// <summary>Digits of the three sets that people of Iran type.</summary>
public static class Digits
{
    /// <summary>Replaces Persian (۰–۹) and Arabic-Indic (٠–٩) digits by Latin ones; everything else stays.</summary>
    /// <param name="text">Any text.</param>
    public static string ToLatin(string text)
    {
        foreach (var letter in text)
        {
            if (letter is (>= '۰' and <= '۹') or (>= '٠' and <= '٩'))
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var at = 0; at < source.Length; at++)
                    {
                        target[at] = Latin(source[at]);
                    }
                });
            }
        }

        return text;
    }

    /// <summary>Replaces Latin digits by Persian ones; everything else stays.</summary>
    /// <param name="text">Any text.</param>
    public static string ToPersian(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        for (var at = 0; at < source.Length; at++)
        {
            target[at] = source[at] is >= '0' and <= '9' ? (char)('۰' + (source[at] - '0')) : source[at];
        }
    });

    private static char Latin(char letter) => letter switch
    {
        >= '۰' and <= '۹' => (char)('0' + (letter - '۰')),
        >= '٠' and <= '٩' => (char)('0' + (letter - '٠')),
        _ => letter,
    };
}
