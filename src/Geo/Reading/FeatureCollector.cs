using Mahalleh.Geo.Projections;

namespace Mahalleh.Geo.Reading;

/// <summary>Gathers features of a table (code, quality, geometry) for the formats whose rows stand beside each other.</summary>
internal sealed class FeatureCollector(GeoLimits limits, FaultLog faults, BoundaryCrs crs)
{
    private readonly List<BoundaryFeature> _features = [];
    private readonly Dictionary<string, int> _positionOfCode = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>Makes the outline of the row at hand.</summary>
    public OutlineBuilder Outline { get; } = new(limits, faults, crs);

    /// <summary>Takes a row: its code and quality as texts, and what draws its outline.</summary>
    public void Add(string? code, string? quality, Action draw)
    {
        if (++_count > limits.MaxFeatures)
        {
            throw new ReadingStoppedException(GeoRules.TooManyFeatures, $"More than {limits.MaxFeatures} features.");
        }

        faults.BeginFeature(_count);
        Outline.Clear();
        var known = CheckCode(code) ? code : null;
        CheckQuality(quality);
        draw();
        if (!Outline.HasFault && Outline.IsEmpty)
        {
            faults.Add(GeoRules.EmptyGeometry, "The geometry has no coordinates.");
        }

        if (known is not null && !faults.FeatureHasFaults)
        {
            _features.Add(new BoundaryFeature(_count, known, quality, Outline.ToMultiPolygon()));
        }

        faults.EndFeature(known);
    }

    /// <summary>What was gathered.</summary>
    public BoundaryReading Finish()
    {
        if (_count == 0)
        {
            faults.Add(GeoRules.NoFeatures, "The file has no feature.");
        }

        return new BoundaryReading(_features, faults.All) { Repairs = faults.Repairs };
    }

    private bool CheckCode(string? code)
    {
        if (string.IsNullOrWhiteSpace(code))
        {
            faults.Add(GeoRules.MissingCode, "The column 'code' is empty.");
            return false;
        }

        if (code.Length > limits.MaxCodeLength || code.Any(char.IsControl))
        {
            faults.Add(GeoRules.BadCode, $"The code must be a text or whole number of at most {limits.MaxCodeLength} characters.");
            return false;
        }

        if (!_positionOfCode.TryAdd(code, _count))
        {
            faults.Add(GeoRules.DuplicateCode, $"Feature {_positionOfCode[code]} has the code '{code}' too.");
        }

        return true;
    }

    private void CheckQuality(string? quality)
    {
        if (quality is not null && !GeometryQuality.IsKnown(quality))
        {
            faults.Add(GeoRules.UnknownQuality, "The geometry quality must be surveyed, generalised or approximate.");
        }
    }
}
