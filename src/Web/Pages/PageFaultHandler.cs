using Mahalleh.Web.Access;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Pages;

/// <summary>Answers a fault on a page by a page; faults elsewhere stay problem bodies. No exception text reaches the reader.</summary>
internal sealed class PageFaultHandler : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Before a scope was found there is no release to draw the page from.
        if (httpContext.Features.Get<ScopedRelease>() is null || ProgramPaths.Contains(httpContext.Request.Path) || exception is BadHttpRequestException || !httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
        {
            return false;
        }

        PageHeaders.Set(httpContext.Response);
        var parameters = new Dictionary<string, object?> { ["Context"] = PageContext.Read(httpContext) };
        await new RazorComponentResult(typeof(FaultPage), parameters) { StatusCode = StatusCodes.Status500InternalServerError }.ExecuteAsync(httpContext);
        return true;
    }
}
