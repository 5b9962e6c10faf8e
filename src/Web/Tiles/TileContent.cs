using Microsoft.AspNetCore.Routing.Matching;

namespace Mahalleh.Web.Tiles;

/// <summary>What the tiles of an endpoint hold: two endpoints have one address, and the query tells them apart.</summary>
/// <param name="HasFigures">Whether figures are baked into them.</param>
internal sealed record TileContent(bool HasFigures);

/// <summary>Sends a question for figures to the endpoint that has the policy for figures, and all others to that of the geometry.</summary>
internal sealed class TileContentPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // After the policies of the framework.
    private const int Late = 1_000;

    /// <inheritdoc/>
    public override int Order => Late;

    /// <inheritdoc/>
    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => endpoint.Metadata.GetMetadata<TileContent>() is not null);

    /// <inheritdoc/>
    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var asksForFigures = TileQuestion.IsAsked(httpContext.Request.Query);
        for (var at = 0; at < candidates.Count; at++)
        {
            if (candidates.IsValidCandidate(at) && candidates[at].Endpoint.Metadata.GetMetadata<TileContent>() is { } content)
            {
                candidates.SetValidity(at, content.HasFigures == asksForFigures);
            }
        }

        return Task.CompletedTask;
    }
}
