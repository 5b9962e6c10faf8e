namespace Mahalleh.Web.Sdmx.Structures;

/// <summary>Kinds of artefacts, in the order of a message.</summary>
internal enum ArtefactKind
{
    /// <summary>What data can be asked.</summary>
    Dataflow,

    /// <summary>A list of codes.</summary>
    Codelist,

    /// <summary>A list of concepts.</summary>
    ConceptScheme,

    /// <summary>Dimensions, measure and attributes.</summary>
    DataStructure,
}

/// <summary>One thing that is maintained, and what it uses.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its identifier.</param>
internal sealed record Artefact(ArtefactKind Kind, string Id)
{
    /// <summary>Everything that is maintained.</summary>
    public static IReadOnlyList<Artefact> All { get; } =
    [
        new(ArtefactKind.Dataflow, SdmxNames.Flow),
        .. Codelists.All.Select(list => new Artefact(ArtefactKind.Codelist, list)),
        new(ArtefactKind.ConceptScheme, SdmxNames.Concepts),
        new(ArtefactKind.DataStructure, SdmxNames.Flow),
    ];

    /// <summary>What it refers to.</summary>
    public IEnumerable<Artefact> Children => Kind switch
    {
        ArtefactKind.Dataflow => All.Where(other => other.Kind == ArtefactKind.DataStructure),
        ArtefactKind.DataStructure => All.Where(other => other.Kind is ArtefactKind.Codelist or ArtefactKind.ConceptScheme),
        _ => [],
    };

    /// <summary>What refers to it.</summary>
    public IEnumerable<Artefact> Parents => All.Where(other => other.Children.Contains(this));

    /// <summary>What it refers to, and what that refers to.</summary>
    public IEnumerable<Artefact> Descendants => Children.Concat(Children.SelectMany(child => child.Descendants));

    /// <summary>What refers to it, and all that what does so refers to.</summary>
    public IEnumerable<Artefact> ParentsAndSiblings => Parents.Concat(Parents.SelectMany(parent => parent.Children));

    /// <summary>What comes beside it for a word of the parameter <c>references</c>.</summary>
    /// <param name="word">The word.</param>
    public IEnumerable<Artefact> Beside(string word) => word switch
    {
        "none" => [],
        "parents" => Parents,
        "children" => Children,
        "descendants" => Descendants,
        "parentsandsiblings" => ParentsAndSiblings,
        "all" => Descendants.Concat(ParentsAndSiblings),
        _ => Descendants.Concat(Ancestors).Where(other => string.Equals(other.Kind.ToString(), word, StringComparison.OrdinalIgnoreCase)),
    };

    private IEnumerable<Artefact> Ancestors => Parents.Concat(Parents.SelectMany(parent => parent.Ancestors));
}
