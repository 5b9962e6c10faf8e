namespace Mahalleh.Geo.Reading;

/// <summary>What was read from a boundary file: usable whole only when there is no fault.</summary>
/// <param name="Features">The features without a fault, in file order.</param>
/// <param name="Faults">Every fault found, in file order, at most one of a rule per feature; empty when the file is good.</param>
public sealed record BoundaryReading(IReadOnlyList<BoundaryFeature> Features, IReadOnlyList<GeoFault> Faults)
{
    /// <summary>What was mended on reading because <see cref="GeoLimits"/> allows it, in file order.</summary>
    public IReadOnlyList<GeoFault> Repairs { get; init; } = [];
}
