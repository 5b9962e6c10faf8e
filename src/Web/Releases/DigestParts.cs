using System.Security.Cryptography;
using System.Text;

namespace Mahalleh.Web.Releases;

/// <summary>Adds parts to a digest, each after its length, so that no two lists of parts are alike.</summary>
internal static class DigestParts
{
    /// <summary>Adds bytes.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="part">The bytes.</param>
    public static void AppendPart(this IncrementalHash digest, ReadOnlySpan<byte> part)
    {
        digest.AppendData(BitConverter.GetBytes(part.Length));
        digest.AppendData(part);
    }

    /// <summary>Adds a text.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="part">The text.</param>
    public static void AppendPart(this IncrementalHash digest, string part) => digest.AppendPart(Encoding.UTF8.GetBytes(part));
}
