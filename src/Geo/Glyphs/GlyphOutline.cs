namespace Mahalleh.Geo.Glyphs;

/// <summary>A point of a glyph, in pixels; y runs up from the baseline.</summary>
internal readonly record struct GlyphPoint(double X, double Y)
{
    public static GlyphPoint Between(GlyphPoint one, GlyphPoint other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2);
}

/// <summary>The closed lines that a glyph is filled between, by the non-zero rule.</summary>
/// <param name="Lines">Corners of each line; the last is followed by the first.</param>
internal sealed record GlyphOutline(IReadOnlyList<GlyphPoint[]> Lines)
{
    private const int StepsOfCurve = 6;

    /// <summary>Makes a line of the points of a contour: where two of them are off the curve, it passes between them.</summary>
    public static GlyphPoint[] Flatten(IReadOnlyList<(GlyphPoint Point, bool IsOn)> contour)
    {
        var line = new List<GlyphPoint>();
        for (var at = 0; at < contour.Count; at++)
        {
            var (point, isOn) = contour[at];
            if (isOn)
            {
                line.Add(point);
                continue;
            }

            var (before, after) = (contour[(at + contour.Count - 1) % contour.Count], contour[(at + 1) % contour.Count]);
            Curve(line, before.IsOn ? before.Point : GlyphPoint.Between(before.Point, point), point, after.IsOn ? after.Point : GlyphPoint.Between(point, after.Point));
        }

        return [.. line];
    }

    private static void Curve(List<GlyphPoint> line, GlyphPoint from, GlyphPoint control, GlyphPoint to)
    {
        for (var step = 0; step <= StepsOfCurve; step++)
        {
            var t = (double)step / StepsOfCurve;
            var (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t);
            line.Add(new GlyphPoint((a * from.X) + (b * control.X) + (c * to.X), (a * from.Y) + (b * control.Y) + (c * to.Y)));
        }
    }
}
