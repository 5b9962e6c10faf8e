using Mahalleh.Web.Access;
using Mahalleh.Web.Api;
using Mahalleh.Web.Api.Answers;
using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Mahalleh.Web.Sdmx.Data;
using Mahalleh.Web.Sdmx.Structures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Sdmx;

/// <summary>Routes of this slice: the observations of the API and their definitions, by the web services of SDMX 2.1.</summary>
internal static class SdmxEndpoints
{
    private const string Root = "/sdmx/2.1";
    private const string Path = $"/{{agency={SdmxNames.All}}}/{{id={SdmxNames.All}}}/{{version={SdmxNames.Latest}}}";

    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the routes.</summary>
    /// <param name="routes">Where to map them.</param>
    public static void MapSdmx(this IEndpointRouteBuilder routes)
    {
        var sdmx = routes.MapGroup(Root);
        sdmx.AddEndpointFilter<RouteGroupBuilder, AnswerFilter>();
        MapStructure(sdmx, ArtefactKind.Dataflow, "GetSdmxDataflow", "What data can be asked (SDMX 2.1).");
        MapStructure(sdmx, ArtefactKind.DataStructure, "GetSdmxDataStructure", "Dimensions, measure and attributes of the data (SDMX 2.1).");
        MapStructure(sdmx, ArtefactKind.Codelist, "GetSdmxCodelist", "Codes of the dimensions and attributes, with their names (SDMX 2.1).");
        MapStructure(sdmx, ArtefactKind.ConceptScheme, "GetSdmxConceptScheme", "What the dimensions and attributes mean (SDMX 2.1).");
        Map(sdmx, $"/data/{{flow}}/{{key={SdmxNames.All}}}/{{provider={SdmxNames.All}}}", GetData, SdmxForms.Data);
    }

    private static void MapStructure(RouteGroupBuilder sdmx, ArtefactKind kind, string id, string summary) => Map(
        sdmx, $"/{kind.ToString().ToLowerInvariant()}{Path}",
        (string agency, string id, string version, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes) => GetStructure(kind, new(agency, id, version), request, release, indexes),
        SdmxForms.Structure(id, summary));

    private static void Map(RouteGroupBuilder sdmx, string pattern, Delegate handler, AnswerForm form) =>
        sdmx.MapMethods(pattern, ReadOnly, handler).WithMetadata(form, AccessPolicy.Scoped, ReleaseName.InQuery).WithName(form.Id).WithTags(form.Tag).WithSummary(form.Summary);

    private static Results<Answer, ProblemHttpResult> GetStructure(ArtefactKind kind, ArtefactPath path, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var reader = new QuestionReader(request, release);
        return StructureQuestion.Read(reader, kind, path, out var question) is { } fault
            ? fault
            : new StructureAnswer(release, indexes.Of(release.Snapshot), question, $"{request.Scheme}://{request.Host}{request.PathBase}{Root}").Answer();
    }

    private static Results<Answer, ProblemHttpResult> GetData(string flow, string key, string provider, HttpRequest request, ScopedRelease release, SnapshotIndexes indexes)
    {
        var (reader, index) = (new QuestionReader(request, release), indexes.Of(release.Snapshot));
        return (RefuseFlow(flow) ?? RefuseProvider(provider)) is { } fault ? fault
            : DataQuestion.Read(reader, indexes, key, out var question) is { } bad ? bad
            : DataAnswer.Of(reader, index, question);
    }

    // The flow, or agency and flow, or agency, flow and version.
    private static ProblemHttpResult? RefuseFlow(string text)
    {
        var (agency, id, version) = text.Split(',') switch
        {
            [var flow] => (SdmxNames.All, flow, SdmxNames.Latest),
            [var by, var flow] => (by, flow, SdmxNames.Latest),
            [var by, var flow, var of] => (by, flow, of),
            _ => (SdmxNames.All, text, SdmxNames.Latest),
        };
        return id == SdmxNames.Flow ? new ArtefactPath(agency, id, version).Refuse() : Problem.NotFound("dataflow", "جریان دادهٔ", id, [SdmxNames.Flow]);
    }

    private static ProblemHttpResult? RefuseProvider(string text) =>
        text is SdmxNames.All or SdmxNames.Agency or $"{SdmxNames.Agency},{SdmxNames.Agency}" ? null : Problem.NotFound("provider", "ارائه‌دهندهٔ", text, [SdmxNames.All, SdmxNames.Agency]);
}
