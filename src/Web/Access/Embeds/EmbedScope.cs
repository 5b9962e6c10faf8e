using Mahalleh.Web.Access.Keys;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>Narrows a tenant's scope by what a token says; a token never widens it.</summary>
internal static class EmbedScope
{
    /// <summary>The scope of a token.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="claims">What its token says.</param>
    /// <param name="release">The tenant's release, with the tenant's own scope; null when there is none.</param>
    /// <returns>The scope; null when the token asks for more than the tenant has.</returns>
    public static Scope? Narrow(StoredTenant tenant, EmbedClaims claims, ScopedRelease? release)
    {
        var own = tenant.Grant.ScopeOf(tenant.Kid);
        var lies = Within(claims.Levels, own.Levels) && Within(claims.Indicators, own.Indicators) && Within(claims.Origins, tenant.Origins) && AreInside(claims.Areas, own.Areas, release);
        return lies
            ? own with { Areas = claims.Areas ?? own.Areas, Levels = claims.Levels ?? own.Levels, Indicators = claims.Indicators ?? own.Indicators }
            : null;
    }

    private static bool Within(IReadOnlyList<string>? asked, IReadOnlyList<string> own) =>
        asked is null || own.Count == 0 || asked.All(code => own.Contains(code, StringComparer.Ordinal));

    // An area lies within the tenant's when one of its ancestors, or it itself, is the tenant's. What is not known lies nowhere.
    private static bool AreInside(IReadOnlyList<string>? asked, IReadOnlyList<string> own, ScopedRelease? release)
    {
        if (asked is null || own.Count == 0)
        {
            return true;
        }

        var tree = release?.Snapshot.Areas;
        return tree is not null && asked.All(code => tree.TryGetNumber(code, out var area)
            && tree.Ancestors(area).Append(area).Any(above => own.Contains(tree.Areas[above].Code, StringComparer.Ordinal)));
    }
}
