using System.Globalization;
using Mahalleh.Geo.Projections;
using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Ogc;

/// <summary>Reads a <c>bbox</c>: four numbers in the order of the system's axes, or six with heights, which are passed over.</summary>
internal static class BoundingBox
{
    private const double EdgeOfWebMercator = 20_037_508.342789244;

    /// <summary>What a box must be, for a message.</summary>
    public static Text[] Allowed(OgcCrs crs)
    {
        var order = crs.IsLatitudeFirst ? "south,west,north,east" : "west,south,east,north";
        return crs.Crs.Unit == CrsUnit.Degree
            ? [new($"چهار یا شش عدد: \u2066{order}\u2069، با عرض‌هایی از ‎−90‎ تا 90 و رو به افزایش", $"four or six numbers: {order}, latitudes from −90 to 90 and rising")]
            : [new($"چهار یا شش عدد: کمترین x، کمترین y، بیشترین x، بیشترین y، درون گسترهٔ {crs.Crs}", $"four or six numbers: least x, least y, greatest x, greatest y, inside the area of {crs.Crs}")];
    }

    /// <summary>The window of a box; null when it is none.</summary>
    public static MapWindow? Parse(string text, OgcCrs crs)
    {
        var parts = text.Split(',');
        if (parts.Length is not (4 or 6))
        {
            return null;
        }

        var numbers = new double[parts.Length];
        for (var at = 0; at < parts.Length; at++)
        {
            if (!double.TryParse(parts[at], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[at]) || !double.IsFinite(numbers[at]))
            {
                return null;
            }
        }

        var second = numbers.Length / 2;
        return Window(crs, numbers[0], numbers[1], numbers[second], numbers[second + 1]);
    }

    private static MapWindow? Window(OgcCrs crs, double x1, double y1, double x2, double y2)
    {
        if (crs.IsLatitudeFirst)
        {
            (x1, y1, x2, y2) = (y1, x1, y2, x2);
        }

        if (crs.Crs == BoundaryCrs.Wgs84)
        {
            return y1 <= y2 && Math.Abs(y1) <= 90 && Math.Abs(y2) <= 90 && Math.Abs(x1) <= 180 && Math.Abs(x2) <= 180 ? MapWindow.OfDegrees(x1, y1, x2, y2) : null;
        }

        if (crs.Crs.EpsgCode == 3857)
        {
            // Viewers ask beyond the edge of the map; nothing is there.
            (x1, y1, x2, y2) = (Clamp(x1), Clamp(y1), Clamp(x2), Clamp(y2));
        }

        return x1 < x2 && y1 < y2 ? MapWindow.Of(new CrsTransform(crs.Crs), x1, y1, x2, y2) : null;
    }

    private static double Clamp(double metres) => Math.Clamp(metres, -EdgeOfWebMercator, EdgeOfWebMercator);
}
