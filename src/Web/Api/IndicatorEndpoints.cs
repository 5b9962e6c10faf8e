using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Releases;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>The catalogue: indicators and indices.</summary>
internal static class IndicatorEndpoints
{
    public static void MapIndicators(this RouteGroupBuilder api)
    {
        api.MapAnswer("/indicators", GetIndicators, new AnswerForm("GetIndicators", "Catalogue", "Every indicator with its definition and where it has values."));
        api.MapAnswer("/indicators/{code}", GetIndicator, new AnswerForm("GetIndicator", "Catalogue", "One indicator with its definition and where it has values.") { PathCode = "Indicator code, e.g. coverage." });
        api.MapAnswer("/indices", GetIndices, new AnswerForm("GetIndices", "Catalogue", "Every composite index with its recipe."));
        api.MapAnswer("/indices/{code}", GetIndex, new AnswerForm("GetIndex", "Catalogue", "One composite index with its recipe.") { PathCode = "Index code, e.g. intervention-priority." });
    }

    private static Answer GetIndicators(HttpRequest request, SnapshotStore snapshots)
    {
        var snapshot = snapshots.Current;
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartArray();
            foreach (var indicator in snapshot.Catalogue.Indicators.Values)
            {
                DefinitionJson.WriteIndicator(json, snapshot.Catalogue, indicator, snapshot.AvailabilityOf(indicator));
            }

            json.WriteEndArray();
        });
    }

    private static Results<Answer, ProblemHttpResult> GetIndicator(string code, HttpRequest request, SnapshotStore snapshots)
    {
        var snapshot = snapshots.Current;
        if (!snapshot.Catalogue.Indicators.TryGetValue(code, out var indicator))
        {
            return Problem.NotFound("indicator", "شاخص", code);
        }

        var availability = snapshot.AvailabilityOf(indicator);
        return Envelope.Of(request, snapshot, json => DefinitionJson.WriteIndicator(json, snapshot.Catalogue, indicator, availability));
    }

    private static Answer GetIndices(HttpRequest request, SnapshotStore snapshots)
    {
        var snapshot = snapshots.Current;
        return Envelope.Of(request, snapshot, json =>
        {
            json.WriteStartArray();
            foreach (var recipe in snapshot.Catalogue.Indices.Values)
            {
                DefinitionJson.WriteIndex(json, recipe);
            }

            json.WriteEndArray();
        });
    }

    private static Results<Answer, ProblemHttpResult> GetIndex(string code, HttpRequest request, SnapshotStore snapshots)
    {
        var snapshot = snapshots.Current;
        return snapshot.Catalogue.Indices.TryGetValue(code, out var recipe)
            ? Envelope.Of(request, snapshot, json => DefinitionJson.WriteIndex(json, recipe))
            : Problem.NotFound("index", "شاخص ترکیبی", code);
    }
}
