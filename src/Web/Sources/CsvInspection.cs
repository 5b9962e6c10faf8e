using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mahalleh.Web.Sources;

/// <summary>Looks at a CSV file before the engine reads it: encoding, NUL, line length, header.</summary>
internal static class CsvInspection
{
    private const int LongestLine = 1 << 20;

    /// <summary>Reads the header of a sound file.</summary>
    /// <returns>The column names, or null when the file cannot be read as CSV in UTF-8; then the faults say why.</returns>
    public static IReadOnlyList<string>? Header(string path, string file, FaultLog faults)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[3];
        var read = stream.ReadAtLeast(start, 3, throwOnEndOfStream: false);
        if (read >= 2 && start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            faults.Error(file, null, "", "encoding", "The file is UTF-16; save it as UTF-8.");
            return null;
        }

        stream.Position = read == 3 && start is [0xEF, 0xBB, 0xBF] ? 3 : 0;
        var header = Scan(stream, file, faults);
        if (header is null)
        {
            return null;
        }

        var names = SplitHeader(header);
        if (names.Count == 0 || names.All(name => name.Length == 0))
        {
            faults.Error(file, 1, "", "no-header", "The first row names the columns; it is empty.");
            return null;
        }

        return names;
    }

    private static string? Scan(Stream stream, string file, FaultLog faults)
    {
        var (line, invalid, first) = (0L, 0L, 0L);
        string? header = null;
        var isSound = true;
        foreach (var bytes in Lines(stream))
        {
            line++;
            if (bytes.Length > LongestLine)
            {
                faults.Error(file, line, "", "line-too-long", $"The line is longer than {LongestLine:N0} bytes; a quotation mark may be missing.");
                return null;
            }

            if (!Utf8.IsValid(bytes.Span) || bytes.Span.Contains((byte)0))
            {
                (first, isSound) = (invalid == 0 ? line : first, false);
                invalid++;
            }

            header ??= Encoding.UTF8.GetString(bytes.Span);
        }

        if (!isSound)
        {
            var more = invalid > 1 ? string.Create(CultureInfo.InvariantCulture, $" (and {invalid - 1} more lines)") : "";
            faults.Error(file, first, "", "encoding", $"The line is not UTF-8{more}; the file looks like Windows-1256. Save it as UTF-8.");
            return null;
        }

        return header ?? "";
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var filled = 0;
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var from = 0;
            for (var end = Array.IndexOf(buffer, (byte)'\n', from, filled - from); end >= 0; end = Array.IndexOf(buffer, (byte)'\n', from, filled - from))
            {
                yield return buffer.AsMemory(from, end - from);
                from = end + 1;
            }

            Buffer.BlockCopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            if (read == 0 || filled > LongestLine)
            {
                if (filled > 0)
                {
                    yield return buffer.AsMemory(0, filled);
                }

                yield break;
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private static List<string> SplitHeader(string header) =>
        [.. header.TrimEnd('\r').Split(',').Select(name => name.Trim().Trim('"').Trim())];
}
