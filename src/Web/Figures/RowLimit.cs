namespace Mahalleh.Web.Figures;

/// <summary>How many rows one answer brings, for whoever asks and for whoever writes the address.</summary>
internal static class RowLimit
{
    /// <summary>The most; a link that is to bring all asks for it.</summary>
    public const int Most = 50_000;

    /// <summary>The most of all pages of one question; who wants more takes the files of the release.</summary>
    public const int MostInPages = 1_000_000;
}
