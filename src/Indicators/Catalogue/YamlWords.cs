using YamlDotNet.RepresentationModel;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>Finds where an entry names a word, so that a fault found late still has its line.</summary>
internal static class YamlWords
{
    /// <summary>The first key or value that is a word; the entry's own code, names and texts are passed over.</summary>
    public static YamlNode? Find(YamlNode node, string word) => node switch
    {
        YamlScalarNode scalar => scalar.Value == word ? scalar : null,
        YamlSequenceNode list => list.Children.Select(child => Find(child, word)).FirstOrDefault(found => found is not null),
        YamlMappingNode mapping => FindInside(mapping, word),
        _ => null,
    };

    private static YamlNode? FindInside(YamlMappingNode mapping, string word)
    {
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (name == word)
            {
                return key;
            }

            if (name != "code" && !name.EndsWith("_fa", StringComparison.Ordinal) && !name.EndsWith("_en", StringComparison.Ordinal) && Find(value, word) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
