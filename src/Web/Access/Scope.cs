using Mahalleh.Indicators.Disclosure;

namespace Mahalleh.Web.Access;

/// <summary>What a request may see. Nothing of a release is reached without one.</summary>
public sealed record Scope
{
    /// <summary>The whole public release: what anyone sees without a key.</summary>
    public static Scope Public { get; } = new() { Audience = Audience.Public };

    /// <summary>Whose release is shown.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Codes of the areas that are open with all areas inside them; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Codes of the levels that are open; empty for all.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];

    /// <summary>Codes of the indicators that are open; empty for all.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    /// <summary>Id of the key; empty without one.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>Whether a key gave it.</summary>
    public bool IsKeyed => KeyId.Length > 0;

    /// <summary>Whether it leaves out a part of the release.</summary>
    public bool IsNarrowed => Areas.Count + Levels.Count + Indicators.Count > 0;

    /// <summary>The same text for all that see the same, for tags and cursors; empty for the whole public release.</summary>
    public string Mark => Audience == Audience.Public && !IsNarrowed
        ? ""
        : string.Join('\n', Audience, Listed(Areas), Listed(Levels), Listed(Indicators));

    private static string Listed(IReadOnlyList<string> codes) => string.Join('\t', codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
