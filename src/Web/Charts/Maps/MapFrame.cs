using System.Text;
using Mahalleh.Web.Charts.Scenes;

namespace Mahalleh.Web.Charts.Maps;

/// <summary>Where on a drawing a longitude and a latitude lie: north up, a degree of longitude as short as in the middle of the map.</summary>
internal sealed class MapFrame
{
    private const double Small = 300;
    private readonly double _west;
    private readonly double _north;
    private readonly double _shrink;

    /// <summary>Measures the frame.</summary>
    /// <param name="rings">All rings that it has to hold; at least one point.</param>
    /// <param name="width">Width it may take.</param>
    /// <param name="most">Height it may take.</param>
    public MapFrame(IEnumerable<(double Longitude, double Latitude)[]> rings, double width, double most)
    {
        var (west, east, south, north) = (double.PositiveInfinity, double.NegativeInfinity, double.PositiveInfinity, double.NegativeInfinity);
        foreach (var (longitude, latitude) in rings.SelectMany(ring => ring))
        {
            (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
            (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
        }

        (_west, _north, _shrink) = (west, north, Math.Cos((south + north) / 2 * Math.PI / 180));
        var (across, down) = (Math.Max(1e-9, (east - west) * _shrink), Math.Max(1e-9, north - south));
        Scale = Math.Min(width / across, most / down);
        (Width, Height) = (across * Scale, down * Scale);
    }

    /// <summary>Width that the map takes.</summary>
    public double Width { get; }

    /// <summary>Height that the map takes.</summary>
    public double Height { get; }

    /// <summary>Scene units a degree of latitude.</summary>
    public double Scale { get; }

    /// <summary>The place of a point from the map's top left corner.</summary>
    /// <param name="longitude">Its longitude in degrees.</param>
    /// <param name="latitude">Its latitude in degrees.</param>
    public (double X, double Y) At(double longitude, double latitude) => ((longitude - _west) * _shrink * Scale, (_north - latitude) * Scale);

    /// <summary>The outline of an area as the commands of a path, the size of the box around it, and its top edge; neighbours that share an edge share its places.</summary>
    /// <param name="rings">Its rings.</param>
    /// <param name="left">Left edge of the map.</param>
    /// <param name="top">Top edge of the map.</param>
    /// <returns>The commands, empty where the area is smaller than can be drawn.</returns>
    public (string Path, double Width, double Height, double Top) Outline(IReadOnlyList<(double Longitude, double Latitude)[]> rings, double left, double top)
    {
        var (path, box) = (new StringBuilder(), (Left: double.PositiveInfinity, Right: double.NegativeInfinity, Top: double.PositiveInfinity, Bottom: double.NegativeInfinity));
        foreach (var ring in rings)
        {
            var points = new List<(double X, double Y)>();
            foreach (var (longitude, latitude) in ring)
            {
                // What the eye cannot tell apart is one place, and two areas round a shared edge alike.
                var (x, y) = At(longitude, latitude);
                var point = (X: Round(left + x), Y: Round(top + y));
                if (points.Count == 0 || points[^1] != point)
                {
                    points.Add(point);
                    box = (Math.Min(box.Left, point.X), Math.Max(box.Right, point.X), Math.Min(box.Top, point.Y), Math.Max(box.Bottom, point.Y));
                }
            }

            if (points.Count > 3)
            {
                path.Append(PathText.Line(points[..^1])).Append('Z');
            }
        }

        return (path.ToString(), Math.Max(0, box.Right - box.Left), Math.Max(0, box.Bottom - box.Top), box.Top);
    }

    private double Round(double value) => Width < Small ? Math.Round(value) : Math.Round(value * 2) / 2;
}
