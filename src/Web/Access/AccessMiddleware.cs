namespace Mahalleh.Web.Access;

/// <summary>Stands between routing and handlers: nobody passes without a scope.</summary>
/// <param name="next">The rest of the pipeline.</param>
/// <param name="gate">Decides.</param>
internal sealed class AccessMiddleware(RequestDelegate next, AccessGate gate)
{
    /// <summary>Lets a request pass with its release, or answers with the refusal.</summary>
    /// <param name="http">The request.</param>
    public Task InvokeAsync(HttpContext http)
    {
        // What is not a route of ours is routing's own answer: no such address, or not by this method.
        if (http.GetEndpoint() is not RouteEndpoint endpoint)
        {
            return next(http);
        }

        var policy = endpoint.Metadata.GetMetadata<AccessPolicy>();
        var admission = gate.Decide(http, policy);
        http.Features.Set(admission);
        http.Response.OnStarting(() => CacheRules.Apply(http, policy));
        if (admission.Release is not { } release)
        {
            return RefusalAnswer.WriteAsync(http, admission);
        }

        http.Features.Set(release);
        return next(http);
    }
}
