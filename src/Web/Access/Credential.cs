using System.Text;
using Microsoft.Extensions.Primitives;

namespace Mahalleh.Web.Access;

/// <summary>What a request sent to say who it is.</summary>
/// <param name="Text">The key or token; empty when it cannot be read.</param>
/// <param name="IsBasic">Whether it came as the password of HTTP Basic, as R, Excel and QGIS send it.</param>
internal readonly record struct Credential(string Text, bool IsBasic)
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    // A token of 4 KB, a name before it, and base64 around both.
    private const int MostLetters = 8 * 1024;

    /// <summary>Reads the header <c>Authorization</c>; two of them are none that can be read.</summary>
    /// <param name="header">The header; not empty.</param>
    public static Credential Read(StringValues header)
    {
        if (header.Count != 1 || header[0] is not { Length: <= MostLetters } text)
        {
            return new("", false);
        }

        return text.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? new(text[Bearer.Length..].Trim(), false)
            : text.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? new(Password(text[Basic.Length..].Trim()), true)
            : new("", false);
    }

    private static string Password(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var count))
        {
            return "";
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, count);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? "" : pair[(colon + 1)..];
    }
}
