using Mahalleh.Web.Api.Questions;
using Mahalleh.Web.Api.Rows;

namespace Mahalleh.Web.Api.Answers;

/// <summary>What a resource declares of itself; requests are held to it and OpenAPI is written from it.</summary>
/// <param name="Id">Operation id.</param>
/// <param name="Tag">Heading in OpenAPI.</param>
/// <param name="Summary">One sentence for users of the API.</param>
/// <param name="Parameters">The closed set of its query parameters.</param>
internal sealed record AnswerForm(string Id, string Tag, string Summary, params IReadOnlyList<Parameter> Parameters)
{
    /// <summary>More for users of the API.</summary>
    public string Description { get; init; } = "";

    /// <summary>Representations, the first one by default.</summary>
    public IReadOnlyList<AnswerFormat> Formats { get; init; } = [AnswerFormat.Json];

    /// <summary>The representation that the route's suffix names; null on the route without suffix.</summary>
    public AnswerFormat? Fixed { get; init; }

    /// <summary>Columns of the rows; empty when the answer is no table.</summary>
    public IReadOnlyList<IColumn> Columns { get; init; } = [];

    /// <summary>Names of the columns that tell one row from the others; empty where there is no such choice.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Words for the code in the path, e.g. "Area code"; empty when there is none.</summary>
    public string PathCode { get; init; } = "";

    /// <summary>Words for each of several codes in the path, by name.</summary>
    public IReadOnlyDictionary<string, string> PathCodes { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a question may ask for too much.</summary>
    public bool MayBeTooLarge => Formats.Contains(AnswerFormat.JsonStat) || Formats.Contains(AnswerFormat.SdmxGeneric);

    /// <summary>The route's suffix; empty on the route without one.</summary>
    public string Suffix => Fixed?.Suffix() ?? "";
}
