using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.Access;

/// <summary>How access is controlled.</summary>
public sealed record AccessOptions
{
    /// <summary>No keys: everybody sees the public release.</summary>
    public static AccessOptions PublicOnly => new();

    /// <summary>The keys.</summary>
    public KeyRingWatch Keys { get; init; } = KeyRingWatch.None;

    /// <summary>Requests for figures a minute that an address may make without a key, where nothing else is said. An address may be a whole office.</summary>
    public const int UsualPublicRate = 3_000;

    /// <summary>Requests for figures a minute that an address may make without a key; 0 for any number.</summary>
    public int PublicRate { get; init; } = UsualPublicRate;

    /// <summary>File to which the audit log is added; empty for none beside the log of the service.</summary>
    public string AuditPath { get; init; } = "";
}
