using Mahalleh.Web.Releases;

namespace Mahalleh.Web.Access.Auditing;

/// <summary>Notes every request that sent a credential, good or not. It stands outside of all that could change the status.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="log">The audit log.</param>
/// <param name="store">Knows the codes that may be written down.</param>
/// <param name="clock">The clock.</param>
internal sealed class AuditMiddleware(RequestDelegate next, AuditLog log, SnapshotStore store, TimeProvider clock)
{
    /// <summary>Passes the request on and notes its end.</summary>
    /// <param name="http">The request.</param>
    public async Task InvokeAsync(HttpContext http)
    {
        // Kept from before: whoever answers a fault clears the endpoint.
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        try
        {
            await next(http);
        }
        finally
        {
            if (http.Features.Get<Admission>() is { HasCredential: true } admission)
            {
                Note(http, route, admission);
            }
        }
    }

    private void Note(HttpContext http, string route, Admission admission)
    {
        var snapshot = (admission.Release ?? store.Open(admission.Scope ?? Scope.Public) ?? store.Open(Scope.Public))?.Snapshot;
        log.Write(new AuditLine(
            clock.GetUtcNow(),
            admission.KeyId,
            admission.Scope?.Audience,
            HttpMethods.IsHead(http.Request.Method) ? HttpMethods.Head : HttpMethods.Get,
            route,
            http.Response.StatusCode,
            admission.Refusal == Refusal.None ? null : admission.Refusal,
            snapshot is null ? [] : AskedFor.Areas(http, snapshot),
            snapshot is null ? [] : AskedFor.Indicators(http, snapshot)));
    }
}
