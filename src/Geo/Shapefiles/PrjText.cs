using System.Text.RegularExpressions;
using Mahalleh.Geo.Projections;

namespace Mahalleh.Geo.Shapefiles;

/// <summary>Recognises the reference system of a <c>.prj</c> by the name and the code in it; the text is not evaluated.</summary>
internal static partial class PrjText
{
    private const int LongestText = 16_384;

    /// <summary>The system, or null when it is none of <see cref="BoundaryCrs.Known"/>.</summary>
    public static BoundaryCrs? Find(string text)
    {
        if (text.Length > LongestText)
        {
            return null;
        }

        // The code of the whole stands last; without one, ESRI's names tell.
        return CodePattern().Match(text.TrimEnd()) is { Success: true } code ? BoundaryCrs.Find("EPSG:" + code.Groups["code"].Value)
            : NamePattern().Match(text) is { Success: true } name ? OfName(name.Groups["name"].Value)
            : null;
    }

    /// <summary>The name of a system as its text gives it, for a message.</summary>
    public static string NameOf(string text) => text.Length <= LongestText && NamePattern().Match(text) is { Success: true } name ? name.Groups["name"].Value : "";

    private static BoundaryCrs? OfName(string name)
    {
        if (ZonePattern().Match(name) is { Success: true } zone)
        {
            var number = int.Parse(zone.Groups["zone"].Value, System.Globalization.CultureInfo.InvariantCulture);
            return BoundaryCrs.Find(zone.Groups["ed"].Success ? 2020 + number : 32600 + number);
        }

        return name switch
        {
            "GCS_WGS_1984" or "WGS 84" => BoundaryCrs.Wgs84,
            "GCS_European_1950_ED77" or "ED50(ED77)" => BoundaryCrs.Find(4154),
            "WGS_1984_Web_Mercator_Auxiliary_Sphere" or "WGS 84 / Pseudo-Mercator" => BoundaryCrs.Find(3857),
            _ => null,
        };
    }

    [GeneratedRegex("^\\s*(PROJCS|GEOGCS|PROJCRS|GEOGCRS)\\s*\\[\\s*\"(?<name>[^\"]{1,100})\"", RegexOptions.CultureInvariant, 100)]
    private static partial Regex NamePattern();

    [GeneratedRegex("(AUTHORITY\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"(?<code>[0-9]{4,5})\"\\s*\\]|ID\\s*\\[\\s*\"EPSG\"\\s*,\\s*(?<code>[0-9]{4,5})\\s*\\])\\s*\\]$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^(WGS_1984_UTM_Zone_|WGS 84 / UTM zone |(?<ed>ED_1950_ED77_UTM_Zone_|ED50\(ED77\) / UTM zone ))(?<zone>[0-9]{1,2})N$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex ZonePattern();
}
