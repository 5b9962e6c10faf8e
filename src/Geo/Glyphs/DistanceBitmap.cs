namespace Mahalleh.Geo.Glyphs;

/// <summary>
/// A glyph as signed distances from its edge: 191 on it, a byte of 32 more a pixel inside, 32 less outside, in the way of Mapbox's
/// sdf-glyph-foundry: radius 8 pixels, a quarter of it outside.
/// </summary>
/// <param name="Width">Width of the glyph in pixels, without the border.</param>
/// <param name="Height">Its height.</param>
/// <param name="Left">Its left edge, from the pen.</param>
/// <param name="Top">Its upper edge, above the baseline.</param>
/// <param name="Values">Distances, row by row from the top, of the glyph with its border; empty for a glyph without ink.</param>
internal sealed record DistanceBitmap(int Width, int Height, int Left, int Top, byte[] Values)
{
    /// <summary>Pixels around the glyph.</summary>
    public const int Border = 3;

    private const double Radius = 8;
    private const double Cutoff = 0.25;

    /// <summary>Draws an outline.</summary>
    public static DistanceBitmap Draw(GlyphOutline outline)
    {
        var points = outline.Lines.SelectMany(line => line).ToArray();
        if (points.Length == 0)
        {
            return new DistanceBitmap(0, 0, 0, 0, []);
        }

        var (left, bottom) = ((int)Math.Floor(points.Min(point => point.X)), (int)Math.Floor(points.Min(point => point.Y)));
        var (right, top) = ((int)Math.Ceiling(points.Max(point => point.X)), (int)Math.Ceiling(points.Max(point => point.Y)));
        var (width, height) = (right - left, top - bottom);
        var edges = Edges(outline);
        var values = new byte[(width + (2 * Border)) * (height + (2 * Border))];
        for (var at = 0; at < values.Length; at++)
        {
            var (row, column) = Math.DivRem(at, width + (2 * Border));
            values[at] = Value(edges, left - Border + column + 0.5, top + Border - row - 0.5);
        }

        return new DistanceBitmap(width, height, left, top, values);
    }

    private static (GlyphPoint From, GlyphPoint To)[] Edges(GlyphOutline outline) => [.. outline.Lines.SelectMany(line => line.Select((from, at) => (from, line[at + 1 == line.Length ? 0 : at + 1]))).Where(edge => edge.from != edge.Item2)];

    private static byte Value((GlyphPoint From, GlyphPoint To)[] edges, double x, double y)
    {
        var (nearest, winding) = (double.MaxValue, 0);
        foreach (var (from, to) in edges)
        {
            nearest = Math.Min(nearest, SquaredDistance(x, y, from, to));
            winding += Crossing(x, y, from, to);
        }

        var distance = winding == 0 ? Math.Sqrt(nearest) : -Math.Sqrt(nearest);
        return (byte)Math.Clamp(Math.Round(255 - (255 * ((distance / Radius) + Cutoff))), 0, 255);
    }

    private static double SquaredDistance(double x, double y, GlyphPoint from, GlyphPoint to)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var length = (dx * dx) + (dy * dy);
        var t = length == 0 ? 0 : Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / length, 0, 1);
        var (ex, ey) = (from.X + (t * dx) - x, from.Y + (t * dy) - y);
        return (ex * ex) + (ey * ey);
    }

    // Edges that a ray to the right crosses: +1 upwards, −1 downwards.
    private static int Crossing(double x, double y, GlyphPoint from, GlyphPoint to)
    {
        if (from.Y <= y == to.Y <= y)
        {
            return 0;
        }

        var at = from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X));
        return at <= x ? 0 : from.Y <= y ? 1 : -1;
    }
}
