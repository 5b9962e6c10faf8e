using Mahalleh.Indicators.Catalogue;
using Mahalleh.Web.Access;
using Mahalleh.Web.Api;

namespace Mahalleh.Web.Sdmx.Data;

/// <summary>What CSV writes for a code: its identifier, its name, or both with a colon between.</summary>
/// <param name="word">Word of the parameter <c>labels</c>: id, both or name.</param>
/// <param name="isPersian">Whether names are in Persian.</param>
/// <param name="release">The release, with what may be seen of it.</param>
/// <param name="index">Index of its snapshot.</param>
internal sealed class CodeLabels(string word, bool isPersian, ScopedRelease release, SnapshotIndex index)
{
    private readonly Dictionary<string, Dictionary<string, Text>> _lists = new(StringComparer.Ordinal);

    /// <summary>Heading of a column.</summary>
    public string Heading(Component component) => Name(component.Id, component.Name);

    /// <summary>A code of a component.</summary>
    public string Code(Component component, string id)
    {
        if (word == "id")
        {
            return id;
        }

        if (!_lists.TryGetValue(component.Codelist, out var list))
        {
            list = Codelists.Of(component.Codelist, release, index).ToDictionary(code => code.Id, code => code.Name, StringComparer.Ordinal);
            _lists.Add(component.Codelist, list);
        }

        return list.TryGetValue(id, out var name) ? Name(id, name) : id;
    }

    /// <summary>An identifier with its name.</summary>
    public string Name(string id, Text name) => word switch
    {
        "both" => $"{id}: {name.In(isPersian)}",
        "name" => name.In(isPersian),
        _ => id,
    };
}
