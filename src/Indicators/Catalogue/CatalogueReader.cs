using Mahalleh.Indicators.Poverty;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>
/// Reads catalogue files (docs/catalogue.md). Later files add to earlier ones, or replace what has
/// the same code; every fault is reported with file and line.
/// </summary>
public sealed class CatalogueReader
{
    private const string NotACatalogue = "not-a-catalogue";
    private const string Kinds = "A catalogue is a mapping with measures, indicators, indices, poverty, rules or disclosure.";

    private readonly List<CatalogueFault> _faults = [];
    private readonly OrderedDictionary<string, (Measure Definition, YamlEntry Entry)> _measures = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (Indicator Definition, YamlEntry Entry)> _indicators = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (IndexRecipe Definition, YamlEntry Entry)> _indices = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (PovertyProfile Definition, YamlEntry Entry)> _poverty = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (ValidationRule Definition, YamlEntry Entry)> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<IndexRecipe> _builtIn = new(ReferenceEqualityComparer.Instance);
    private DisclosurePolicies _disclosure = DisclosurePolicies.Usual;

    /// <summary>Reads one file into the catalogue.</summary>
    /// <param name="file">File name, for faults.</param>
    /// <param name="yaml">Its text.</param>
    public void Add(string file, string yaml)
    {
        try
        {
            if (YamlBounds.Find(file, yaml) is { } bound)
            {
                _faults.Add(bound);
                return;
            }

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            AddDocuments(file, stream.Documents);
        }
        catch (YamlException fault)
        {
            _faults.Add(new CatalogueFault(file, Math.Max(1, (int)fault.Start.Line), "not-yaml", fault.Message));
        }
    }

    /// <summary>Notes that a file could not be given to <see cref="Add"/>.</summary>
    /// <param name="fault">Why.</param>
    public void Refuse(CatalogueFault fault) => _faults.Add(fault);

    /// <summary>Notes that what was read so far is built in, and what follows is a package's own.</summary>
    public void EndBuiltIn() => _builtIn.UnionWith(_indices.Values.Select(index => index.Definition));

    /// <summary>Finishes: checks every reference and gives the catalogue.</summary>
    /// <param name="faults">Every fault found, in the order of files and lines.</param>
    /// <returns>The catalogue; to be used only when there are no faults.</returns>
    public IndicatorCatalogue Finish(out IReadOnlyList<CatalogueFault> faults)
    {
        var references = new CatalogueReferences(_measures, _indicators, _poverty);
        foreach (var (measure, entry) in _measures.Values)
        {
            references.Check(measure, entry);
        }

        foreach (var (indicator, entry) in _indicators.Values)
        {
            references.Check(indicator, entry);
        }

        foreach (var (recipe, entry) in _indices.Values)
        {
            references.Check(recipe, entry);
        }

        foreach (var (rule, entry) in _rules.Values)
        {
            references.Check(rule, entry);
        }

        faults = _faults;
        return new IndicatorCatalogue(Definitions(_measures), Definitions(_indicators), Definitions(_indices), _disclosure.Public)
        {
            OfficialDisclosure = _disclosure.Official,
            Poverty = Definitions(_poverty),
            Rules = Definitions(_rules),
            OwnIndices = _indices.Values.Select(index => index.Definition).Where(recipe => !_builtIn.Contains(recipe)).Select(recipe => recipe.Code).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Where a measure is defined, for faults that only its table can show.</summary>
    /// <param name="measure">Code of a measure of the catalogue.</param>
    /// <param name="word">Key or value of its definition whose line is wanted; that of the definition where it has none such.</param>
    public (string File, int Line) PlaceOf(string measure, string word) => (_measures[measure].Entry.File, _measures[measure].Entry.LineNaming(word));

    /// <summary>Where a poverty profile is defined, for faults that only its table can show.</summary>
    /// <param name="profile">Code of a profile of the catalogue.</param>
    /// <param name="word">Key or value of its definition whose line is wanted; that of the definition where it has none such.</param>
    public (string File, int Line) PlaceOfProfile(string profile, string word) => (_poverty[profile].Entry.File, _poverty[profile].Entry.LineNaming(word));

    private static OrderedDictionary<string, T> Definitions<T>(OrderedDictionary<string, (T Definition, YamlEntry Entry)> read) =>
        new(read.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Definition)), StringComparer.Ordinal);

    private void AddDocuments(string file, IList<YamlDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.RootNode is YamlMappingNode { Children.Count: > 0 } root)
            {
                AddRoot(new YamlEntry(root, file, _faults));
            }
            else
            {
                _faults.Add(new CatalogueFault(file, Math.Max(1, (int)document.RootNode.Start.Line), NotACatalogue, Kinds));
            }
        }

        if (documents.Count == 0)
        {
            _faults.Add(new CatalogueFault(file, 1, NotACatalogue, "The file is empty. " + Kinds));
        }
    }

    private void AddRoot(YamlEntry root)
    {
        if (root.Choice("extends", "built-in", new Dictionary<string, bool>(StringComparer.Ordinal) { ["built-in"] = false, ["nothing"] = true }))
        {
            _measures.Clear();
            _indicators.Clear();
            _indices.Clear();
            _poverty.Clear();
            _rules.Clear();
        }

        foreach (var entry in root.EntriesIfAny("measures"))
        {
            var measure = MeasureReader.Read(entry);
            _measures[measure.Code] = (measure, entry);
        }

        foreach (var entry in root.EntriesIfAny("indicators"))
        {
            var indicator = IndicatorReader.Read(entry, out var statistic);
            _indicators[indicator.Code] = (indicator, entry);
            if (statistic is not null)
            {
                _measures.TryAdd(statistic.Code, (statistic, entry));
            }
        }

        foreach (var entry in root.EntriesIfAny("indices"))
        {
            var recipe = IndexReader.Read(entry);
            _indices[recipe.Code] = (recipe, entry);
        }

        foreach (var entry in root.EntriesIfAny("poverty"))
        {
            var profile = PovertyReader.Read(entry);
            _poverty[profile.Code] = (profile, entry);
        }

        foreach (var entry in root.EntriesIfAny("rules"))
        {
            var rule = new ValidationRule(entry.Code("code"), entry.RequiredText("name"), entry.Code("measure"), entry.Code("at_most"));
            entry.Finish();
            _rules[rule.Code] = (rule, entry);
        }

        _disclosure = _disclosure.Read(root);
        root.Finish();
    }
}
