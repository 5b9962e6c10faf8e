using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>The catalogue: indicators and indices.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this RouteGroupBuilder api)
    {
        api.MapAnswer("/indicators", AccessPolicy.Scoped, GetIndicators, new AnswerForm("GetIndicators", "Catalogue", "Every indicator with its definition and where it has values."));
        api.MapAnswer("/indicators/{code}", AccessPolicy.Scoped, GetIndicator, new AnswerForm("GetIndicator", "Catalogue", "One indicator with its definition and where it has values.") { PathCode = "Indicator code, e.g. coverage." });
        api.MapAnswer("/indices", AccessPolicy.Scoped, GetIndices, new AnswerForm("GetIndices", "Catalogue", "Every composite index with its recipe."));
        api.MapAnswer("/indices/{code}", AccessPolicy.Scoped, GetIndex, new AnswerForm("GetIndex", "Catalogue", "One composite index with its recipe.") { PathCode = "Index code, e.g. intervention-priority." });
    }

    private static Answer GetIndicators(HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartArray();
            foreach (var indicator in release.Indicators)
            {
                DefinitionJson.WriteIndicator(json, snapshot.Catalogue, indicator, snapshot.AvailabilityOf(indicator));
            }

            json.WriteEndArray();
        });
    }

    private static Results<Answer, ProblemHttpResult> GetIndicator(string code, HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        if (!snapshot.Catalogue.Indicators.TryGetValue(code, out var indicator))
        {
            return Problem.NotFound("indicator", "شاخص", code);
        }

        if (!release.Shows(indicator))
        {
            return Problem.OutOfScope("indicator", "شاخص", code);
        }

        var availability = snapshot.AvailabilityOf(indicator);
        return Envelope.Of(request, snapshot, json => DefinitionJson.WriteIndicator(json, snapshot.Catalogue, indicator, availability));
    }

    private static Answer GetIndices(HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartArray();
            foreach (var recipe in snapshot.Catalogue.Indices.Values.Where(release.Shows))
            {
                IndexJson.Write(json, recipe);
            }

            json.WriteEndArray();
        });
    }

    private static Results<Answer, ProblemHttpResult> GetIndex(string code, HttpRequest request, ScopedRelease release)
    {
        var snapshot = release.Snapshot;
        return !snapshot.Catalogue.Indices.TryGetValue(code, out var recipe) ? Problem.NotFound("index", "شاخص ترکیبی", code)
            : release.Shows(recipe) ? Envelope.Of(request, snapshot, json => IndexJson.Write(json, recipe))
            : Problem.OutOfScope("index", "شاخص ترکیبی", code);
    }
}
