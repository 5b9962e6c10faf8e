using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>An embed token that was found good.</summary>
/// <param name="Tenant">Who signed it.</param>
/// <param name="Id">Its <c>jti</c>.</param>
/// <param name="Scope">What it opens.</param>
/// <param name="Origins">Origins of the pages that may hold the embed.</param>
/// <param name="Expires">When a session that it is exchanged for ends.</param>
/// <param name="RememberUntil">Until when it could be sent again.</param>
internal sealed record EmbedToken(StoredTenant Tenant, string Id, Scope Scope, IReadOnlyList<string> Origins, DateTimeOffset Expires, DateTimeOffset RememberUntil);

/// <summary>What was found of a token.</summary>
/// <param name="Token">The token; null when it is not good.</param>
/// <param name="Refusal">Why it is not good.</param>
/// <param name="Kid">Id of the signing key it names, when there is such a key; else empty.</param>
internal sealed record EmbedVerdict(EmbedToken? Token, Refusal Refusal, string Kid);
