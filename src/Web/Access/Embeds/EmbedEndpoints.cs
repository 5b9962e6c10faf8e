using Mahalleh.Web.Access.Keys;
using Mahalleh.Web.Problems;

namespace Mahalleh.Web.Access.Embeds;

/// <summary>Exchanges an embed token, once, for the bearer of a short session.</summary>
internal static class EmbedEndpoints
{
    /// <summary>Address of the exchange.</summary>
    public const string Session = "/embed/session";

    /// <summary>Maps the route. GET alone: HEAD would use the token up and show nothing for it.</summary>
    /// <param name="routes">Where to map it.</param>
    public static void MapEmbeds(this IEndpointRouteBuilder routes) =>
        routes.MapMethods(Session, [HttpMethods.Get], GetSessionAsync).WithMetadata(AccessPolicy.Exchange).ExcludeFromDescription();

    private static async Task GetSessionAsync(HttpContext http, EmbedTokens tokens, EmbedSessions sessions, KeyRingWatch keys, KeyRates rates, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var header = http.Request.Headers.Authorization;
        var verdict = header.Count == 0
            ? new EmbedVerdict(null, Refusal.Missing, "")
            : await tokens.JudgeAsync(Credential.Read(header).Text, keys.Current, now);
        if (verdict.Token is not { } token)
        {
            await RefuseAsync(http, verdict);
        }
        else if (rates.Count(token.Tenant.Kid, token.Tenant.Grant.Rate) is > 0 and var wait)
        {
            await RefuseAsync(http, AccessGate.TooOften(token.Scope, wait));
        }
        else if (sessions.Begin(token, now) is not { } bearer)
        {
            await RefuseAsync(http, verdict with { Refusal = Refusal.Replayed });
        }
        else
        {
            http.Features.Set(new Admission { Scope = token.Scope, KeyId = token.Tenant.Kid });
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            await TypedResults.Json(new SessionAnswer(bearer, token.Expires, token.Scope.Areas, token.Scope.Levels, token.Scope.Indicators, token.Origins)).ExecuteAsync(http);
        }
    }

    private static Task RefuseAsync(HttpContext http, EmbedVerdict verdict) => RefuseAsync(http, new Admission
    {
        Refusal = verdict.Refusal,
        KeyId = verdict.Kid,
        Problem = verdict.Refusal == Refusal.TooWide ? Problem.TokenTooWide() : Problem.NotAuthenticated(),
    });

    private static Task RefuseAsync(HttpContext http, Admission admission)
    {
        http.Features.Set(admission);
        return RefusalAnswer.WriteAsync(http, admission);
    }

    private sealed record SessionAnswer(
        string Token, DateTimeOffset Expires, IReadOnlyList<string> Areas, IReadOnlyList<string> Levels, IReadOnlyList<string> Indicators, IReadOnlyList<string> Origins);
}
