using Mahalleh.Indicators.Poverty;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Mahalleh.Indicators.Catalogue;

/// <summary>
/// Reads catalogue files (docs/data-package.md, "The catalogue"). Later files add to earlier ones, or replace what has
/// the same code; every fault is reported with file and line.
/// </summary>
public sealed class CatalogueReader
{
    private readonly List<CatalogueFault> _faults = [];
    private readonly OrderedDictionary<string, (Measure Definition, YamlEntry Entry)> _measures = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (Indicator Definition, YamlEntry Entry)> _indicators = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (IndexRecipe Definition, YamlEntry Entry)> _indices = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (PovertyProfile Definition, YamlEntry Entry)> _poverty = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (ValidationRule Definition, YamlEntry Entry)> _rules = new(StringComparer.Ordinal);
    private DisclosurePolicy _disclosure = new(5, 10, 5, 3);

    /// <summary>Reads one file into the catalogue.</summary>
    /// <param name="file">File name, for faults.</param>
    /// <param name="yaml">Its text.</param>
    public void Add(string file, string yaml)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            foreach (var document in stream.Documents)
            {
                if (document.RootNode is YamlMappingNode root)
                {
                    AddRoot(new YamlEntry(root, file, _faults));
                }
                else
                {
                    _faults.Add(new CatalogueFault(file, 1, "not-a-catalogue", "A catalogue is a mapping with measures, indicators, indices, poverty, rules or disclosure."));
                }
            }
        }
        catch (YamlException fault)
        {
            _faults.Add(new CatalogueFault(file, (int)fault.Start.Line, "not-yaml", fault.Message));
        }
    }

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
        return new IndicatorCatalogue(Definitions(_measures), Definitions(_indicators), Definitions(_indices), _disclosure)
        {
            Poverty = Definitions(_poverty),
            Rules = Definitions(_rules),
        };
    }

    /// <summary>Where a measure is defined, for faults that only its table can show.</summary>
    /// <param name="measure">Code of a measure of the catalogue.</param>
    public (string File, int Line) PlaceOf(string measure) => (_measures[measure].Entry.File, _measures[measure].Entry.Line);

    private static OrderedDictionary<string, T> Definitions<T>(OrderedDictionary<string, (T Definition, YamlEntry Entry)> read) =>
        new(read.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Definition)), StringComparer.Ordinal);

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

        foreach (var entry in root.Entries("measures"))
        {
            var measure = MeasureReader.Read(entry);
            _measures[measure.Code] = (measure, entry);
        }

        foreach (var entry in root.Entries("indicators"))
        {
            var indicator = IndicatorReader.Read(entry, out var statistic);
            _indicators[indicator.Code] = (indicator, entry);
            if (statistic is not null)
            {
                _measures.TryAdd(statistic.Code, (statistic, entry));
            }
        }

        foreach (var entry in root.Entries("indices"))
        {
            var recipe = IndexReader.Read(entry);
            _indices[recipe.Code] = (recipe, entry);
        }

        foreach (var entry in root.Entries("poverty"))
        {
            var profile = PovertyReader.Read(entry);
            _poverty[profile.Code] = (profile, entry);
        }

        foreach (var entry in root.Entries("rules"))
        {
            var rule = new ValidationRule(entry.Required("code"), entry.RequiredText("name"), entry.Required("measure"), entry.Required("at_most"));
            entry.Finish();
            _rules[rule.Code] = (rule, entry);
        }

        ReadDisclosure(root);
        root.Finish();
    }

    private void ReadDisclosure(YamlEntry root)
    {
        if (root.Entry("disclosure") is not { } entry)
        {
            return;
        }

        _disclosure = new DisclosurePolicy(
            Least(entry, "persons", _disclosure.Persons),
            Least(entry, "sensitive", _disclosure.Sensitive),
            Least(entry, "households", _disclosure.Households),
            Least(entry, "money", _disclosure.Money));
        entry.Finish();
    }

    private static int Least(YamlEntry entry, string key, int otherwise)
    {
        var value = entry.Number(key, otherwise);
        if (value < 3 || value != Math.Floor(value) || value > 1000)
        {
            entry.Fault(entry.Line, "policy-too-weak", $"'{key}' is a whole number from 3 to 1000; a smaller one would publish nearly everything.");
        }

        return (int)value;
    }
}
