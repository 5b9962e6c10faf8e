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
    private readonly OrderedDictionary<string, Measure> _measures = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (Indicator Indicator, YamlEntry Entry)> _indicators = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, (IndexRecipe Recipe, YamlEntry Entry)> _indices = new(StringComparer.Ordinal);
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
                    _faults.Add(new CatalogueFault(file, 1, "not-a-catalogue", "A catalogue is a mapping with measures, indicators, indices or disclosure."));
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
        foreach (var (indicator, entry) in _indicators.Values)
        {
            foreach (var measure in indicator.Measures.Where(measure => measure.Length > 0 && !_measures.ContainsKey(measure)))
            {
                entry.Fault(entry.Line, "unknown-measure", $"The indicator '{indicator.Code}' uses the measure '{measure}', which is not defined.");
            }
        }

        foreach (var (recipe, entry) in _indices.Values)
        {
            foreach (var component in recipe.Components.Where(component => !_indicators.ContainsKey(component.Indicator)))
            {
                entry.Fault(entry.Line, "unknown-indicator", $"The index '{recipe.Code}' uses the indicator '{component.Indicator}', which is not defined.");
            }
        }

        faults = _faults;
        return new IndicatorCatalogue(
            new(_measures, StringComparer.Ordinal),
            new(_indicators.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Indicator)), StringComparer.Ordinal),
            new(_indices.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Recipe)), StringComparer.Ordinal),
            _disclosure);
    }

    private void AddRoot(YamlEntry root)
    {
        if (root.Choice("extends", "built-in", new Dictionary<string, bool>(StringComparer.Ordinal) { ["built-in"] = false, ["nothing"] = true }))
        {
            _measures.Clear();
            _indicators.Clear();
            _indices.Clear();
        }

        foreach (var entry in root.Entries("measures"))
        {
            var measure = MeasureReader.Read(entry);
            _measures[measure.Code] = measure;
        }

        foreach (var entry in root.Entries("indicators"))
        {
            var indicator = IndicatorReader.Read(entry, out var statistic);
            _indicators[indicator.Code] = (indicator, entry);
            if (statistic is not null)
            {
                _measures.TryAdd(statistic.Code, statistic);
            }
        }

        foreach (var entry in root.Entries("indices"))
        {
            var recipe = IndexReader.Read(entry);
            _indices[recipe.Code] = (recipe, entry);
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
