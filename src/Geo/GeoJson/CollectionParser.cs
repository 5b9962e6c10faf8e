using System.Text.Json;

using Mahalleh.Geo.Reading;

namespace Mahalleh.Geo.GeoJson;

/// <summary>Reads the root object: its type, its coordinate reference system and its features.</summary>
/// <param name="limits">Bounds of the reading.</param>
/// <param name="outline">Makes the outlines; its system holds for a file that declares none.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class CollectionParser(GeoLimits limits, OutlineBuilder outline, FaultLog faults)
{
    private readonly List<BoundaryFeature> _features = [];
    private readonly Dictionary<string, int> _positionOfCode = new(StringComparer.Ordinal);
    private readonly FeatureParser _parser = new(limits, outline, faults);
    private int _count;
    private bool _hasType;
    private bool _hasFeatures;

    public IReadOnlyList<BoundaryFeature> Features => _features;

    public void Parse(ref JsonBlocks json)
    {
        if (!json.Read() || json.Token != JsonTokenType.StartObject)
        {
            throw NotACollection("The root is not an object.");
        }

        while (json.Read() && json.Token != JsonTokenType.EndObject)
        {
            ReadMember(ref json);
        }

        json.Read(); // past the root: anything but white space is not JSON
        if (!_hasType || !_hasFeatures)
        {
            throw NotACollection(_hasType ? "There is no list of features." : "The root has no type.");
        }

        if (_count == 0)
        {
            faults.Add(GeoRules.NoFeatures, "The collection has no feature.");
        }
    }

    private static ReadingStoppedException NotACollection(string message) => new(GeoRules.NotAFeatureCollection, message);

    private void ReadMember(ref JsonBlocks json)
    {
        if (json.TextIs("type"u8))
        {
            json.Read();
            _hasType = json.TextIs("FeatureCollection"u8);
            if (!_hasType)
            {
                throw NotACollection("The type of the root is not FeatureCollection.");
            }
        }
        else if (json.TextIs("features"u8))
        {
            ReadFeatures(ref json);
        }
        else if (json.TextIs("crs"u8))
        {
            ReadCrs(ref json);
        }
        else
        {
            json.Skip();
        }
    }

    private void ReadCrs(ref JsonBlocks json)
    {
        if (CrsParser.Read(ref json, faults) is not { } declared || declared == outline.Crs)
        {
            return;
        }

        if (_hasFeatures)
        {
            throw new ReadingStoppedException(GeoRules.CrsAfterFeatures, $"The file declares {declared} after its features; crs must stand before them.");
        }

        outline.Crs = declared;
    }

    private void ReadFeatures(ref JsonBlocks json)
    {
        if (_hasFeatures)
        {
            throw new ReadingStoppedException(GeoRules.DuplicateMember, "The root has features twice.");
        }

        _hasFeatures = true;
        json.Read();
        if (json.Token != JsonTokenType.StartArray)
        {
            throw NotACollection("The features are not a list.");
        }

        while (json.Read() && json.Token != JsonTokenType.EndArray)
        {
            ReadFeature(ref json);
        }
    }

    private void ReadFeature(ref JsonBlocks json)
    {
        if (++_count > limits.MaxFeatures)
        {
            throw new ReadingStoppedException(GeoRules.TooManyFeatures, $"More than {limits.MaxFeatures} features.");
        }

        faults.BeginFeature(_count);
        var feature = _parser.Parse(ref json, _count);
        if (_parser.Code is { } code && !_positionOfCode.TryAdd(code, _count))
        {
            faults.Add(GeoRules.DuplicateCode, $"Feature {_positionOfCode[code]} has the code '{code}' too.");
        }

        if (feature is not null && !faults.FeatureHasFaults)
        {
            _features.Add(feature);
        }

        faults.EndFeature(_parser.Code);
    }
}
