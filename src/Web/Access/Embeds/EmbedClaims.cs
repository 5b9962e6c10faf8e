using System.Text.Json;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>The claims of an embed token. The set is closed: a misspelt narrowing must not become no narrowing.</summary>
internal sealed record EmbedClaims
{
    private const int MostIdLetters = 128;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(60);
    private static readonly string[] Known = ["iss", "aud", "sub", "exp", "iat", "nbf", "jti", "areas", "levels", "indicators", "origins"];

    /// <summary>Name of the tenant.</summary>
    public required string Issuer { get; init; }

    /// <summary>For whom the token is made.</summary>
    public required string Audience { get; init; }

    /// <summary>The token's own id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Issued { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>Before when it is not good.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Codes of areas; null for the tenant's own.</summary>
    public required IReadOnlyList<string>? Areas { get; init; }

    /// <summary>Codes of levels; null for the tenant's own.</summary>
    public required IReadOnlyList<string>? Levels { get; init; }

    /// <summary>Codes of indicators; null for the tenant's own.</summary>
    public required IReadOnlyList<string>? Indicators { get; init; }

    /// <summary>Origins; null for the tenant's own.</summary>
    public required IReadOnlyList<string>? Origins { get; init; }

    /// <summary>Reads the claims; null when one is missing, unknown or malformed.</summary>
    /// <param name="claims">The claims of a token.</param>
    public static EmbedClaims? Read(JsonElement claims)
    {
        string[] lists = ["areas", "levels", "indicators", "origins"];
        var isKnown = claims.EnumerateObject().All(claim => Known.Contains(claim.Name, StringComparer.Ordinal));
        if (!isKnown || lists.Any(name => claims.TryGetProperty(name, out var list) && List(list) is null) || (claims.TryGetProperty("sub", out var sub) && sub.ValueKind != JsonValueKind.String))
        {
            return null;
        }

        return Word(claims, "iss") is { } issuer && Word(claims, "aud") is { } audience && Word(claims, "jti") is { Length: <= MostIdLetters } id
            && Moment(claims, "iat") is { } issued && Moment(claims, "exp") is { } expires && (!claims.TryGetProperty("nbf", out _) || Moment(claims, "nbf") is not null)
            ? new EmbedClaims
            {
                Issuer = issuer,
                Audience = audience,
                Id = id,
                Issued = issued,
                Expires = expires,
                NotBefore = Moment(claims, "nbf") ?? issued,
                Areas = ListOf(claims, "areas"),
                Levels = ListOf(claims, "levels"),
                Indicators = ListOf(claims, "indicators"),
                Origins = ListOf(claims, "origins"),
            }
            : null;
    }

    /// <summary>Whether the token is short enough and good at a moment, give or take the skew of two clocks.</summary>
    /// <param name="now">The moment.</param>
    public bool IsTimely(DateTimeOffset now) =>
        Expires > Issued && Expires - Issued <= Longest && Issued <= now + Skew && NotBefore <= now + Skew && Expires + Skew > now;

    /// <summary>When a session ends: with the token. One that has ended by our clock only is good for the skew.</summary>
    /// <param name="now">The moment of the exchange.</param>
    public DateTimeOffset SessionEnd(DateTimeOffset now) => Expires > now ? Expires : RememberUntil;

    /// <summary>Until when the token could be sent again.</summary>
    public DateTimeOffset RememberUntil => Expires + Skew;

    private static string? Word(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } word ? word : null;

    private static DateTimeOffset? Moment(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= int.MaxValue
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string[]? ListOf(JsonElement claims, string name) => claims.TryGetProperty(name, out var value) ? List(value) : null;

    // An empty list would read as "none" to one and as "all" to another.
    private static string[]? List(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. value.EnumerateArray().Select(item => item.GetString() ?? "")]
            : null;
}
