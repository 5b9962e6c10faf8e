using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>
/// One mapping of a catalogue file, read key by key: what is missing, mistyped or unknown becomes a fault with its line,
/// and reading goes on.
/// </summary>
internal sealed class YamlEntry(YamlMappingNode node, string file, List<CatalogueFault> faults)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public string File => file;

    public bool Has(string key) => Find(key) is not null;

    public string Required(string key)
    {
        if (Find(key) is YamlScalarNode { Value.Length: > 0 } scalar)
        {
            return scalar.Value;
        }

        Fault(Line, "missing-key", $"The key '{key}' is missing.");
        return "";
    }

    public string Optional(string key) => (Find(key) as YamlScalarNode)?.Value ?? "";

    public Text Text(string prefix) => new(Optional(prefix + "_fa"), Optional(prefix + "_en"));

    public Text RequiredText(string prefix)
    {
        var text = Text(prefix);
        if (text.Fa.Length == 0 && text.En.Length == 0)
        {
            Fault(Line, "missing-key", $"One of '{prefix}_fa' and '{prefix}_en' is needed.");
        }

        return text;
    }

    public bool Flag(string key) => Choice(key, "false", new Dictionary<string, bool>(StringComparer.Ordinal) { ["true"] = true, ["false"] = false });

    public double Number(string key, double otherwise)
    {
        if (Find(key) is not YamlScalarNode { Value: { } text } scalar)
        {
            return otherwise;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Fault((int)scalar.Start.Line, "not-a-number", $"'{key}' is '{text}', which is not a number.");
        return otherwise;
    }

    /// <summary>A word of a closed set; <paramref name="otherwise"/> null makes the key mandatory.</summary>
    public T Choice<T>(string key, string? otherwise, IReadOnlyDictionary<string, T> words)
    {
        var scalar = Find(key) as YamlScalarNode;
        var word = scalar?.Value ?? otherwise;
        if (word is not null && words.TryGetValue(word, out var value))
        {
            return value;
        }

        var allowed = string.Join(", ", words.Keys);
        Fault(scalar is null ? Line : (int)scalar.Start.Line, word is null ? "missing-key" : "unknown-word",
            word is null ? $"The key '{key}' is missing; it is one of {allowed}." : $"'{key}' is '{word}', which is not one of {allowed}.");
        return words.Values.First();
    }

    public IReadOnlyList<string> Words(string key)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { } one }:
                return [one];
            case YamlSequenceNode many:
                return [.. many.Children.OfType<YamlScalarNode>().Select(child => child.Value ?? "")];
            default:
                return [];
        }
    }

    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        var found = Find(key);
        if (found is YamlSequenceNode many && many.Children.All(child => child is YamlMappingNode))
        {
            return [.. many.Children.Cast<YamlMappingNode>().Select(child => new YamlEntry(child, file, faults))];
        }

        if (found is not null)
        {
            Fault((int)found.Start.Line, "not-a-list", $"'{key}' is a list of mappings.");
        }

        return [];
    }

    public YamlEntry? Entry(string key)
    {
        var found = Find(key);
        if (found is null or YamlMappingNode)
        {
            return found is YamlMappingNode mapping ? new YamlEntry(mapping, file, faults) : null;
        }

        Fault((int)found.Start.Line, "not-a-mapping", $"'{key}' is a mapping.");
        return null;
    }

    /// <summary>Reports every key that nobody asked for: it is a misspelling.</summary>
    public void Finish()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_read.Contains(key.Value ?? "")))
        {
            Fault((int)key.Start.Line, "unknown-key", $"The key '{key.Value}' is not known here; known are {string.Join(", ", _read.Order(StringComparer.Ordinal))}.");
        }
    }

    public void Fault(int line, string rule, string message) => faults.Add(new CatalogueFault(file, line, rule, message));

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is not YamlScalarNode { Value: "" or "~" or "null" } ? value : null;
    }
}
