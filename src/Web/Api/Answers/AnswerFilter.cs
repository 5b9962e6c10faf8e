using Mahalleh.Web.Api.Questions;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Api.Answers;

/// <summary>What is the same for every resource: the closed set of parameters before, headers and 304 after.</summary>
internal sealed class AnswerFilter : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var form = http.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerForm>();
        if (ClosedSet.Check(http.Request.Query, form.Parameters) is { } fault)
        {
            return fault;
        }

        var result = await next(context);
        while (result is INestedHttpResult nested)
        {
            result = nested.Result;
        }

        return result is Answer answer ? Conditional(http, answer) : result;
    }

    // Only what would be answered is compared, so a wrong question never gets a 304.
    private static IResult Conditional(HttpContext http, Answer answer)
    {
        var hash = QuestionHash.Whole(http.Request, answer.Snapshot, answer.Format, answer.Mark);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
        AnswerHeaders.Set(http.Response.Headers, answer.Snapshot, tag, http.Request.PathBase);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }
}
