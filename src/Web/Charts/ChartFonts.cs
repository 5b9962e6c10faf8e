using System.Globalization;
using System.Text;

namespace Mahalleh.Web.Charts;

/// <summary>The type of charts that stand alone: Vazirmatn, in two weights, from the program's own folder.</summary>
internal static class ChartFonts
{
    private static readonly (string Name, int Weight)[] Faces = [("Vazirmatn-Regular", 400), ("Vazirmatn-SemiBold", 600)];

    private static readonly Lazy<string> Embedded = new(Embed);

    /// <summary><c>@font-face</c> rules with the type inside them, about 140 kB.</summary>
    public static string FontFaces => Embedded.Value;

    /// <summary>Paths of the files to draw PNG with.</summary>
    public static IReadOnlyList<string> Paths => [.. Faces.Select(face => PathOf(face.Name + ".ttf"))];

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "fonts", file);

    private static string Embed()
    {
        var rules = new StringBuilder();
        foreach (var (name, weight) in Faces)
        {
            var data = Convert.ToBase64String(File.ReadAllBytes(PathOf(name + ".woff2")));
            rules.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:Vazirmatn;font-weight:{weight};src:url(data:font/woff2;base64,{data}) format('woff2')}}");
        }

        return rules.ToString();
    }
}
