using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Mahalleh.Web.Api.Answers;

/// <summary>What is the same for every resource: the closed set of parameters before, headers and 304 after, and small answers of the public release from memory.</summary>
/// <param name="shelves">What is kept of answers.</param>
internal sealed class AnswerFilter(AnswerShelves shelves) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var form = http.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerForm>();
        var release = ScopedRelease.Of(http);
        // Whoever has a key is answered anew: what one may see is never kept for another.
        var key = release.Scope.Mark.Length == 0 ? KeyOf(http.Request, form, release) : "";
        if (key.Length > 0 && shelves.Of(release.Snapshot).Find(key) is { } kept)
        {
            return Conditional(http, kept.Answer, kept.Tag);
        }

        if (ClosedSet.Check(http.Request.Query, [.. form.Parameters.Select(parameter => parameter.Name)]) is { } fault)
        {
            return fault;
        }

        var result = await next(context);
        while (result is INestedHttpResult nested)
        {
            result = nested.Result;
        }

        return result is Answer answer ? Conditional(http, key, answer) : result;
    }

    private IResult Conditional(HttpContext http, string key, Answer answer)
    {
        var hash = QuestionHash.Whole(http.Request, answer.Snapshot, answer.Format, answer.Mark);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 12))}\"", isWeak: true);
        var whole = key.Length == 0 ? answer : answer.Copied(AnswerShelf.MostBytes, body => shelves.Of(answer.Snapshot).Keep(key, new KeptAnswer(answer.Kept(body), tag, body.Length + (key.Length * sizeof(char)))));
        return Conditional(http, whole, tag);
    }

    // Only what would be answered is compared, so a wrong question never gets a 304.
    private static IResult Conditional(HttpContext http, Answer answer, EntityTagHeaderValue tag)
    {
        AnswerHeaders.Set(http.Response.Headers, answer.Snapshot, tag, http.Request.PathBase);
        var known = http.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : answer;
    }

    // All that an answer follows from beside its release: the address by which it was asked, what is accepted, and the releases that stand beside it.
    private static string KeyOf(HttpRequest request, AnswerForm form, ScopedRelease release) => string.Join(
        '\n', request.Scheme, request.Host.Value, request.PathBase.Value, request.Path.Value, request.QueryString.Value,
        form.Fixed is null ? request.Headers.Accept.ToString() : "", string.Join(',', release.Known.Select(manifest => manifest.Id)));
}
