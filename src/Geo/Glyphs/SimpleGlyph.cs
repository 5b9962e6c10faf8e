using static Mahalleh.Geo.Glyphs.FontTables;

namespace Mahalleh.Geo.Glyphs;

/// <summary>Reads the contours of a glyph that is not composed of others.</summary>
internal static class SimpleGlyph
{
    private const int IsOn = 1, IsShortX = 2, IsShortY = 4, IsRepeated = 8, IsSameX = 16, IsSameY = 32;

    /// <summary>The contours, in units of the font.</summary>
    public static List<(int X, int Y, bool IsOn)[]> Read(ReadOnlySpan<byte> data)
    {
        var contours = I16(data, 0);
        var ends = new int[contours];
        for (var contour = 0; contour < contours; contour++)
        {
            ends[contour] = U16(data, 10 + (2 * contour));
        }

        var count = contours == 0 ? 0 : ends[^1] + 1;
        var at = 10 + (2 * contours);
        at += 2 + U16(data, at);
        var flags = Flags(data, ref at, count);
        var xs = Coordinates(data, ref at, flags, IsShortX, IsSameX);
        var ys = Coordinates(data, ref at, flags, IsShortY, IsSameY);
        var result = new List<(int, int, bool)[]>();
        for (var (contour, first) = (0, 0); contour < contours; first = ends[contour++] + 1)
        {
            result.Add([.. Enumerable.Range(first, ends[contour] + 1 - first).Select(point => (xs[point], ys[point], (flags[point] & IsOn) != 0))]);
        }

        return result;
    }

    private static byte[] Flags(ReadOnlySpan<byte> data, ref int at, int count)
    {
        var flags = new byte[count];
        for (var point = 0; point < count;)
        {
            var flag = data[at++];
            var times = (flag & IsRepeated) != 0 ? data[at++] + 1 : 1;
            for (; times > 0 && point < count; times--)
            {
                flags[point++] = flag;
            }
        }

        return flags;
    }

    // Each is told by its distance from the one before: a byte with a sign of its own, nothing, or two bytes.
    private static int[] Coordinates(ReadOnlySpan<byte> data, ref int at, byte[] flags, int isShort, int isSame)
    {
        var (values, value) = (new int[flags.Length], 0);
        for (var point = 0; point < flags.Length; point++)
        {
            if ((flags[point] & isShort) != 0)
            {
                value += (flags[point] & isSame) != 0 ? data[at] : -data[at];
                at++;
            }
            else if ((flags[point] & isSame) == 0)
            {
                value += I16(data, at);
                at += 2;
            }

            values[point] = value;
        }

        return values;
    }
}
