using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;

namespace Mahalleh.Web.Api;

/// <summary>Maps a resource: one address, its representations by suffix or by <c>Accept</c>, GET and HEAD.</summary>
internal static class ApiRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps a resource.</summary>
    /// <param name="api">The group of <c>/api/v1</c>.</param>
    /// <param name="pattern">Route without suffix.</param>
    /// <param name="policy">Who may ask.</param>
    /// <param name="handler">The handler.</param>
    /// <param name="form">What the resource declares of itself.</param>
    public static void MapAnswer(this RouteGroupBuilder api, string pattern, AccessPolicy policy, Delegate handler, AnswerForm form)
    {
        form = form with { Parameters = [.. form.Parameters, Parameters.Release] };

        // Making a delegate of a handler takes milliseconds: all addresses of a resource share one, which reads the format from the endpoint.
        RequestDelegate? made = null;
        api.MapMethods(pattern, Methods, handler).AddEndpointFilter<AnswerFilter>().WithMetadata(form, policy, ReleaseName.InQuery).WithName(form.Id).WithTags(form.Tag).WithSummary(form.Summary)
            .Finally(endpoint => made = endpoint.RequestDelegate);
        foreach (var format in form.Formats)
        {
            // {code}.json would take …csv-metadata.json too: the longer suffix is tried first.
            api.MapMethods(pattern + format.Suffix(), Methods, http => made!(http)).WithMetadata(form with { Fixed = format }, policy, ReleaseName.InQuery).WithOrder(-format.Suffix().Length).ExcludeFromDescription();
        }
    }
}
