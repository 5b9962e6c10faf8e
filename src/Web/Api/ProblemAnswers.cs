using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Problem bodies for what no handler answered: exceptions, unknown addresses, wrong methods.</summary>
internal static class ProblemAnswers
{
    /// <summary>Answers an exception. Its text stays in the log, but for a request that could not be read.</summary>
    public static Task OfException(HttpContext context)
    {
        // The handler before this one has cleared the headers.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? Problem.BadRequest(bad.StatusCode, bad.Message)
            : Problem.Fault();
        return problem.ExecuteAsync(context);
    }

    /// <summary>Answers an unknown address and a wrong method below the roots of the machines' addresses.</summary>
    public static async Task OfBareStatus(HttpContext context, RequestDelegate next)
    {
        if (!ProgramPaths.Contains(context.Request.Path))
        {
            await next(context);
            return;
        }

        context.Response.Headers.XContentTypeOptions = "nosniff";
        await next(context);
        if (!context.Response.HasStarted && context.Response.ContentType is null && Of(context) is { } problem)
        {
            await problem.ExecuteAsync(context);
        }
    }

    private static ProblemHttpResult? Of(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => Problem.UnknownRoute(context.Request.Path.Value ?? ""),
        StatusCodes.Status405MethodNotAllowed => Problem.MethodNotAllowed(context.Request.Method),
        _ => null,
    };
}
