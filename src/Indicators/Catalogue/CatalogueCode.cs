namespace Mahalleh.Indicators.Catalogue;

/// <summary>What a code of a definition may be: it stands in addresses, file names and columns.</summary>
internal static class CatalogueCode
{
    /// <summary>Most characters of a code.</summary>
    public const int MostLetters = 80;

    /// <summary>Whether a text is lower-case words of letters and digits joined by single hyphens.</summary>
    public static bool IsCode(string text) =>
        text.Length <= MostLetters && text.Split('-').All(word => word.Length > 0 && word.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
