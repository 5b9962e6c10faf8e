using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mahalleh.Web.Access.Keys;

/// <summary>The text of a secret that is sent: a prefix that says what it is, an id that may be seen, and 256 random bits.</summary>
internal static class KeyText
{
    /// <summary>Prefix of a key of the store.</summary>
    public const string KeyPrefix = "mhl_";

    /// <summary>Prefix of the bearer of an embed session.</summary>
    public const string SessionPrefix = "mhs_";

    /// <summary>Letters of an id.</summary>
    public const int IdLength = 8;

    private const string IdLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int SecretBytes = 32;
    private static readonly SearchValues<char> Known = SearchValues.Create(IdLetters);
    private static readonly int Length = KeyPrefix.Length + IdLength + 1 + Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>A new id; no secret.</summary>
    public static string NewId() => RandomNumberGenerator.GetString(IdLetters, IdLength);

    /// <summary>A new secret text under an id.</summary>
    /// <param name="prefix">What it is.</param>
    /// <param name="id">The id.</param>
    public static string New(string prefix, string id) => $"{prefix}{id}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes))}";

    /// <summary>Whether a text is an id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsId(ReadOnlySpan<char> text) => text.Length == IdLength && !text.ContainsAnyExcept(Known);

    /// <summary>The id in a secret text; empty when it is none.</summary>
    /// <param name="prefix">What it should be.</param>
    /// <param name="text">The text.</param>
    public static string IdIn(string prefix, string text) =>
        text.Length == Length && text.StartsWith(prefix, StringComparison.Ordinal) && text[prefix.Length + IdLength] == '_' && IsId(text.AsSpan(prefix.Length, IdLength))
            ? text.Substring(prefix.Length, IdLength)
            : "";

    /// <summary>SHA-256 of a secret text: all of it, so that no other spelling of the same bits is the same secret.</summary>
    /// <param name="text">The text.</param>
    public static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
