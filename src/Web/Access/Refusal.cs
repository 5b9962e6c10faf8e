namespace Mahalleh.Web.Access;

/// <summary>Why a credential is not good. The audit log has it; whoever sent the credential is not told.</summary>
public enum Refusal
{
    /// <summary>It is good.</summary>
    None,

    /// <summary>No credential where one is needed.</summary>
    Missing,

    /// <summary>It is no key and no token, or is sent in a way that is not read.</summary>
    Unreadable,

    /// <summary>Nobody has this id.</summary>
    Unknown,

    /// <summary>The id is known and the secret is not its own.</summary>
    WrongSecret,

    /// <summary>Its time is over, or has not come.</summary>
    Expired,

    /// <summary>It was revoked.</summary>
    Revoked,

    /// <summary>The signature is not the tenant's.</summary>
    BadSignature,

    /// <summary>A claim is missing, malformed or not allowed.</summary>
    BadClaims,

    /// <summary>The token was used before.</summary>
    Replayed,

    /// <summary>The token asks for more than its tenant has.</summary>
    TooWide,
}
