using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Access;

/// <summary>What was decided of a request.</summary>
internal sealed record Admission
{
    /// <summary>The scope that was found; null when the credential is not good.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The release it may see; null when refused.</summary>
    public ScopedRelease? Release { get; init; }

    /// <summary>The answer to a request that was refused; null when admitted.</summary>
    public ProblemHttpResult? Problem { get; init; }

    /// <summary>Why the credential is not good.</summary>
    public Refusal Refusal { get; init; }

    /// <summary>Id of the key, also of one that is not good; empty when there is none.</summary>
    public string KeyId { get; init; } = "";

    /// <summary>Seconds to wait, for a key that asks too often.</summary>
    public int RetryAfter { get; init; }

    /// <summary>Whether a credential was sent.</summary>
    public bool HasCredential => KeyId.Length > 0 || Refusal != Refusal.None;
}
