using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Which artefacts are asked.</summary>
/// <param name="Asked">Those that were named.</param>
/// <param name="Beside">Those that come beside them.</param>
/// <param name="Detail">How much of them: full, allstubs or referencestubs.</param>
internal sealed record StructureQuestion(IReadOnlyList<Artefact> Asked, IReadOnlyList<Artefact> Beside, string Detail)
{
    /// <summary>All artefacts, in the order of a message.</summary>
    public IEnumerable<Artefact> All => Artefact.All.Where(one => Asked.Contains(one) || Beside.Contains(one));

    /// <summary>Whether an artefact is written without what it holds.</summary>
    public bool IsStub(Artefact artefact) => Detail == "allstubs" || (Detail == "referencestubs" && !Asked.Contains(artefact));

    /// <summary>Reads a question.</summary>
    /// <param name="reader">Its parameters.</param>
    /// <param name="kind">The kind of the address.</param>
    /// <param name="path">Agency, identifiers and version of the address.</param>
    /// <param name="question">The question.</param>
    /// <returns>The problem; null when there is none.</returns>
    public static ProblemHttpResult? Read(QuestionReader reader, ArtefactKind kind, ArtefactPath path, out StructureQuestion question)
    {
        var known = Artefact.All.Where(one => one.Kind == kind).ToArray();
        var ids = path.Id == SdmxNames.All ? [.. known.Select(one => one.Id)] : path.Id.Split('+');
        var asked = known.Where(one => ids.Contains(one.Id, StringComparer.Ordinal)).ToArray();
        var (references, detail) = (reader.Choice(SdmxForms.References), reader.Choice(SdmxForms.StructureDetail));
        question = new(asked, [.. asked.SelectMany(one => one.Beside(references))], detail);
        return path.Refuse()
            ?? (ids.FirstOrDefault(id => known.All(one => one.Id != id)) is { } unknown ? Problem.NotFound(kind.ToString().ToLowerInvariant(), "ساختار", unknown, known.Select(one => one.Id)) : reader.Fault);
    }
}

/// <summary>Agency, identifiers and version of an artefact's address.</summary>
internal readonly record struct ArtefactPath(string Agency, string Id, string Version)
{
    /// <summary>The problem of an agency or a version that is not there; null when there is none.</summary>
    public ProblemHttpResult? Refuse()
    {
        var version = Version;
        return Agency is not (SdmxNames.All or SdmxNames.Agency) ? Problem.NotFound("agency", "نهاد", Agency, [SdmxNames.Agency, SdmxNames.All])
            : version is not (SdmxNames.All or SdmxNames.Latest or SdmxNames.Version) ? Problem.NotFound("version", "نسخهٔ", version, [SdmxNames.Version, SdmxNames.Latest, SdmxNames.All])
            : null;
    }
}
