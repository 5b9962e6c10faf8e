using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>
/// Walks a YAML text event by event before anything is made of it, so that none that is too long, too deep or without end
/// (an anchor that holds itself, aliases of aliases) ever becomes a tree that code walks by recursion.
/// </summary>
internal sealed class YamlBounds
{
    /// <summary>Most characters of a file.</summary>
    public const int MostCharacters = 4 * 1024 * 1024;

    /// <summary>Greatest depth, aliases written out.</summary>
    public const int MostDepth = 32;

    /// <summary>Most texts, lists and mappings of a file, aliases written out.</summary>
    public const int MostNodes = 500_000;

    private const string NotYaml = "not-yaml";

    private readonly Stack<Collection> _open = new();
    private readonly Dictionary<AnchorName, (long Nodes, int Depth)> _anchors = [];
    private long _nodes;
    private (string Rule, string Message)? _fault;

    /// <summary>Finds the first bound that a text passes.</summary>
    /// <param name="file">File name, for the fault.</param>
    /// <param name="yaml">The text.</param>
    /// <returns>The fault, or null.</returns>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    public static CatalogueFault? Find(string file, string yaml)
    {
        if (yaml.Length > MostCharacters)
        {
            return new CatalogueFault(file, 1, "too-many-bytes", $"The file has {yaml.Length} characters; a catalogue has at most {MostCharacters}.");
        }

        // The parser takes it for the end of the text, and would not see what follows.
        if (yaml.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var at)
        {
            return new CatalogueFault(file, 1 + yaml.AsSpan(0, at).Count('\n'), NotYaml, "The text has a NUL character.");
        }

        var parser = new Parser(new StringReader(yaml));
        try
        {
            return Walk(file, parser);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser trips over some broken texts without saying where.
            return new CatalogueFault(file, Math.Max(1, (int)(parser.Current?.End.Line ?? 1)), NotYaml, "The text cannot be read from here on.");
        }
    }

    private static CatalogueFault? Walk(string file, Parser parser)
    {
        var bounds = new YamlBounds();
        while (parser.MoveNext())
        {
            bounds.Meet(parser.Current!);
            if (bounds._fault is { } fault)
            {
                return new CatalogueFault(file, (int)parser.Current!.Start.Line, fault.Rule, fault.Message);
            }
        }

        return null;
    }

    private void Meet(ParsingEvent met)
    {
        switch (met)
        {
            case DocumentStart:
                _anchors.Clear();
                break;
            case AnchorAlias alias:
                MeetAlias(alias.Value);
                break;
            case Scalar scalar:
                Count(1, 0);
                Keep(scalar.Anchor, 1, 0);
                break;
            case MappingStart or SequenceStart:
                _open.Push(new Collection(((NodeEvent)met).Anchor, _nodes));
                Count(1, 0);
                break;
            case MappingEnd or SequenceEnd:
                Close(_open.Pop());
                break;
        }
    }

    private void MeetAlias(AnchorName name)
    {
        if (_open.Any(collection => collection.Anchor == name))
        {
            _fault = ("too-deep", $"The anchor '{name.Value}' holds itself: it has no end.");
        }
        else if (_anchors.TryGetValue(name, out var written))
        {
            Count(written.Nodes, written.Depth);
        }
    }

    private void Close(Collection closed)
    {
        Keep(closed.Anchor, _nodes - closed.NodesBefore, closed.Depth);
        if (_open.TryPeek(out var above))
        {
            above.Depth = Math.Max(above.Depth, closed.Depth + 1);
        }
    }

    private void Count(long nodes, int depth)
    {
        _nodes += nodes;
        if (_open.TryPeek(out var around))
        {
            around.Depth = Math.Max(around.Depth, depth + 1);
        }

        if (_open.Count + depth > MostDepth)
        {
            _fault = ("too-deep", $"The file is nested deeper than {MostDepth}.");
        }
        else if (_nodes > MostNodes)
        {
            _fault = ("too-many-nodes", $"The file has more than {MostNodes} entries and texts, aliases written out.");
        }
    }

    private void Keep(AnchorName anchor, long nodes, int depth)
    {
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = (nodes, depth);
        }
    }

    private sealed class Collection(AnchorName anchor, long nodesBefore)
    {
        public AnchorName Anchor { get; } = anchor;

        public long NodesBefore { get; } = nodesBefore;

        public int Depth { get; set; }
    }
}
