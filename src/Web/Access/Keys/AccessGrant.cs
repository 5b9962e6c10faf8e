using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Access.Keys;

/// <summary>What a key or a tenant is allowed, as the key store says it.</summary>
public sealed record AccessGrant
{
    /// <summary>Requests a minute where nothing else is said.</summary>
    public const int UsualRate = 600;

    /// <summary>Most requests a minute.</summary>
    public const int MostRate = 1_000_000;

    /// <summary>What people call it; may be empty.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whose release is shown.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Codes of the areas that are open with all areas inside them; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Codes of the levels that are open; empty for all.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Codes of the indicators that are open; empty for all.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Requests a minute.</summary>
    public int Rate { get; init; } = UsualRate;

    /// <summary>Last day on which it is good (UTC); null for no end.</summary>
    public DateOnly? Expires { get; init; }

    /// <summary>When it was revoked; null while it is not.</summary>
    public DateTimeOffset? Revoked { get; init; }

    /// <summary>Why it is not good at a moment; <see cref="Refusal.None"/> when it is.</summary>
    /// <param name="now">The moment.</param>
    public Refusal RefusalAt(DateTimeOffset now) =>
        Revoked is not null ? Refusal.Revoked : Expires < DateOnly.FromDateTime(now.UtcDateTime) ? Refusal.Expired : Refusal.None;

    /// <summary>The scope it gives.</summary>
    /// <param name="keyId">Id of the key or tenant.</param>
    public Scope ScopeOf(string keyId) => new() { Audience = Audience, Areas = Areas, Levels = Levels, Indicators = Indicators, KeyId = keyId };
}
