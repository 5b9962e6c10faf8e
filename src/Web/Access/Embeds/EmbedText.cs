using System.Buffers.Text;
using System.Text.Json;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>The parts of a token, read strictly and believed in nothing: there is one spelling of each, and no member twice.</summary>
internal sealed class EmbedText
{
    /// <summary>Most letters of a token.</summary>
    public const int MostLetters = 4 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 3 };
    private static readonly string[] HeaderMembers = ["alg", "kid", "typ"];

    private EmbedText(string kid, JsonElement claims) => (Kid, Claims) = (kid, claims);

    /// <summary>Id of the signing key that the token names.</summary>
    public string Kid { get; }

    /// <summary>The claims.</summary>
    public JsonElement Claims { get; }

    /// <summary>Reads a token.</summary>
    /// <param name="text">The text that was sent.</param>
    /// <returns>Its parts; null when it is none, or has a header that says anything but ES256 and the key's id.</returns>
    public static EmbedText? Read(string text)
    {
        var parts = text.Length <= MostLetters ? text.Split('.') : [];
        return parts.Length == 3 && Object(parts[0]) is { } header && Object(parts[1]) is { } claims && Decode(parts[2]) is not null && KidOf(header) is { } kid
            ? new EmbedText(kid, claims)
            : null;
    }

    // Whatever could tell a library to use another key or another way of checking is not let in at all.
    private static string? KidOf(JsonElement header)
    {
        var isPlain = header.EnumerateObject().All(member => HeaderMembers.Contains(member.Name, StringComparer.Ordinal) && member.Value.ValueKind == JsonValueKind.String);
        return isPlain && Word(header, "alg") == "ES256" && Word(header, "typ") is "" or "JWT" && Word(header, "kid") is { Length: > 0 } kid ? kid : null;
    }

    private static string Word(JsonElement header, string name) => header.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static JsonElement? Object(string part)
    {
        try
        {
            using var document = Decode(part) is { } bytes ? JsonDocument.Parse(bytes, Strict) : null;
            return document?.RootElement is { ValueKind: JsonValueKind.Object } root && Spell(root) ? root.Clone() : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The parser lets texts pass that are no Unicode, and faults when one is read: each is read once here.
    private static bool Spell(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(member => member.Name.Length >= 0 && Spell(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(Spell),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };

    // The last letter of base64url may have bits that count for nothing; a token with other such bits would be another spelling.
    private static byte[]? Decode(string part)
    {
        if (part.Length == 0 || !Base64Url.IsValid(part))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(part);
        return string.Equals(Base64Url.EncodeToString(bytes), part, StringComparison.Ordinal) ? bytes : null;
    }
}
