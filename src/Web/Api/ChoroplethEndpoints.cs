using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>Value columns for maps.</summary>
internal static class ChoroplethEndpoints
{
    public static void MapChoropleths(this RouteGroupBuilder api) => api.MapAnswer("/choropleths/{indicator}", AccessPolicy.Scoped, GetChoropleth, new AnswerForm(
        "GetChoropleth", "Maps", "One indicator of one level as columns in area order, with classes, breaks and colours.",
        Parameters.Period, Parameters.OneLevel, Parameters.Classes)
    {
        Description = "ids are the feature ids of the tiles (area number + 1). A class has its lower break inclusive, the last one both; −1 is no value. "
            + "Breaks are the same in all periods of a kind, so colours do not move in time; classification says how they were made, gvf which share of the variance lies between the classes. counts has the areas of each class.",
        PathCode = "Indicator code, e.g. coverage.",
    });

    private static Results<Answer, ProblemHttpResult> GetChoropleth(string indicator, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        var snapshot = reader.Snapshot;
        if (!snapshot.Catalogue.Indicators.TryGetValue(indicator, out var definition))
        {
            return Problem.NotFound("indicator", "شاخص", indicator);
        }

        if (!release.Shows(definition))
        {
            return Problem.OutOfScope("indicator", "شاخص", indicator);
        }

        var period = reader.OnePeriod(Parameters.Period, indexes.Of(snapshot).Of(definition).Periods);
        var level = reader.OneLevel(Parameters.OneLevel);
        var classification = reader.Classification(Parameters.Classes, definition);
        if (reader.Fault is { } fault)
        {
            return fault;
        }

        return Envelope.Of(request, snapshot, json => new Choropleth(release, definition, period, level, classification).Write(json));
    }
}
