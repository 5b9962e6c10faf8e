using Mahalleh.Web.Access;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Api;

/// <summary>What is known of the quality of the release's inputs.</summary>
internal static class QualityEndpoints
{
    private static readonly Parameter Kind = new(
        "kind", "One list only, as rows; needed for every format but JSON. When not given: all lists.", "outliers")
    { Allowed = [.. QualityTables.All.Select(table => table.Kind)] };

    public static void MapQuality(this RouteGroupBuilder api) => api.MapAnswer("/quality", AccessPolicy.Whole, GetQuality, new AnswerForm(
        "GetQuality", "Release", "What is known of the quality of the inputs: completeness, faults found, rules broken, figures to ask about, silent reporters.", Kind)
    {
        Description = "Outliers, unlike-before and unchanged are questions to whoever reported the figure, not faults; they are made of published figures only. "
            + "Lists are bounded: total says how many there are, listed or not.",
        Formats = AnswerFormats.Tables,
    });

    private static Results<Answer, ProblemHttpResult> GetQuality(HttpRequest request, ScopedRelease release)
    {
        var reader = new QuestionReader(request, release);
        if (reader.Word(Kind) is null)
        {
            var form = request.HttpContext.GetEndpoint()!.Metadata.GetRequiredMetadata<AnswerForm>();
            return AnswerFormats.Of(request, form) != AnswerFormat.Json
                ? Problem.MissingParameter(Kind.Name, Kind.Allowed)
                : Envelope.Of(request, reader.Snapshot, json => QualityTables.WriteAll(json, reader.Snapshot));
        }

        var kind = reader.Choice(Kind);
        return reader.Fault is { } fault ? fault : QualityTables.All.First(table => table.Kind == kind).Answer(reader);
    }
}
