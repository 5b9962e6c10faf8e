using System.Security.Cryptography;

namespace Mahalleh.Web.Building.Protection;

/// <summary>The secret of disclosure control: which cells are hidden beside those that must be. It stays with the publisher and is the same for every release.</summary>
public sealed class DisclosureKey
{
    /// <summary>Environment variable that holds the key, or the path of its file.</summary>
    public const string Variable = "MAHALLEH_DISCLOSURE_KEY";

    private const int Length = 32;
    private const int FewestDifferentBytes = 12;

    private readonly byte[] _bytes;

    private DisclosureKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The key.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>A key that is no secret, for a check that publishes nothing and is to say the same each time.</summary>
    public static DisclosureKey ForChecking { get; } = new(SHA256.HashData("check"u8));

    /// <summary>Makes a key by chance.</summary>
    public static DisclosureKey Make() => new(RandomNumberGenerator.GetBytes(Length));

    /// <summary>Reads a key: 64 hexadecimal digits.</summary>
    /// <param name="text">The text; white space around it is dropped.</param>
    /// <param name="fault">Why it is none; empty when it is one.</param>
    /// <returns>The key, or null for one that is too short, no hexadecimal number, or plainly not made by chance.</returns>
    public static DisclosureKey? Parse(string text, out string fault)
    {
        var digits = text.Trim();
        if (digits.Length != 2 * Length || !digits.All(char.IsAsciiHexDigit))
        {
            fault = $"A key is {2 * Length} hexadecimal digits; make one with 'mahalleh keys disclosure'.";
            return null;
        }

        var bytes = Convert.FromHexString(digits);
        if (bytes.Distinct().Count() < FewestDifferentBytes || Enumerable.Range(1, Length - 1).All(at => (byte)(bytes[at] - bytes[at - 1]) == (byte)(bytes[1] - bytes[0])))
        {
            fault = "The key was not made by chance; make one with 'mahalleh keys disclosure'.";
            return null;
        }

        fault = "";
        return new DisclosureKey(bytes);
    }

    /// <summary>The key as it is kept in a file.</summary>
    public string Write() => Convert.ToHexStringLower(_bytes);
}
