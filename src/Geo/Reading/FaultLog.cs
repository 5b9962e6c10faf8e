namespace Mahalleh.Geo.Reading;

/// <summary>Collects faults; those of a feature wait until its code is known, one of a rule per feature.</summary>
internal sealed class FaultLog(int maxFaults)
{
    private readonly List<GeoFault> _all = [];
    private readonly List<GeoFault> _ofFeature = [];
    private readonly List<GeoFault> _repairs = [];
    private int? _feature;

    public IReadOnlyList<GeoFault> All => _all;

    public IReadOnlyList<GeoFault> Repairs => _repairs;

    public bool FeatureHasFaults => _ofFeature.Count > 0;

    public void BeginFeature(int position) => _feature = position;

    public void Add(string rule, string message, double? longitude = null, double? latitude = null)
    {
        var fault = new GeoFault(_feature, null, rule, message, longitude, latitude);
        if (_feature is null)
        {
            _all.Add(fault);
        }
        else if (!_ofFeature.Exists(other => other.Rule == rule))
        {
            _ofFeature.Add(fault);
        }
    }

    public void AddRepair(string rule, string message, double x, double y) => _repairs.Add(new GeoFault(_feature, null, rule, message, x, y));

    public void EndFeature(string? code)
    {
        for (var at = _repairs.Count - 1; at >= 0 && _repairs[at].Feature == _feature; at--)
        {
            _repairs[at] = _repairs[at] with { Code = code };
        }

        _all.AddRange(_ofFeature.Select(fault => fault with { Code = code }));
        _ofFeature.Clear();
        _feature = null;
        if (_all.Count >= maxFaults)
        {
            throw new ReadingStoppedException(GeoRules.TooManyFaults, $"Reading stopped after {_all.Count} faults.");
        }
    }

    public void Stop(string rule, string message)
    {
        _all.AddRange(_ofFeature);
        _all.Add(new GeoFault(_feature, null, rule, message));
        _ofFeature.Clear();
    }
}
