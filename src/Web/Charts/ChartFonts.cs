namespace Mahalleh.Web.Charts;

/// <summary>The type of charts that stand alone: Vazirmatn from the program's own folder, from regular to bold.</summary>
internal static class ChartFonts
{
    private static readonly Lazy<string> Embedded = new(Embed);

    /// <summary>An <c>@font-face</c> rule with the letters that pages use inside it, about 80 kB.</summary>
    public static string FontFaces => Embedded.Value;

    /// <summary>Paths of the files to draw PNG with, which have all letters.</summary>
    public static IReadOnlyList<string> Paths => [PathOf("Vazirmatn-Regular.ttf"), PathOf("Vazirmatn-SemiBold.ttf")];

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "fonts", file);

    private static string Embed() =>
        $"@font-face{{font-family:Vazirmatn;font-weight:400 700;src:url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(PathOf("Vazirmatn.woff2")))}) format('woff2')}}";
}
