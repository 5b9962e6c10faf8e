using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mahalleh.Geo.Tiling;
using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Pages.Maps;

/// <summary>The outlines of a map's areas as paths of a drawing, in Web Mercator as the map has them; the same for every indicator.</summary>
internal sealed class StillGround
{
    // Longer side of the drawing; a unit is less than a pixel.
    private const double Side = 800;
    private static readonly ConditionalWeakTable<Snapshot, ConcurrentDictionary<(string Level, int First, int Last), StillGround>> Known = [];

    private readonly ConcurrentDictionary<int, string> _paths = [];
    private readonly OutlineStore _outlines;
    private readonly GridPoint _corner;
    private readonly double _scale;

    private StillGround(OutlineStore outlines, IReadOnlyList<double> bounds)
    {
        _outlines = outlines;
        var (northWest, southEast) = (MercatorGrid.FromDegrees(bounds[0], bounds[3]), MercatorGrid.FromDegrees(bounds[2], bounds[1]));
        var (across, down) = (Math.Max(1d, southEast.X - northWest.X), Math.Max(1d, southEast.Y - northWest.Y));
        (_corner, _scale) = (northWest, Side / Math.Max(across, down));
        (Width, Height) = ((int)Math.Ceiling(across * _scale), (int)Math.Ceiling(down * _scale));
    }

    /// <summary>Width of the drawing.</summary>
    public int Width { get; }

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    /// <summary>The outlines of the areas of a map; each is written once.</summary>
    /// <param name="snapshot">The release.</param>
    /// <param name="outlines">Its outlines.</param>
    /// <param name="settings">What the map shows.</param>
    public static StillGround Of(Snapshot snapshot, OutlineStore outlines, MapSettings settings) => Known.GetOrCreateValue(snapshot)
        .GetOrAdd((settings.Level, settings.First, settings.Last), _ => new StillGround(outlines, settings.Bounds));

    /// <summary>The path of an area; empty for one that is smaller than can be drawn, or has no outline.</summary>
    /// <param name="area">Number of the area.</param>
    public string PathOf(int area) => _paths.GetOrAdd(area, number => PathOf(_outlines.Rings(number)));

    /// <summary>Where a place lies on the drawing.</summary>
    /// <param name="longitude">Degrees.</param>
    /// <param name="latitude">Degrees.</param>
    public (int X, int Y) At(double longitude, double latitude)
    {
        var point = MercatorGrid.FromDegrees(longitude, latitude);
        return ((int)Math.Round((point.X - (double)_corner.X) * _scale), (int)Math.Round((point.Y - (double)_corner.Y) * _scale));
    }

    // What the eye cannot tell apart is one place, so that neighbours share every point of their edge; each point is told from the one before.
    private string PathOf(IReadOnlyList<(double Longitude, double Latitude)[]> rings)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var points = new List<(int X, int Y)>();
            foreach (var (longitude, latitude) in ring)
            {
                if (At(longitude, latitude) is var point && (points.Count == 0 || points[^1] != point))
                {
                    points.Add(point);
                }
            }

            if (points.Count > 3)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}l");
                path.AppendJoin(' ', Enumerable.Range(1, points.Count - 2).Select(at => string.Create(CultureInfo.InvariantCulture, $"{points[at].X - points[at - 1].X} {points[at].Y - points[at - 1].Y}"))).Append('z');
            }
        }

        return path.ToString();
    }
}
