using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>
/// One mapping of a catalogue file, read key by key: what is missing, mistyped or unknown becomes a fault with its line,
/// and reading goes on.
/// </summary>
internal sealed class YamlEntry(YamlMappingNode node, string file, List<CatalogueFault> faults)
{
    private const double MostWhole = 1e15;

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public string File => file;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>Whether a key holds a mapping.</summary>
    public bool IsMapping(string key) => Find(key) is YamlMappingNode;

    /// <summary>Line of a key's value; that of the entry where it has none.</summary>
    public int LineOf(string key) => (int)(Find(key) ?? node).Start.Line;

    /// <summary>Line of the first key or value that is a word, names aside; that of the entry where there is none.</summary>
    public int LineNaming(string word) => (int)(YamlWords.Find(node, word) ?? node).Start.Line;

    public string Required(string key)
    {
        var text = Optional(key);
        if (text.Length == 0 && _reported.Add(key))
        {
            Fault(LineOf(key), "missing-key", $"The key '{key}' is missing.");
        }

        return text;
    }

    public string Optional(string key)
    {
        var found = Find(key);
        if (found is null or YamlScalarNode)
        {
            return (found as YamlScalarNode)?.Value ?? "";
        }

        Report(key, "not-a-text", $"'{key}' is one text, not a list or a mapping.");
        return "";
    }

    /// <summary>A code: lower-case words of letters and digits joined by hyphens.</summary>
    public string Code(string key)
    {
        var code = Required(key);
        if (code.Length > 0 && !CatalogueCode.IsCode(code))
        {
            Report(key, "not-a-code", $"'{key}' is '{code}'; a code is lower-case words of a–z and 0–9 joined by hyphens, at most {CatalogueCode.MostLetters} characters.");
        }

        return code;
    }

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
        var found = Find(key);
        if (found is null)
        {
            return otherwise;
        }

        if (found is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
        {
            return value;
        }

        Report(key, "not-a-number", $"'{key}' is {(found is YamlScalarNode scalar ? $"'{scalar.Value}'" : "a list or a mapping")}, which is not a number.");
        return otherwise;
    }

    /// <summary>A number that must be there; 0 where it is not.</summary>
    public double RequiredNumber(string key)
    {
        _ = Required(key);
        return Number(key, 0);
    }

    /// <summary>A number within a range; <paramref name="otherwise"/> where there is none or a wrong one.</summary>
    public double Number(string key, double otherwise, double least, double most)
    {
        var value = Number(key, otherwise);
        if (!Has(key) || value >= least && value <= most)
        {
            return value;
        }

        Report(key, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}; it is {least} to {most}."));
        return otherwise;
    }

    /// <summary>A whole number within a range; <paramref name="otherwise"/> where there is none or a wrong one.</summary>
    public long Whole(string key, long otherwise, double least = -MostWhole, double most = MostWhole)
    {
        var value = Number(key, otherwise, least, most);
        if (value == Math.Floor(value))
        {
            return (long)value;
        }

        Report(key, "not-a-whole-number", string.Create(CultureInfo.InvariantCulture, $"'{key}' is {value}, which is not a whole number."));
        return otherwise;
    }

    /// <summary>A word of a closed set; <paramref name="otherwise"/> null makes the key mandatory.</summary>
    public T Choice<T>(string key, string? otherwise, IReadOnlyDictionary<string, T> words)
    {
        var word = Optional(key);
        word = word.Length > 0 ? word : otherwise ?? "";
        if (words.TryGetValue(word, out var value))
        {
            return value;
        }

        var allowed = string.Join(", ", words.Keys);
        Report(key, word.Length == 0 ? "missing-key" : "unknown-word",
            word.Length == 0 ? $"The key '{key}' is missing; it is one of {allowed}." : $"'{key}' is '{word}', which is not one of {allowed}.");
        return words.Values.First();
    }

    /// <summary>One text or a list of different texts.</summary>
    public IReadOnlyList<string> Words(string key)
    {
        var found = Find(key);
        if (found is null or YamlScalarNode)
        {
            return found is YamlScalarNode { Value: { } one } ? [one] : [];
        }

        var words = found is YamlSequenceNode many ? many.Children.Select(child => (child as YamlScalarNode)?.Value ?? "").ToArray() : [];
        if (words.Length == 0 || words.Any(word => word.Length == 0))
        {
            Report(key, "not-a-list", $"'{key}' is a text or a list of texts, and not empty.");
        }
        else if (words.Distinct(StringComparer.Ordinal).Count() < words.Length)
        {
            Report(key, "repeated-word", $"'{key}' has '{words.GroupBy(word => word, StringComparer.Ordinal).First(same => same.Count() > 1).Key}' twice.");
        }

        return words;
    }

    /// <summary>Whether the key holds a list of mappings, so that <see cref="Entries"/> reads it.</summary>
    public bool HasMappings(string key) => Find(key) is YamlSequenceNode { Children.Count: > 0 } many && many.Children.Any(child => child is YamlMappingNode);

    public IReadOnlyList<YamlEntry> Entries(string key)
    {
        var found = Find(key);
        if (found is YamlSequenceNode { Children.Count: > 0 } many && many.Children.All(child => child is YamlMappingNode))
        {
            return [.. many.Children.Cast<YamlMappingNode>().Select(child => new YamlEntry(child, file, faults))];
        }

        if (found is not null)
        {
            Report(key, "not-a-list", $"'{key}' is a list of mappings, and not empty.");
        }

        return [];
    }

    /// <summary>As <see cref="Entries"/>, for a list that may be empty or left open.</summary>
    public IReadOnlyList<YamlEntry> EntriesIfAny(string key)
    {
        var found = Find(key);
        if (found is null or YamlSequenceNode { Children.Count: 0 })
        {
            _reported.Add(key);
            return [];
        }

        return Entries(key);
    }

    public YamlEntry? Entry(string key)
    {
        var found = Find(key);
        if (found is null or YamlMappingNode)
        {
            return found is YamlMappingNode mapping ? new YamlEntry(mapping, file, faults) : null;
        }

        Report(key, "not-a-mapping", $"'{key}' is a mapping.");
        return null;
    }

    /// <summary>Reports every key that nobody asked for, which is a misspelling, and every key that was left open.</summary>
    public void Finish()
    {
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_read.Contains(name))
            {
                Fault((int)key.Start.Line, "unknown-key", $"The key '{name}' is not known here; known are {string.Join(", ", _read.Order(StringComparer.Ordinal))}.");
            }
            else if (IsOpen(value) && _reported.Add(name))
            {
                Fault((int)key.Start.Line, "missing-key", $"The key '{name}' has no value; take it out or fill it.");
            }
        }
    }

    public void Fault(int line, string rule, string message) => faults.Add(new CatalogueFault(file, line, rule, message));

    private void Report(string key, string rule, string message)
    {
        if (_reported.Add(key))
        {
            Fault(LineOf(key), rule, message);
        }
    }

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) && !IsOpen(value) ? value : null;
    }

    private static bool IsOpen(YamlNode value) =>
        value is YamlScalarNode { Value: null or "" } or YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" };
}
