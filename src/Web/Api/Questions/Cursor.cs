using System.Buffers.Binary;
using System.Buffers.Text;

namespace Mahalleh.Web.Api.Questions;

/// <summary>An opaque mark of where a page begins, bound to its question and release: 8 bytes of the question's hash and the row.</summary>
internal static class Cursor
{
    private const int Length = 16;

    /// <summary>Writes a cursor.</summary>
    /// <param name="question">Hash of the question, 8 bytes or more.</param>
    /// <param name="row">Row at which the page begins.</param>
    public static string Write(ReadOnlySpan<byte> question, long row)
    {
        Span<byte> bytes = stackalloc byte[Length];
        question[..8].CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], row);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Reads a cursor; one of another question does not read.</summary>
    /// <param name="text">The cursor.</param>
    /// <param name="question">Hash of the question.</param>
    /// <param name="row">Row at which the page begins.</param>
    public static bool TryRead(string text, ReadOnlySpan<byte> question, out long row)
    {
        row = 0;
        Span<byte> bytes = stackalloc byte[Length];
        if (text.Length != Base64Url.GetEncodedLength(Length) || !Base64Url.TryDecodeFromChars(text, bytes, out var written) || written != Length)
        {
            return false;
        }

        row = BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
        return row >= 0 && bytes[..8].SequenceEqual(question[..8]);
    }
}
